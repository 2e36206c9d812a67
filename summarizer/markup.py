"""From HTML and Markdown to the text that a reader sees, and what the page says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import islice

NEVER_SHOWN = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "form", "nav"}
    | {"footer", "aside", "button", "select", "textarea"}
)
BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th"}
    | {"table", "section", "article", "header", "main", "blockquote", "figure", "figcaption"}
    | {"hr", "pre", "dl", "dt", "dd", "body", "html", "title", "pubdate"}
)
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])"
    r"|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
TAG = re.compile(
    r"</?(?:"
    + "|".join(sorted(BLOCKS | NEVER_SHOWN | VOID | {"a", "span", "strong", "em", "b"}))
    + r")(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
WHOLE_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
FRONT_MATTER = re.compile(r"\s*---\n((?:[\w-]+:.*\n(?:[ \t]+.*\n)*)+)---\s*\n")
TAGS_OF_A_FRAGMENT = 3
PUBLISHED = frozenset(
    {"article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate"}
    | {"published_time", "publish-date", "published"}
)


@dataclass(slots=True)
class Page:
    """A page's visible text, one block a line, and its own title, date, address and language."""

    text: str = ""
    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def is_html(text: str) -> bool:
    """Whether a text is a page or a fragment of one, and not prose with a stray tag."""
    if WHOLE_PAGE.match(text):
        return True
    first_tags = list(islice(TAG.finditer(text), TAGS_OF_A_FRAGMENT))
    return len(first_tags) == TAGS_OF_A_FRAGMENT


def from_html(html: str) -> Page:
    """The text of a page that a reader sees: no scripts, no hidden elements, no navigation."""
    parser = _Visible()
    parser.feed(html)
    parser.close()
    page = parser.page
    lines = (" ".join(line.split()) for line in "".join(parser.pieces).split("\n"))
    page.text = "\n\n".join(line for line in lines if line)
    return page


def from_markdown(markdown: str) -> Page:
    """Markdown is rendered (markdown-it) and then read like any page; front matter is metadata."""
    from markdown_it import MarkdownIt  # loaded only where there is Markdown to read

    front = FRONT_MATTER.match(markdown)
    known = _front_matter(front[1]) if front else {}
    body = markdown[front.end() :] if front else markdown
    page = from_html(MarkdownIt("commonmark").render(body))
    page.title = known.get("title") or page.title
    page.url = known.get("url") or known.get("source_url")
    page.language = known.get("lang") or known.get("language")
    page.published = next((known[key] for key in known if key.lower() in PUBLISHED), None)
    return page


def has_front_matter(text: str) -> bool:
    return FRONT_MATTER.match(text) is not None


def _front_matter(block: str) -> dict[str, str]:
    import yaml  # loaded only where there is front matter to read

    try:
        entries = yaml.safe_load(block)
    except yaml.YAMLError:
        return {}
    if not isinstance(entries, dict):
        return {}
    return {str(key): str(value) for key, value in entries.items() if value is not None}


@dataclass
class _Open:
    tag: str
    hidden: bool


class _Visible(HTMLParser):
    """Collects what is shown. Unclosed elements are tolerated, as in a browser."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.pieces: list[str] = []
        self._open: list[_Open] = []

    @property
    def _hidden(self) -> bool:
        return bool(self._open) and self._open[-1].hidden

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._note(tag, values)
        if tag in BLOCKS:
            self.pieces.append("\n")
        if tag not in VOID:
            self._open.append(_Open(tag, self._hidden or tag in NEVER_SHOWN or _hides(values)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.pieces.append("\n")
        if any(entry.tag == tag for entry in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        inside = self._open[-1].tag if self._open else ""
        if inside == "title":
            self.page.title = self.page.title or " ".join(data.split()) or None
        if inside == "pubdate":
            self.page.published = self.page.published or data.strip()
        elif not self._hidden:
            # A line break in the source is white space; only blocks end a line.
            self.pieces.append(re.sub(r"\s+", " ", data))

    def _note(self, tag: str, values: dict[str, str]) -> None:
        if tag == "html":
            self.page.language = values.get("lang", "").split("-")[0] or None
        if tag == "link" and values.get("rel") == "canonical":
            self.page.url = values.get("href")
        name = (
            values.get("property") or values.get("name") or values.get("itemprop") or ""
        ).lower()
        if tag == "meta" and name in PUBLISHED:
            self.page.published = self.page.published or values.get("content")
        if tag == "time" and self.page.published is None:
            self.page.published = values.get("datetime")


def _hides(values: dict[str, str]) -> bool:
    return (
        "hidden" in values
        or values.get("aria-hidden", "").lower() == "true"
        or HIDING_STYLE.search(values.get("style", "")) is not None
    )
