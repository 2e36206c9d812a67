"""On Ray: the same records, keys, ids and errors as on one machine, also when an actor dies."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from summarizer import Summarizer
from summarizer.batch.cluster.files import DAMAGED, listed, survey
from summarizer.batch.index import Index
from summarizer.batch.running import Plan, run_local
from summarizer.errors import FileUnreadable, InputError, UsageError
from tests.batch.judged import judging
from tests.batch.stubs import NoWatch, records, write_rows
from tests.support import ROOT

pytest.importorskip("ray", reason="needs the extra ray")

ROWS, FILES, ACTORS = 500, 5, 2
IN_FLIGHT = 8


def written(folder: Path) -> list[dict[str, Any]]:
    import pyarrow.parquet as pq  # type: ignore[import-untyped] # ships no types

    rows = [row for path in folder.glob("*.parquet") for row in pq.read_table(path).to_pylist()]
    return [json.loads(row["record"]) for row in rows]


def comparable(found: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Records by key, without what depends on when they were made and how often was called."""
    assert len({record["key"] for record in found}) == len(found)
    for record in found:
        record.pop("usage", None)
        if "result" in record:
            for name in ("usage", "timings"):
                record["result"].pop(name)
            record["result"]["provenance"].pop("created")
    return {record["key"]: record for record in found}


def inputs(folder: Path) -> list[str]:
    """Five files of a hundred rows: among them copies, lines that are no JSON, and empty ones."""
    names = []
    for number in range(FILES):
        path = write_rows(folder / f"{number}.jsonl", ROWS // FILES - 4, first=number * 1000)
        with path.open("a") as file:
            file.write('{"text": ""}\nno json\n{"other": 1}\n{"text": "' + "word " * 9 + '"}\n')
        names.append(str(path))
    return names


def test_the_same_five_hundred_articles_with_an_actor_killed(tmp_path: Path) -> None:
    names, mark = inputs(tmp_path), tmp_path / "killed"

    async def local(url: str) -> None:
        settings: dict[str, Any] = {"base_url": url, "api_key": "k", "cache": "off"}
        async with Summarizer("openai/stub", **settings) as summarizer:
            await run_local(summarizer, Plan(names, tmp_path / "local.out"), NoWatch())

    with judging(seconds=0.02) as judge:
        judge.unnumbered = True
        asyncio.run(local(judge.url))
        calls = judge.answered.total()
        judge.answered.clear()
        command = [sys.executable, "-m", "tests.batch.on_cluster", str(tmp_path), judge.url]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert run.returncode == 1, run.stderr
        assert mark.exists(), "an actor was killed"
        assert len(list(tmp_path.glob("killed-born-*"))) > 2 * ACTORS, "and another came"
        paid_again = judge.answered.total() - calls
    wanted, found = (
        comparable(records(tmp_path / "local.out")),
        comparable(written(tmp_path / "out")),
    )
    assert len(wanted) == ROWS
    assert found == wanted, "after a second run too, which had nothing left to do"
    assert paid_again <= IN_FLIGHT, "what the dead actor had paid for was stored"


def test_only_files_of_rows_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(UsageError, match="neither JSONL nor Parquet"):
        listed([str(tmp_path / "a.txt")])
    with pytest.raises(InputError, match="no files of rows"):
        listed([str(tmp_path)])
    with pytest.raises(FileUnreadable):
        listed([str(tmp_path / "none.jsonl")])
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.jsonl").write_text("")
    assert listed([str(tmp_path)]) == [str(tmp_path / "deep" / "b.jsonl")]


def test_an_output_cut_short_is_set_aside_and_a_changed_one_refused(tmp_path: Path) -> None:
    import pyarrow as pa  # type: ignore[import-untyped] # ships no types
    import pyarrow.parquet as pq  # type: ignore[import-untyped] # ships no types

    table = pa.Table.from_pylist([{"key": "k-1", "status": "ok", "config": "c"}])
    pq.write_table(table, tmp_path / "whole.parquet")
    whole = (tmp_path / "whole.parquet").read_bytes()
    (tmp_path / "torn.parquet").write_bytes(whole[: len(whole) // 2])
    with closing(Index()) as index:
        assert len(survey(str(tmp_path), "c", index)) == 1
        assert index.status("k-1") == "ok"
        assert (tmp_path / f"torn.parquet{DAMAGED}").exists()
        with pytest.raises(UsageError, match="another configuration"):
            survey(str(tmp_path), "d", index)
