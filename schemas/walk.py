"""Walk a record by its declaration: which fields it has, of which kind, with which values.

Grounding, the evaluation and the viewers all see a record through this file, so a schema of any
domain works in all of them.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from .vocabulary import Fact, Key, Kind, Model, Side, When


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a record class, as its declaration describes it.

    `kind` is set for leaves (and lists of leaves), `item` for parts (and lists of parts).
    """

    name: str
    kind: Kind | None
    item: type[Model] | None
    many: bool
    optional: bool
    weight: float
    side: Side | None


@cache
def fields_of(record: type[Model]) -> tuple[FieldSpec, ...]:
    """The fields of a record class in order, evidence left out.

    Raises TypeError for a field that is written in other words than the vocabulary's.
    """
    hints = get_type_hints(record, include_extras=True)
    names = [name for name in record.model_fields if name != "evidence"]
    return tuple(_spec(record, name, hints[name]) for name in names)


def _spec(record: type[Model], name: str, hint: Any) -> FieldSpec:
    marks, inner, optional, many = _unwrap(hint)
    kind = next((mark for mark in marks if isinstance(mark, Kind)), None)
    item: type[Model] | None = None
    if get_origin(inner) is Literal:
        kind = Kind.CHOICE
    elif inner is When:
        kind = Kind.WHEN
    elif isinstance(inner, type) and issubclass(inner, Model):
        item = inner
    if kind is None and item is None:
        raise TypeError(f"{record.__name__}.{name}: write it in the vocabulary of schemas/")
    return FieldSpec(
        name=name,
        kind=kind,
        item=item,
        many=many,
        optional=optional or many,
        weight=next((mark.weight for mark in marks if isinstance(mark, Key)), 0.0),
        side=next((mark for mark in marks if isinstance(mark, Side)), None),
    )


def _unwrap(hint: Any) -> tuple[list[Any], Any, bool, bool]:
    """Peel Annotated, `| None` and `tuple[X, ...]` off: (marks, inner type, optional, many)."""
    marks: list[Any] = []
    optional = many = False
    while True:
        origin, args = get_origin(hint), get_args(hint)
        if origin is Annotated:
            hint, *more = args
            marks.extend(more)
        elif origin in (Union, types.UnionType) and type(None) in args and len(args) == 2:
            optional = True
            hint = next(arg for arg in args if arg is not type(None))
        elif origin is tuple and len(args) == 2 and args[1] is Ellipsis:
            many = True
            hint = args[0]
        else:
            return marks, hint, optional, many


def lists_of(record: type[Model]) -> tuple[FieldSpec, ...]:
    """The lists of facts of a record class: what is aligned, scored and grounded item by item."""
    return tuple(
        spec
        for spec in fields_of(record)
        if spec.many and spec.item is not None and issubclass(spec.item, Fact)
    )


def has_keys(spec: FieldSpec) -> bool:
    """Whether a list's items can be told apart; an abstract's sentences cannot: no scoring."""
    return spec.item is not None and any(field.weight for field in fields_of(spec.item))


class Leaf(NamedTuple):
    """One value in one field: `path` from the root it was walked from, such as `by[0].role`."""

    path: str
    spec: FieldSpec
    value: str | When
    parent: Model


def leaves(part: Model, path: str = "") -> Iterator[Leaf]:
    """Every leaf of a part that is not null, depth first in the order of declaration."""
    prefix = f"{path}." if path else ""
    for spec in fields_of(type(part)):
        value = getattr(part, spec.name)
        for n, item in enumerate(value if spec.many else (value,)):
            if item is None:
                continue
            at = f"{prefix}{spec.name}[{n}]" if spec.many else f"{prefix}{spec.name}"
            if spec.item is not None:
                yield from leaves(item, at)
            else:
                yield Leaf(at, spec, item, part)


def facts(record: Model) -> Iterator[tuple[str, Fact]]:
    """Every fact of a record with its path, such as `meetings[0]`."""
    for spec in lists_of(type(record)):
        for n, fact in enumerate(getattr(record, spec.name)):
            yield f"{spec.name}[{n}]", fact
