from __future__ import annotations

import unicodedata
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import INVISIBLE, NEWLINES, Article, clean
from summarizer.errors import InputError


@given(st.text(st.characters(codec=None)))
def test_cleaning_is_idempotent_and_leaves_nothing_unsendable(text: str) -> None:
    cleaned, _ = clean(text)
    assert clean(cleaned) == (cleaned, 0)
    assert cleaned.encode().decode() == cleaned, "no lone surrogates"
    assert unicodedata.is_normalized("NFC", cleaned)
    assert "\r" not in cleaned


@pytest.mark.parametrize(
    ("raw", "stored", "removed"),
    [
        ("a\r\nb\rc", "a\nb\nc", 0),
        ("\ufeffa\x00b", "ab", 2),
        ("pay \u202egnp.exe\u202c", "pay gnp.exe", 2),
        ("zero\u200bwidth", "zerowidth", 1),
        ("e\u0301", "é", 0),
        ("lone \ud800", "lone ", 1),
        ("👩\u200d🚀 می\u200cخواهم", "👩\u200d🚀 می\u200cخواهم", 0),  # joiners carry meaning
    ],
)
def test_what_is_taken_out(raw: str, stored: str, removed: int) -> None:
    assert clean(raw) == (stored, removed)


def test_cleaning_is_noted() -> None:
    assert Article("a\x00b").notices == ("1 invisible character removed from the text",)
    assert Article("a\x00b\x00").notices == ("2 invisible characters removed from the text",)
    assert Article("plain").notices == ()


@pytest.mark.parametrize(
    "published",
    ["2025-03-27", "2025-03-27T10:00:00Z", date(2025, 3, 27), datetime(2025, 3, 27, 8, 0)],  # noqa: DTZ001 - naive on purpose
)
def test_published_is_kept_as_a_date(published: date | str) -> None:
    assert Article("text", published=published).published == date(2025, 3, 27)


def test_published_is_never_invented() -> None:
    assert Article("text").published is None
    assert Article("text", published="").published is None
    with pytest.raises(InputError, match="is not a publication date"):
        Article("text", published="last week")


def test_repr_shows_no_text() -> None:
    assert "secret" not in repr(Article("a secret story"))


def test_nothing_that_is_printable_is_taken_out() -> None:
    # So a text that is printable, but for its line ends and tabs, needs no look for each.
    every = map(chr, range(0x110000))
    assert not [c for c in every if c.isprintable() and (INVISIBLE.match(c) or NEWLINES.match(c))]
