"""A run as one HTML page that opens from a file: overview, table, and every article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarizer.views.document import FOOT, asset, head
from summarizer.views.tags import Html, tag

from .case import case
from .overview import overview, top
from .reading import worst_first
from .table import filters, table


def page(result: Mapping[str, Any]) -> str:
    """The whole page. Without scripts it shows everything, one part after another."""
    entries, names = worst_first(result["cases"]), result["run"]["lists"]
    opening = head(
        f"{result['run']['model']}: evaluation",
        styles=(asset(__name__, "report.css"),),
        scripts=(asset(__name__, "report.js"),),
    )
    parts = (
        top(result),
        overview(result),
        filters(result),
        table(entries),
        _steps(),
        tag("div", *(case(n, entry, names) for n, entry in enumerate(entries)), id="cases"),
        _keys(),
    )
    return f"{opening}{tag('main', *parts)}\n{FOOT}"


def _steps() -> Html:
    """Ways from one article to the next; the script fills in where they lead."""
    return tag(
        "nav",
        tag("a", "← All articles", href="#articles", id="go-back"),
        tag("span", id="go-where", role="status"),
        tag("a", "Previous", href="#", id="go-previous", rel="prev"),
        tag("a", "Next", href="#", id="go-next", rel="next"),
        id="steps",
        aria_label="Articles",
        hidden=True,
    )


def _keys() -> Html:
    keys = (
        ("Tab", "from item to item; its sentences light up"),
        ("← →", "previous and next article"),
        ("Esc", "back to the list"),
    )
    told = [tag("span", tag("kbd", key), f" {words}") for key, words in keys]
    return tag("footer", *told, class_="keys quiet")
