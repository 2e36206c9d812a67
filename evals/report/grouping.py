"""An item's values in an order that people can follow: party by party, as gold lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Leaf = Mapping[str, Any]
INDEX = re.compile(r"\[(\d+)\]")


def in_order(leaves: Sequence[Leaf]) -> Iterator[tuple[str, Leaf]]:
    """(place in words, leaf): "by 2 › name" for `pledges[0].by[1].name`, all of a party together.

    A result lists the values of aligned parties one party after another, in the order in which
    they were aligned. Here they follow gold; those that gold lacks come last.
    """
    groups = _groups(leaves)
    roots = list(dict.fromkeys(_root(group[0]) for group in groups))
    groups.sort(key=lambda group: (roots.index(_root(group[0])), *_rank(group[0])))
    for group in groups:
        _, number = _rank(group[0])
        for leaf in group:
            yield _words(leaf["field"], number if INDEX.search(_inner(group[0])) else None), leaf


def _groups(leaves: Sequence[Leaf]) -> list[list[Leaf]]:
    """Runs of values of one party: a field that comes again begins the next one."""
    groups: list[list[Leaf]] = []
    for leaf in leaves:
        last = groups[-1] if groups else None
        if last is None or _root(last[0]) != _root(leaf) or _seen(last, leaf):
            groups.append([leaf])
        else:
            last.append(leaf)
    return groups


def _seen(group: Sequence[Leaf], leaf: Leaf) -> bool:
    return any(other["field"] == leaf["field"] for other in group)


def _root(leaf: Leaf) -> str:
    return str(leaf["field"]).partition(".")[0]


def _rank(leaf: Leaf) -> tuple[bool, int]:
    found = INDEX.search(_inner(leaf))
    return leaf["gold_path"] is None, int(found[1]) if found else 0


def _inner(leaf: Leaf) -> str:
    """The path within the item."""
    return str(leaf["gold_path"] or leaf["answer_path"] or "").partition(".")[2]


def _words(field: str, number: int | None) -> str:
    root, *rest = field.split(".")
    return " › ".join([root if number is None else f"{root} {number + 1}", *rest])
