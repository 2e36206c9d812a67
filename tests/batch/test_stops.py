"""What stops a batch, what does not, and what is left for the next run."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from summarizer import Article, Summarizer
from summarizer.batch import Record
from summarizer.batch.gauges import Gauges
from summarizer.engines import Task
from summarizer.errors import (
    AuthFailed,
    BadRequest,
    BadResponse,
    BudgetSpent,
    ContextTooLong,
    ModelNotFound,
    PermissionRefused,
    QuotaExhausted,
    RateLimited,
    Refused,
    ServerFailed,
    SummarizerError,
)
from summarizer.wire.budget import Budget
from tests.batch.stubs import StubEngine, article, batch, records, statuses, write_rows

ROWS = 40
AT_ONCE = 4
Fail = Callable[[int], Exception | None]


def failing(fail: Fail) -> StubEngine:
    """An engine whose n-th call, from 1, ends in `fail(n)` where that is an error."""

    def act(engine: StubEngine, _task: Task) -> None:
        error = fail(engine.calls)
        if error is not None:
            raise error

    return StubEngine(act=act)


def always(error: Callable[[], SummarizerError]) -> StubEngine:
    return failing(lambda _n: error())


@pytest.mark.parametrize(
    "error",
    [
        lambda: QuotaExhausted("The quota is used up (429)."),
        lambda: AuthFailed("The key is not accepted (401)."),
        lambda: PermissionRefused("Refused (403)."),
        lambda: ModelNotFound("Unknown (404)."),
        lambda: RateLimited("Limited (429).", retry_after=3600.0),
        lambda: BadResponse("Redirects elsewhere (302).", final=True),
        lambda: BudgetSpent("Spent."),
    ],
)
def test_an_error_of_all_articles_stops_at_once_and_is_resumable(
    tmp_path: Path, error: Callable[[], SummarizerError]
) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", ROWS), tmp_path / "out.jsonl"
    engine = always(error)
    report = batch(rows, out, engine, concurrency=AT_ONCE)
    assert report.stopped_by is not None
    assert report.stopped_by.code == error().code
    assert report.exit_code == error().exit_code == 4
    # One and those in flight; an article that met no room in the budget asks twice, unpaid.
    assert engine.calls <= 2 * AT_ONCE
    assert statuses(out) == {}, "no input is failed for what is no fault of its own"
    healthy = StubEngine()
    assert batch(rows, out, healthy).exit_code == 0
    assert healthy.calls == ROWS


def test_bad_requests_stop_after_three_alike_in_a_row(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", ROWS), tmp_path / "out.jsonl"
    report = batch(rows, out, always(lambda: BadRequest("No such mode (400).")), concurrency=1)
    assert statuses(out) == {"failed": 3}
    assert report.exit_code == 4


def test_bad_responses_ask_for_a_proxy_after_five_alike(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", ROWS), tmp_path / "out.jsonl"
    report = batch(rows, out, always(lambda: BadResponse("HTML came.")), concurrency=1)
    assert statuses(out) == {"failed": 5}
    assert report.stopped_by is not None
    assert "proxy or a login page in between?" in report.stopped_by.hint


def test_an_error_of_the_program_itself_stops_after_five_alike(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", ROWS), tmp_path / "out.jsonl"
    report = batch(rows, out, failing(lambda _n: ValueError("ours")), concurrency=1)
    assert statuses(out) == {"failed": 5}
    assert report.exit_code == 1


@pytest.mark.parametrize(
    "fail",
    [
        lambda n: BadRequest("No (400).") if n % 3 else None,
        lambda n: BadRequest(f"No such thing as {n} (400)."),
        lambda n: BadResponse("HTML came.") if n % 5 else None,
        lambda _n: ServerFailed("The provider failed (500)."),
        lambda _n: Refused("Declined."),
        lambda _n: ContextTooLong("Too long."),
        lambda _n: RateLimited("Limited (429).", retry_after=2.0),
        lambda n: ValueError("ours") if n % 5 else None,
    ],
)
def test_an_error_of_one_article_does_not_stop(tmp_path: Path, fail: Fail) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 20), tmp_path / "out.jsonl"
    report = batch(rows, out, failing(fail), concurrency=1)
    assert report.stopped_by is None
    assert report.exit_code == 1
    assert statuses(out).total() == 20


def test_a_bug_of_ours_is_a_failed_record_without_a_word_of_the_article(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 1), tmp_path / "out.jsonl"

    def act(_engine: StubEngine, task: Task) -> None:
        raise KeyError(task.article.text)

    batch(rows, out, StubEngine(act=act))
    (record,) = records(out)
    assert record["code"] == "error"
    assert "KeyError at test_stops.py" in record["reason"]
    assert "Number0" not in out.read_text()


def test_articles_wait_for_room_in_the_budget_that_others_give_back(tmp_path: Path) -> None:
    """A reservation is more than a call costs: the refused one is asked again, not given up."""
    rows, out = write_rows(tmp_path / "rows.jsonl", 12), tmp_path / "out.jsonl"

    def act(engine: StubEngine, _task: Task) -> None:
        if engine.under_way > 1:
            raise BudgetSpent("No room while others are under way.")

    report = batch(rows, out, StubEngine(seconds=0.001, act=act), concurrency=6)
    assert report.stopped_by is None
    assert statuses(out) == {"ok": 12}


def test_a_closed_budget_refuses_retries_and_re_asks_too() -> None:
    budget = Budget(lambda _tokens: 0.0, max_requests=9)
    gauges = Gauges(SimpleNamespace(budget=budget), 4)
    budget.reserve(1, 1)
    gauges.forbid_calls()
    with pytest.raises(BudgetSpent, match="stopped"):
        budget.reserve(1, 1)
    Gauges(None, 4).forbid_calls()


def test_at_most_so_many_articles_are_under_way(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 60), tmp_path / "out.jsonl"
    engine = StubEngine(seconds=0.02)
    batch(rows, out, engine, concurrency=7)
    assert 1 < engine.most_under_way <= 7


def abatch(engine: StubEngine, count: int, **settings: Any) -> list[Record[Any]]:
    async def collected() -> list[Record[Any]]:
        async with Summarizer(engine=engine, **settings) as summarizer:
            articles = (Article(article(n), id=str(n)) for n in range(count))
            return [record async for record in summarizer.abatch(articles)]

    return asyncio.run(collected())


def test_abatch_gives_a_record_an_article() -> None:
    found = abatch(StubEngine(), 25, concurrency=4)
    assert sorted(int(record.id or "") for record in found) == list(range(25))
    assert all(record.result and record.article for record in found)


def test_abatch_raises_what_would_fail_every_article() -> None:
    with pytest.raises(QuotaExhausted):
        abatch(always(lambda: QuotaExhausted("Used up.")), 25)


def test_abatch_takes_articles_only_as_it_needs_them() -> None:
    taken = 0

    async def first_two() -> None:
        nonlocal taken

        async def endless() -> AsyncIterator[str]:
            nonlocal taken
            while True:
                taken += 1
                yield article(taken)

        async with Summarizer(engine=StubEngine(), concurrency=3) as summarizer:
            got = 0
            async for _ in summarizer.abatch(endless()):
                got += 1
                await asyncio.sleep(0.01)
                if got == 2:
                    break

    asyncio.run(first_two())
    assert taken <= 2 + 3 + 1
