"""Blocking work for an event loop, done one piece after the other in one thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

T = TypeVar("T")


@dataclass(slots=True)
class _Job:
    """Work, who waits for it, and what came of it."""

    work: Callable[[], Any]
    waiting: asyncio.Future[Any]
    value: Any = None
    error: BaseException | None = field(default=None, repr=False)


class Clerk:
    """What is asked for within one turn of a loop is handed over, and handed back, together: to
    hand over each piece by itself would wake both threads for each."""

    def __init__(self, name: str) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        # By loop, as several threads may each run one.
        self._asked: dict[asyncio.AbstractEventLoop, list[_Job]] = {}

    async def do(self, work: Callable[[], T]) -> T:
        """What the work returns. Raises what it raises, and RuntimeError once the thread has
        ended. It is done even if the caller is cancelled meanwhile."""
        loop = asyncio.get_running_loop()
        asked = self._asked.get(loop)
        if asked is None:
            asked = self._asked[loop] = []
            loop.call_soon(self._hand_over, loop)
        job = _Job(work, loop.create_future())
        asked.append(job)
        return cast("T", await job.waiting)

    def close(self) -> None:
        """End the thread once it has done what it was asked."""
        self._thread.shutdown(wait=False)

    def _hand_over(self, loop: asyncio.AbstractEventLoop) -> None:
        jobs = self._asked.pop(loop)
        try:
            self._thread.submit(_done, jobs, loop)
        except RuntimeError as error:  # the thread has ended
            for job in jobs:
                job.error = error
            _hand_back(jobs)


def _done(jobs: Sequence[_Job], loop: asyncio.AbstractEventLoop) -> None:
    for job in jobs:
        try:
            job.value = job.work()
        except BaseException as error:  # noqa: BLE001 - it is raised again where it is waited for
            job.error = error
    with suppress(RuntimeError):  # the loop has ended, and with it whoever waited
        loop.call_soon_threadsafe(_hand_back, jobs)


def _hand_back(jobs: Sequence[_Job]) -> None:
    for job in jobs:
        if job.waiting.done():  # cancelled
            continue
        if job.error is not None:
            job.waiting.set_exception(job.error)
        else:
            job.waiting.set_result(job.value)
