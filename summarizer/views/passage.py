"""An article's text as HTML: every sentence numbered, those that are cited marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from summarizer.views.tags import Html, join, tag


class Place(NamedTuple):
    """Where a sentence stands: its number from 1, start and end in code points of the text."""

    number: int
    start: int
    end: int


def passage(
    text: str,
    places: Iterable[Place],
    marks: Mapping[int, str],
    *,
    page: str,
    language: str | None = None,
) -> Html:
    """The text, character for character, with its sentences as spans.

    `marks` gives cited sentences their classes. `page` begins every id, so that several articles
    share a document: sentence 3 is `<page>s3`.
    """
    pieces: list[str] = []
    at = 0
    for place in places:
        pieces += [text[at : place.start], _sentence(text, place, marks.get(place.number), page)]
        at = place.end
    body = tag("div", *pieces, text[at:], class_="text", lang=language or None)
    return tag("div", body, class_="pane", tabindex=0, role="region", aria_label="Article")


def _sentence(text: str, place: Place, mark: str | None, page: str) -> Html:
    number = str(place.number)
    label = (
        tag("span", number, class_="n")
        if mark is None
        else tag("button", number, class_="n", type="button", title=f"What cites sentence {number}")
    )
    return tag(
        "span",
        label,
        text[place.start : place.end],
        class_="s" if mark is None else f"s cited {mark}",
        id=f"{page}s{number}",
        data_n=number,
    )


def citations(numbers: Iterable[int], page: str) -> Html:
    """Sentence numbers as links into the passage."""
    links = [
        tag("a", str(number), href=f"#{page}s{number}", class_="cite", title=f"Sentence {number}")
        for number in numbers
    ]
    return tag("span", *links, class_="cites") if links else join()
