"""Why each point was lost: the alignment, the pair, the comparator and its rule, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from summarizer.errors import InputError

SHOWN = 3
COMPARED_BY = {
    "name": "as a name",
    "short_text": "by its words",
    "text": "by its content words, numbers and negation",
    "when": "as an interval of days",
    "choice": "as a choice",
}


def explain(result: Mapping[str, Any], wanted: str, field: str | None = None) -> list[str]:
    """Lines on one article of a result; `wanted` is its id or the beginning of it.

    `field` narrows to a list ("pledges") or a field ("pledges.by.name", "when"). Raises
    InputError where no article, or more than one, fits.
    """
    entries = [entry for entry in result["cases"] if entry["id"].startswith(wanted)]
    names = sorted({entry["id"] for entry in entries})
    if len(names) != 1:
        told = ", ".join(names[:SHOWN]) or "none"
        raise InputError(f"{wanted!r} should name one article of the result; it names {told}.")
    return [line for entry in entries for line in _entry(entry, field)]


def lost(entry: Mapping[str, Any]) -> list[str]:
    """One line for each value of a case entry that did not earn full credit."""
    return [
        f"{_where(name, pair)} {_leaf(leaf)}"
        for name, held in entry["lists"].items()
        for pair in held["pairs"]
        for leaf in pair["leaves"]
        if leaf["outcome"] != "COR"
    ]


def _where(name: str, pair: Mapping[str, Any]) -> str:
    side, place = ("given", pair["answer"]) if pair["gold"] is None else ("gold", pair["gold"])
    return f"{name} ({side} {place})"


def _entry(entry: Mapping[str, Any], field: str | None) -> Iterator[str]:
    repeat = f" (repeat {entry['repeat']})" if entry["repeat"] else ""
    yield f"{entry['id']}{repeat}"
    if entry["error"]:
        yield f"  failed [{entry['error']['code']}]: {entry['error']['message']}"
        yield "  scored as an empty answer"
    for name, held in entry["lists"].items():
        lines = [line for pair in held["pairs"] for line in _pair(name, pair, field)]
        if lines:
            yield f"{name}: {held['gold_items']} in gold, {held['answer_items']} given"
            yield from lines


def _pair(name: str, pair: Mapping[str, Any], field: str | None) -> list[str]:
    leaves = [leaf for leaf in pair["leaves"] if _wanted(name, leaf["field"], field)]
    if not leaves:
        return []
    lines = [f"  {_title(pair)}"]
    if pair["direction_error"]:
        lines.append("    direction: exchanging who acts and who is acted on would gain")
    lines += [f"    {_leaf(leaf)}" for leaf in leaves]
    cited = pair["evidence"]
    if cited["gold"] or cited["answer"]:
        lines.append(f"    evidence: sentences {cited['answer']}, gold {cited['gold']}")
    return lines


def _title(pair: Mapping[str, Any]) -> str:
    if pair["answer"] is None:
        return f"gold {pair['gold']}: missed, no item given is enough like it"
    if pair["gold"] is None:
        return f"given {pair['answer']}: spurious, no item of gold is enough like it"
    return f"gold {pair['gold']} = given {pair['answer']}: {pair['credit']:.2f} leaves"


def _leaf(leaf: Mapping[str, Any]) -> str:
    head = f"{leaf['outcome']} {leaf['credit']:.2f} {leaf['field']}: "
    if leaf["gold"] is None:
        support = f", {leaf['support']} by the article" if leaf["support"] else ""
        return f"{head}given {leaf['answer']!r}, gold has none{support}"
    if leaf["answer"] is None:
        return f"{head}gold {leaf['gold']!r}, none given"
    if leaf["outcome"] == "COR":
        return f"{head}{leaf['gold']!r} ({leaf['reason']})"
    compared = COMPARED_BY[leaf["kind"]]
    return f"{head}gold {leaf['gold']!r}, given {leaf['answer']!r}, {compared}: {leaf['reason']}"


def _wanted(name: str, field: str, wanted: str | None) -> bool:
    if wanted is None:
        return True
    full = f"{name}.{field}"
    return full == wanted or full.startswith(wanted + ".") or wanted in field.split(".")
