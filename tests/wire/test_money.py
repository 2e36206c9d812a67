"""Usage, prices and budgets: every attempt counts, unknown is not zero, limits are not passed."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from summarizer.errors import BudgetSpent
from summarizer.wire.budget import Budget
from summarizer.wire.meter import Meter, Tokens, tokens_of
from summarizer.wire.prices import price_of
from tests.faultserver.answers import GOOD, WRONG
from tests.faultserver.faults import FAULTS, first, reset, says
from tests.faultserver.server import running
from tests.wire.bench import Outcome, ask, engine, run

PRICED: dict[str, Any] = {"model": "openai/gpt-4o-mini"}


def test_tokens_of_every_answer_are_counted_re_asks_included() -> None:
    with running(FAULTS) as server:
        usage = run(server.url("wrong"), **PRICED).usage
    assert (usage.requests, usage.attempts, usage.reasks) == (3, 3, 2)
    assert (usage.tokens_in, usage.tokens_out, usage.tokens_cached) == (3600, 450, 3072)
    assert usage.usd is not None
    assert not usage.at_least


def test_a_failed_attempt_makes_the_total_a_lower_bound() -> None:
    with running({"reset-once": first(1, reset, says(GOOD))}) as server:
        usage = run(server.url("reset-once"), **PRICED).usage
    assert (usage.requests, usage.attempts, usage.possibly_billed) == (1, 2, 1)
    assert usage.tokens_in == 1200
    assert usage.at_least


@pytest.mark.parametrize("fault", ["no-usage", "negative-usage", "absurd-usage", "list-usage"])
def test_unknown_usage_is_null(fault: str) -> None:
    with running(FAULTS) as server:
        usage = run(server.url(fault), **PRICED).usage
    assert (usage.tokens_in, usage.tokens_out, usage.usd) == (None, None, None)
    assert usage.at_least


def test_an_unknown_price_is_null_and_the_tokens_are_known() -> None:
    with running(FAULTS) as server:
        usage = run(server.url("good")).usage
    assert usage.usd is None
    assert usage.tokens_in == 1200


def test_cached_tokens_are_cheaper() -> None:
    price = price_of("openai", "gpt-4o-mini")
    full, cached = price(Tokens(1000, 100, 0)), price(Tokens(1000, 100, 900))
    assert full is not None
    assert cached is not None
    assert 0 < cached < full


def test_servers_of_ones_own_have_no_price() -> None:
    assert price_of(None, "gpt-4o-mini")(Tokens(1000, 100)) is None


def _batch(url: str, count: int, concurrency: int = 5, **more: Any) -> list[Outcome]:
    async def whole() -> list[Outcome]:
        one = engine(url, concurrency=concurrency, **PRICED, **more)
        try:
            return await asyncio.gather(*(ask(one) for _ in range(count)))
        finally:
            await one.aclose()

    return asyncio.run(whole())


def test_max_requests_is_never_passed() -> None:
    with running({"wrong-first": first(4, says(WRONG))}) as server:
        outcomes = _batch(server.url("wrong-first"), 12, max_requests=7)
        assert len(server.seen) == 7
    codes = [outcome.code for outcome in outcomes]
    assert set(codes) == {"ok", "budget"}


def test_what_was_refused_before_the_model_spends_nothing_of_the_budget() -> None:
    with running({"policy": first(6, FAULTS["policy"])}) as server:
        codes = [one.code for one in _batch(server.url("policy"), 7, 1, max_cost=0.004)]
    assert codes.count("content_policy") == 6
    assert codes.count("ok") == 1


def test_max_cost_stops_before_it_is_passed() -> None:
    with running(FAULTS) as server:
        outcomes = _batch(server.url("good"), 12, max_cost=0.002, max_output_tokens=1000)
        assert 0 < len(server.seen) < 12
    spent = sum(outcome.usage.usd or 0 for outcome in outcomes)
    assert 0 < spent <= 0.002
    assert {outcome.code for outcome in outcomes} == {"ok", "budget"}


def test_a_cost_limit_without_a_price_is_refused_before_a_call() -> None:
    with running(FAULTS) as server:
        outcome = run(server.url("good"), max_cost=1.0)
        assert not server.seen
    assert outcome.code == "budget"
    assert "not known" in str(outcome.error)


def test_a_reservation_becomes_what_the_call_cost() -> None:
    budget = Budget(lambda tokens: float((tokens.read or 0) + (tokens.written or 0)), max_cost=10)
    reserved = budget.reserve(4, 4)
    with pytest.raises(BudgetSpent):
        budget.reserve(4, 4)
    budget.settle(reserved, 1.0)
    assert budget.reserve(4, 4) == 8
    assert budget.usd == 9


def test_the_price_list_is_loaded_before_the_first_call() -> None:
    """Loading it takes long enough to lose an answer that came and is not stored yet."""
    asked: list[Tokens] = []

    def price(tokens: Tokens) -> float:
        asked.append(tokens)
        return 1.0

    budget = Budget(price)
    assert [budget.reserve(4, 4) for _ in range(3)] == [0.0, 0.0, 0.0]
    assert len(asked) == 1
    assert budget.usd == 0


def test_tokens_are_read_from_any_providers_usage() -> None:
    assert tokens_of({"prompt_tokens": 5, "completion_tokens": 2}) == Tokens(5, 2, None)
    deepseek = {"prompt_tokens": 5, "completion_tokens": 2, "prompt_cache_hit_tokens": 3}
    assert tokens_of(deepseek).cached == 3
    odd: tuple[Any, ...] = (None, [], "many", {"prompt_tokens": True}, {"prompt_tokens": 1.5})
    for nonsense in odd:
        assert tokens_of(nonsense).read is None


def test_a_fresh_meter_has_used_nothing() -> None:
    usage = Meter().usage()
    assert (usage.requests, usage.tokens_in, usage.usd, usage.at_least) == (0, 0, 0.0, False)
