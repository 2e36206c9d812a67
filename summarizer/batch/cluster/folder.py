"""The output of a cluster: a folder of Parquet, one folder in it a run, named by its time.

Files are written whole or not at all by Ray; one that a kill cut short is set aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from summarizer.batch.cluster.places import PARQUET, Place
from summarizer.batch.extras import library
from summarizer.batch.index import Index
from summarizer.errors import UsageError

DAMAGED = ".damaged"
REWRITING = ".rewriting"
FAILED = "failed"
NOTED = ("key", "status", "config")


def survey(place: Place, configuration: str, index: Index, *, new_run: bool = False) -> list[str]:
    """Note in `index` what an output holds under a configuration; damaged files, set aside.

    Raises UsageError where records were made with another configuration, unless for a `new_run`,
    and where there are Parquet files that hold something else.
    """
    pa, pq = library("pyarrow", "ray"), library("pyarrow.parquet", "ray")
    damaged: list[str] = []
    for path in _files(place):
        try:
            with place.refusing(), place.system.open_input_file(path) as opened:
                if not set(NOTED) <= set(pq.read_schema(opened).names):
                    raise UsageError(
                        f"{place.shown} holds Parquet files that no batch wrote.",
                        hint="Name another --output; they are left as they are.",
                    )
                opened.seek(0)
                rows = pq.read_table(opened, columns=list(NOTED)).to_pylist()
        except pa.ArrowException:
            # Cut short by a kill: it is kept under another name, and its inputs are done again.
            place.system.move(path, path + DAMAGED)
            damaged.append(path)
            continue
        for row in rows:
            if row["config"] == configuration:
                index.done(row["key"], row["status"])
            elif not new_run:
                raise UsageError(
                    f"{place.shown} was made with another configuration.",
                    hint="Use --new-run to do all inputs again in the same folder, or another "
                    "--output.",
                )
    return damaged


def without_failed(place: Place, configuration: str) -> int:
    """Take the failed records of a configuration out of the output's files; how many went."""
    pq = library("pyarrow.parquet", "ray")
    gone = 0
    for path in _files(place):
        with place.refusing():
            with place.system.open_input_file(path) as opened:
                table = pq.read_table(opened)
            stays = [
                not (row["status"] == FAILED and row["config"] == configuration)
                for row in table.select(list(NOTED)).to_pylist()
            ]
            if all(stays):
                continue
            gone += stays.count(False)
            _replace(place, path, table.filter(stays))
    return gone


def _replace(place: Place, path: str, table: Any) -> None:
    """Put a table in a file's place; whoever is killed meanwhile leaves the old one or the new."""
    pq = library("pyarrow.parquet", "ray")
    with place.system.open_output_stream(path + REWRITING) as opened:
        pq.write_table(table, opened)
    place.system.move(path + REWRITING, path)


def _files(place: Place) -> Iterator[str]:
    fs = library("pyarrow.fs", "ray")
    selector = fs.FileSelector(place.path, recursive=True, allow_not_found=True)
    with place.refusing():
        found = place.system.get_file_info(selector)
    yield from sorted(one.path for one in found if PurePosixPath(one.path).suffix == PARQUET)
