"""On Ray: the same records, keys, ids and errors as on one machine, also when an actor dies."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from summarizer import Summarizer
from summarizer.batch.running import Plan, run_local
from tests.batch.judged import EMPTY, NUMBER, judging, kept
from tests.batch.stubs import NoWatch, records, write_rows
from tests.faultserver.answers import completion
from tests.faultserver.faults import error, status
from tests.faultserver.server import Exchange, running
from tests.support import ROOT

pytest.importorskip("ray", reason="needs the extra ray")

ROWS, FILES = 500, 5
AT_ONCE = 4
REVOKED = "revoked"
NOBODY = "http://127.0.0.1:9/v1"
MOST_SECONDS = 240
"""Of a whole Ray with all its runs; it takes 20 to 50 where it does not hang."""


def on_cluster(
    folder: Path, steps: list[dict[str, Any]], *, processors: int = 2, mark: Path | None = None
) -> list[dict[str, Any]]:
    """What became of the steps, each on the same local Ray, which ends with its process.

    It writes into files, not pipes: whoever reads a pipe waits for all of Ray's processes too.
    """
    spec, out, err = (folder / name for name in ("spec.json", "stdout", "stderr"))
    killed = str(mark) if mark else None
    spec.write_text(json.dumps({"processors": processors, "mark": killed, "steps": steps}))
    command = [sys.executable, "-m", "tests.batch.on_cluster", str(spec)]
    with out.open("w") as stdout, err.open("w") as stderr:
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=stdout, stderr=stderr, start_new_session=True
        )
        try:
            process.wait(MOST_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            said = f"{out.read_text()[-1000:]}\n{err.read_text()[-3000:]}"
            pytest.fail(f"Ray had not ended after {MOST_SECONDS} s.\n{said}")
    assert process.returncode == 0, err.read_text()
    found: list[dict[str, Any]] = json.loads(out.read_text().splitlines()[-1])
    return found


def written(folder: Path) -> list[dict[str, Any]]:
    import pyarrow.parquet as pq  # type: ignore[import-untyped] # ships no types

    rows = [row for path in folder.rglob("*.parquet") for row in pq.read_table(path).to_pylist()]
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


def settings(folder: Path, url: str, **more: Any) -> dict[str, Any]:
    shared = {"model": "openai/stub", "api_key": "k", "concurrency": AT_ONCE, "base_url": url}
    return {**shared, "store": str(folder / "store"), **more}


def test_the_same_five_hundred_articles_with_an_actor_killed(tmp_path: Path) -> None:
    names, mark = inputs(tmp_path), tmp_path / "killed"

    async def local(url: str) -> None:
        chosen = settings(tmp_path, url, store=str(tmp_path / "local-store"))
        async with Summarizer(**chosen) as summarizer:
            await run_local(summarizer, Plan(names, tmp_path / "local.out"), NoWatch())

    with judging(seconds=0.02) as judge:
        judge.unnumbered = True
        asyncio.run(local(judge.url))
        calls = judge.answered.total()
        judge.answered.clear()
        plan = {"inputs": names, "given_output": str(tmp_path / "out")}
        step = {"plan": plan, "settings": settings(tmp_path, judge.url)}
        first, second = on_cluster(tmp_path, [step, step], mark=mark)
        assert mark.exists(), "an actor was killed"
        paid_again = judge.answered.total() - calls
    wanted, found = (
        comparable(records(tmp_path / "local.out")),
        comparable(written(tmp_path / "out")),
    )
    assert len(wanted) == ROWS
    assert found == wanted, "after a second run too, which had nothing left to do"
    assert first["statuses"] == second["before"]
    assert second["statuses"] == {}
    assert (first["exit"], second["exit"]) == (1, 1), "some inputs are no articles"
    assert paid_again <= 2 * AT_ONCE, "what the dead actor had paid for was stored"
    assert len(kept(tmp_path / "store")) > ROWS // 2
    assert kept(tmp_path / "store") == kept(tmp_path / "local-store"), "under the same keys"


def test_limits_hold_for_the_whole_run_and_stop_it_for_good(tmp_path: Path) -> None:
    """On a single processor too, where reader, actor and writer must share it."""
    rows, most = write_rows(tmp_path / "rows.jsonl", 120), 50
    plan = {"inputs": [rows.as_uri()], "given_output": (tmp_path / "out").as_uri()}
    with judging() as judge:
        chosen = settings(tmp_path, judge.url)
        limited, unpriced, rest = on_cluster(
            tmp_path,
            [
                {"plan": plan, "settings": {**chosen, "max_requests": most}},
                {"plan": plan, "settings": {**chosen, "max_cost": 1.0}},
                {"plan": plan, "settings": chosen},
            ],
            processors=1,
        )
    assert (limited["code"], limited["exit"]) == ("budget", 4)
    assert "whole run" in limited["said"]
    assert limited["statuses"] == {"ok": most}, "what was paid is written"
    assert unpriced["code"] == "budget"
    assert "--max-requests" in unpriced["said"]
    assert (rest["before"], rest["statuses"]) == ({"ok": most}, {"ok": 120 - most})
    assert set(judge.answered.values()) == {1}
    assert len(written(tmp_path / "out")) == 120
    assert {record["source"].partition(":")[0] for record in written(tmp_path / "out")} == {"file"}


def test_a_stop_ends_a_run_and_later_ones_go_on_retry_and_begin_anew(tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 40)
    met: Counter[int] = Counter()

    async def refuse_some_once(exchange: Exchange) -> bool | None:
        found = NUMBER.search(exchange.seen.body)
        number = int(found[1]) if found else -1
        if REVOKED in exchange.seen.headers["authorization"]:
            met[-1] += 1
            return await status(401, error("Revoked", "invalid_api_key"))(exchange)
        met[number] += 1
        if number % 4 == 0 and met[number] == 1:
            return await status(400, error("Not this one", "content_policy_violation"))(exchange)
        await exchange.reply(completion(exchange.seen.json, EMPTY))
        return True

    plan = {"inputs": [str(rows)], "given_output": str(tmp_path / "out")}
    with running({"it": refuse_some_once}) as server:
        chosen = settings(tmp_path, server.url("it"))
        changed = {**chosen, "temperature": 0.5}
        steps = [
            {"plan": plan, "settings": {**chosen, "api_key": REVOKED}},
            {"plan": plan, "settings": chosen},
            {"plan": plan, "settings": chosen},
            {"plan": {**plan, "retry_failed": True}, "settings": chosen},
            {"plan": plan, "settings": changed},
            {"plan": {**plan, "new_run": True}, "settings": changed},
        ]
        stopped, first, again, retried, refused, new = on_cluster(tmp_path, steps)
    assert (stopped["exit"], stopped["code"], stopped["statuses"]) == (4, "auth", {})
    assert 1 <= met.pop(-1) <= AT_ONCE, "one actor's calls in flight; no input is failed for it"
    assert (first["exit"], first["statuses"]) == (1, {"ok": 30, "failed": 10})
    assert first["codes"] == {"content_policy": 10}
    assert again["statuses"] == {}
    assert (retried["retried"], retried["before"]) == (10, {"ok": 30})
    assert (retried["exit"], retried["statuses"]) == (0, {"ok": 10})
    assert (refused["exit"], refused["code"]) == (2, "usage")
    assert "--new-run" in refused["said"]
    assert (new["before"], new["statuses"]) == ({}, {"ok": 40})
    by_config = Counter((r["config"]["key"], r["status"]) for r in written(tmp_path / "out"))
    assert sorted(by_config.values()) == [40, 40]
    assert met.total() == 50 + 40
