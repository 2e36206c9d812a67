"""kill -9 at any moment, and the same command again; the server's log is the judge."""

from __future__ import annotations

from pathlib import Path

from tests.batch.judged import ROWS_A_KILL, check, killed_in_a_loop


def test_twenty_kills_lose_nothing_and_pay_nothing_twice(tmp_path: Path) -> None:
    answered, left, records = killed_in_a_loop(tmp_path, 20)
    assert len(answered) == 20 * ROWS_A_KILL
    check(answered, left, records)
    assert left, "some kill hit an article in flight"
