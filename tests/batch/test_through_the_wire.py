"""Batches through the real wire against a server that fails: what stops, what goes on."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from summarizer import ArticleSummary
from summarizer.batch.running import Report
from summarizer.engines.llm import open_engine
from tests.batch.judged import EMPTY
from tests.batch.stubs import batch, records, statuses, write_rows
from tests.faultserver.faults import body, error, reset, says, status
from tests.faultserver.server import Exchange, Fault, Server, running
from tests.wire.bench import SHORT, settings

AT_ONCE = 4
ROWS = 200
GOOD = says(EMPTY)


def run(folder: Path, server: Server, *, retry_failed: bool = False, **more: object) -> Report:
    """A batch of the rows in a folder against the one fault of a server, its waits shortened."""
    chosen = settings(
        server.url("it"), cache="on", store=str(folder / "store"), concurrency=AT_ONCE, **more
    )
    engine = open_engine(chosen, ArticleSummary, SHORT)
    rows, out = folder / "rows.jsonl", folder / "out.jsonl"
    return batch(rows, out, engine, retry_failed=retry_failed, concurrency=AT_ONCE, **more)


STOPS: dict[str, tuple[Fault, str]] = {
    "quota": (status(429, error("You exceeded your current quota", "insufficient_quota")), "quota"),
    "key": (status(401, error("Incorrect API key provided", "invalid_api_key")), "auth"),
    "model": (status(404, error("No such model", "model_not_found")), "model_not_found"),
    "an hour's wait": (status(429, error("Slow down"), Retry_After="3600"), "rate_limited"),
    "a redirect": (status(302, b"", Location="http://127.0.0.1:9/"), "bad_response"),
}


@pytest.mark.parametrize("name", STOPS)
def test_what_all_would_meet_costs_one_call_and_those_in_flight(tmp_path: Path, name: str) -> None:
    fault, code = STOPS[name]
    write_rows(tmp_path / "rows.jsonl", ROWS)
    with running({"it": fault}) as server:
        report = run(tmp_path, server)
        assert report.stopped_by is not None
        assert report.stopped_by.code == code
        assert 1 <= len(server.seen) <= AT_ONCE
        server.faults["it"] = GOOD
        assert run(tmp_path, server).exit_code == 0
    assert statuses(tmp_path / "out.jsonl") == {"ok": ROWS}


@pytest.mark.parametrize(
    ("fault", "code", "most_articles", "calls_each"),
    [
        (status(400, error("Unknown parameter: response_format")), "bad_request", 3, 1),
        (body(b"<html>Log in</html>"), "bad_response", 5, 2),
    ],
)
def test_a_wave_of_the_same_refusal_stops(
    tmp_path: Path, fault: Fault, code: str, most_articles: int, calls_each: int
) -> None:
    write_rows(tmp_path / "rows.jsonl", ROWS)
    with running({"it": fault}) as server:
        report = run(tmp_path, server)
        assert report.stopped_by is not None
        assert report.stopped_by.code == code
        # Those in flight when the last of the wave ended are finished too.
        assert len(server.seen) <= (most_articles + AT_ONCE - 1) * calls_each


def one_in(share: float, faults: list[Fault], chance: random.Random) -> Fault:
    """One of the faults for so large a share of the calls, at random."""

    async def either(exchange: Exchange) -> bool | None:
        chosen = chance.choice(faults) if chance.random() < share else GOOD
        return await chosen(exchange)

    return either


def test_three_in_ten_answers_fail_and_each_article_ends_in_one_line(tmp_path: Path) -> None:
    faults: list[Fault] = [
        status(503, error("Overloaded")),
        reset,
        status(429, error("Slow down"), retry_after_ms="10"),
        says('{"headline": 7}'),
        body(b"<html><h1>502 Bad Gateway</h1></html>"),
    ]
    write_rows(tmp_path / "rows.jsonl", ROWS)
    with running({"it": one_in(0.3, faults, random.Random(20250327))}) as server:
        report = run(tmp_path, server)
        calls = len(server.seen)
    ids = [record["id"] for record in records(tmp_path / "out.jsonl")]
    assert report.stopped_by is None
    assert sorted(ids) == sorted(f"a{number}" for number in range(ROWS))
    failed = [
        (one["code"], one["reason"]) for one in records(tmp_path / "out.jsonl") if "code" in one
    ]
    assert len(failed) <= 0.01 * ROWS, failed
    assert calls <= 1.6 * ROWS


def test_our_own_failure_on_a_paid_answer_is_mended_without_a_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarizer import checking

    def broken(*_args: object, **_named: object) -> None:
        raise ZeroDivisionError

    write_rows(tmp_path / "rows.jsonl", 3)
    with running({"it": GOOD}) as server:
        with monkeypatch.context() as patch:
            patch.setattr(checking, "ground", broken)
            assert run(tmp_path, server).exit_code == 1
        assert statuses(tmp_path / "out.jsonl") == {"failed": 3}
        assert run(tmp_path, server, retry_failed=True).exit_code == 0
        assert len(server.seen) == 3
    assert statuses(tmp_path / "out.jsonl") == {"ok": 3}


@pytest.mark.parametrize("limit", [1, 7, 30])
def test_no_more_calls_than_max_requests_allows(tmp_path: Path, limit: int) -> None:
    write_rows(tmp_path / "rows.jsonl", 20)
    with running({"it": GOOD}) as server:
        report = run(tmp_path, server, max_requests=limit)
        assert len(server.seen) == min(limit, 20)
    assert statuses(tmp_path / "out.jsonl")["ok"] == min(limit, 20)
    assert (report.exit_code == 0) == (limit >= 20)


def test_money_is_spent_up_to_the_limit_and_not_past_it(tmp_path: Path) -> None:
    """A call is reserved at its most; what it does not take is there for the next one."""
    write_rows(tmp_path / "rows.jsonl", ROWS)
    limit = 0.2
    with running({"it": GOOD}) as server:
        report = run(tmp_path, server, max_cost=limit, model="openai/gpt-4o")
        assert 0 < len(server.seen) < ROWS
    assert report.stopped_by is not None
    assert report.stopped_by.code == "budget"
    assert 0.5 * limit < report.tally.usd <= limit
