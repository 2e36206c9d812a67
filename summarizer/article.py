"""An article: its text, cleaned once at the door, and what is known about it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

from summarizer.errors import InputError
from summarizer.language import language_of

# Control characters but newline and tab, bidirectional controls, zero-width characters that are
# no joiners inside words, BOM, and surrogates: nothing a reader of the article would miss.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> tuple[str, int]:
    """The text as it is stored (NFC, `\\n`, no invisible characters), and how many were taken out.

    Idempotent: cleaning a clean text changes nothing, so offsets stay valid.
    """
    removed = 0
    # Of what is printable nothing is invisible: this says so faster than a look for each.
    if not text.replace("\n", "").replace("\t", "").isprintable():
        text, removed = INVISIBLE.subn("", NEWLINES.sub("\n", text))
    return unicodedata.normalize("NFC", text), removed


@dataclass(frozen=True, slots=True)
class Article:
    """One news article. `text` is cleaned when the article is made; offsets refer to that text.

    `published` may be a date, a datetime or an ISO 8601 string; it is kept as a date. Raises
    InputError where it is none. `language` is an ISO 639-1 code; where none is given, the text's
    small words tell it. `notices` says what was done to the text on the way in.
    """

    text: str
    published: date | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    id: str | None = None
    notices: tuple[str, ...] = ()

    def __init__(
        self,
        text: str,
        published: date | str | None = None,
        title: str | None = None,
        url: str | None = None,
        language: str | None = None,
        id: str | None = None,  # noqa: A002 - the field's own name in every news format
        notices: tuple[str, ...] = (),
    ) -> None:
        cleaned, removed = clean(text)
        if removed:
            plural = "" if removed == 1 else "s"
            notices = (*notices, f"{removed} invisible character{plural} removed from the text")
        values = {
            "text": cleaned,
            "published": as_date(published),
            "title": _writable(title),
            "url": _writable(url),
            "language": _writable(language) or language_of(cleaned),
            "id": _writable(id),
            "notices": notices,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @property
    def sha256(self) -> str:
        """Hash of the stored text."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def __repr__(self) -> str:
        return f"Article({len(self.text)} characters, published={self.published})"


def _writable(value: str | None) -> str | None:
    """A text that UTF-8 can hold: half a character, as in odd file names, becomes "?"."""
    return value and str(value).encode("utf-8", "replace").decode("utf-8")


def as_date(value: date | str | None) -> date | None:
    """A publication date in any accepted form as a date; None stays None.

    Raises InputError for a string that is not ISO 8601.
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        raise InputError(
            f"{value[:40]!r} is not a publication date.", hint="Write it as 2025-03-27."
        ) from None
