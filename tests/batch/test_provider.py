"""Through the provider's batch API: the same records as call by call, whatever goes wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer import Summarizer
from summarizer.batch.provider import run_provider
from summarizer.batch.running import Plan
from summarizer.errors import BadRequest, BudgetSpent, QuotaExhausted, ServerFailed, UsageError
from tests.batch.at_provider import ROWS, always, comparable, model, number_in, run
from tests.batch.batch_api import Answer, BatchApi, Row, expired, failed, serving
from tests.batch.stubs import NoWatch, records, statuses, write_rows
from tests.faultserver.answers import completion
from tests.faultserver.server import Exchange, running


@pytest.fixture
def local(tmp_path: Path) -> dict[str, Any]:
    """The records of the same articles and the same model, call by call."""
    from summarizer.batch.running import run_local

    folder = tmp_path / "local"
    folder.mkdir()
    write_rows(tmp_path / "rows.jsonl", ROWS)

    async def answer(exchange: Exchange) -> bool:
        await exchange.reply(completion(exchange.seen.json, model(exchange.seen.json)))
        return True

    async def go(url: str) -> None:
        chosen: dict[str, Any] = {"store": str(folder / "store"), "base_url": url, "api_key": "k"}
        async with Summarizer("openai/gpt-4o-mini", **chosen) as summarizer:
            plan = Plan([str(tmp_path / "rows.jsonl")], folder / "out.jsonl")
            await run_local(summarizer, plan, NoWatch())

    with running({"model": answer}) as server:
        asyncio.run(go(server.url("model")))
    return comparable(folder)


def test_records_are_those_of_calls_one_by_one(tmp_path: Path, local: dict[str, Any]) -> None:
    with serving(BatchApi(always)) as api:
        report = run(tmp_path, api)
        assert comparable(tmp_path) == local
        assert statuses(tmp_path / "out.jsonl") == {"ok": ROWS - 1, "failed": 1}
        assert report.exit_code == 1
        assert len(api.batches) == 3, "the articles, the first re-asks, the second ones"
        assert max(api.asked.values()) == 1
    assert not (tmp_path / "out.jsonl.batches").exists()
    assert report.tally.usd > 0


FAULTS: dict[str, Answer] = {
    "half expires": lambda row, before: (
        expired(row) if before == 0 and number_in(row["body"]) % 2 else always(row, before)
    ),
    "half is missing": lambda row, before: (
        None if before == 0 and number_in(row["body"]) % 2 else always(row, before)
    ),
    "some fail on the server": lambda row, before: (
        failed(row, 500, "trouble") if before < 2 else always(row, before)
    ),
    "some are limited": lambda row, before: (
        failed(row, 429, "slow down") if before == 0 else always(row, before)
    ),
    "some answers are no completions": lambda row, before: (
        {**always(row, 0), "response": {"status_code": 200, "body": {"choices": []}}}
        if before == 0
        else always(row, before)
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_rows_without_an_answer_are_asked_again(
    tmp_path: Path, local: dict[str, Any], fault: str
) -> None:
    with serving(BatchApi(FAULTS[fault])) as api:
        run(tmp_path, api)
    assert comparable(tmp_path) == local


def test_a_row_that_never_comes_fails_after_four_batches(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.jsonl", 3)

    def lost(row: Row, before: int) -> Row | None:
        return None if number_in(row["body"]) == 1 else always(row, before)

    with serving(BatchApi(lost)) as api:
        run(tmp_path, api)
        assert len(api.batches) == 4
    (record,) = [r for r in records(tmp_path / "out.jsonl") if r["status"] == "failed"]
    assert (record["id"], record["code"]) == ("a1", "timeout")


def test_a_refused_row_is_a_failed_record_with_its_own_code(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.jsonl", 3)

    def answer(row: Row, before: int) -> Row:
        if number_in(row["body"]) == 1:
            return failed(row, 400, "too many tokens", "context_length_exceeded")
        return always(row, before)

    with serving(BatchApi(answer)) as api:
        run(tmp_path, api)
        assert len(api.batches) == 1
    (record,) = [r for r in records(tmp_path / "out.jsonl") if r["status"] == "failed"]
    assert record["code"] == "context_length"


def test_many_requests_become_several_batches(tmp_path: Path, local: dict[str, Any]) -> None:
    with serving(BatchApi(always, polls=3)) as api:
        run(tmp_path, api, most=5)
        assert len(api.batches) == 5
    assert comparable(tmp_path) == local


def test_copies_of_an_article_are_asked_once(tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", 1)
    rows.write_text(rows.read_text() * 3)
    with serving(BatchApi(always)) as api:
        run(tmp_path, api)
        assert api.asked.total() == 1
    assert statuses(tmp_path / "out.jsonl") == {"ok": 3}


class Killed(BaseException):
    """Stands for a kill: nothing of ours catches it."""


@pytest.mark.parametrize("at", range(1, 9))
def test_a_run_that_dies_anywhere_goes_on_and_pays_nothing_twice(
    tmp_path: Path, local: dict[str, Any], at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process dies before and after each of its first steps on disk and at the provider."""
    from summarizer.batch.provider import ledger, service

    steps = 0

    def dies(original: Callable[..., Any]) -> Callable[..., Any]:
        def before(*args: Any) -> Any:
            nonlocal steps
            steps += 1
            if steps == at:
                raise Killed
            return original(*args)

        return before

    def dies_after(original: Callable[..., Any]) -> Callable[..., Any]:
        async def around(*args: Any) -> Any:
            nonlocal steps
            found = await original(*args)
            steps += 1
            if steps == at:
                raise Killed
            return found

        return around

    with serving(BatchApi(always, polls=2)) as api:
        with monkeypatch.context() as patch:
            for name in ("put", "uploaded", "created", "done"):
                patch.setattr(ledger.Ledger, name, dies(getattr(ledger.Ledger, name)))
            for name in ("upload", "create"):
                patch.setattr(service.Service, name, dies_after(getattr(service.Service, name)))
            with pytest.raises(Killed):
                run(tmp_path, api)
        run(tmp_path, api)
        assert max(api.asked.values()) == 1
        assert len(api.batches) == 3
    assert comparable(tmp_path) == local


def test_an_answer_to_create_that_is_lost_makes_no_second_batch(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.jsonl", 3)
    dropped: list[str] = []

    def trouble(request: str) -> str | None:
        if request == "POST /v1/batches" and not dropped:
            dropped.append(request)
            return "drop"
        return None

    with serving(BatchApi(always, trouble=trouble)) as api:
        run(tmp_path, api)
        assert len(api.batches) == 1
    assert statuses(tmp_path / "out.jsonl") == {"ok": 3}


def test_a_provider_in_trouble_stops_and_the_next_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarizer.batch.provider import service

    monkeypatch.setattr(service, "RETRIES", 0)
    write_rows(tmp_path / "rows.jsonl", 3)
    down = True

    def trouble(request: str) -> int | None:
        return 503 if down and "batch_" in request else None

    with serving(BatchApi(always, trouble=trouble)) as api:
        report = run(tmp_path, api)
        assert isinstance(report.stopped_by, ServerFailed)
        down = False
        assert run(tmp_path, api).exit_code == 0
        assert len(api.batches) == 1


def test_a_batch_refused_as_a_whole_stops_with_the_providers_words(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.jsonl", 3)
    with serving(BatchApi(always, refuse_whole="The enqueued token limit is reached")) as api:
        report = run(tmp_path, api)
        assert isinstance(report.stopped_by, BadRequest)
        assert "enqueued token limit" in str(report.stopped_by)
        api.refuse_whole = None
        assert run(tmp_path, api).exit_code == 0


def test_a_used_up_quota_stops_and_is_held_against_no_article(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.jsonl", 3)

    def answer(row: Row, before: int) -> Row:
        if before == 0 and number_in(row["body"]) > 0:
            return failed(row, 429, "exceeded your current quota", "insufficient_quota")
        return always(row, before)

    with serving(BatchApi(answer)) as api:
        assert isinstance(run(tmp_path, api).stopped_by, QuotaExhausted)
        assert len(api.batches) == 1
        assert run(tmp_path, api).exit_code == 0
    assert statuses(tmp_path / "out.jsonl") == {"ok": 3}


@pytest.mark.parametrize("limit", [{"max_requests": 2}, {"max_cost": 0.0001}])
def test_limits_are_kept_before_anything_is_submitted(
    tmp_path: Path, limit: dict[str, Any]
) -> None:
    write_rows(tmp_path / "rows.jsonl", 3)
    with serving(BatchApi(always)) as api:
        assert isinstance(run(tmp_path, api, **limit).stopped_by, BudgetSpent)
        assert api.requests == []
        assert run(tmp_path, api).exit_code == 0


def test_an_engine_without_a_batch_api_is_refused(tmp_path: Path) -> None:
    write_rows(tmp_path / "rows.jsonl", 1)

    async def go() -> None:
        async with Summarizer("builtin/rules") as summarizer:
            plan = Plan([str(tmp_path / "rows.jsonl")], tmp_path / "out.jsonl")
            await run_provider(summarizer, plan, NoWatch(), lambda _line: None)

    with pytest.raises(UsageError):
        asyncio.run(go())
