"""The article in an HTML page: by trafilatura (extra `html`), else all that shows.

A fragment has nothing around its article that would have to go: of it all that shows is taken.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from summarizer.markup.kinds import is_whole_page
from summarizer.markup.page import OWN, Page, blocks_of
from summarizer.markup.visible import visible

FEWEST_CHARACTERS = 250
"""With less main text than this trafilatura takes whatever it finds, and breaks sentences at tags:
then all that shows is the better reading."""
EXTRACTOR = "trafilatura"


def reader_name() -> str:
    """Which reader takes pages on this machine: `trafilatura` or `markup`."""
    return EXTRACTOR if _has_extractor() else OWN


def read_page(html: str) -> Page:
    """Main text and metadata of a page. Never raises: a page nobody can read has no text."""
    page = visible(html)
    if not (is_whole_page(html) and _has_extractor()):
        return page
    found = _extracted(page.html)
    if found is None or len(found.text or "") < FEWEST_CHARACTERS:
        return page
    return replace(
        page,
        text=blocks_of(found.text),
        by=EXTRACTOR,
        title=found.title or page.title,
        author=found.author,
        published=page.published or found.date,
        url=page.url or found.url,
        language=page.language or found.language,
    )


@cache
def _has_extractor() -> bool:
    return find_spec(EXTRACTOR) is not None


def _extracted(html: str) -> Any:
    """What trafilatura finds; None where it finds nothing, or breaks on the page."""
    extractor = import_module(EXTRACTOR)
    try:
        return extractor.bare_extraction(
            html,
            include_comments=False,
            with_metadata=True,
            # Only what the page says of itself: no date is guessed from its text or its footer.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # noqa: BLE001 - whatever a page does to it, all that shows can be read
        return None
