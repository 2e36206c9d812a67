"""The store layer: an answer is kept before anyone parses it, and asked for only once.

Cache, resume and recording are this one mechanism: running something again, or without a key,
is the same code reading stored answers.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from functools import partial
from pathlib import Path

from summarizer.errors import CacheMiss, StoreError, TimedOut
from summarizer.settings import Settings
from summarizer.wire.clerk import Clerk
from summarizer.wire.exchange import Endpoint, Request, Response, Send
from summarizer.wire.storefile import StoreFile

log = logging.getLogger("summarizer.wire")


def key_of(identity: str, repeat: int, reask: int, body: bytes) -> str:
    """The name of an answer: a hash of the request.

    The body holds prompt, schema, article, model and parameters; beside it stand the endpoint's
    identity, the index of a repeated run, and that of the re-ask, so that a model which repeats
    its mistake is really asked again.
    """
    return hashlib.sha256(f"{identity}\0{repeat}\0{reask}\0".encode() + body).hexdigest()


class Store:
    """Stored answers for the event loop: the file is read and written in one thread of its own.

    So a slow disk or another process's lock never holds up the calls under way, and what has
    reached the process is written even when the article's task is cancelled meanwhile.
    """

    def __init__(self, path: Path, *, max_mb: int, days: int | None, read_only: bool) -> None:
        self._file = StoreFile(path, max_mb=max_mb, days=days, read_only=read_only)
        self._clerk = Clerk("summarizer-store")
        self._broken: StoreError | None = None
        self.unsaved = 0

    async def get(self, key: str) -> bytes | None:
        """The stored answer. Raises StoreError once an answer could not be kept."""
        if self._broken is not None:
            raise StoreError(f"{self._broken} {self.unsaved} paid answers are not stored.")
        return await self._clerk.do(partial(self._file.get, key))

    async def put(self, key: str, body: bytes, endpoint: Endpoint) -> None:
        """Keep an answer; returns once it is committed.

        A failure does not lose the answer at hand: it is noted, and the next `get` raises, so
        that no further call is paid for that cannot be kept.
        """
        await self._clerk.do(partial(self._keep, key, body, endpoint))

    async def aclose(self) -> None:
        """Wait for what is being written, then close the file."""
        await self._clerk.do(self._file.close)
        self._clerk.close()

    def _keep(self, key: str, body: bytes, endpoint: Endpoint) -> None:
        """`put` in the thread, where it is noted too that nobody waits for any more."""
        try:
            self._file.put(key, body, endpoint.provider, endpoint.model)
        except StoreError as error:
            self._broken = error
            self.unsaved += 1
            log.error("%s The answer at hand is used but not stored.", error)  # noqa: TRY400 - the trace says no more


def stored(send: Send, store: Store, endpoint: Endpoint, *, only: bool) -> Send:
    """A call that is made only if its answer is not stored; with `only`, not even then.

    The same question from several tasks at once is one call: the others wait for its answer, and
    where it fails the next of them asks. Raises CacheMiss with `only`, StoreError where answers
    cannot be kept, TimedOut where the wait reaches the deadline.
    """
    under_way: dict[str, asyncio.Event] = {}

    async def alone(request: Request) -> Response:
        while (other := under_way.get(request.key)) is not None:
            try:
                async with asyncio.timeout_at(request.deadline):
                    await other.wait()
            except TimeoutError:
                raise TimedOut(
                    "The deadline passed while the same question was under way."
                ) from None
        mine = under_way[request.key] = asyncio.Event()
        try:
            return await remembered(request)
        finally:
            del under_way[request.key]
            mine.set()

    async def remembered(request: Request) -> Response:
        body = await store.get(request.key)
        if body is not None:
            request.meter.from_store += 1
            return Response(200, body)
        if only:
            raise CacheMiss("The store holds no answer to this request, and no call may be made.")
        response = await send(request)
        await store.put(request.key, response.body, endpoint)
        return response

    return alone


def path_of(settings: Settings) -> Path:
    """Where the store lies: `--store`, else the user's cache folder."""
    if settings.store is not None:
        return Path(settings.store).expanduser()
    from platformdirs import user_cache_path  # only a model engine needs it

    return user_cache_path("summarizer") / "answers.sqlite"


def open_store(settings: Settings) -> Store | None:
    """The store that the settings name; None with `cache="off"`. Raises StoreError."""
    if settings.cache == "off":
        return None
    return Store(
        path_of(settings),
        max_mb=settings.cache_max_mb,
        days=settings.cache_days,
        read_only=settings.cache == "only",
    )
