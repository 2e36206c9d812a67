"""Files of rows as Ray takes them: the same entries as on one machine, a few hundred at a time."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from summarizer.batch.cluster.places import PARQUET, Place
from summarizer.batch.entries import Entry, Fields
from summarizer.batch.extras import library
from summarizer.batch.sources import json_rows, parquet_rows

ROWS_AT_ONCE = 256


def packed(places: Sequence[Place]) -> list[Mapping[str, bytes]]:
    """Places as rows of a dataset, from which `blocks` takes them."""
    return [{"place": pickle.dumps(place)} for place in places]


def read_entries(place: Place, fields: Fields, most_chars: int) -> Iterator[Entry]:
    """The entries of one file of rows. Raises InputError."""
    with place.refusing():
        if PurePosixPath(place.path).suffix == PARQUET:
            pq = library("pyarrow.parquet", "ray")
            with place.system.open_input_file(place.path) as opened, pq.ParquetFile(opened) as file:
                yield from parquet_rows.read_rows(file, opened.size(), place.shown, fields)
        else:
            # Arrow's own files know no lines.
            with io.BufferedReader(place.system.open_input_stream(place.path)) as file:
                yield from json_rows.read_lines(file, place.shown, fields, most_chars)


def blocks(place: bytes, fields: Fields, most_chars: int) -> Iterator[Mapping[str, list[Any]]]:
    """The entries of a packed place's file as columns, block after block."""
    waiting: list[Entry] = []
    unpacked: Place = pickle.loads(place)  # noqa: S301 - pickled by us, moments ago
    for entry in read_entries(unpacked, fields, most_chars):
        waiting.append(entry)
        if len(waiting) >= ROWS_AT_ONCE:
            yield _columns(waiting)
            waiting = []
    if waiting:
        yield _columns(waiting)


def _columns(entries: Sequence[Entry]) -> Mapping[str, list[Any]]:
    return {
        "digest": [entry.digest for entry in entries],
        "source": [entry.source for entry in entries],
        "entry": [pickle.dumps(entry) for entry in entries],
    }
