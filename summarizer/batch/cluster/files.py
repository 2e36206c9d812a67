"""Files of rows and of records wherever they lie: on a disk, in s3://, in gs://."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from summarizer.batch.entries import Entry, Fields
from summarizer.batch.extras import library
from summarizer.batch.index import Index
from summarizer.batch.sources import json_rows, parquet_rows
from summarizer.errors import FileUnreadable, InputError, UsageError

ROWS_AT_ONCE = 256
LINES = frozenset({".jsonl", ".ndjson"})
PARQUET = ".parquet"
DAMAGED = ".damaged"


def located(name: str) -> tuple[Any, str]:
    """The filesystem and the path in it that a name or a URI stands for."""
    fs = library("pyarrow.fs", "ray")
    if "://" in name:
        found: tuple[Any, str] = fs.FileSystem.from_uri(name)
        return found
    return fs.LocalFileSystem(), name


def listed(names: Sequence[str]) -> list[str]:
    """The files of rows that names stand for, those in folders included.

    Raises UsageError for files of another kind, FileUnreadable for names that stand for nothing.
    """
    fs = library("pyarrow.fs", "ray")
    found: list[str] = []
    for name in names:
        system, path = located(name)
        scheme = name.partition("://")[0] + "://" if "://" in name else ""
        (info,) = system.get_file_info([path])
        if info.type == fs.FileType.NotFound:
            raise FileUnreadable(f"{name} does not exist.")
        if info.type == fs.FileType.Directory:
            inside = system.get_file_info(fs.FileSelector(path, recursive=True))
            found += sorted(scheme + one.path for one in inside if _is_rows(one.path))
        elif _is_rows(path):
            found.append(name)
        else:
            raise UsageError(
                f"{name} is neither JSONL nor Parquet.", hint="Ray reads files of rows."
            )
    if not found:
        raise InputError("There are no files of rows in these folders.")
    return found


def read_entries(name: str, fields: Fields, most_chars: int) -> Iterator[Entry]:
    """The entries of one file of rows, the same as on one machine. Raises InputError."""
    system, path = located(name)
    try:
        if PurePosixPath(name).suffix == PARQUET:
            pq = library("pyarrow.parquet", "ray")
            with system.open_input_file(path) as opened, pq.ParquetFile(opened) as file:
                yield from parquet_rows.read_rows(file, opened.size(), name, fields)
        else:
            # Arrow's own files know no lines.
            with io.BufferedReader(system.open_input_stream(path)) as file:
                yield from json_rows.read_lines(file, name, fields, most_chars)
    except OSError as error:
        raise FileUnreadable(f"{name} cannot be read: {type(error).__name__}.") from None


def blocks(name: str, fields: Fields, most_chars: int) -> Iterator[Mapping[str, list[Any]]]:
    """The entries of a file as Ray takes them: a few hundred at a time, as columns."""
    waiting: list[Entry] = []
    for entry in read_entries(name, fields, most_chars):
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


def survey(folder: str, configuration: str, index: Index) -> list[str]:
    """Note in `index` what an output folder holds; the names of damaged files, set aside.

    Raises UsageError where its records were made with another configuration.
    """
    fs, pq = library("pyarrow.fs", "ray"), library("pyarrow.parquet", "ray")
    pa = library("pyarrow", "ray")
    system, path = located(folder)
    damaged: list[str] = []
    selector = fs.FileSelector(path, recursive=True, allow_not_found=True)
    for info in system.get_file_info(selector):
        if PurePosixPath(info.path).suffix != PARQUET:
            continue
        try:
            with system.open_input_file(info.path) as opened:
                table = pq.read_table(opened, columns=["key", "status", "config"])
        except (OSError, pa.ArrowException):
            # Cut short by a kill: it is kept under another name, and its inputs are done again.
            system.move(info.path, info.path + DAMAGED)
            damaged.append(info.path)
            continue
        for row in table.to_pylist():
            if row["config"] != configuration:
                raise UsageError(
                    f"{folder} was made with another configuration.", hint="Name another --output."
                )
            index.done(row["key"], row["status"])
    return damaged


def _is_rows(path: str) -> bool:
    return PurePosixPath(path).suffix in LINES | {PARQUET}
