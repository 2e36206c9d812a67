"""Parquet as input, a few hundred rows at a time (extra `parquet`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path
from typing import Any

from summarizer.batch.entries import Entry, Fields, shown
from summarizer.batch.extras import library
from summarizer.batch.sources.rows import entry_of, no_column
from summarizer.errors import FileUnreadable

ROWS_AT_ONCE = 128


def read(path: Path, fields: Fields, most_chars: int) -> Iterator[Entry]:  # noqa: ARG001 - readers have one signature
    """One entry a row. Raises MissingExtra, FileUnreadable, or InputError for a missing column."""
    name = shown(str(path))
    pa, pq = library("pyarrow", "parquet"), library("pyarrow.parquet", "parquet")
    try:
        with pq.ParquetFile(path, memory_map=True) as file:
            yield from read_rows(file, path.stat().st_size, name, fields)
    except (OSError, pa.ArrowException) as error:
        raise FileUnreadable(f"{name} cannot be read as Parquet: {type(error).__name__}.") from None


def read_rows(file: Any, size: int, name: str, fields: Fields) -> Iterator[Entry]:
    """One entry a row of an open `ParquetFile` of so many bytes. Raises InputError."""
    there = file.schema_arrow.names
    if fields.text not in there:
        raise no_column(dict.fromkeys(there), fields.text, name)
    wanted = [column for column in astuple(fields) if column in there]
    size = size // max(1, file.metadata.num_rows)
    number = 0
    for batch in file.iter_batches(batch_size=ROWS_AT_ONCE, columns=wanted):
        for row in batch.to_pylist():
            number += 1
            yield entry_of(row, fields, f"{name}:{number}", size)
