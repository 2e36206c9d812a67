"""The store: what was paid for is kept, found again, and survives damage, limits and company."""

from __future__ import annotations

import asyncio
import threading
import time
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from summarizer.engines.endpoint import endpoint_of
from summarizer.engines.providers import find
from summarizer.errors import StoreError
from summarizer.settings import Settings
from summarizer.wire.store import Store, key_of
from summarizer.wire.storefile import StoreFile
from tests.faultserver.faults import FAULTS, first, says
from tests.faultserver.server import Exchange, Server, running
from tests.wire.bench import Outcome, ask, engine, run


def stored(server: Server, path: Path, fault: str = "good", **more: Any) -> Outcome:
    return run(server.url(fault), **{"cache": "on", "store": str(path), **more})


def test_a_second_run_makes_no_call_and_costs_nothing(tmp_path: Path) -> None:
    with running(FAULTS) as server:
        paid, kept = (stored(server, tmp_path / "s.sqlite") for _ in range(2))
        assert len(server.seen) == 1
    assert paid.draft is not None
    assert kept.draft is not None
    assert kept.draft.record == paid.draft.record
    assert (kept.usage.attempts, kept.usage.from_store, kept.usage.usd) == (0, 1, 0.0)


def test_reasks_are_replayed_too(tmp_path: Path) -> None:
    with running({"wrong-once": FAULTS["wrong-once"]}) as server:
        outcomes = [stored(server, tmp_path / "s.sqlite", "wrong-once") for _ in range(2)]
        assert len(server.seen) == 2
    assert [outcome.code for outcome in outcomes] == ["ok", "ok"]
    assert outcomes[1].usage.from_store == 2


def test_an_invalid_answer_was_stored_before_it_was_parsed(tmp_path: Path) -> None:
    with running(FAULTS) as server:
        codes = [stored(server, tmp_path / "s.sqlite", "wrong").code for _ in range(2)]
        assert codes == ["invalid_output"] * 2
        assert len(server.seen) == 3


@pytest.mark.parametrize(
    "change",
    [
        {"model": "groq/stub", "mode": "json_schema"},
        {"model": "openai/other"},
        {"temperature": 0.5},
        {"seed": 3},
        {"repeat": 1},
        {"mode": "tools"},
        {"max_output_tokens": 100},
    ],
    ids=str,
)
def test_another_request_is_asked_anew(tmp_path: Path, change: dict[str, Any]) -> None:
    with running(FAULTS) as server:
        stored(server, tmp_path / "s.sqlite")
        assert stored(server, tmp_path / "s.sqlite", **change).usage.from_store == 0
        assert len(server.seen) == 2


def test_another_server_of_ones_own_is_asked_anew(tmp_path: Path) -> None:
    """Two servers may serve different models by the same name."""
    for calls in (1, 1):
        with running(FAULTS) as server:
            assert stored(server, tmp_path / "s.sqlite", model="vllm/m").code == "ok"
            assert len(server.seen) == calls


@pytest.mark.parametrize(
    ("model", "base_url", "identity"),
    [
        ("openai/m", None, "openai"),
        ("openai/m", "https://api.openai.com/v1/", "openai"),
        ("openai/m", "https://u:p@proxy.example/v1?k=1", "openai https://proxy.example/v1"),
        ("local/m.gguf", "http://127.0.0.1:1234/v1", "local"),
    ],
)
def test_what_stands_for_an_endpoint(model: str, base_url: str | None, identity: str) -> None:
    settings = Settings.load({}, model=model, base_url=base_url, api_key="k")
    assert endpoint_of(find(model), settings).identity == identity


def test_cache_only_replays_without_a_key_and_a_miss_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with running(FAULTS) as server:
        stored(server, path)
        assert stored(server, path, cache="only", api_key=None).code == "ok"
        missed = stored(server, path, cache="only", api_key=None, seed=9)
        assert len(server.seen) == 1
    assert missed.code == "cache_miss"


def test_the_same_question_at_once_is_one_call(tmp_path: Path) -> None:
    async def slowly(exchange: Exchange) -> bool | None:
        await asyncio.sleep(0.1)
        return await (FAULTS["no-model"] if exchange.before == 0 else says())(exchange)

    async def five(url: str) -> list[Outcome]:
        one = engine(url, cache="on", store=str(tmp_path / "s.sqlite"))
        waiting = [asyncio.create_task(ask(one)) for _ in range(5)]
        await asyncio.sleep(0.01)
        waiting[4].cancel()
        try:
            return await asyncio.gather(*waiting[:4])
        finally:
            await one.aclose()

    with running({"slow": slowly}) as server:
        outcomes = asyncio.run(five(server.url("slow")))
        # The first call failed; the second was made by the next in line, for all.
        assert len(server.seen) == 2
    assert [outcome.code for outcome in outcomes] == ["model_not_found", "ok", "ok", "ok"]
    assert [outcome.usage.attempts for outcome in outcomes] == [1, 1, 0, 0]
    assert [outcome.usage.from_store for outcome in outcomes] == [0, 0, 1, 1]


def test_waiting_for_the_same_question_ends_at_the_deadline(tmp_path: Path) -> None:
    async def two(url: str) -> list[str]:
        one = engine(url, cache="on", store=str(tmp_path / "s.sqlite"))
        outcomes = await asyncio.gather(ask(one, 1.0), ask(one, 0.2))
        await one.aclose()
        return [outcome.code for outcome in outcomes]

    with running(FAULTS) as server:
        assert asyncio.run(two(server.url("silence"))) == ["timeout", "timeout"]
        assert len(server.seen) == 1


def test_no_cache_writes_nothing(tmp_path: Path) -> None:
    with running(FAULTS) as server:
        assert stored(server, tmp_path / "s.sqlite", cache="off").code == "ok"
    assert not list(tmp_path.iterdir())


def test_a_task_that_is_cancelled_still_leaves_its_answer(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"

    async def impatient(url: str) -> None:
        one = engine(url, cache="on", store=str(path))
        real = one.wire.store._file.put  # type: ignore[union-attr] # cache="on"
        doing = asyncio.create_task(ask(one))

        def slow(*given: object) -> None:
            one_loop.call_soon_threadsafe(doing.cancel)
            time.sleep(0.1)
            real(*given)  # type: ignore[arg-type] # passed on as given

        one_loop = asyncio.get_running_loop()
        one.wire.store._file.put = slow  # type: ignore[union-attr, method-assign] # stand-in
        with pytest.raises(asyncio.CancelledError):
            await doing
        await one.aclose()

    with running(FAULTS) as server:
        asyncio.run(impatient(server.url("good")))
    assert StoreFile(path).count() == 1


@pytest.mark.parametrize("full", [False, True])
def test_a_task_that_is_cancelled_while_the_store_is_busy_still_leaves_its_answer(
    tmp_path: Path, full: bool
) -> None:
    path = tmp_path / "s.sqlite"
    endpoint = endpoint_of(find("openai/x"), Settings(model="openai/x", api_key="k"))

    def refuse(*_: object) -> None:
        raise StoreError("The disk is full.")

    async def impatient() -> int:
        store = Store(path, max_mb=9, days=None, read_only=False)
        if full:
            store._file.put = refuse  # type: ignore[method-assign, assignment] # stand-in
        free = threading.Event()
        busy = asyncio.create_task(store._clerk.do(free.wait))
        doing = asyncio.create_task(store.put("key", b"paid", endpoint))
        await asyncio.sleep(0)
        doing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await doing
        free.set()
        await busy
        await store.aclose()
        return store.unsaved

    assert asyncio.run(impatient()) == int(full)
    assert StoreFile(path).get("key") == (None if full else b"paid")


def test_an_answer_that_cannot_be_kept_is_used_and_stops_the_next_call(tmp_path: Path) -> None:
    async def disk_full(url: str) -> tuple[Outcome, Outcome]:
        one = engine(url, cache="on", store=str(tmp_path / "s.sqlite"))

        def refuse(*_: object) -> None:
            raise StoreError("The disk is full.")

        assert one.wire.store is not None
        one.wire.store._file.put = refuse  # type: ignore[method-assign, assignment] # stand-in
        try:
            return await ask(one), await ask(one)
        finally:
            await one.aclose()

    with running(FAULTS) as server:
        used, stopped = asyncio.run(disk_full(server.url("good")))
        assert len(server.seen) == 1
    assert used.code == "ok"
    assert stopped.code == "store"
    assert "1 paid answer" in str(stopped.error)


def test_keys_differ_by_provider_repeat_reask_and_body() -> None:
    given = product(("a", "b"), (0, 1), (0, 1), (b"x", b"y"))
    assert len({key_of(*parts) for parts in given}) == 16


def test_a_failing_call_is_not_stored(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with running({"down": first(4, FAULTS["broken"], says())}) as server:
        codes = [stored(server, path, "down").code for _ in range(2)]
    assert codes == ["server", "ok"]
