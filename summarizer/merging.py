"""Putting records of one article together: those of its chunks, and those of a re-ask."""

from __future__ import annotations

import re
from typing import TypeVar

from summarizer.schemas import Fact, Model, When, fields_of, leaves, lists_of

T = TypeVar("T", bound=Model)
WORD = re.compile(r"\w+")
SAME_FROM = 0.6


def merge(first: T, second: T) -> T:
    """Both records' facts, a fact told by both once, in its fuller form, in the first's order.

    Fields outside lists are the first's where it has them. Source of the rule "same fact":
    the keys that the schema declares for alignment.
    """
    merged = {}
    lists = {spec.name for spec in lists_of(type(first))}
    for spec in fields_of(type(first)):
        ours, theirs = getattr(first, spec.name), getattr(second, spec.name)
        if spec.name in lists:
            merged[spec.name] = _union(ours, theirs)
        else:
            merged[spec.name] = ours if ours is not None else theirs
    return first.model_copy(update=merged)


def _union(ours: tuple[Fact, ...], theirs: tuple[Fact, ...]) -> tuple[Fact, ...]:
    kept = list(ours)
    for fact in theirs:
        at = next((n for n, known in enumerate(kept) if same(known, fact)), None)
        if at is None:
            kept.append(fact)
        elif len(list(leaves(fact))) > len(list(leaves(kept[at]))):
            kept[at] = fact
    return tuple(kept)


def same(one: Fact, other: Fact) -> bool:
    """Whether two facts of a list tell the same thing: by weight, their keys share most words."""
    total = alike = 0.0
    for spec in fields_of(type(one)):
        ours, theirs = _words(one, spec.name), _words(other, spec.name)
        if spec.weight and (ours or theirs):
            total += spec.weight
            alike += spec.weight * 2 * len(ours & theirs) / (len(ours) + len(theirs))
    return type(one) is type(other) and total > 0 and alike / total >= SAME_FROM


def _words(fact: Fact, field: str) -> frozenset[str]:
    """The words of a key field: of a party its name, of a date its value, else its phrase."""
    found: set[str] = set()
    for leaf in leaves(fact):
        if not leaf.path.startswith(field):
            continue
        if isinstance(leaf.value, When):
            found.add(leaf.value.edtf or leaf.value.phrase.casefold())
        elif leaf.spec.weight:
            found.update(WORD.findall(leaf.value.casefold()))
    return frozenset(found)
