"""Work read ahead in a thread: in order, never too much, and its end or error told."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator

import pytest

from summarizer.batch.feed import ThreadFeed
from summarizer.batch.inputs import Work
from summarizer.errors import InputError

AHEAD = 8


def works(count: int, pulled: list[int], pause: float = 0.0) -> Iterator[Work]:
    for n in range(count):
        if pause:
            time.sleep(pause)
        pulled.append(n)
        yield Work(str(n), f"s{n}")


async def drained(feed: ThreadFeed) -> list[int]:
    taken = []
    while (work := await feed.take()) is not None:
        taken.append(int(work.key))
    return taken


@pytest.mark.parametrize("count", [0, 1, AHEAD - 1, AHEAD, AHEAD + 1, 2000])
def test_everything_comes_in_order(count: int) -> None:
    async def main() -> list[int]:
        return await drained(ThreadFeed(works(count, []), AHEAD))

    assert asyncio.run(main()) == list(range(count))


def test_a_source_slower_than_its_reader_is_waited_for() -> None:
    async def main() -> list[int]:
        return await drained(ThreadFeed(works(30, [], pause=0.002), AHEAD))

    assert asyncio.run(main()) == list(range(30))


def test_no_more_is_read_than_ahead_allows() -> None:
    pulled: list[int] = []

    async def main() -> None:
        feed = ThreadFeed(works(1000, pulled), AHEAD)
        for taken in range(100):
            await feed.take()
            await asyncio.sleep(0.001)
            assert len(pulled) <= taken + 1 + AHEAD + 1
        feed.close()

    asyncio.run(main())


def test_an_error_of_the_source_comes_after_the_work_before_it() -> None:
    def failing() -> Iterator[Work]:
        yield from works(3, [])
        raise InputError("The pipe broke.")

    async def main() -> list[str]:
        feed, taken = ThreadFeed(failing(), AHEAD), []
        for _ in range(3):
            work = await feed.take()
            taken.append(work.key if work else "")
        with pytest.raises(InputError, match="pipe broke"):
            await feed.take()
        return taken

    assert asyncio.run(main()) == ["0", "1", "2"]


def test_closing_ends_a_taker_and_a_resting_thread() -> None:
    async def main() -> None:
        feed = ThreadFeed(works(1000, []), AHEAD)
        await feed.take()
        await asyncio.sleep(0.02)
        feed.close()
        assert await feed.take() is None

    asyncio.run(main())
    for thread in threading.enumerate():
        if thread.name == "batch-feed":
            thread.join(5)
            assert not thread.is_alive()
