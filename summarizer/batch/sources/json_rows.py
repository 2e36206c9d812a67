"""JSON as input: a file with one object a line, or a document that is an object or a list."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from summarizer import reading
from summarizer.batch.entries import Entry, Fields, shown
from summarizer.batch.sources.documents import read_whole
from summarizer.batch.sources.rows import entry_of
from summarizer.errors import ArticleTooLarge, FileUnreadable, InputError, SummarizerError

ESCAPED_BYTES_A_CHARACTER = 12
"""An article in JSON is at most so much: two escapes `\\uXXXX` for one character."""


def read(path: Path, fields: Fields, most_chars: int) -> Iterator[Entry]:
    """One entry a line of a JSONL file; blank lines are none. Raises FileUnreadable."""
    try:
        with path.open("rb") as file:
            yield from read_lines(file, shown(str(path)), fields, most_chars)
    except OSError as error:
        raise FileUnreadable(f"{shown(str(path))} cannot be read: {error.strerror}.") from None


def read_lines(file: IO[bytes], name: str, fields: Fields, most_chars: int) -> Iterator[Entry]:
    """One entry a line; a line that is no JSON object is an entry with that problem."""
    most = most_chars * ESCAPED_BYTES_A_CHARACTER
    number = 0
    while line := file.readline(most):
        number += 1
        source, size = f"{name}:{number}", len(line)
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if size == most and not line.endswith(b"\n"):
            problem = ArticleTooLarge(f"{source} is longer than {most_chars:,} characters.")
            yield Entry(source=source, content=line[:4096], size=size, problem=problem)
            while (rest := file.readline(most)) and not rest.endswith(b"\n"):
                pass
            continue
        if line.strip():
            yield _entry(line, fields, source)


def read_object(path: Path, fields: Fields, most_chars: int) -> Iterator[Entry]:
    """The article in a .json file, or the articles, where it holds a list."""
    name = shown(str(path))
    whole = read_whole(path, most_chars * 3)
    if isinstance(whole, SummarizerError):
        yield Entry(source=name, content=b"", name=shown(path.name), problem=whole)
        return
    try:
        rows = _parsed(whole, name)
    except SummarizerError as error:
        yield Entry(source=name, content=whole, size=len(whole), problem=error)
        return
    rows = rows if isinstance(rows, list) else [rows]
    for number, row in enumerate(rows, 1):
        source = name if len(rows) == 1 else f"{name}:{number}"
        yield _checked(row, fields, source, len(whole) // len(rows))


def _entry(line: bytes, fields: Fields, source: str) -> Entry:
    try:
        row = _parsed(line, source)
    except SummarizerError as error:
        return Entry(source=source, content=line, size=len(line), problem=error)
    return _checked(row, fields, source, len(line))


def _checked(row: Any, fields: Fields, source: str, size: int) -> Entry:
    if not isinstance(row, dict):
        problem = InputError(f"{source} is no JSON object.", hint="Write one object a line.")
        return Entry(source=source, content=str(row), size=size, problem=problem)
    return entry_of(row, fields, source, size)


def _parsed(data: bytes, source: str) -> Any:
    """The JSON in some bytes. Raises BinaryInput or InputError."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text, _ = reading.decode(data, source)
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise InputError(f"{source} is not JSON.", hint="Write one object a line.") from None
