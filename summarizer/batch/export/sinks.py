"""Where tables go: CSV, Parquet, SQLite, DuckDB. Each sink takes rows a few thousand at a time."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from summarizer.batch.export.tables import Table
from summarizer.batch.extras import library

NULL = "\x01"
"""How an absent value is written on the way to DuckDB: a character that no article keeps."""
Batch = Sequence[tuple[Any, ...]]


class Sink(Protocol):
    """Takes rows of tables; nothing is complete before `close`. Both raise OSError."""

    def write(self, table: str, rows: Batch) -> None: ...

    def close(self) -> None: ...


class CsvSink:
    """A folder with one file a table, UTF-8, a header line; absent values are empty."""

    def __init__(self, path: Path, tables: Sequence[Table], null: str = "") -> None:
        path.mkdir()
        self._stack = ExitStack()
        self._null = null
        self._writers = {}
        for table in tables:
            file = (path / f"{table.name}.csv").open("w", encoding="utf-8", newline="")
            self._stack.enter_context(file)
            self._writers[table.name] = csv.writer(file)
            self._writers[table.name].writerow(table.columns)

    def write(self, table: str, rows: Batch) -> None:
        self._writers[table].writerows(
            [self._null if value is None else value for value in row] for row in rows
        )

    def close(self) -> None:
        self._stack.close()


class ParquetSink:
    """A folder with one file a table (extra `parquet`)."""

    def __init__(self, path: Path, tables: Sequence[Table]) -> None:
        self._pa = library("pyarrow", "parquet")
        pq = library("pyarrow.parquet", "parquet")
        types = {"text": self._pa.string(), "integer": self._pa.int64(), "real": self._pa.float64()}
        path.mkdir()
        self._schemas = {
            table.name: self._pa.schema(
                [(name, types[kind]) for name, kind in table.columns.items()]
            )
            for table in tables
        }
        self._writers = {
            name: pq.ParquetWriter(path / f"{name}.parquet", schema, compression="zstd")
            for name, schema in self._schemas.items()
        }

    def write(self, table: str, rows: Batch) -> None:
        schema = self._schemas[table]
        columns = [
            self._pa.array(column, type=field.type)
            for column, field in zip(zip(*rows, strict=True), schema, strict=True)
        ]
        self._writers[table].write_table(self._pa.Table.from_arrays(columns, schema=schema))

    def close(self) -> None:
        for writer in self._writers.values():
            writer.close()


class SqliteSink:
    """One SQLite file, an index on the article of every row."""

    def __init__(self, path: Path, tables: Sequence[Table]) -> None:
        self._db = sqlite3.connect(path)
        self._tables = {table.name: table for table in tables}
        for table in tables:
            self._db.execute(_create(table))

    def write(self, table: str, rows: Batch) -> None:
        places = ", ".join("?" * len(self._tables[table].columns))
        self._db.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows)  # noqa: S608 - a field's name

    def close(self) -> None:
        for name, table in self._tables.items():
            if "article" in table.columns:
                self._db.execute(f'CREATE INDEX "{name}_article" ON "{name}" (article)')
        self._db.commit()
        self._db.close()


class DuckdbSink:
    """One DuckDB file (extra `duckdb`), loaded in bulk from CSV files beside it."""

    def __init__(self, path: Path, tables: Sequence[Table]) -> None:
        self._duckdb = library("duckdb", "duckdb")
        self._path = path
        self._tables = tables
        self._beside = path.with_name(path.name + ".csv")
        self._csv = CsvSink(self._beside, tables, NULL)

    def write(self, table: str, rows: Batch) -> None:
        self._csv.write(table, rows)

    def close(self) -> None:
        self._csv.close()
        try:
            self._load()
        except self._duckdb.Error as error:
            raise OSError(str(error).splitlines()[0]) from None
        self._beside.rmdir()

    def _load(self) -> None:
        db = self._duckdb.connect(str(self._path))
        try:
            for table in self._tables:
                file = self._beside / f"{table.name}.csv"
                db.execute(_create(table))
                db.execute(
                    f"COPY \"{table.name}\" FROM '{str(file).replace(chr(39), chr(39) * 2)}' "
                    f"(FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"', "
                    f"NULL '{NULL}', AUTO_DETECT false, STRICT_MODE false)"
                )
                file.unlink()
        finally:
            db.close()


def _create(table: Table) -> str:
    types = {"text": "TEXT", "integer": "BIGINT", "real": "DOUBLE"}
    columns = ", ".join(f'"{name}" {types[kind]}' for name, kind in table.columns.items())
    return f'CREATE TABLE "{table.name}" ({columns})'


Open = Callable[[Path, Sequence[Table]], Sink]
SINKS: Mapping[str, Open] = MappingProxyType(
    {"csv": CsvSink, "parquet": ParquetSink, "sqlite": SqliteSink, "duckdb": DuckdbSink}
)
ENDINGS: Mapping[str, str] = MappingProxyType(
    {"csv": "-csv", "parquet": "-parquet", "sqlite": ".sqlite", "duckdb": ".duckdb"}
)
"""What the place of the tables is called after the output, where nobody names another."""
