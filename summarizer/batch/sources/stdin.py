"""Standard input as a stream of rows: JSONL, or CSV with a header."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from summarizer.batch.entries import Entry, Fields
from summarizer.batch.sources import json_rows, separated_rows

NAME = "stdin"


def read(fields: Fields, most_chars: int) -> Iterator[Entry]:
    """One entry a row: JSONL where the first character is `{`, else CSV. Raises InputError."""
    # Opened anew: a thread that waits on sys.stdin itself would hold its lock at the exit.
    with open(0, "rb", closefd=False) as file:
        first = file.peek(1).removeprefix(codecs.BOM_UTF8).lstrip()[:1]
        if first in {b"{", b""}:
            yield from json_rows.read_lines(file, NAME, fields, most_chars)
        else:
            yield from separated_rows.read_rows(file, NAME, fields, most_chars)
