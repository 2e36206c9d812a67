"""Gold and answer in one form: parts and values, null told from given, order taken out.

Both sides come as JSON objects (a gold file, or a dumped record). A missing key, null, "" and []
are one thing here: no child.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from summarizer.matching.comparators import COMPARATORS
from summarizer.matching.names import Words, bare
from summarizer.matching.normal import bag, overlap, words
from summarizer.schemas import FieldSpec, Kind, Model, fields_of

Json = Mapping[str, Any]


class Value:
    """A leaf that holds something: its text, what else counts as equal, its path, its kind."""

    __slots__ = ("also", "compare", "kind", "path", "text")

    def __init__(self, kind: Kind, text: str, also: tuple[str, ...], path: str) -> None:
        self.kind, self.text, self.also, self.path = kind, text, also, path
        self.compare = COMPARATORS[kind]

    @property
    def key(self) -> str:
        return "\x1d".join((self.text, *sorted(self.also)))


class Part:
    """An item or a part of one. `fields` runs parallel to `fields_of(record)`; `size` is leaves.

    `sole` is the value of its key where the class has one key only: the name of a party.
    """

    __slots__ = ("_key", "data", "fields", "index", "path", "record", "size", "sole")

    def __init__(
        self,
        record: type[Model],
        fields: tuple[Children, ...],
        path: str,
        index: int,
        data: Json,
        size: int,
    ) -> None:
        self.record, self.fields, self.path, self.index = record, fields, path, index
        self.data, self.size = data, size
        self.sole = _sole(record, fields)
        self._key: str | None = None

    @property
    def key(self) -> str:
        """What the canonical order goes by: all that the item holds, its evidence last."""
        if self._key is None:
            inner = ["\x1e".join([child.key for child in field]) for field in self.fields]
            self._key = "\x1f".join((*inner, repr(self.data.get("evidence") or "")))
        return self._key


Child = Part | Value
Children = tuple[Child, ...]


def parts(spec: FieldSpec, items: object) -> tuple[Part, ...]:
    """The items of a list in canonical order. Items without a single leaf are left out."""
    record = spec.item
    found = [
        part
        for n, item in enumerate(_sequence(items) if record else ())
        if record and (part := _part(record, item, f"{spec.name}[{n}]", n)) is not None
    ]
    return tuple(sorted(found, key=_key))


@cache
def plan(record: type[Model]) -> tuple[FieldSpec, ...]:
    """The fields of an item class: what an item's `fields` run parallel to."""
    return fields_of(record)


@cache
def keys(record: type[Model]) -> tuple[tuple[int, float], ...]:
    """(place, weight) of the key fields; where a class declares none, all fields alike."""
    fields = plan(record)
    found = tuple((n, spec.weight) for n, spec in enumerate(fields) if spec.weight)
    return found or tuple((n, 1.0) for n in range(len(fields)))


def _sole(record: type[Model], fields: tuple[Children, ...]) -> Value | None:
    (place, _), *more = keys(record)
    child = next(iter(fields[place]), None)
    alone = not more and len(fields[place]) == 1
    return child if alone and isinstance(child, Value) else None


def values(nodes: Sequence[Child]) -> Iterator[Value]:
    """Every leaf below, in canonical order."""
    for node in nodes:
        if isinstance(node, Value):
            yield node
        else:
            for children in node.fields:
                yield from values(children)


def share_aliases(nodes: Sequence[Part]) -> None:
    """Give every mention of a party the aliases that any mention of it on this side has.

    A form that two parties go by tells nothing and is left alone.
    """
    named = [value for value in values(nodes) if value.kind is Kind.NAME]
    if not any(value.also for value in named):
        return
    forms: dict[Words, set[str]] = {}
    for value in named:
        if value.also:
            forms.setdefault(bare(value.text), {value.text}).update(value.also)
    owners: dict[Words, set[Words]] = {}
    for owner, group in forms.items():
        for form in group:
            owners.setdefault(bare(form), set()).add(owner)
    for value in named:
        of = owners.get(bare(value.text), set())
        if len(of) == 1:
            group = forms[next(iter(of))] | set(value.also)
            value.also = tuple(sorted(group - {value.text}))


def _part(record: type[Model], data: object, path: str, index: int) -> Part | None:
    if not isinstance(data, dict):
        return None
    alternatives = data.get("alternatives")
    fields: list[Children] = []
    size = 0
    for spec in plan(record):
        given = data.get(spec.name)
        children = _children(spec, data, given, f"{path}.{spec.name}") if given else ()
        if alternatives and alternatives.get(spec.name):
            _attach(children, tuple(alternatives[spec.name]))
        for child in children:
            size += child.size if isinstance(child, Part) else 1
        fields.append(children)
    return Part(record, tuple(fields), path, index, data, size) if size else None


def _children(spec: FieldSpec, data: Json, given: object, path: str) -> Children:
    if not spec.many:
        child = _child(spec, data, given, path, 0)
        return () if child is None else (child,)
    found = [
        child
        for n, item in enumerate(_sequence(given))
        if (child := _child(spec, data, item, f"{path}[{n}]", n)) is not None
    ]
    if len(found) > 1:
        found.sort(key=_key)
    return tuple(found)


def _child(spec: FieldSpec, data: Json, given: object, path: str, index: int) -> Child | None:
    if spec.item is not None:
        return _part(spec.item, given, path, index)
    if isinstance(given, dict):
        # The date is what is compared: words without a date are null on either side.
        given = given.get("edtf")
    if spec.kind is None or not isinstance(given, str) or not given.strip():
        return None
    also = tuple(data.get("aliases") or ()) if spec.weight and spec.kind is Kind.NAME else ()
    return Value(spec.kind, given, also, path)


def _attach(found: Children, others: tuple[str, ...]) -> None:
    """Alternatives of a field: to its one value, of a list of words to the value most like it.

    Of a list of parties: another name that any one of them may go by.
    """
    for child in found:
        if isinstance(child, Part):
            for spec, inner in zip(plan(child.record), child.fields, strict=True):
                for value in inner:
                    if spec.kind is Kind.NAME and spec.weight and isinstance(value, Value):
                        value.also += others
    plain = [child for child in found if isinstance(child, Value)]
    for other in others if plain else ():
        nearest = max(plain, key=lambda value: _near(value.text, other))
        nearest.also += (other,)


def _near(a: str, b: str) -> float:
    twice_common, size = overlap(bag(words(a)), bag(words(b)))
    return twice_common / size if size else 0.0


def _sequence(given: object) -> Sequence[object]:
    return given if isinstance(given, list | tuple) else ()


def _key(child: Child) -> str:
    return child.key
