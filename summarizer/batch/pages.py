"""The article in an HTML page: trafilatura where the extra `html` is installed, else `markup`.

What a reader does not see is taken out of the page before anything else looks at it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

from summarizer import markup
from summarizer.batch.extras import library

FEWEST_CHARACTERS = 80
"""Less main text than this, and the whole visible page is the better reading."""
UNSEEN_TAGS = markup.NEVER_SHOWN - {"head", "nav", "footer", "aside"}
"""trafilatura weighs navigation itself, and reads the head for title and date."""
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
SIMPLE_SELECTOR = re.compile(r"[\w-]*([.#])([\w-]+)")


@dataclass(frozen=True, slots=True)
class Page:
    """What was found; `by` is the reader that found it."""

    text: str
    by: str
    title: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def reader_name() -> str:
    """Which reader is used on this machine: `trafilatura` or `markup`."""
    return "trafilatura" if _has_trafilatura() else "markup"


def read_page(html: str) -> Page:
    """Main text and metadata of a page. Never raises: a page nobody can read has no text."""
    plain = markup.from_html(html)
    known = {"published": plain.published, "url": plain.url, "language": plain.language}
    if _has_trafilatura():
        found = _extracted(html)
        if found is not None and len(found.text or "") >= FEWEST_CHARACTERS:
            return Page(
                text=found.text,
                by="trafilatura",
                title=found.title or plain.title,
                author=found.author,
                published=known["published"] or found.date,
                url=known["url"] or found.url,
                language=known["language"] or found.language,
            )
    return Page(text=plain.text, by="markup", title=plain.title, **known)


@cache
def _has_trafilatura() -> bool:
    return find_spec("trafilatura") is not None


def _extracted(html: str) -> Any:
    trafilatura = library("trafilatura", "html")
    tree = _visible(html)
    if tree is None:
        return None
    return trafilatura.bare_extraction(
        tree,
        include_comments=False,
        with_metadata=True,
        # Only what the page says of itself: no date is guessed from its text or its footer.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )


def _visible(html: str) -> Any:
    """The page's tree without hidden elements; None where it cannot be parsed."""
    html_of_lxml, etree = library("lxml.html", "html"), library("lxml.etree", "html")
    parser = html_of_lxml.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = html_of_lxml.fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    hidden_classes, hidden_ids = _hidden_by_style(tree)
    for element in list(tree.iter()):
        attributes = {str(name).lower(): value for name, value in element.attrib.items()}
        classes = set(attributes.get("class", "").split())
        unseen = (
            element.tag in UNSEEN_TAGS
            or "hidden" in attributes
            or attributes.get("aria-hidden", "").lower() == "true"
            or markup.HIDING_STYLE.search(attributes.get("style", "")) is not None
            or classes & hidden_classes
            or attributes.get("id") in hidden_ids
        )
        if unseen and element.getparent() is not None:
            _drop(element)
    return tree


def _hidden_by_style(tree: Any) -> tuple[set[str], set[str]]:
    """Classes and ids that the page's own style sheets hide by a simple rule."""
    names: dict[str, set[str]] = {".": set(), "#": set()}
    for style in tree.iter("style"):
        for selectors, body in RULE.findall(style.text or ""):
            if not markup.HIDING_STYLE.search(body):
                continue
            for selector in selectors.split(","):
                match = SIMPLE_SELECTOR.fullmatch(selector.strip())
                if match:
                    names[match[1]].add(match[2])
    return names["."], names["#"]


def _drop(element: Any) -> None:
    """Remove an element; the text that follows it stays, as it is not part of it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
