"""Ctrl-C, SIGTERM, a full disk, a second process: judged from outside the process."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import resource
import signal
import stat
import time
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from summarizer import Article, ArticleSummary, Summarizer
from summarizer.batch.crew import Crew
from summarizer.batch.feed import ThreadFeed
from summarizer.batch.inputs import Work
from summarizer.batch.output import Lock
from summarizer.errors import StoreError
from tests.batch import judged
from tests.batch.judged import CONCURRENCY, Judge, judging, process
from tests.batch.stubs import StubEngine, article, batch, records, statuses, write_rows

ROWS = 60
PATIENCE = 60.0


def reached(judge: Judge, answers: int) -> None:
    """Wait until the server has given so many answers."""
    until = time.monotonic() + PATIENCE
    while judge.answered.total() < answers:
        assert time.monotonic() < until
        time.sleep(0.005)


def ended(one: BaseProcess) -> int | None:
    one.join(PATIENCE)
    return one.exitcode


def report_of(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "report.json").read_text())
    return found


@pytest.mark.parametrize(("which", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_first_signal_drains_and_nothing_is_asked_again(
    tmp_path: Path, which: signal.Signals, code: int
) -> None:
    write_rows(tmp_path / "rows.jsonl", ROWS)
    with judging() as judge:
        one = process(tmp_path, judge.url)
        reached(judge, 10)
        assert one.pid is not None
        os.kill(one.pid, which)
        assert ended(one) == code
        done = judge.answered.total()
        assert 10 <= done < ROWS
        assert statuses(tmp_path / "out.jsonl") == {"ok": done}, "what was in flight is finished"
        assert ended(process(tmp_path, judge.url)) == 0
    assert set(judge.answered.values()) == {1}
    assert statuses(tmp_path / "out.jsonl") == {"ok": ROWS}
    assert not (tmp_path / "out.jsonl.lock").exists()


def test_the_second_signal_stops_now_and_says_what_may_be_billed(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.jsonl", ROWS)
    with judging(seconds=3600.0) as judge:
        one = process(tmp_path, judge.url)
        until = time.monotonic() + PATIENCE
        lock = tmp_path / "out.jsonl.lock"
        while not (lock.exists() and lock.read_bytes().count(b"key") == CONCURRENCY):
            assert time.monotonic() < until
            time.sleep(0.005)
        assert one.pid is not None
        for _ in range(2):
            os.kill(one.pid, signal.SIGINT)
            time.sleep(0.2)
        assert ended(one) == 130
    assert report_of(tmp_path)["abandoned"] == CONCURRENCY
    assert statuses(tmp_path / "out.jsonl") == {}


def limited(folder: Path, url: str, **settings: Any) -> None:
    """A run in which no file may grow past a few records, the store's own log neither."""
    most = 20_000 if settings["cache"] == "off" else 120_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    judged.work(folder, url, **settings)


@pytest.mark.parametrize("cache", ["off", "on"])
def test_a_full_disk_stops_the_calls_and_leaves_whole_lines(tmp_path: Path, cache: str) -> None:
    write_rows(tmp_path / "rows.jsonl", ROWS)
    with judging() as judge:
        one = process(tmp_path, judge.url, target=limited, cache=cache)
        assert ended(one) == StoreError.exit_code
        calls = judge.answered.total()
        written = len(records(tmp_path / "out.jsonl"))
        assert calls < ROWS
        outcome = report_of(tmp_path)
        assert outcome["unsaved"] + written == calls
        assert 0 < outcome["unstored"] <= 2 * CONCURRENCY
        assert (tmp_path / "out.jsonl").read_bytes().endswith(b"\n")
        assert ended(process(tmp_path, judge.url, cache=cache)) == 0
    assert statuses(tmp_path / "out.jsonl") == {"ok": ROWS}
    paid_again = judge.answered.total() - ROWS
    assert paid_again <= outcome["unstored"]


def test_an_output_that_cannot_be_written_stops_before_the_first_call(tmp_path: Path) -> None:
    rows, engine = write_rows(tmp_path / "rows.jsonl", 3), StubEngine()
    (tmp_path / "out.jsonl").mkdir()
    with pytest.raises(StoreError):
        batch(rows, tmp_path / "out.jsonl", engine)
    with pytest.raises(StoreError):
        batch(rows, Path("/dev/full/out.jsonl"), engine)
    assert engine.calls == 0


def test_a_failed_fsync_stops_and_is_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []

    def failing(descriptor: int) -> None:
        tried.append(descriptor)
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", failing)
    monkeypatch.setattr("summarizer.batch.running.SYNC_SECONDS", 0.01)
    rows, engine = write_rows(tmp_path / "rows.jsonl", 2000), StubEngine(seconds=0.01)
    report = batch(rows, tmp_path / "out.jsonl", engine)
    assert isinstance(report.stopped_by, StoreError)
    assert report.exit_code == StoreError.exit_code
    assert len(tried) == 1
    assert engine.calls < 2000


def test_what_does_not_end_within_the_grace_is_given_up(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.jsonl", ROWS)
    engine, hour = StubEngine(seconds=3600.0), 3600.0

    async def drained() -> Crew[ArticleSummary]:
        async with Summarizer(engine=engine, concurrency=3, deadline=hour) as summarizer:
            articles = (Work(str(n), f"s{n}", article=Article(article(n))) for n in range(ROWS))
            crew = Crew(summarizer, ThreadFeed(articles))
            asyncio.get_running_loop().call_later(0.2, crew.drain, 0.05)
            assert [record async for record in crew.records()] == []
            return crew

    crew = asyncio.run(drained())
    assert engine.calls == len(crew.abandoned) == 3


def test_a_second_process_names_the_first_and_makes_no_call(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.jsonl", ROWS)
    with judging() as judge:
        one = process(tmp_path, judge.url)
        reached(judge, 4)
        engine = StubEngine()
        with pytest.raises(StoreError, match=f"PID {one.pid}"):
            batch(tmp_path / "rows.jsonl", tmp_path / "out.jsonl", engine)
        assert engine.calls == 0
        assert ended(one) == 0
    assert statuses(tmp_path / "out.jsonl") == {"ok": ROWS}


def test_a_lock_without_its_process_does_not_block(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 3), tmp_path / "out.jsonl"
    (tmp_path / "out.jsonl.lock").write_text('{"pid": 1}\n')
    assert batch(rows, out).exit_code == 0


def test_a_lock_is_private_and_goes_with_its_owner(tmp_path: Path) -> None:
    lock = Lock(tmp_path / "out.jsonl")
    assert stat.S_IMODE(lock.path.stat().st_mode) == 0o600
    lock.started(0, "some-key", "rows.jsonl:1")
    lock.release()
    assert not lock.path.exists()
