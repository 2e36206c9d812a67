"""Work handed from a slow, blocking source to the event loop: read ahead a little, never more."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import AsyncIterator, Iterator
from typing import Protocol

from summarizer.batch.inputs import Work

READ_AHEAD = 64


class Feed(Protocol):
    """Where a crew takes its work. `take` returns None when there is no more, or after `close`."""

    async def take(self) -> Work | None: ...

    def close(self) -> None: ...


class ThreadFeed:
    """Pulls an iterator in a thread of its own, so that a slow disk or pipe holds up no call.

    It reads `ahead` and then rests until half of that is taken: to hand each piece of work over by
    itself would wake both threads for each. An exception of the iterator is raised by `take`,
    after the work that came before it. The thread is a daemon: one that waits for standard input
    does not keep the process alive.
    """

    def __init__(self, work: Iterator[Work], ahead: int = READ_AHEAD) -> None:
        self._loop = asyncio.get_running_loop()
        self._ready: deque[Work] = deque()
        self._ahead = ahead
        self._room = threading.Event()
        self._news = asyncio.Event()
        self._awaited = False
        self._ended = False
        self._closed = False
        self._error: BaseException | None = None
        threading.Thread(target=self._pull, args=(work,), daemon=True, name="batch-feed").start()

    async def take(self) -> Work | None:
        while not self._closed:
            if self._ready:
                if len(self._ready) <= self._ahead // 2:
                    self._room.set()
                return self._ready.popleft()
            if self._ended:
                if self._error is not None:
                    raise self._error
                return None
            self._room.set()
            self._news.clear()
            # Said before looking once more: what the thread adds from now on is announced.
            self._awaited = True
            if not self._ready and not self._ended:
                await self._news.wait()
        return None

    def close(self) -> None:
        self._closed = True
        self._room.set()
        self._news.set()

    def _pull(self, work: Iterator[Work]) -> None:
        try:
            for item in work:
                self._ready.append(item)
                self._wake()
                if len(self._ready) >= self._ahead:
                    self._rest()
                if self._closed:
                    return
        except BaseException as error:  # noqa: BLE001 - it is raised again in `take`
            self._error = error
        finally:
            self._ended = True
            self._wake()

    def _rest(self) -> None:
        """Until there is room. What is taken between the clearing and the look sets it again."""
        self._room.clear()
        if len(self._ready) >= self._ahead and not self._closed:
            self._room.wait()

    def _wake(self) -> None:
        if not self._awaited:
            return
        self._awaited = False
        try:
            self._loop.call_soon_threadsafe(self._news.set)
        except RuntimeError:
            self._closed = True  # the loop has ended without us


class PlainFeed:
    """Takes from an asynchronous iterator in the event loop itself."""

    def __init__(self, work: AsyncIterator[Work]) -> None:
        self._work = work
        self._closed = False

    async def take(self) -> Work | None:
        if self._closed:
            return None
        return await anext(self._work, None)

    def close(self) -> None:
        self._closed = True
