"""The articles of a run as a table that sorts, and the filters above it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from summarizer.views.tags import Html, join, tag

from .annotations import forbidden
from .bars import outcome_bar
from .reading import OUTCOMES, WORDS, Entry, loss, name_of, tallied

COLUMNS = (
    ("article", "text", ""),
    ("language", "text", "wide"),
    ("F1", "number", ""),
    ("cost", "number", ""),
    ("outcomes", "", ""),
    *((WORDS[outcome], "number", "count") for outcome in OUTCOMES),
    ("seconds", "number", "count"),
)
"""Heading, how it sorts ("" not at all), and where it is left out on small screens."""


def filters(result: Mapping[str, Any]) -> Html:
    """Choices that narrow the table, and the values of the articles with it."""
    entries: Sequence[Entry] = result["cases"]
    tags = sorted({name for entry in entries for name in (*entry["tags"], *entry["genre"])})
    return tag(
        "div",
        _field("Text", tag("input", type="search", id="f-text", placeholder="words in an article")),
        _choice("Language", "f-language", sorted({entry["language"] for entry in entries} - {""})),
        _choice("Tag", "f-tag", tags),
        _choice("List", "f-list", result["run"]["lists"]),
        _choice("Outcome", "f-outcome", OUTCOMES, {**WORDS, "failed": "article failed"}),
        tag("button", "Clear", type="button", id="f-clear"),
        tag("p", f"{len(entries)} of {len(entries)}", id="f-count", role="status"),
        class_="filters",
        role="search",
        aria_label="Filter articles",
    )


def _field(label: str, control: Html) -> Html:
    return tag("label", tag("span", label), control)


def _choice(
    label: str, id_: str, values: Iterable[str], words: Mapping[str, str] | None = None
) -> Html:
    held = dict.fromkeys(values) | dict.fromkeys(words or {})
    options = [tag("option", (words or {}).get(value, value), value=value) for value in held]
    return _field(label, tag("select", tag("option", "all", value=""), *options, id=id_))


def table(entries: Sequence[Entry]) -> Html:
    """One row an article, in the order given; `c<n>` is the id of its section."""
    head = [_heading(*column) for column in COLUMNS]
    rows = [_row(n, entry) for n, entry in enumerate(entries)]
    caption = "Articles. Cost is what an article takes from the headline, in values; worst first."
    held = tag(
        "table",
        tag("caption", caption),
        tag("thead", tag("tr", *head)),
        tag("tbody", *rows),
        class_="articles",
    )
    nothing = tag("p", "No article fits.", id="f-none", hidden=True)
    return tag("section", tag("h2", "Articles", class_="aside"), held, nothing, id="articles")


def _heading(name: str, sorts: str, class_: str) -> Html:
    classes = f"number {class_}" if sorts == "number" else class_
    inner: str = tag("button", name, type="button", data_sorts=sorts) if sorts else name
    order = "descending" if name == "cost" else None
    return tag("th", inner, scope="col", class_=classes.strip() or None, aria_sort=order)


def _row(n: int, entry: Entry) -> Html:
    held, what = tallied(entry), forbidden(entry)
    numbers = (held.cor, held.par, held.inc, held.mis, held.spu)
    f1 = "·" if held.f1 is None else f"{held.f1:.2f}"
    flag = tag("span", what[0], class_="flag", title=what[1]) if what else join()
    return tag(
        "tr",
        tag("th", tag("a", name_of(entry), href=f"#c{n}"), flag, scope="row"),
        tag("td", entry["language"], class_="wide"),
        tag("td", f1, class_="number strong", data_v="-1" if held.f1 is None else f"{held.f1:.6f}"),
        tag("td", f"{loss(entry):.1f}", class_="number", data_v=f"{loss(entry):.6f}"),
        tag("td", outcome_bar(numbers), class_="bar"),
        *(tag("td", str(number), class_="number count") for number in numbers),
        tag("td", f"{entry['seconds']:.1f}", class_="number count"),
        data_case=f"c{n}",
        data_language=entry["language"],
        data_tags=" ".join((*entry["tags"], *entry["genre"])),
        data_failed=bool(entry["error"]),
    )
