"""Ctrl-C and SIGTERM: the first drains, the second stops now."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

SIGNALS = (signal.SIGINT, signal.SIGTERM)
EXIT_BASE = 128


@dataclass(slots=True)
class Interrupts:
    """Which signal came first, and how many came."""

    first: signal.Signals | None = None
    times: int = 0

    @property
    def exit_code(self) -> int | None:
        """130 for Ctrl-C, 143 for SIGTERM; None where nobody interrupted."""
        return None if self.first is None else EXIT_BASE + self.first


@contextmanager
def heeded(drain: Callable[[], object], stop_now: Callable[[], object]) -> Iterator[Interrupts]:
    """Within the context the first signal calls `drain`, every further one `stop_now`.

    Where the event loop takes no signals (Windows, a thread), Ctrl-C stays what it was.
    """
    loop = asyncio.get_running_loop()
    interrupts = Interrupts()

    def came(which: signal.Signals) -> None:
        interrupts.times += 1
        if interrupts.first is None:
            interrupts.first = which
            drain()
        else:
            stop_now()

    heard: list[signal.Signals] = []
    try:
        for which in SIGNALS:
            loop.add_signal_handler(which, came, which)
            heard.append(which)
    except (NotImplementedError, ValueError, RuntimeError):  # no signals here: not the main thread
        pass
    try:
        yield interrupts
    finally:
        for which in heard:
            loop.remove_signal_handler(which)
