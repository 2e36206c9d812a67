"""From an output to tables: its last configuration's records, streamed, put in place at the end."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from summarizer.batch.export.sinks import SINKS, Sink
from summarizer.batch.export.tables import rows_of, tables_of
from summarizer.batch.extras import library
from summarizer.batch.index import Index
from summarizer.batch.output.survey import lines_of
from summarizer.errors import FileUnreadable, InputError, StoreError, UsageError
from summarizer.schemas import Model, schema_sha256

ROWS_AT_ONCE = 2_000


def export(output: Path, to: str, place: Path, record: type[Model]) -> Counter[str]:
    """Write the tables of an output to `place`; how many rows each table got.

    Only records of the output's last configuration are taken, each input once. `record` is the
    class that the records were made with. Raises FileUnreadable, InputError where the output holds
    no record or those of another schema, UsageError where `place` is taken, MissingExtra, and
    StoreError where it cannot be written.
    """
    if place.exists():
        raise UsageError(f"{place} exists already.", hint="Remove it, or name another --dest.")
    key = _checked(output, record)
    unfinished = place.with_name(place.name + ".unfinished")
    _remove(unfinished)
    try:
        sink = SINKS[to](unfinished, tables_of(record))
        counts = _pour(output, key, record, sink)
        sink.close()
        unfinished.replace(place)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(
            f"{place} cannot be written: {error}.",
            hint="Check free space and permissions, or name another --dest.",
        ) from None
    finally:
        _remove(unfinished)
        _remove(unfinished.with_name(unfinished.name + ".csv"))
    return counts


def _pour(output: Path, key: str, record: type[Model], sink: Sink) -> Counter[str]:
    counts: Counter[str] = Counter()
    waiting: dict[str, list[tuple[Any, ...]]] = {}
    for line in _records(output, key):
        for table, row in rows_of(record, line):
            rows = waiting.setdefault(table, [])
            rows.append(row)
            counts[table] += 1
            if len(rows) >= ROWS_AT_ONCE:
                sink.write(table, rows)
                rows.clear()
    for table, rows in waiting.items():
        if rows:
            sink.write(table, rows)
    return counts


def _written(output: Path) -> Iterator[Mapping[str, Any]]:
    """All records of an output: of a file of lines, or of a folder of Parquet that Ray wrote, run
    after run. Raises FileUnreadable."""
    try:
        if output.is_dir():
            for path in sorted(output.rglob("*.parquet")):
                yield from _of_parquet(path)
            return
        with output.open("rb") as file:
            yield from (line.record for line in lines_of(file) if line.record)
    except OSError as error:
        raise FileUnreadable(f"{output} cannot be read: {error.strerror}.") from None


def _of_parquet(path: Path) -> Iterator[Mapping[str, Any]]:
    pa, pq = library("pyarrow", "parquet"), library("pyarrow.parquet", "parquet")
    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=ROWS_AT_ONCE, columns=["record"]):
                yield from (json.loads(line) for line in batch.column(0).to_pylist())
    except (pa.ArrowException, KeyError, ValueError):
        raise FileUnreadable(
            f"{path} is no whole Parquet file of a batch.",
            hint="Give the batch's command again: it sets damaged files aside and does their "
            "inputs again.",
        ) from None


def _records(output: Path, key: str) -> Iterator[Mapping[str, Any]]:
    with closing(Index()) as index:
        for found in _written(output):
            if found["config"]["key"] == key and index.status(found["key"]) is None:
                index.done(found["key"], found["status"])
                yield found


def _checked(output: Path, record: type[Model]) -> str:
    """The key of the output's last configuration, its schema checked."""
    last: Mapping[str, Any] | None = None
    for found in _written(output):
        last = found["config"]
    if last is None:
        raise InputError(f"{output} holds no record of a batch.", hint="See `summarizer batch`.")
    name, _, digest = str(last.get("schema")).partition(":")
    if name != record.__name__ or not schema_sha256(record).startswith(digest):
        raise InputError(
            f"{output} was made with the schema {name} ({digest}), not this {record.__name__}.",
            hint="Name the schema that it was made with: --schema.",
        )
    return str(last["key"])


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
