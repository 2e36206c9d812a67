"""Blocking work in a thread: in order, together, and done whoever stops waiting."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import TypeVar

import pytest

from summarizer.wire.clerk import Clerk

T = TypeVar("T")


def run(main: Callable[[Clerk], T]) -> T:
    clerk = Clerk("clerk-of-a-test")
    try:
        return main(clerk)
    finally:
        clerk.close()


def test_work_is_done_in_order_in_one_thread_and_each_gets_its_own_result() -> None:
    done: list[tuple[int, int]] = []

    def work(number: int) -> Callable[[], int]:
        def one() -> int:
            done.append((number, threading.get_ident()))
            if number == 3:
                raise ZeroDivisionError
            return number * 10

        return one

    async def main(clerk: Clerk) -> list[int | BaseException]:
        return await asyncio.gather(
            *(clerk.do(work(number)) for number in range(6)), return_exceptions=True
        )

    found = run(lambda clerk: asyncio.run(main(clerk)))
    assert isinstance(found[3], ZeroDivisionError)
    assert [one for one in found if isinstance(one, int)] == [0, 10, 20, 40, 50]
    assert [number for number, _ in done] == list(range(6))
    assert len({thread for _, thread in done} - {threading.get_ident()}) == 1


def test_what_is_asked_for_at_once_is_handed_over_once(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[object] = []

    async def main(clerk: Clerk) -> None:
        submit = clerk._thread.submit

        def counted(*given: object) -> object:
            handed.append(given)
            return submit(*given)  # type: ignore[arg-type] # handed on as it came

        monkeypatch.setattr(clerk._thread, "submit", counted)
        await asyncio.gather(*(clerk.do(int) for _ in range(20)))
        assert len(handed) == 1
        await clerk.do(int)

    run(lambda clerk: asyncio.run(main(clerk)))
    assert len(handed) == 2


def test_work_is_done_though_the_caller_is_cancelled_and_the_loop_ends() -> None:
    free, done = threading.Event(), threading.Event()

    async def main(clerk: Clerk) -> None:
        waiting = [asyncio.create_task(clerk.do(work)) for work in (free.wait, done.set)]
        await asyncio.sleep(0.01)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    run(lambda clerk: asyncio.run(main(clerk)))
    assert not done.is_set()
    free.set()
    assert done.wait(10)


def test_after_the_end_of_its_thread_it_says_so() -> None:
    async def main(clerk: Clerk) -> None:
        clerk.close()
        with pytest.raises(RuntimeError, match="after shutdown"):
            await asyncio.wait_for(clerk.do(int), 60)

    run(lambda clerk: asyncio.run(main(clerk)))


def test_loops_in_several_threads_get_their_own_answers() -> None:
    async def main(clerk: Clerk, start: int) -> list[int]:
        found = []
        for number in range(start, start + 200):
            found += await asyncio.gather(*(clerk.do(lambda n=number: n) for _ in range(3)))  # type: ignore[misc] # bound now
        return found

    def both(clerk: Clerk) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}

        def one(start: int) -> None:
            found[start] = asyncio.run(main(clerk, start))

        threads = [threading.Thread(target=one, args=(start,)) for start in (0, 1000)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return found

    for start, found in run(both).items():
        assert found == [number for number in range(start, start + 200) for _ in range(3)]
