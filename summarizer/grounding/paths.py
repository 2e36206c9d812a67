"""Places in a record, such as `by[0].role`: what can be dropped there, and what moves then."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from summarizer.schemas import FieldSpec, Model, fields_of

Step = tuple[str, int | None]
M = TypeVar("M", bound=Model)
STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")


def steps(path: str) -> tuple[Step, ...]:
    """`by[0].role` -> (("by", 0), ("role", None))."""
    found = (STEP.fullmatch(part) for part in path.split("."))
    return tuple((m[1], int(m[2]) if m[2] else None) for m in found if m)


def text(place: Sequence[Step]) -> str:
    """The inverse of `steps`."""
    return ".".join(name if n is None else f"{name}[{n}]" for name, n in place)


def droppable(part: Model, path: str) -> tuple[Step, ...] | None:
    """The smallest optional value or list item that holds a leaf; None if there is none."""
    best: tuple[Step, ...] | None = None
    here: object = part
    place = steps(path)
    for depth, (name, n) in enumerate(place):
        if not isinstance(here, Model):
            break
        spec = _spec(type(here), name)
        if spec.optional:
            best = place[: depth + 1]
        value = getattr(here, name)
        here = value if n is None else value[n]
    return best


def outermost(places: Iterable[tuple[Step, ...]]) -> list[tuple[Step, ...]]:
    """Places that lie in no other one, each once, in order."""
    once = list(dict.fromkeys(places))
    return [p for p in once if not any(p != q and p[: len(q)] == q for q in once)]


def without(part: M, places: Sequence[tuple[Step, ...]]) -> M:
    """A copy of a part with the values at these places set to null or taken out of their list."""
    update: dict[str, object] = {}
    for name in dict.fromkeys(place[0][0] for place in places):
        value = getattr(part, name)
        here = [place for place in places if place[0][0] == name]
        if isinstance(value, tuple):
            gone = {place[0][1] for place in here if len(place) == 1}
            kept = [
                without(item, [p[1:] for p in here if p[0][1] == n and len(p) > 1])
                if isinstance(item, Model)
                else item
                for n, item in enumerate(value)
                if n not in gone
            ]
            update[name] = tuple(kept)
        elif any(len(place) == 1 for place in here):
            update[name] = None
        else:
            update[name] = without(value, [place[1:] for place in here])
    return part.model_copy(update=update) if update else part


def emptied(part: Model, places: Sequence[tuple[Step, ...]]) -> bool:
    """Whether dropping leaves a list empty that the declaration gives no default."""
    after = without(part, places)
    return any(
        spec.many
        and type(part).model_fields[spec.name].is_required()
        and getattr(part, spec.name)
        and not getattr(after, spec.name)
        for spec in fields_of(type(part))
    )


def moved(path: str, dropped: Sequence[tuple[Step, ...]]) -> str | None:
    """Where a value stands after dropping; None if it is gone itself."""
    if not dropped:
        return path
    given = steps(path)
    place = list(given)
    for gone in dropped:
        if given[: len(gone)] == gone:
            return None
    for depth, (name, n) in enumerate(place):
        if n is None:
            continue
        fewer = sum(
            1
            for gone in dropped
            if len(gone) == depth + 1
            and gone[:depth] == given[:depth]
            and gone[depth][0] == name
            and gone[depth][1] is not None
            and (gone[depth][1] or 0) < n
        )
        place[depth] = (name, n - fewer)
    return text(place)


def _spec(part: type[Model], name: str) -> FieldSpec:
    return next(spec for spec in fields_of(part) if spec.name == name)


def value_at(part: Model, place: Sequence[Step]) -> object:
    """What stands at a place."""
    here: object = part
    for name, n in place:
        value = getattr(here, name)
        here = value if n is None else value[n]
    return here
