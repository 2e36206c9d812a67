from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path

import pytest

from summarizer.dateline import find_published, parse_published
from summarizer.errors import (
    ArticleTooLarge,
    BinaryInput,
    EmptyArticle,
    FileUnreadable,
    SummarizerError,
)
from summarizer.reading import read_bytes, read_file, read_text

WORDS = "The two ministers met in Lisbon on Tuesday."
MOST = 10_000


def read(data: bytes) -> str:
    return read_bytes(data, name="x", most_chars=MOST).text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (WORDS.encode(), WORDS),
        (b"\xef\xbb\xbf" + WORDS.encode(), WORDS),
        (WORDS.encode("utf-16"), WORDS),
        (WORDS.encode("utf-32"), WORDS),
        ("Der Außenminister traf am Dienstag die Königin von Schweden.".encode("latin-1"),
         "Der Außenminister traf am Dienstag die Königin von Schweden."),
        ("大臣は火曜日に東京で会談し、共同声明を発表した。".encode("shift_jis"),
         "大臣は火曜日に東京で会談し、共同声明を発表した。"),
        ("Президент встретился с министром во вторник в столице.".encode("cp1251"),
         "Президент встретился с министром во вторник в столице."),
    ],
)  # fmt: skip
def test_decoding(data: bytes, expected: str) -> None:
    assert read(data) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a reçu à Genève son homologue étranger, déçu.",
        "The minister’s café talks “went well” and cost €5, he said.",
        "大臣は火曜日に東京で会談し、共同声明を発表した。",
    ],
)
def test_utf8_with_a_broken_byte_is_still_utf8(text: str) -> None:
    data = text.encode()
    cut = read_bytes(data + "é".encode()[:1], name="x", most_chars=MOST)
    assert (cut.text, cut.notices) == (text + "\ufffd", ())
    assert read(b"\xff " + data) == "\ufffd " + text


def test_a_declared_charset_is_used_and_noted() -> None:
    html = f'<html><meta charset="iso-8859-2"><p>{WORDS} Łódź, Kraków.</p></html>'
    article = read_bytes(html.encode("iso-8859-2"), name="x", most_chars=MOST)
    assert "Łódź" in article.text
    assert "decoded as iso-8859-2" in article.notices


@pytest.mark.parametrize(
    "name", ["undefined", "utf-16", "utf-7", "unicode_escape", "idna", "cp037", "rot13", "nope"]
)
def test_a_declared_charset_that_it_cannot_be_in_is_passed_over(name: str) -> None:
    said = r"Le président a \u00e0 Paris rencontré le ministre des Affaires étrangères."
    html = f'<html><meta charset="{name}"><p>{said}</p></html>'
    article = read_bytes(html.encode("cp1252"), name="x", most_chars=MOST)
    assert article.text == said
    assert "decoded as cp1252" in article.notices


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyArticle),
        (b" \n\t ", EmptyArticle),
        (b"Four words are few", EmptyArticle),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4, BinaryInput),
        (bytes(1000), BinaryInput),
        (b"x " * MOST, ArticleTooLarge),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, error: type[SummarizerError]) -> None:
    with pytest.raises(error):
        read(data)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="is a directory"):
        read_file(str(tmp_path), most_chars=MOST)
    with pytest.raises(FileUnreadable, match="No such file"):
        read_file(str(tmp_path / "absent.txt"), most_chars=MOST)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WORDS.encode())))
    assert read_file("-", most_chars=MOST).text == WORDS


PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Ministers meet</title>
<meta property="article:published_time" content="2025-03-27T09:00:00Z"><style>p {color: red}</style>
<script>var pledge = "hidden";</script></head><body><nav>Home News</nav>
<h1>Ministers meet</h1><p>The two ministers met in <b>Lisbon</b>
on&nbsp;Tuesday.</p><p style="display:none">They pledged a billion.</p>
<p hidden>Hidden too</p><!-- a comment --><div aria-hidden="true">and this</div>
<p>They talked &amp; agreed.<br>Nothing else.</p><footer>Contact us</footer></body></html>"""


def test_a_page_is_read_as_its_reader_sees_it() -> None:
    article = read_text(PAGE, most_chars=MOST)
    assert article.text == (
        "Ministers meet\n\nThe two ministers met in Lisbon on Tuesday.\n\n"
        "They talked & agreed.\n\nNothing else."
    )
    assert article.published == date(2025, 3, 27)
    assert (article.title, article.language) == ("Ministers meet", "en")
    assert article.notices == ("main text taken from HTML by markup", "8 hidden words left out")


def test_a_fragment_is_read_like_a_page() -> None:
    fragment = (
        "<title>Talks</title><pubDate>Thu, 26 May 2022 00:12:17 +0000</pubDate>"
        f"<script>x()</script><p>Office of the Speaker</p><p>{WORDS}</p>"
    )
    article = read_text(fragment, most_chars=MOST)
    assert article.text == f"Talks\n\nOffice of the Speaker\n\n{WORDS}"
    assert article.published == date(2022, 5, 26)


def test_prose_with_a_stray_tag_stays_as_it_is() -> None:
    text = f"{WORDS}<br> Prices rose by < 3 % & more."
    assert read_text(text, most_chars=MOST).text == text


def test_markdown_is_read_as_rendered() -> None:
    markdown = (
        "---\ndate: '2026-01-22'\ntitle: Ministers meet in\n  Lisbon\n---\n"
        "**The two ministers** met in [Lisbon](https://example.org/x)\non Tuesday.\n"
    )
    article = read_text(markdown, most_chars=MOST)
    assert article.text == WORDS
    assert article.published == date(2026, 1, 22)
    assert article.title == "Ministers meet in Lisbon"


@pytest.mark.parametrize(
    "front",
    ["date: '2026-01-22", "- a list\ndate: 1", "date: [1, 2", 'title: "Talks\\_in Lisbon"'],
)
def test_front_matter_that_is_none_does_no_harm(front: str) -> None:
    article = read_text(f"---\n{front}\n---\n{WORDS}\n", most_chars=MOST)
    assert WORDS in article.text
    assert article.published is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministers meet\n\nJune 28, 2021\n\nOffice of the Speaker\n\nThey met.", (2021, 6, 28)),
        ("Published: 3 May 2024, 14:05 GMT\n\nThey met on 1 May.", (2024, 5, 3)),
        ("Updated on Monday, May 6, 2024\nText follows here.", (2024, 5, 6)),
        ("A photo dated 27 March 2025 shows the two of them.\n\nThey met on Thursday.", None),
        ("date 2025-03-27 The minister meets the ambassador.", (2025, 3, 27)),
        ("LISBON, March 3, 2025 (Agency) — The ministers met.", (2025, 3, 3)),
        ("LISBON, Portugal, 3 March 2025 - The ministers met.", (2025, 3, 3)),
        ("GENEVA (3 March 2025) – Experts met.", (2025, 3, 3)),
        ("LISBON, March 3 (Agency) — The ministers met.", None),
        ("On Monday, July 25, 2022, the two countries held talks in the capital.", None),
        ("The ministers met on 3 March 2025 in Lisbon to talk about fish.", None),
        ("The ministers met on Tuesday.", None),
        ("", None),
    ],
)
def test_the_texts_own_date(text: str, expected: tuple[int, int, int] | None) -> None:
    assert find_published(text) == (date(*expected) if expected else None)


@pytest.mark.parametrize(
    "value",
    ["2022-05-26", "2022-05-26T00:12:17Z", "2022-05-26 17:18:51-05:00",
     "Thu, 26 May 2022 00:12:17 +0000", "May 26, 2022", "26 May 2022"],
)  # fmt: skip
def test_dates_as_pages_write_them(value: str) -> None:
    assert parse_published(value) == date(2022, 5, 26)


def test_a_callers_date_wins_and_none_is_invented() -> None:
    assert read_text(PAGE, published="2024-01-01", most_chars=MOST).published == date(2024, 1, 1)
    assert read_text(WORDS, most_chars=MOST).published is None
    assert parse_published("soon") is None
