"""The Markdown summary of a run, for a CI job's page: totals, then the worst articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..terminal import FEW, notes
from .reading import Entry, in_words, lost, name_of, once, place, tallied, worst_first

WORST = 20
LINES = 12
"""Lost values shown an article. With SHORT this keeps the file far below GitHub's 1 MiB."""
SHORT = 200
LISTS = 50

# Written as entities, so that no text of an article or an answer becomes markup, a link, a
# mention or a formula: all that Markdown, GitHub's included, reads inside a line.
ACTIVE = re.compile(r"[\\`*_\[\]<>#|~&@$]|:(?=\S)|(?<=www)\.", re.IGNORECASE)


def markdown(result: Mapping[str, Any]) -> str:
    """The summary of a result: under 1 MiB whatever the size of the run."""
    run, totals = result["run"], result["totals"]
    overall = totals["overall"]
    lines = [
        f"## {plain(run['model'])}: F1 {_rate(overall['f1'], overall['pos'] + overall['act'])}",
        "",
        f"{run['gold']['cases']} articles"
        + (f", {run['repeats']} times each" if run["repeats"] > 1 else "")
        + f", schema {plain(run['schema']['name'])}, version {plain(run['version'])}",
        "",
        "| | F1 | 95 % | P | R | gold | answer | wrong | missing | not in gold |",
        "|---|---|---|---|---|---|---|---|---|---|",
        _row("**all lists**", overall),
        *(_row(plain(name), totals["lists"][name]) for name in run["lists"][:LISTS]),
        "",
        *(f"- {plain(' '.join(line.split()))}" for line in notes(totals)),
        "",
    ]
    ranked = [entry for entry in once(worst_first(result["cases"])) if _any_loss(entry)][:WORST]
    if ranked:
        lines += [f"### The {len(ranked)} articles that cost most", ""]
    lines += [line for entry in ranked for line in _article(entry)]
    return "\n".join(lines) + "\n"


def plain(text: object) -> str:
    """Any text as Markdown that shows it and does nothing else, on one line, cut to SHORT."""
    line = " ".join(str(text).split())
    short = line if len(line) <= SHORT else line[: SHORT - 1] + "…"
    return ACTIVE.sub(lambda match: f"&#{ord(match.group())};", short)


def _row(name: str, block: Mapping[str, Any]) -> str:
    both = block["pos"] + block["act"]
    interval, reach = block["interval"], "·"
    if both >= FEW and interval["low"] is not None:
        reach = f"{interval['low']:.3f}–{interval['high']:.3f}"
    cells = [
        name,
        _rate(block["f1"], both),
        reach,
        _rate(block["precision"], block["act"]),
        _rate(block["recall"], block["pos"]),
        *(str(block[count]) for count in ("pos", "act", "inc", "mis", "spu")),
    ]
    return f"| {' | '.join(cells)} |"


def _rate(value: float | None, leaves: int) -> str:
    return "·" if value is None or leaves < FEW else f"{value:.3f}"


def _any_loss(entry: Entry) -> bool:
    return entry["error"] is not None or next(lost(entry), None) is not None


def _article(entry: Entry) -> Iterator[str]:
    """One article, folded: GitHub shows the first line, a click the lost values."""
    held, found = tallied(entry), list(lost(entry))
    f1 = "·" if held.f1 is None else f"{held.f1:.2f}"
    yield f"<details><summary>{plain(name_of(entry))}: F1 {f1}, {len(found)} values lost</summary>"
    yield ""
    if entry["error"]:
        told = f"{entry['error']['code']}: {entry['error']['message']}"
        yield f"- **failed**, scored as an empty answer: {plain(told)}"
    for one in found[:LINES]:
        yield f"- {one.leaf['outcome']} {plain(place(one))}: {plain(in_words(one))}"
    if len(found) > LINES:
        yield f"- … and {len(found) - LINES} more"
    yield ""
    yield "</details>"
    yield ""
