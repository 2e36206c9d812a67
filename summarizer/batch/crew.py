"""Many articles at once: takes work, summarises it, hands out records as articles end.

At most as many articles are under way as the engine bears; one that must stop the batch stops it
before the next one starts, and what is under way is finished.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable
from pathlib import PurePath
from typing import Generic, TypeVar, cast

from summarizer.article import Article
from summarizer.batch import records
from summarizer.batch.feed import Feed
from summarizer.batch.gauges import gauges_of
from summarizer.batch.inputs import Work
from summarizer.batch.records import Record
from summarizer.batch.stopping import Stopping
from summarizer.batch.summarizes import Summarizes
from summarizer.errors import BudgetSpent, SummarizerError
from summarizer.result import SummaryResult
from summarizer.schemas import Model

log = logging.getLogger("summarizer.batch")
T = TypeVar("T", bound=Model)
GRACE = 30.0
"""Seconds that articles under way get when the batch is told to stop."""
LOOK_AGAIN = 0.2


async def _no_more() -> bool:
    return False


class Crew(Generic[T]):
    """Summarises a feed. `stopped_by` is the error that ended it early; `abandoned` is the work
    that was under way when it was told to stop now. `started` is told of a place (from 0) and the
    work that begins there; `more` is asked where the budget has no room, and says whether it has
    made some."""

    def __init__(
        self,
        summarizer: Summarizes[T],
        feed: Feed,
        started: Callable[[int, Work], None] = lambda _place, _work: None,
        more: Callable[[], Awaitable[bool]] = _no_more,
    ) -> None:
        settings = summarizer.settings
        self.gauges = gauges_of(summarizer.engine, settings.concurrency)
        self.stopped_by: SummarizerError | None = None
        self.abandoned: list[Work] = []
        self._summarizer = summarizer
        self._feed = feed
        self._started = started
        self._more = more
        self._stopping = Stopping(settings.deadline)
        self._places = list(reversed(range(settings.concurrency)))
        self._tasks: dict[asyncio.Task[None], Work] = {}
        self._ended: asyncio.Queue[tuple[Record[T], int | None] | None] = asyncio.Queue()
        self._moved = asyncio.Event()
        self._short: deque[asyncio.Future[bool]] = deque()
        self._draining = False

    @property
    def under_way(self) -> int:
        return len(self._tasks)

    async def records(self) -> AsyncGenerator[Record[T], None]:
        """The records in the order in which articles end. Raises what a feed raises that is no
        error of our tree; such a one stops the batch like an article's."""
        dispatcher = asyncio.create_task(self._dispatch())
        dispatcher.add_done_callback(lambda _: self._ended.put_nowait(None))
        try:
            while (ended := await self._ended.get()) is not None:
                record, place = ended
                yield record
                # Only now is it certain that the record was taken: its place stays noted till then.
                self._free(place)
            await dispatcher
        finally:
            tasks = [dispatcher, *self._tasks]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def drain(self, grace: float = GRACE) -> None:
        """Start nothing new; what is not finished after `grace` seconds is abandoned."""
        self._close()
        asyncio.get_running_loop().call_later(grace, self.abandon)

    def abandon(self) -> None:
        """Stop what is under way, now."""
        self._close()
        for task, work in self._tasks.items():
            if not task.done() and not task.cancelling():
                self.abandoned.append(work)
                task.cancel()

    def _close(self) -> None:
        self._draining = True
        self._feed.close()
        self._moved.set()
        while self._short:
            self._release_one(again=False)

    async def _dispatch(self) -> None:
        while not self._draining:
            # What waits to be taken counts: a slow reader of records slows the calls.
            busy = len(self._tasks) + self._ended.qsize()
            if busy >= self.gauges.most_articles() or not self._places or self._short:
                await self._movement()
                continue
            try:
                work = await self._feed.take()
            except SummarizerError as error:
                self._stop(error)
                break
            if work is None or self._draining:
                break
            if work.refused is not None:
                self._ended.put_nowait((records.not_ok(work, work.refused), None))
            else:
                self._start(work)
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def _movement(self) -> None:
        """Until an article ends or a record is taken; or a while, as the gate may have widened."""
        self._moved.clear()
        try:
            async with asyncio.timeout(LOOK_AGAIN):
                await self._moved.wait()
        except TimeoutError:
            pass

    def _start(self, work: Work) -> None:
        place = self._places.pop()
        self._started(place, work)
        task = asyncio.create_task(self._one(work, place))
        self._tasks[task] = work

        def ended(task: asyncio.Task[None]) -> None:
            del self._tasks[task]
            self._moved.set()
            if self._short:
                self._release_one(again=True)

        task.add_done_callback(ended)

    def _free(self, place: int | None) -> None:
        if place is not None:
            self._places.append(place)
        self._moved.set()

    async def _one(self, work: Work, place: int) -> None:
        try:
            result = await self._summarised(work)
        except SummarizerError as error:
            self._failed(work, place, error)
        except Exception as bug:  # noqa: BLE001 - one article's trouble must not end the batch
            self._failed(work, place, _internal(bug))
        else:
            self._stopping.in_a_row(None)
            self._ended.put_nowait((records.ok(work, result), place))

    def _failed(self, work: Work, place: int, error: SummarizerError) -> None:
        if self._stopping.at_once(error):
            self._stop(error)
            return
        self._ended.put_nowait((records.not_ok(work, error), place))
        if self._stopping.in_a_row(error):
            self._stop(error)

    async def _summarised(self, work: Work) -> SummaryResult[T]:
        """The result. Where the budget has no room, calls under way may still return some."""
        while True:
            try:
                return await self._summarizer.asummarize(cast("Article", work.article))
            except BudgetSpent:
                if not self._draining and await self._more():
                    continue
                if self._draining or len(self._tasks) - len(self._short) <= 1:
                    raise
                room: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
                self._short.append(room)
                if not await room:
                    raise

    def _release_one(self, *, again: bool) -> None:
        waiting = self._short.popleft()
        if not waiting.done():
            waiting.set_result(again)

    def _stop(self, error: SummarizerError) -> None:
        if self.stopped_by is None:
            self.stopped_by = error
        self.drain()


def _internal(bug: Exception) -> SummarizerError:
    """An error of our own code as one of the tree: where it was, without what it said."""
    frames = traceback.extract_tb(bug.__traceback__)
    where = f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    log.info("%s at %s while an article was summarised", type(bug).__name__, where)
    return SummarizerError(
        f"An error of the program itself ({type(bug).__name__} at {where}).",
        hint="Please report it. The answer is stored: --retry-failed repeats it without a call.",
    )
