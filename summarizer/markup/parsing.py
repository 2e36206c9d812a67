"""Python's HTML parser, held to what browsers do where the difference could show hidden text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from summarizer.markup.styles import on_screen

COMMENT_END = re.compile(r"--!?>")
UNENDED = re.compile(r"<[a-zA-Z/!?]")
ENDED_BY_A_SLASH = frozenset({"math", "svg", "title"})
UNUSED = frozenset({"noscript", "template"})


def style_sheets_of(html: str) -> list[str]:
    """The style sheets in a page, but for those of print and of readers without scripts."""
    sheets = _Sheets()
    if "<style" in html.lower():
        sheets.read(html)
    return sheets.found


class Tolerant(HTMLParser):
    """Takes comments, and what a page's end cuts short, as browsers do."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def read(self, html: str) -> None:
        self.feed(html)
        # An unended tag or comment shows nothing; Python's parser would hand it out as text.
        if not UNENDED.match(self.rawdata):
            self.close()

    def parse_comment(self, i: int, report: bool = True) -> int:  # noqa: ARG002, FBT001, FBT002 - the parser's signature
        """The end of the comment that begins at `i`; -1 where it has none."""
        end = COMMENT_END.search(self.rawdata, i + 2)
        return end.end() if end else -1

    def parse_html_declaration(self, i: int) -> int:
        """The end of what begins with `<!` at `i`; -1 where it has none."""
        if self.rawdata.startswith("<!--", i):
            return self.parse_comment(i)
        return self.rawdata.find(">", i) + 1 or -1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # In HTML the slash of `<div hidden/>` means nothing: the element goes on. Of a title,
        # it is more likely that somebody meant XHTML.
        self.handle_starttag(tag, attrs)
        if tag in ENDED_BY_A_SLASH:
            self.handle_endtag(tag)


class _Sheets(Tolerant):
    """Collects what stands in style elements."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._unused = 0
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unused += tag in UNUSED
        media = dict(attrs).get("media") or ""
        self._inside = tag == "style" and on_screen(media) and not self._unused

    def handle_endtag(self, tag: str) -> None:
        self._inside = False
        if tag in UNUSED:
            self._unused = max(0, self._unused - 1)

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found.append(data)
