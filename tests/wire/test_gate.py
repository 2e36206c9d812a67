"""The gate: many workers against a provider that limits, fails, or says wait."""

from __future__ import annotations

import asyncio
import random
from collections import deque

import pytest

from summarizer.wire import Patience
from summarizer.wire.breaker import FAILURES
from summarizer.wire.retry import Backoff
from tests.faultserver.answers import WRONG
from tests.faultserver.faults import error, reset, says, status
from tests.faultserver.server import Exchange, Fault, running
from tests.wire.bench import SHORT, Outcome, ask, engine


def limiting(per_second: int, *, latency: float, told: bool) -> Fault:
    """Takes so many calls in any second, and refuses the others, with or without Retry-After."""
    taken: deque[float] = deque()

    async def fault(exchange: Exchange) -> bool:
        now = exchange.seen.at
        while taken and taken[0] <= now - 1:
            taken.popleft()
        if len(taken) >= per_second:
            headers = {"Retry-After": "1"} if told else {}
            await exchange.reply(error("too fast"), 429, headers)
            return True
        taken.append(now)
        await asyncio.sleep(latency)
        return bool(await says()(exchange))

    return fault


async def at_once(url: str, count: int, patience: Patience, deadline: float) -> list[Outcome]:
    one = engine(url, patience, concurrency=count)
    try:
        return await asyncio.gather(*(ask(one, deadline) for _ in range(count)))
    finally:
        await one.aclose()


@pytest.mark.parametrize(("latency", "told"), [(0.01, True), (0.3, False)])
def test_fifty_at_once_against_twenty_a_second(latency: float, told: bool) -> None:
    with running({"fast": limiting(20, latency=latency, told=told)}) as server:
        outcomes = asyncio.run(at_once(server.url("fast"), 50, Patience(), 60))
    assert [outcome.code for outcome in outcomes] == ["ok"] * 50
    assert len(server.seen) <= 75


def test_all_workers_pause_together_when_one_is_told_to_wait() -> None:
    told = 0.4

    async def fault(exchange: Exchange) -> bool:
        if exchange.before == 3:
            await exchange.reply(error("slow down"), 429, {"Retry-After": str(told)})
            return True
        await asyncio.sleep(0.02)
        return bool(await says()(exchange))

    async def steadily(url: str) -> list[Outcome]:
        one = engine(url, SHORT, concurrency=4)
        try:
            return await asyncio.gather(*(ask(one) for _ in range(24)))
        finally:
            await one.aclose()

    with running({"busy": fault}) as server:
        outcomes = asyncio.run(steadily(server.url("busy")))
    assert [outcome.code for outcome in outcomes] == ["ok"] * 24
    refused = server.seen[3].at
    after = [seen.at - refused for seen in server.seen[4:]]
    # What was under way when the refusal came may still arrive; then nobody starts.
    assert not [gap for gap in after if 0.1 < gap < told]


def test_a_third_of_the_answers_fail_at_random_and_nothing_is_lost() -> None:
    dice = random.Random(7)
    faults = (
        status(503),
        reset,
        status(429, retry_after="0.02"),
        says(WRONG),
        status(200, b"<html>"),
    )

    async def flaky(exchange: Exchange) -> bool | None:
        return await (dice.choice(faults) if dice.random() < 0.3 else says())(exchange)

    async def batch(url: str) -> list[Outcome]:
        one = engine(url, SHORT, concurrency=16)
        try:
            return await asyncio.gather(*(ask(one, 60) for _ in range(200)))
        finally:
            await one.aclose()

    with running({"flaky": flaky}) as server:
        outcomes = asyncio.run(batch(server.url("flaky")))
    done = sum(outcome.code == "ok" for outcome in outcomes)
    assert len(outcomes) == 200
    assert done >= 198
    assert len(server.seen) <= 1.6 * 200
    assert sum(outcome.usage.attempts for outcome in outcomes) == len(server.seen)


def test_a_bad_response_is_tried_once_more_whatever_was_answered_before() -> None:
    page = status(200, b"<html>")

    async def later(exchange: Exchange) -> bool | None:
        return await (page if exchange.before else says())(exchange)

    async def two(url: str) -> list[str]:
        one = engine(url, SHORT)
        codes = [(await ask(one)).code for _ in range(2)]
        await one.aclose()
        return codes

    with running({"later": later}) as server:
        assert asyncio.run(two(server.url("later"))) == ["ok", "bad_response"]
        assert len(server.seen) == 3


def test_a_bad_response_between_answers_to_others_gets_a_third_call() -> None:
    """Then no page stands in between: it is a hiccup. A fourth call there is not."""
    page = status(200, b"<html>")

    async def for_some(exchange: Exchange) -> bool | None:
        return await (page if b"unlucky" in exchange.seen.body else says())(exchange)

    async def together(url: str) -> Outcome:
        long = Backoff(sleep=lambda _: asyncio.sleep(0.3))
        one = engine(url, Patience(long), concurrency=2)
        unlucky = asyncio.create_task(ask(one, text="An unlucky minister met nobody in Oslo."))
        while not unlucky.done():
            await ask(one)
            await asyncio.sleep(0.005)
        await one.aclose()
        return await unlucky

    with running({"some": for_some}) as server:
        outcome = asyncio.run(together(server.url("some")))
        assert sum(b"unlucky" in seen.body for seen in server.seen) == 3
    assert outcome.code == "bad_response"


def test_after_twenty_failures_in_a_row_one_worker_probes() -> None:
    at_once = 4
    # Calls that come after those which were under way at the twentieth failure.
    probes = range(FAILURES + at_once - 1, FAILURES + at_once + 2)
    under_way, beside = 0, list[int]()

    async def down(exchange: Exchange) -> bool:
        nonlocal under_way
        under_way += 1
        if exchange.before in probes:
            beside.append(under_way)
        await asyncio.sleep(0.02)
        under_way -= 1
        return bool(await (says() if exchange.before > probes[-1] else status(503))(exchange))

    async def many(url: str) -> list[Outcome]:
        one = engine(url, SHORT, concurrency=at_once, max_attempts=12)
        try:
            return await asyncio.gather(*(ask(one, 20.0) for _ in range(8)))
        finally:
            await one.aclose()

    with running({"down": down}) as server:
        outcomes = asyncio.run(many(server.url("down")))
    assert beside == [1] * len(probes)
    assert {outcome.code for outcome in outcomes} == {"ok"}


def test_an_open_breaker_ends_at_the_deadline_without_a_call() -> None:
    async def dead(url: str) -> tuple[Outcome, Outcome]:
        one = engine(url, Patience(SHORT.backoff, probe=30.0), max_attempts=30)
        try:
            return await ask(one, 5.0), await ask(one, 0.5)
        finally:
            await one.aclose()

    with running({"dead": status(503)}) as server:
        opened, kept_out = asyncio.run(dead(server.url("dead")))
        assert len(server.seen) == FAILURES
    assert opened.code == "circuit_open"
    assert kept_out.code == "circuit_open"
    assert kept_out.usage.attempts == 0
    assert kept_out.seconds < 5
