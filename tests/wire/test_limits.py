"""Time, bytes, redirects, spacing, cancellation: what a single call may do and what it leaves."""

from __future__ import annotations

import asyncio
import gc
import time
import tracemalloc
from itertools import pairwise

import pytest

from summarizer.engines.llm import LlmEngine
from summarizer.wire import Patience
from summarizer.wire.retry import JITTER, Backoff
from tests.faultserver.answers import WRONG, completion
from tests.faultserver.faults import FAULTS, says, status
from tests.faultserver.server import Exchange, Fault, Server, running
from tests.wire.bench import ask, engine, run, task


@pytest.mark.parametrize("fault", ["silence", "drip"])
def test_wall_time_is_two_attempts_and_sockets_are_closed(fault: str) -> None:
    with running(FAULTS) as server:
        outcome = run(server.url(fault), attempt_timeout=0.5)
        assert outcome.code == "timeout"
        # Two attempts of 0.5 s, and a tenth; the rest is the start of the client.
        assert 1.0 <= outcome.seconds < 1.0 * 1.1 + 0.5
        assert outcome.usage.possibly_billed == 2
        _wait_for(lambda: server.closed == 2)


def test_the_articles_deadline_ends_a_dripping_body() -> None:
    with running(FAULTS) as server:
        outcome = run(server.url("drip"), attempt_timeout=60.0, deadline=0.6)
        assert outcome.code == "timeout"
        assert outcome.seconds < 3
        assert len(server.seen) == 1
        _wait_for(lambda: server.closed == 1)


def test_the_articles_deadline_spans_its_re_asks() -> None:
    async def slowly_wrong(exchange: Exchange) -> bool | None:
        await asyncio.sleep(0.3)
        return await says(WRONG)(exchange)

    with running({"slow": slowly_wrong}) as server:
        outcome = run(server.url("slow"), deadline=0.5)
        assert len(server.seen) == 2
    assert outcome.code == "timeout"
    assert outcome.seconds < 3


def test_a_wait_never_passes_the_deadline() -> None:
    with running({"busy": status(429, retry_after="1")}) as server:
        outcome = run(server.url("busy"), deadline=0.8)
        assert len(server.seen) == 1
    assert outcome.code == "rate_limited"
    assert outcome.seconds < 0.8


def test_a_redirect_is_not_followed() -> None:
    with running(FAULTS) as server:
        outcome = run(server.url("redirect"))
        assert [seen.fault for seen in server.seen] == ["redirect"]
    assert "redirects" in str(outcome.error)


@pytest.mark.parametrize(
    ("fault", "told"), [("wait-seconds", 0.4), ("wait-ms", 0.4), ("wait-date", 0.9)]
)
def test_no_call_before_the_time_that_was_told(fault: str, told: float) -> None:
    with running(FAULTS) as server:
        assert run(server.url(fault)).code == "ok"
        first, second = (seen.at for seen in server.seen)
    assert second - first >= told


def test_a_cut_answer_is_asked_once_more_with_a_larger_limit() -> None:
    with running(FAULTS) as server:
        assert run(server.url("length"), max_output_tokens=300).code == "truncated"
        assert [seen.json["max_completion_tokens"] for seen in server.seen] == [300, 600]


def test_attempts_and_re_asks_never_multiply() -> None:
    """Four failures end an article, whatever answers came between them; so do three answers."""
    down, wrong = status(503), says(WRONG)

    def in_turn(*turns: Fault) -> Fault:
        async def fault(exchange: Exchange) -> bool | None:
            return await turns[min(exchange.before, len(turns) - 1)](exchange)

        return fault

    faults = {
        "failures": in_turn(down, down, down, wrong, down, says()),
        "answers": in_turn(down, down, wrong, down, wrong, wrong, says()),
        "waits": in_turn(*[status(429)] * 3, *[down] * 3, says()),
    }
    with running(faults) as server:
        codes = [run(server.url(name)).code for name in faults]
        assert [len(server.calls(name)) for name in faults] == [5, 6, 7]
    assert codes == ["server", "invalid_output", "ok"]


def test_waits_have_full_jitter_within_their_ceiling() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    patience = Patience(Backoff(sleep=sleep))
    with running(FAULTS) as server:
        for _ in range(8):
            run(server.url("broken"), patience=patience, deadline=60.0)
    rounds = [slept[at : at + 3] for at in range(0, len(slept), 3)]
    assert len(rounds) == 8
    assert all(
        wait <= ceiling
        for waits in rounds
        for wait, ceiling in zip(waits, (0.5, 1, 2), strict=True)
    )
    assert len({round(wait, 6) for wait in slept}) == 24


def test_a_told_wait_is_stretched_by_at_most_a_quarter() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        await asyncio.sleep(seconds)

    with running({"busy": status(429, retry_after="0.1")}) as server:
        run(server.url("busy"), patience=Patience(Backoff(sleep=sleep)))
        gaps = [after.at - before.at for before, after in pairwise(server.seen)]
    assert all(gap >= 0.1 for gap in gaps)
    assert all(wait <= 0.1 * (1 + JITTER) for wait in slept)


@pytest.mark.parametrize("fault", ["bomb", "endless"])
def test_memory_stays_small_whatever_is_sent(fault: str) -> None:
    with running(FAULTS) as server:
        tracemalloc.start()
        outcome = run(server.url(fault))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert outcome.code == "response_too_large"
    assert peak < 50 * 1024 * 1024


@pytest.mark.parametrize("fault", ["silence", "drip", "wait-always", "broken"])
def test_cancelling_takes_effect_at_once(fault: str) -> None:
    faults = {**FAULTS, "wait-always": status(429, retry_after="5")}
    long = Backoff(sleep=lambda _: asyncio.sleep(30))

    async def cancelled(server: Server) -> float:
        one = engine(server.url(fault), Patience(long))
        doing = asyncio.create_task(ask(one, 30))
        while not server.seen:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)
        started = time.monotonic()
        doing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await doing
        took = time.monotonic() - started
        await one.aclose()
        return took

    with running(faults) as server:
        assert asyncio.run(cancelled(server)) < 0.5


def test_a_server_that_is_not_there_is_named() -> None:
    outcome = run("http://127.0.0.1:9/v1", max_attempts=1)
    assert outcome.code == "connection"
    assert "http://127.0.0.1:9/v1" in str(outcome.error)
    assert outcome.usage.possibly_billed == 0


def test_failures_after_the_request_had_left_may_be_billed() -> None:
    with running(FAULTS) as server:
        assert run(server.url("cut")).usage.possibly_billed == 4
        assert run(server.url("html")).usage.possibly_billed == 2
        assert run(server.url("endless")).usage.possibly_billed == 1
        assert run(server.url("wait-too-long")).usage.possibly_billed == 0


def test_a_full_queue_ends_at_the_deadline() -> None:
    async def crowd(url: str) -> list[str]:
        one = engine(url, concurrency=1)
        try:
            outcomes = await asyncio.gather(*(ask(one, 0.4) for _ in range(3)))
        finally:
            await one.aclose()
        return [outcome.code for outcome in outcomes]

    with running(FAULTS) as server:
        assert asyncio.run(crowd(server.url("silence"))) == ["timeout"] * 3


def test_nothing_is_left_running_after_closing() -> None:
    async def once(url: str) -> int:
        one = engine(url)
        await one.draft(task(10.0), reask=None, reasks_allowed=0)
        await one.aclose()
        await asyncio.sleep(0)
        return len(asyncio.all_tasks())

    with running(FAULTS) as server:
        assert asyncio.run(once(server.url("good"))) == 1


@pytest.mark.filterwarnings("ignore:Unclosed connector:ResourceWarning")
def test_one_engine_serves_one_event_loop_after_another() -> None:
    """What the first loop left open cannot be closed any more; Python says so, and it works."""

    async def closing(exchange: Exchange) -> None:
        """An answer, and no connection that could outlive the loop."""
        await exchange.reply(completion(exchange.seen.json), headers={"Connection": "close"})

    async def once(one: LlmEngine) -> str:
        outcome = await ask(one)
        await asyncio.sleep(0.05)
        return outcome.code

    with running({"closing": closing}) as server:
        one = engine(server.url("closing"))
        codes = [asyncio.run(once(one)) for _ in range(2)]
        asyncio.run(one.aclose())
        gc.collect()
    assert codes == ["ok", "ok"]


def _wait_for(condition: object) -> None:
    """Give the server's thread a moment to notice."""
    assert callable(condition)
    for _ in range(200):
        if condition():
            return
        time.sleep(0.01)
    raise AssertionError("did not happen")
