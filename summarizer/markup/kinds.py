"""Which kind of text it is: by the file's name, else by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from pathlib import PurePath
from types import MappingProxyType
from typing import Literal

from summarizer.markup.styles import NEVER_SHOWN
from summarizer.markup.visible import BLOCKS, HEAD, VOID

Kind = Literal["html", "markdown"]
ENDINGS: Mapping[str, Kind] = MappingProxyType(
    {
        ".htm": "html",
        ".html": "html",
        ".markdown": "markdown",
        ".md": "markdown",
        ".xhtml": "html",
    }
)
INLINE = frozenset({"a", "b", "em", "span", "strong"})
TAG = re.compile(
    rf"</?(?:{'|'.join(sorted(BLOCKS | NEVER_SHOWN | VOID | INLINE | {HEAD}))})(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
WHOLE_PAGE = re.compile(
    r"(?>(?:\s+|<!--(?>.*?-->)|<\?(?>.*?>))*)<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
TAGS_OF_A_FRAGMENT = 3


def kind_of(name: str) -> Kind | None:
    """The kind that a file's name says; None where it says nothing."""
    return ENDINGS.get(PurePath(name).suffix.lower())


def is_html(text: str) -> bool:
    """Whether a text is a page or a fragment of one, and not prose with a stray tag."""
    return is_whole_page(text) or _tags(text) == TAGS_OF_A_FRAGMENT


def is_whole_page(text: str) -> bool:
    """Whether a text is a page with all that stands around an article, and not a fragment."""
    return WHOLE_PAGE.match(text) is not None


def _tags(text: str) -> int:
    return len(list(islice(TAG.finditer(text), TAGS_OF_A_FRAGMENT)))
