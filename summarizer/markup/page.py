"""What is found in a page."""

from __future__ import annotations

from dataclasses import dataclass

OWN = "markup"


@dataclass(slots=True)
class Page:
    """A page's text, one block a line, and its own title, author, date, address and language.

    `by` is the reader that found the text; `html` is the visible page; `hidden_words` counts words
    that a style or an attribute hides, not those of scripts and the like.
    """

    text: str = ""
    title: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    by: str = OWN
    html: str = ""
    hidden_words: int = 0


def blocks_of(text: str) -> str:
    """Lines as blocks: an empty line between them, no other white space than single spaces."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n\n".join(line for line in lines if line)
