"""What every projection asks of a result's case entries: loss, order, lost values, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ..assess import flat
from ..scorer import Counts, counts

Entry = Mapping[str, Any]
OUTCOMES = ("COR", "PAR", "INC", "MIS", "SPU")
WORDS = {
    "COR": "right",
    "PAR": "partly right",
    "INC": "wrong",
    "MIS": "missing",
    "SPU": "not in gold",
}


class Lost(NamedTuple):
    """One value that did not earn full credit: its list, its pair of items, and the leaf."""

    list: str
    pair: Mapping[str, Any]
    leaf: Mapping[str, Any]


def tallied(entry: Entry, scope: str = "") -> Counts:
    """The leaf counts of a case entry in one scope."""
    return counts(flat(entry["counts"]), scope)


def loss(entry: Entry, scope: str = "") -> float:
    """Leaves that the case costs the headline: ACT + POS − 2·credit."""
    held = tallied(entry, scope)
    return held.act + held.pos - 2 * held.tp


def worst_first(entries: Sequence[Entry]) -> list[Entry]:
    """Failed articles first, then by what they cost the headline."""
    return sorted(entries, key=lambda one: (one["error"] is None, -loss(one), one["id"]))


def once(entries: Iterable[Entry]) -> list[Entry]:
    """The first entry of each article: in a short list one repeat stands for all."""
    found: dict[str, Entry] = {}
    for entry in entries:
        found.setdefault(entry["id"], entry)
    return list(found.values())


def lost(entry: Entry, name: str | None = None) -> Iterator[Lost]:
    """The values of a case, or of one of its lists, that lost credit; in the result's order."""
    for of, held in entry["lists"].items():
        if name in (None, of):
            for pair in held["pairs"]:
                for leaf in pair["leaves"]:
                    if leaf["outcome"] != "COR":
                        yield Lost(of, pair, leaf)


def place(one: Lost) -> str:
    """Where a value stands: its path in gold, or in the answer where gold has none."""
    return str(
        one.leaf["gold_path"] or one.leaf["answer_path"] or f"{one.list}.{one.leaf['field']}"
    )


def in_words(one: Lost) -> str:
    """A lost value in one line: what gold has, what was given, and the rule that decided."""
    leaf = one.leaf
    if leaf["gold"] is None:
        return f"given {leaf['answer']!r}: {leaf['reason']}{support(leaf)}"
    given = "" if leaf["answer"] is None else f", given {leaf['answer']!r}"
    return f"gold {leaf['gold']!r}{given}: {leaf['reason']}"


def support(leaf: Mapping[str, Any]) -> str:
    """What the article itself says of a value that gold does not have."""
    return SUPPORT.get(leaf["support"], "") if leaf["outcome"] == "SPU" else ""


SUPPORT = {
    "unsupported": "; the article does not support it",
    "weak": "; the article supports it weakly",
    "supported": "; the article supports it, so gold may be in dispute",
}


def name_of(entry: Entry) -> str:
    """The id of a case, with its repeat where there are several."""
    return f"{entry['id']}#{entry['repeat'] + 1}" if entry["repeat"] else str(entry["id"])
