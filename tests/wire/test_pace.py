"""Places, pace, allowance and breaker by themselves, with a clock that is a number."""

from __future__ import annotations

import asyncio
import random

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from summarizer.wire.breaker import Breaker
from summarizer.wire.pace import MINUTE, Allowance, Pace
from summarizer.wire.slots import EAGER, Slots
from tests.faultserver.answers import completion
from tests.faultserver.server import Exchange, running
from tests.wire.bench import ask, engine, run


@profile(max_examples=40, deadline=None)
@given(st.integers(1, 12), st.integers(0, 2**16))
def test_places_are_never_lost_or_doubled(most: int, seed: int) -> None:
    """Whatever is cancelled, widened or halved meanwhile: all places come back."""
    dice = random.Random(seed)
    most_at_once = 0

    async def whole() -> Slots:
        slots, held = Slots(most), 0
        end = asyncio.get_running_loop().time() + 30

        async def worker() -> None:
            nonlocal held, most_at_once
            await slots.take(end)
            held += 1
            most_at_once = max(most_at_once, held)
            try:
                await asyncio.sleep(0)
                dice.choice((slots.widen, slots.halve, slots.widen))()
                await asyncio.sleep(0)
            finally:
                held -= 1
                slots.give()

        tasks = [asyncio.create_task(worker()) for _ in range(30)]
        for task in tasks:
            if dice.random() < 0.3:
                await asyncio.sleep(0)
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return slots

    slots = asyncio.run(whole())
    assert slots._held == 0
    assert not [place for place in slots._queue if not place.done()]
    assert most_at_once <= most
    assert 1 <= slots.width <= most


def test_a_place_is_not_waited_for_past_the_deadline() -> None:
    async def whole() -> None:
        slots = Slots(1)
        now = asyncio.get_running_loop().time()
        await slots.take(now + 1)
        with pytest.raises(TimeoutError):
            await slots.take(now + 0.01)
        slots.give()
        await slots.take(now + 1)

    asyncio.run(whole())


@pytest.mark.parametrize(("most", "start"), [(1, 1), (8, 8), (50, EAGER), (256, 32)])
def test_a_wide_queue_starts_narrow(most: int, start: int) -> None:
    assert Slots(most).width == start


def test_the_first_refusal_halves_and_growth_is_slow_afterwards() -> None:
    slots = Slots(100)
    for _ in range(8):
        slots.widen()
    grown = slots.width
    assert grown == 12 + 8 * 0.5
    slots.halve()
    for _ in range(8):
        slots.widen()
    assert grown / 2 < slots.width < grown / 2 + 1.01


def test_the_pace_is_what_was_borne_in_the_last_second() -> None:
    pace = Pace()
    for n in range(20):
        pace.answered(10 + n / 20)
    assert pace.reserve(11.0) == 0
    pace.refused(10.99)
    assert pace.rate == pytest.approx(18)
    waits = [pace.reserve(11.0) for _ in range(4)]
    assert waits == pytest.approx([0, 1 / 18, 2 / 18, 3 / 18])
    pace.refused(20.0)
    assert pace.rate == pytest.approx(9)


def test_nothing_is_learnt_from_a_refusal_of_the_very_first_calls() -> None:
    pace = Pace()
    pace.refused(1.0)
    assert pace.rate is None


@given(st.lists(st.integers(1, 50), min_size=1, max_size=60), st.integers(50, 200))
def test_an_allowance_is_kept_in_every_minute(amounts: list[int], limit: int) -> None:
    allowance, now = Allowance(limit), 0.0
    used: list[tuple[float, int]] = []
    for amount in amounts:
        while (wait := allowance.wait(amount, now)) > 0:
            now += wait
        allowance.use(amount, now)
        used.append((now, amount))
    for start, _ in used:
        window = [amount for at, amount in used if start <= at < start + MINUTE]
        assert sum(window) <= limit


def test_an_amount_above_the_limit_passes_alone() -> None:
    allowance = Allowance(10)
    assert allowance.wait(50, 0.0) == 0
    allowance.use(50, 0.0)
    assert allowance.wait(1, 1.0) == 59.0
    assert Allowance(None).wait(10**9, 0.0) == 0


def test_the_breaker_lets_one_probe_through_and_waits_longer_each_time() -> None:
    breaker = Breaker(failures=3, pause=1.0)
    for _ in range(3):
        assert breaker.wait(0.0) == 0
        assert not breaker.started()
        breaker.failed(0.0, probe=False)
    assert breaker.open
    assert breaker.wait(0.4) == pytest.approx(0.6)
    assert breaker.wait(1.0) == 0
    assert breaker.started()
    assert breaker.wait(1.0) > 0
    breaker.failed(1.0, probe=True)
    assert breaker.wait(2.0) == pytest.approx(1.0)
    assert breaker.started()
    breaker.given_up(probe=True)
    assert breaker.wait(3.0) == 0
    breaker.succeeded()
    assert not breaker.open


def test_calls_that_were_under_way_when_the_breaker_opened_do_not_lengthen_its_pause() -> None:
    breaker = Breaker(failures=3, pause=1.0)
    for _ in range(50):
        breaker.started()
    for _ in range(48):
        breaker.failed(0.0, probe=False)
    assert breaker.wait(0.0) == pytest.approx(1.0)
    # Nor do they while the probe is under way, which stays the only one.
    assert breaker.started()
    breaker.failed(1.0, probe=False)
    breaker.given_up(probe=False)
    assert breaker.wait(99.0) > 0
    breaker.failed(99.0, probe=True)
    assert breaker.wait(99.0) == pytest.approx(2.0)


def test_calls_wait_when_the_providers_headers_say_that_nothing_is_left() -> None:
    async def last(exchange: Exchange) -> bool:
        spent = {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "300ms"}
        headers = spent if exchange.before == 0 else {}
        await exchange.reply(completion(exchange.seen.json), headers=headers)
        return True

    async def two(url: str) -> None:
        one = engine(url)
        for _ in range(2):
            await ask(one)
        await one.aclose()

    with running({"last": last}) as server:
        asyncio.run(two(server.url("last")))
        first, second = (seen.at for seen in server.seen)
    assert second - first >= 0.3


def test_an_allowance_that_is_used_up_ends_before_the_deadline_without_a_call() -> None:
    async def good(exchange: Exchange) -> bool:
        await exchange.reply(completion(exchange.seen.json))
        return True

    async def two(url: str) -> list[str]:
        one = engine(url, requests_per_minute=1)
        codes = [(await ask(one, 1.0)).code for _ in range(2)]
        await one.aclose()
        return codes

    with running({"good": good}) as server:
        assert asyncio.run(two(server.url("good"))) == ["ok", "rate_limited"]
        assert len(server.seen) == 1
        assert run(server.url("good"), tokens_per_minute=100).code == "ok"
