"""CSV and TSV as input: the first line names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from summarizer import reading
from summarizer.batch.entries import Entry, Fields, shown
from summarizer.batch.sources.rows import entry_of, no_column
from summarizer.errors import FileUnreadable, InputError

SAMPLE_BYTES = 65_536
DELIMITERS = ",;\t|"


def read(path: Path, fields: Fields, most_chars: int) -> Iterator[Entry]:
    """One entry a row. Raises FileUnreadable, or InputError where the text's column is missing."""
    try:
        with path.open("rb") as file:
            yield from read_rows(file, shown(str(path)), fields, most_chars)
    except OSError as error:
        raise FileUnreadable(f"{shown(str(path))} cannot be read: {error.strerror}.") from None


def read_rows(file: IO[bytes], name: str, fields: Fields, most_chars: int) -> Iterator[Entry]:
    """One entry a row of an open file; the delimiter is the one that the header uses most."""
    sample = _peek(file)
    header = sample.split(b"\n", 1)[0].decode("latin-1")
    csv.field_size_limit(max(csv.field_size_limit(), most_chars * 2))
    text = io.TextIOWrapper(file, encoding=_encoding(sample, name), errors="replace", newline="")
    try:
        rows = csv.DictReader(text, delimiter=max(DELIMITERS, key=header.count))
        columns = [column.strip() for column in rows.fieldnames or ()]
        if fields.text not in columns:
            raise no_column(dict.fromkeys(columns), fields.text, name)
        rows.fieldnames = columns
        yield from _entries(rows, name, fields)
    finally:
        # The file is its opener's to close.
        text.detach()


def _entries(rows: csv.DictReader[str], name: str, fields: Fields) -> Iterator[Entry]:
    while True:
        source = f"{name}:{rows.line_num + 1}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            problem = InputError(f"{source} is no row of CSV: {error}.")
            yield Entry(source=source, content=source, problem=problem)
            continue
        size = sum(len(value) + 1 for value in row.values() if isinstance(value, str))
        yield entry_of(row, fields, source, size)


def _peek(file: IO[bytes]) -> bytes:
    if isinstance(file, io.BufferedReader):
        return file.peek(SAMPLE_BYTES)
    sample = file.read(SAMPLE_BYTES)
    file.seek(0)
    return sample


def _encoding(sample: bytes, name: str) -> str:
    """The encoding of a file by its beginning; half a character at the sample's end is no fault."""
    bom = next((codec for bom, codec in reading.BOMS if sample.startswith(bom)), None)
    if bom is not None:
        return bom
    try:
        sample[: max(0, len(sample) - 3)].decode()
    except UnicodeDecodeError:
        return reading.decode(sample, name)[1]
    return "utf-8"
