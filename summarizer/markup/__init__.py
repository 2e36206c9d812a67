"""From HTML and Markdown to the text that a reader sees, and what the page says of itself.

    kinds       is it HTML, Markdown, or plain text?
    page        what is found in one
    styles      which elements a page's styles hide
    visible     a page without what its reader does not see, as text and as HTML
    pages       the article in it: by trafilatura where that is installed
    markdown    rendered, then read like a page; front matter

Whatever reads a page further is given only what `visible` lets through.
"""

from summarizer.markup.kinds import Kind, is_html, kind_of
from summarizer.markup.markdown import from_markdown, has_front_matter
from summarizer.markup.page import Page
from summarizer.markup.pages import read_page, reader_name

__all__ = [
    "Kind",
    "Page",
    "from_markdown",
    "has_front_matter",
    "is_html",
    "kind_of",
    "read_page",
    "reader_name",
]
