"""Why each point was lost: the alignment, the pair, the comparator and its rule, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from summarizer.errors import UsageError

SHOWN = 3
COMPARED_BY = {
    "name": "as a name",
    "short_text": "by its words",
    "text": "by its content words, numbers and negation",
    "when": "as an interval of days",
    "choice": "as a choice",
}


def explain(result: Mapping[str, Any], wanted: str, field: str | None = None) -> list[str]:
    """Lines on one article of a result; `wanted` is its id or a piece of it.

    `field` narrows to a list ("pledges") or a field ("pledges.by.name", "when"). Raises UsageError,
    which names what there is, where no article or no field fits, or several articles do.
    """
    name = _one_of(sorted({entry["id"] for entry in result["cases"]}), wanted)
    entries = [entry for entry in result["cases"] if entry["id"] == name]
    if field is not None:
        _refuse_unknown(result, field)
    return [line for entry in entries for line in _entry(entry, field)]


def _one_of(names: Sequence[str], wanted: str) -> str:
    """The id that is `wanted`, else the only one that begins with it, else that holds it."""
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = [name for name in names if fits(name, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            told = f"{wanted!r} fits {len(found)} articles: {_some(found)}."
            raise UsageError(told, hint="Give more of the id.")
    near = get_close_matches(wanted, names, n=1)
    raise UsageError(
        f"The result holds no article {wanted!r}.",
        hint=f"Did you mean {near[0]}?" if near else f"It holds {_some(names)}.",
    )


def _refuse_unknown(result: Mapping[str, Any], wanted: str) -> None:
    """Raises UsageError where `wanted` is neither a list nor a field that the run scored."""
    known = [*result["run"]["lists"], *result["totals"]["fields"]]
    if any(_names(name, wanted) for name in known):
        return
    steps = dict.fromkeys(step for name in known for step in name.split("."))
    near = get_close_matches(wanted, [*steps, *known], n=1)
    raise UsageError(
        f"The result holds no field {wanted!r}.",
        hint=f"Did you mean {near[0]}?" if near else f"There are: {', '.join(steps)}.",
    )


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more


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
    told = {
        name: [line for pair in held["pairs"] for line in _pair(name, pair, field)]
        for name, held in entry["lists"].items()
    }
    for name, lines in told.items():
        if lines:
            held = entry["lists"][name]
            yield f"{name}: {held['gold_items']} in gold, {held['answer_items']} given"
            yield from lines
    if not any(told.values()):
        yield f"  neither gold nor the answer holds any {field or 'value'}"


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
    return wanted is None or _names(f"{name}.{field}", wanted)


def _names(full: str, wanted: str) -> bool:
    """Whether `wanted` is a list, a field with all its steps, or one step of it."""
    return full == wanted or full.startswith(wanted + ".") or wanted in full.split(".")[1:]
