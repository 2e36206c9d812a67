"""Waiting for Ray: with an eye on how it goes, on signals, and on whether anything still moves."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import TypeVar

from summarizer.errors import TimedOut

R = TypeVar("R")
LOOK_SECONDS = 1.0
STALLED = (
    "Are processors, memory and disk free for it? `ray status` says so. The same command goes on "
    "where this one ended."
)


async def attended(work: Callable[[], R], look: Callable[[], object], patience: float) -> R:
    """What `work` returns or raises; meanwhile `look` is called every second.

    Raises TimedOut where `look` returned the same for `patience` seconds. `work` runs in a thread
    that is then left to itself, and does not keep the process alive.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[R] = loop.create_future()

    def ended(result: R | None, error: BaseException | None) -> None:
        if done.done():
            return
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type] # there is one where nothing was raised

    def run() -> None:
        result, error = None, None
        try:
            result = work()
        except BaseException as raised:  # noqa: BLE001 - it is raised again where one waits
            error = raised
        try:
            loop.call_soon_threadsafe(ended, result, error)
        except RuntimeError:  # nobody waits any more
            return

    threading.Thread(target=run, daemon=True, name="batch-ray").start()
    seen, since = look(), loop.time()
    while True:
        await asyncio.wait({done}, timeout=LOOK_SECONDS)
        if done.done():
            return done.result()
        now = look()
        if now != seen:
            seen, since = now, loop.time()
        elif loop.time() - since > patience:
            raise TimedOut(f"Ray has done nothing for {patience:g} seconds.", hint=STALLED)
