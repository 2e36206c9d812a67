"""Exports: the same rows in every format, nothing left out, awkward text unharmed."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer import ArticleSummary, Settings
from summarizer.batch.export import export
from summarizer.batch.export.sinks import SINKS, CsvSink, SqliteSink
from summarizer.batch.export.tables import Table, tables_of
from summarizer.cli import main
from summarizer.engines import open_engine
from summarizer.errors import InputError, StoreError, UsageError
from summarizer.schemas import lists_of, load
from tests.batch.stubs import batch, records, write_rows
from tests.support import GOLD, ROOT

for extra, module in {"parquet": "pyarrow", "duckdb": "duckdb"}.items():
    pytest.importorskip(module, reason=f"needs the extra {extra}")

Found = dict[str, list[tuple[Any, ...]]]


def from_csv(place: Path) -> Found:
    found: Found = {}
    for path in place.iterdir():
        with path.open(newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        found[path.stem] = [tuple(row) for row in rows[1:]]
    return found


def from_parquet(place: Path) -> Found:
    import pyarrow.parquet as pq  # type: ignore[import-untyped] # ships no types

    return {
        path.stem: [tuple(row.values()) for row in pq.read_table(path).to_pylist()]
        for path in place.iterdir()
    }


def from_sqlite(place: Path) -> Found:
    db = sqlite3.connect(place)
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    found = {name: db.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in names}  # noqa: S608 - our own names
    db.close()
    return found


def from_duckdb(place: Path) -> Found:
    import duckdb

    with duckdb.connect(str(place)) as db:
        names = [row[0] for row in db.execute("SHOW TABLES").fetchall()]
        return {name: db.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608 - our own names


READERS: Mapping[str, Callable[[Path], Found]] = {
    "csv": from_csv,
    "parquet": from_parquet,
    "sqlite": from_sqlite,
    "duckdb": from_duckdb,
}


def as_text(found: Found) -> dict[str, list[tuple[str, ...]]]:
    """Rows in an order of their own, values as CSV writes them."""
    return {
        name: sorted(tuple("" if value is None else str(value) for value in row) for row in rows)
        for name, rows in found.items()
    }


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    source = folder / "articles"
    source.mkdir()
    for case in sorted(GOLD.iterdir())[:12]:
        (source / f"{case.name}.txt").write_bytes((case / "article.txt").read_bytes())
    (source / "empty.txt").write_text("")
    engine = open_engine(Settings.load({}), ArticleSummary)
    batch(source, folder / "out.jsonl", engine)
    return folder / "out.jsonl"


def test_every_format_holds_the_same_rows(output: Path, tmp_path: Path) -> None:
    found = {}
    for to in SINKS:
        place = tmp_path / to
        export(output, to, place, ArticleSummary)
        found[to] = as_text(READERS[to](place))
    assert set(found) == set(READERS)
    assert found["csv"] == found["parquet"] == found["sqlite"] == found["duckdb"]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(SINKS)


def test_no_fact_party_or_span_is_left_out(output: Path, tmp_path: Path) -> None:
    counts = export(output, "csv", tmp_path / "csv", ArticleSummary)
    lines = records(output)
    results = [line["result"] for line in lines if line["status"] == "ok"]
    summaries = [result["summary"] for result in results]
    assert counts["articles"] == len(lines) == 13
    for spec in lists_of(ArticleSummary):
        assert counts[spec.name] == sum(len(summary[spec.name]) for summary in summaries)
    assert counts["parties"] == json.dumps(summaries).count('"affiliation"') > 0
    assert counts["spans"] == json.dumps(summaries).count('"quote"') > 0
    assert counts["rejected"] == sum(len(result["rejected"]) for result in results)


def test_a_row_can_be_followed_to_its_sentence(output: Path, tmp_path: Path) -> None:
    export(output, "sqlite", tmp_path / "t.sqlite", ArticleSummary)
    db = sqlite3.connect(tmp_path / "t.sqlite")
    rows = db.execute(
        "SELECT substr(a.text, s.start_char + 1, s.end_char - s.start_char), s.quote "
        "FROM pledges p JOIN spans s ON s.article = p.article AND s.list = 'pledges' AND s.n = p.n "
        "JOIN articles a ON a.key = p.article"
    ).fetchall()
    db.close()
    assert rows
    assert all(cut == quote for cut, quote in rows)


def test_only_the_last_configuration_is_exported(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 4), tmp_path / "out.jsonl"
    batch(rows, out)
    batch(rows, out, temperature=0.5, new_run=True)
    assert export(out, "csv", tmp_path / "csv", ArticleSummary)["articles"] == 4


def test_what_is_there_is_never_overwritten(output: Path, tmp_path: Path) -> None:
    place = tmp_path / "mine.sqlite"
    place.write_text("mine")
    with pytest.raises(UsageError, match="exists already"):
        export(output, "sqlite", place, ArticleSummary)
    assert place.read_text() == "mine"


def test_another_file_or_another_schema_is_refused(output: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.jsonl"
    foreign.write_text('{"a": 1}\n')
    with pytest.raises(InputError, match="no record of a batch"):
        export(foreign, "csv", tmp_path / "csv", ArticleSummary)
    other = load(str(ROOT / "docs" / "own-domain" / "schemas" / "acquisitions.py"))
    with pytest.raises(InputError, match="not this Acquisitions"):
        export(output, "csv", tmp_path / "csv", other)


def test_a_schema_of_ones_own_makes_its_own_tables() -> None:
    other = load(str(ROOT / "docs" / "own-domain" / "schemas" / "acquisitions.py"))
    names = [table.name for table in tables_of(other)]
    assert names == ["articles", "acquisitions", "parties", "spans", "rejected"]


def test_the_documentation_names_every_table_and_column() -> None:
    text = (ROOT / "docs" / "batch.md").read_text()
    rows = [line.split("|") for line in text.splitlines() if line.startswith("| `")]
    told = {row[1].strip(" `"): re.findall(r"`(\w+)`", row[3]) for row in rows if len(row) == 5}
    for table in tables_of(ArticleSummary):
        assert told[table.name] == list(table.columns)


def test_a_folder_that_ray_wrote_gives_the_same_tables(output: Path, tmp_path: Path) -> None:
    import pyarrow as pa  # type: ignore[import-untyped] # ships no types
    import pyarrow.parquet as pq

    lines = output.read_text().splitlines()
    (tmp_path / "ray").mkdir()
    for name, part in {"a": lines[:5], "b": lines[5:]}.items():
        pq.write_table(pa.table({"record": part}), tmp_path / "ray" / f"{name}.parquet")
    for name, source in {"one": output, "other": tmp_path / "ray"}.items():
        export(source, "csv", tmp_path / name, ArticleSummary)
    assert from_csv(tmp_path / "one") == from_csv(tmp_path / "other")


def test_export_from_the_shell(output: Path, tmp_path: Path) -> None:
    place = tmp_path / "tables.duckdb"
    assert main(["export", str(output), "--to", "duckdb", "--dest", str(place)]) == 0
    assert len(from_duckdb(place)["articles"]) == 13


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["missing.jsonl"], 3, "file_unreadable"),
        (["rows.jsonl"], 3, "bad_input"),
        (["damaged"], 3, "file_unreadable"),
        (["empty"], 3, "bad_input"),
        (["out.jsonl", "--dest", "rows.jsonl"], 2, "exists already"),
        (["out.jsonl", "--dest", "no/such/folder/x"], 3, "store"),
        (["out.jsonl", "--schema", "missing.py"], 2, "unknown_schema"),
    ],
)
@pytest.mark.parametrize("to", SINKS)
def test_what_cannot_be_exported_ends_with_its_exit_code(
    output: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    words: str,
    to: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    write_rows(tmp_path / "rows.jsonl", 1)
    (tmp_path / "out.jsonl").write_bytes(output.read_bytes())
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "a.parquet").write_bytes(b"PAR1 and no more")
    (tmp_path / "empty").mkdir()
    before = sorted(tmp_path.rglob("*"))
    assert main(["export", *arguments, "--to", to]) == code
    said = capsys.readouterr().err
    assert words in said
    assert len(said.splitlines()) == 2, "what is wrong, and what to do"
    assert sorted(tmp_path.rglob("*")) == before, "nothing unfinished is left"


@pytest.mark.parametrize("to", SINKS)
def test_a_full_disk_leaves_no_half_export(output: Path, tmp_path: Path, to: str) -> None:
    lines, many = output.read_bytes(), tmp_path / "many.jsonl"
    for number in range(40):
        with many.open("ab") as file:
            file.write(re.sub(rb'"key":"\w', b'"key":"%02d' % number, lines))
    limited = 'ulimit -f 16 && exec "$0" -m summarizer export "$@"'
    command = ["sh", "-c", limited, sys.executable, str(many), "--to", to]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == StoreError.exit_code, run.stderr
    assert "error [store]" in run.stderr
    assert "Traceback" not in run.stderr
    assert list(tmp_path.iterdir()) == [many]


text = st.none() | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00\x01\r")
)


@settings(max_examples=25, deadline=None)
@example(rows=[("\\N", None), ("", 1), (None, None)])
@given(rows=st.lists(st.tuples(text, st.none() | st.integers(-5, 5)), min_size=1, max_size=5))
def test_awkward_text_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str | None, int | None]]
) -> None:
    folder = tmp_path_factory.mktemp("awkward")
    table = Table("t", {"a": "text", "b": "integer"})
    for to, sink in {"csv": CsvSink, "sqlite": SqliteSink, "duckdb": SINKS["duckdb"]}.items():
        one = sink(folder / to, [table])
        one.write("t", rows)
        one.close()
        wanted = as_text({"t": list(rows)}) if to == "csv" else {"t": rows}
        found = READERS[to](folder / to)
        assert (as_text(found) if to == "csv" else found) == wanted, to
