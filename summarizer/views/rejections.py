"""What was rejected and what was noted on the way, as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from summarizer.views.passage import citations
from summarizer.views.tags import Html, join, tag

UNSHOWN = frozenset({"evidence", "basis"})


def rejections(rejected: Sequence[Mapping[str, Any]], page: str) -> Html:
    """Every rejected value with its reason; `rejected` as in a result's JSON."""
    if not rejected:
        return join()
    return tag(
        "section",
        tag("h3", "Rejected ", tag("span", "the article does not support it", class_="quiet")),
        *(_rejection(entry, page) for entry in rejected),
        class_="rejected",
    )


def _rejection(entry: Mapping[str, Any], page: str) -> Html:
    numbers = sorted({span["sentence"] for span in entry.get("evidence") or ()})
    return tag(
        "div",
        tag("p", tag("code", str(entry["path"])), citations(numbers, page), class_="where"),
        tag("p", plainly(entry.get("content")), class_="v", dir="auto"),
        tag("p", str(entry["reason"]), class_="why"),
        class_="fact",
        tabindex=0,
        role="group",
        aria_label=f"Rejected: {entry['path']}",
        data_cites=" ".join(map(str, numbers)),
    )


def plainly(content: Any) -> str:
    """Any piece of a record in words: names and values, without brackets and evidence."""
    if isinstance(content, Mapping):
        held = [(name, value) for name, value in content.items() if name not in UNSHOWN]
        return "; ".join(f"{name}: {plainly(value)}" for name, value in held if value)
    if isinstance(content, Sequence) and not isinstance(content, str):
        return ", ".join(plainly(value) for value in content)
    return "" if content is None else str(content)


def notes(notices: Iterable[str]) -> Html:
    """What was done on the way, one line each."""
    lines = [tag("li", notice) for notice in notices]
    return (
        tag("section", tag("h3", "Notes"), tag("ul", *lines), class_="notes") if lines else join()
    )
