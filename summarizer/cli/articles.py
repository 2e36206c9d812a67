"""From what a person names to one article: a document, or the fields of an article in JSON."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from summarizer.article import Article
from summarizer.errors import InputError, NotJson
from summarizer.markup import kind_of
from summarizer.reading import MOST_BYTES_A_CHARACTER, bytes_of, decode, read_bytes

JSON = ".json"
DOCUMENTS = frozenset({"", JSON, ".txt", ".htm", ".html", ".md"})
"""Endings that need nothing of the batch, which takes a while to load."""
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
ESCAPED = 3
"""An escape in JSON takes up to so many times the bytes of its character."""


def read_article(path: str, *, published: date | None, most_chars: int) -> Article:
    """The article in a file, or on standard input where `path` is `-`.

    A JSON object is read by its fields, as a row of a batch is; a document's id is its path.
    `published` wins over a date in the article. Raises InputError; a file of many articles is
    refused with what reads it.
    """
    if ADDRESS.match(path):
        raise InputError(f"{path} is an address; nothing is fetched.", hint="Save the page first.")
    suffix = Path(path).suffix.lower()
    if suffix not in DOCUMENTS:
        _refuse_rows(path, suffix)
    most = most_chars * MOST_BYTES_A_CHARACTER * ESCAPED
    data, name = bytes_of(path, most)
    whole = len(data) <= most
    if whole and (suffix == JSON or data.removeprefix(BOM_UTF8).lstrip()[:1] == b"{"):
        row = _parsed(data, name)
        if isinstance(row, dict):
            return _from_fields(row, name, published, most_chars, len(data))
        if suffix == JSON:
            raise row if isinstance(row, NotJson) else _many(path, f"{name} is no JSON object.")
    kind = kind_of(path)
    article = read_bytes(data, name=name, published=published, most_chars=most_chars, kind=kind)
    return article if path == "-" else replace(article, id=path)


def _parsed(data: bytes, name: str) -> Any:
    """The JSON in some bytes, or the NotJson that says where they are none."""
    try:
        return json.loads(decode(data, name)[0])
    except (ValueError, RecursionError) as problem:
        return NotJson(f"{name} is not JSON: {problem}.")


def _from_fields(
    row: dict[str, Any], name: str, published: date | None, most_chars: int, size: int
) -> Article:
    from summarizer.batch.entries import Fields
    from summarizer.batch.inputs import read_entry
    from summarizer.batch.sources.rows import entry_of

    fields = Fields()
    if fields.text not in row:
        there = ", ".join(row) or "none"
        raise InputError(
            f"{name} has no field 'text'; its fields are {there}.",
            hint="An article in JSON has text, and may have title, published, url, language, id.",
        )
    entry = entry_of(row, fields, name, size)
    if entry.problem is not None:
        raise entry.problem
    article, _ = read_entry(replace(entry, published=published or entry.published), most_chars)
    return article


def _refuse_rows(path: str, suffix: str) -> None:
    from summarizer.batch.sources.finding import ROWS

    if suffix in ROWS:
        raise _many(path, f"{path} holds rows, not one article.")


def _many(path: str, told: str) -> InputError:
    return InputError(told, hint=f"Many articles: `summarizer batch {path} -o records.jsonl`.")
