"""A page without what its reader does not see: as text, one block a line, and as HTML again.

Works on whole pages and on fragments, and never fails: unclosed and crossed elements are taken as
a browser takes them, as far as it matters to what is hidden.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from types import MappingProxyType

from summarizer.markup.page import Page, blocks_of
from summarizer.markup.parsing import Tolerant, style_sheets_of
from summarizer.markup.styles import (
    NEVER_SHOWN,
    Inside,
    Sheet,
    Traits,
    is_hidden,
    sheet_of,
    traits_of,
)

TITLE = "title"
HEAD = "head"
"""No part of the text, but kept for those who look for title, date and author."""
BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th"}
    | {"table", "section", "article", "header", "main", "blockquote", "figure", "figcaption"}
    | {"hr", "pre", "dl", "dt", "dd", "body", "html", "title", "pubdate", "form", "fieldset"}
    | {"details", "summary", "address", "dialog", "caption", "center", "aside", "footer", "nav"}
)
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
IN_HEAD = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})
ENDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "dd": frozenset({"dd", "dt", "p"}),
        "dt": frozenset({"dd", "dt", "p"}),
        "li": frozenset({"li", "p"}),
        "td": frozenset({"p", "td", "th"}),
        "th": frozenset({"p", "td", "th"}),
        "tr": frozenset({"p", "td", "th", "tr"}),
    }
)
"""Elements that a start tag ends where nobody ended them; other blocks end a paragraph."""
ROOTS = frozenset({"body", "html"})
"""What comes after their ends still belongs to them."""
PARAGRAPH = frozenset({"p"})
FORMATS = frozenset(
    {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong"}
    | {"tt", "u"}
)
"""Elements that go on behind the end of a block in which they were not ended."""
CLOSED = frozenset({"caption", "object", "td", "template", "th"})
"""Blocks behind whose end they do not."""
OPAQUE = BLOCKS | NEVER_SHOWN | {HEAD}
"""Elements that the end of an inline element around them does not end."""
FORGIVING = frozenset({"audio", "canvas", "datalist", "label", "rp", "video"})
"""Inline elements whose end ends what is in them all the same, unless that hides text."""
NAME = re.compile(r"[a-z][\w:.-]*")
PUBLISHED = frozenset(
    {"article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate"}
    | {"published_time", "publish-date", "published"}
)


def visible(html: str) -> Page:
    """What a reader sees of a page: no scripts, no hidden elements, no navigation in the text."""
    parser = _Visible(sheet_of(style_sheets_of(html)))
    parser.read(html)
    page = parser.page
    page.text = blocks_of("".join(parser.pieces))
    page.html = "".join(parser.kept)
    return page


@dataclass(slots=True)
class _Open:
    """An element that has not ended. `hides` what is in it, by itself; is `hidden`, by that or by
    what is around it, and if so, whether `unread`: a script and the like, no text. `inside`: what
    elements in it stand in. `number` counts elements."""

    tag: str
    hides: bool
    hidden: bool
    unread: bool
    beside: bool
    inside: Inside
    number: int


OUTSIDE = _Open("", False, False, False, False, frozenset(), 0)  # noqa: FBT003 - the fields above


class _Visible(Tolerant):
    """Collects what is shown: `pieces` of text, and `kept` pieces of HTML."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.page = Page()
        self.pieces: list[str] = []
        self.kept: list[str] = []
        self._sheet = sheet
        self._open: list[_Open] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._opaque: list[int] = []
        self._hiding: list[int] = []
        self._count = 0
        self._going_on: dict[str, list[int]] = {}
        """Formats that hide and go on behind their block, by tag: their numbers."""

    @property
    def _top(self) -> _Open:
        return self._open[-1] if self._open else OUTSIDE

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._top.tag == TITLE or (tag == HEAD and self._top.tag not in {"", "html"}):
            return  # a title holds only text, and there is one head
        # Of an attribute that is there twice the first counts.
        values = {name: value or "" for name, value in reversed(attrs)}
        self._imply_ends(tag)
        if tag in BLOCKS and not self._top.hidden:
            self.pieces.append("\n")
        around, element = self._top, traits_of(tag, values)
        hides = is_hidden(tag, values) or (
            bool(self._sheet.rules) and self._sheet.hides(element, around.inside)
        )
        # A format goes on inside of a block, where its end ends it too.
        hidden = hides or around.hidden or (bool(self._going_on) and tag not in BLOCKS)
        if not hidden:
            self._note(tag, values)
            self.kept.append(_start(tag, values))
        elif tag in BLOCKS and not around.hidden:
            self.kept.append("<br>")  # what stood before it and behind it stays apart
        if tag not in VOID:
            self._push(element, around, hides=hides, hidden=hidden)

    def handle_endtag(self, tag: str) -> None:
        if self._top.tag == TITLE != tag or tag in ROOTS:
            return
        places = self._places[tag]
        if tag in BLOCKS and not (self._open[places[-1]] if places else self._top).hidden:
            self.pieces.append("\n")
        if self._ends_going_on(tag):
            return
        if not places:
            if tag in BLOCKS and not self._top.hidden:
                self.kept.append("<br>")
            return
        between = self._hiding if tag in FORGIVING else [] if tag in OPAQUE else self._opaque
        if between and between[-1] > places[-1]:
            return
        crossed: list[_Open] = []
        while (ended := self._pop()).tag != tag:
            crossed = [] if ended.tag in CLOSED else crossed
            if ended.hides and ended.tag in FORMATS:
                crossed.append(ended)
        for entry in reversed(crossed if tag not in CLOSED else []):
            self._going_on.setdefault(entry.tag, []).append(entry.number)

    def _ends_going_on(self, tag: str) -> bool:
        """Whether an end tag ends a format that goes on behind its block, and not a later one."""
        numbers, places = self._going_on.get(tag), self._places[tag]
        if not numbers or (places and self._open[places[-1]].number > numbers[-1]):
            return False
        numbers.pop()
        if not numbers:
            del self._going_on[tag]
        return True

    def handle_data(self, data: str) -> None:
        if self._top.tag == HEAD and data.strip():
            self._pop()
        top = self._top
        if top.hidden or self._going_on:
            self.page.hidden_words += 0 if top.unread else len(data.split())
            return
        # A line break in the source is white space; only blocks end a line.
        shown = re.sub(r"\s+", " ", data)
        self.kept.append(escape(shown, quote=False))
        if top.tag == TITLE:
            self.page.title = self.page.title or " ".join(data.split()) or None
        if top.tag == "pubdate":
            self.page.published = self.page.published or data.strip()
        elif not top.beside:
            self.pieces.append(shown)

    def _imply_ends(self, tag: str) -> None:
        if self._top.tag == HEAD and tag not in IN_HEAD:
            self._pop()
        if tag in BLOCKS and tag != "br":
            while self._top.tag in ENDS.get(tag, PARAGRAPH):
                self._pop()

    def _push(self, element: Traits, around: _Open, *, hides: bool, hidden: bool) -> None:
        tag = element.tag
        inside = self._sheet.within(element, around.inside) if self._sheet.around else around.inside
        beside = around.beside or tag == HEAD
        unread = around.unread or tag in NEVER_SHOWN
        self._count += 1
        self._places[tag].append(len(self._open))
        if tag in OPAQUE:
            self._opaque.append(len(self._open))
        if hides and tag in BLOCKS:
            self._hiding.append(len(self._open))
        self._open.append(_Open(tag, hides, hidden, unread, beside, inside, self._count))

    def _pop(self) -> _Open:
        entry = self._open.pop()
        self._places[entry.tag].pop()
        if entry.tag in OPAQUE:
            self._opaque.pop()
        if entry.hides and entry.tag in BLOCKS:
            self._hiding.pop()
        if not entry.hidden:
            self.kept.append(f"</{entry.tag}>" if NAME.fullmatch(entry.tag) else "")
        return entry

    def _note(self, tag: str, values: Mapping[str, str]) -> None:
        page = self.page
        if tag == "html":
            page.language = values.get("lang", "").split("-")[0] or None
        if tag == "link" and values.get("rel") == "canonical":
            page.url = values.get("href")
        name = (
            values.get("property") or values.get("name") or values.get("itemprop") or ""
        ).lower()
        if tag == "meta" and name in PUBLISHED:
            page.published = page.published or values.get("content")
        if tag == "time" and page.published is None:
            page.published = values.get("datetime")


def _start(tag: str, values: Mapping[str, str]) -> str:
    """A start tag; none for a name that another parser could read otherwise."""
    if not NAME.fullmatch(tag):
        return ""
    written = "".join(
        f' {name}="{escape(value)}"' for name, value in values.items() if NAME.fullmatch(name)
    )
    return f"<{tag}{written}>"
