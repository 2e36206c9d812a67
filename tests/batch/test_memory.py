"""Ten thousand articles: nothing of one stays once its record is written."""

from __future__ import annotations

import gc
from pathlib import Path

from summarizer.engines import Task
from tests.batch.stubs import StubEngine, batch, write_rows

ARTICLES = 10_000
MARKS = (2_000, 10_000)
MOST_MORE = 1_000
"""Objects, for what the interpreter keeps by itself; one kept an article would be 8,000."""


def test_live_objects_do_not_grow_with_the_batch(tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", ARTICLES)
    live: dict[int, int] = {}
    calls = 0

    def act(engine: StubEngine, _task: Task) -> None:
        nonlocal calls
        calls += 1
        engine.asked.clear()
        if calls in MARKS:
            gc.collect()
            live[calls] = len(gc.get_objects())

    report = batch(rows, tmp_path / "out.jsonl", StubEngine(act=act), concurrency=16)
    assert report.tally.statuses == {"ok": ARTICLES}
    assert live[10_000] - live[2_000] < MOST_MORE, live
