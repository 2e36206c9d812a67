"""What `summarize` takes for an article: documents, and the fields of an article in JSON."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from summarizer import summarize
from summarizer.article import Article
from summarizer.cli.articles import read_article
from summarizer.errors import ArticleTooLarge, InputError, NotJson, SummarizerError

TEXT = "The two ministers met in Lisbon on Tuesday."
FIELDS = {
    "text": TEXT,
    "title": "Ministers meet",
    "published": "2024-05-16",
    "url": "https://example.org/1",
    "language": "en",
    "id": "a-1",
}
MOST = 1_000


def read(path: Path | str, published: date | None = None) -> Article:
    return read_article(str(path), published=published, most_chars=MOST)


def written(folder: Path, name: str, content: Any) -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content, indent=2))
    return path


@pytest.mark.parametrize("name", ["a.json", "A.JSON", "a.txt", "a"])
def test_an_object_is_read_by_its_fields(tmp_path: Path, name: str) -> None:
    article = read(written(tmp_path, name, FIELDS))
    assert (article.text, article.title, article.id) == (TEXT, "Ministers meet", "a-1")
    assert (article.url, article.language) == ("https://example.org/1", "en")
    assert article.published == date(2024, 5, 16)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_an_object_on_standard_input_too(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    piped = io.BytesIO(json.dumps(FIELDS).encode(encoding))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(piped))
    assert read("-").text == TEXT


def test_a_given_date_wins(tmp_path: Path) -> None:
    given = date(2020, 1, 1)
    assert read(written(tmp_path, "a.json", FIELDS), given).published == given
    assert read(written(tmp_path, "a.txt", TEXT), given).published == given


def test_an_article_may_be_as_long_in_json_as_elsewhere(tmp_path: Path) -> None:
    text = "é " * (MOST // 2)
    path = written(tmp_path, "a.json", json.dumps({"text": text}))
    assert path.stat().st_size > MOST * 3, "escaped"
    assert len(read(path).text) <= MOST
    with pytest.raises(InputError, match="longer than 1,000"):
        read(written(tmp_path, "b.json", {"text": text + "more words here"}))
    with pytest.raises(ArticleTooLarge):
        read(written(tmp_path, "c.json", {"text": text * 7}))  # too long to be read whole


@pytest.mark.parametrize(
    ("name", "content", "error", "message", "hint"),
    [
        ("a.json", {"body": TEXT, "id": 1}, InputError, "no field 'text'; its fields are body, id",
         "An article in JSON has text"),
        ("a.json", {"text": 7}, InputError, "text holds no text", ""),
        ("a.json", {**FIELDS, "published": "soon"}, InputError, "'soon' is not a publication", ""),
        ("a.json", [FIELDS, FIELDS], InputError, "no JSON object", "Many articles: `summarizer b"),
        ("a.json", '{"text": ', NotJson, "is not JSON: .*line 1", ""),
        ("a.json", TEXT, NotJson, "is not JSON", ""),
        ("a.jsonl", json.dumps(FIELDS), InputError, "holds rows", "Many articles: `summarizer b"),
        ("a.CSV", "text\nx", InputError, "holds rows", "Many articles: `summarizer batch"),
    ],
)  # fmt: skip
def test_what_is_no_article_in_json_says_why(
    tmp_path: Path,
    name: str,
    content: Any,
    error: type[SummarizerError],
    message: str,
    hint: str,
) -> None:
    with pytest.raises(error, match=message) as caught:
        read(written(tmp_path, name, content))
    assert caught.value.hint.startswith(hint)


def test_half_a_character_stops_no_record(tmp_path: Path) -> None:
    fields = {**FIELDS, "title": "Ministers \ud800", "id": "\udcff"}
    article = read(written(tmp_path, "a\udcff.json", fields))
    assert (article.title, article.id) == ("Ministers ?", "?")
    named = read(written(tmp_path, "b\udcff.txt", TEXT))
    assert named.id == str(tmp_path / "b?.txt")
    for one in (article, named):
        assert summarize(one).model_dump_json()


def test_an_address_is_not_fetched() -> None:
    with pytest.raises(InputError, match="nothing is fetched") as caught:
        read("https://example.org/a.html")
    assert caught.value.hint == "Save the page first."


def test_prose_in_braces_stays_prose(tmp_path: Path) -> None:
    text = f"{{Lisbon}} {TEXT}"
    assert read(written(tmp_path, "a.txt", text)).text == text


def test_a_document_is_known_by_its_path_as_in_a_batch(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", TEXT)
    assert read(path).id == str(path)
