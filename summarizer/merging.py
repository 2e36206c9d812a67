"""Putting records of one article together: those of its chunks, and those of a re-ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from summarizer.matching.comparison import Comparison
from summarizer.matching.names import short_form
from summarizer.matching.nodes import Part, parts, values
from summarizer.schemas import Kind, Model, fields_of, lists_of

T = TypeVar("T", bound=Model)
Parts = tuple[Part, ...]
SAME_FROM = 0.6
"""How alike each key field must be that both facts give. The evaluation pairs on less; but here two
facts that are taken for one are a fact lost, and one that stands twice is only one too many."""


def merge(first: T, second: T, text: str | None = None) -> T:
    """Both records' facts, a fact told by both once, in its fuller form, in the first's order.

    Facts are paired by the evaluation's own alignment. Fields outside lists are the first's where
    it has them. `text` is the article: see `score_lists`.
    """
    specs = lists_of(type(first))
    ours, theirs = (
        {spec.name: parts(spec, side[spec.name]) for spec in specs}
        for side in (first.model_dump(mode="json"), second.model_dump(mode="json"))
    )
    nodes = [part for side in (ours, theirs) for items in side.values() for part in items]
    share_full_names(nodes)
    known = Comparison(nodes, text)
    merged: dict[str, Any] = {}
    for spec in fields_of(type(first)):
        one, other = getattr(first, spec.name), getattr(second, spec.name)
        if spec.name in ours:
            merged[spec.name] = _union(one, other, told_by_both(spec.name, ours, theirs, known))
        else:
            merged[spec.name] = other if one is None else one
    return first.model_copy(update=merged)


def share_full_names(nodes: Sequence[Part]) -> None:
    """Let a surname or initials form stand for the full name, where only one name fits it.

    In two answers about one article it is the same person; to the evaluation it is half right.
    """
    named = [value for value in values(nodes) if value.kind is Kind.NAME]
    texts = {value.text for value in named}
    for value in named:
        longer = [
            text for text in texts if len(text) > len(value.text) and short_form(text, value.text)
        ]
        if len(longer) == 1:
            value.also = (*value.also, *longer)


def told_by_both(
    name: str, ours: Mapping[str, Parts], theirs: Mapping[str, Parts], known: Comparison
) -> list[tuple[Part, Part]]:
    """The facts of a list that both records tell, pair by pair."""
    pairs = [(ours[name][i], theirs[name][j]) for i, j in known.align(ours[name], theirs[name])]
    return [pair for pair in pairs if known.least_alike(*pair) >= SAME_FROM]


def _union(
    ours: Sequence[Model], theirs: Sequence[Model], same: Sequence[tuple[Part, Part]]
) -> tuple[Model, ...]:
    """One list of both records; a part knows its fact's place in it by its index."""
    kept = list(ours)
    for one, other in same:
        if other.size > one.size:
            kept[one.index] = theirs[other.index]
    again = {other.index for _, other in same}
    return (*kept, *(fact for n, fact in enumerate(theirs) if n not in again))
