"""One check process, seen from the process that opened it."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from summarizer.checking.parcels import framed, parcels

PATIENCE = 60.0
"""Seconds without an answer after which a process counts as stuck. A check takes milliseconds."""


@dataclass(frozen=True, slots=True)
class Started:
    """A process that loads what it needs, and our end of its socket."""

    child: subprocess.Popen[bytes]
    socket: socket.socket

    def end(self) -> None:
        self.socket.close()
        self.child.kill()
        self.child.wait()


def start(schema: str) -> Started:
    """Start a process for drafts of a schema. Raises OSError where none can be started."""
    if not sys.executable:
        raise OSError(errno.ENOENT, "this program does not know its Python interpreter")
    # It finds the modules that this process finds, and no others that lie in the current folder.
    command = [sys.executable, "-P", "-m", "summarizer.checking.worker", schema]
    path = os.pathsep.join(place or str(Path.cwd()) for place in sys.path)
    ours, theirs = socket.socketpair()
    ours.settimeout(0)
    try:
        with theirs:
            child = subprocess.Popen(  # noqa: S603 - our own module, by this interpreter
                command,
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": path},
            )
    except OSError:
        ours.close()
        raise
    return Started(child, ours)


class Process(asyncio.Protocol):
    """Asks a process that checks drafts; `lost` is told when it has ended.

    Its answers come in the order of the questions. What is asked within one turn of the loop goes
    out in one piece, as each piece wakes the other side.
    """

    @classmethod
    async def of(cls, started: Started, lost: Callable[[Process], None]) -> Process:
        """The process that was started, for the running event loop."""
        loop = asyncio.get_running_loop()
        _, process = await loop.create_connection(lambda: cls(started, lost), sock=started.socket)
        return process

    def __init__(self, started: Started, lost: Callable[[Process], None]) -> None:
        self._started = started
        self._lost = lost
        self._waiting: deque[asyncio.Future[bytes | None]] = deque()
        self._to_send: list[bytes] = []
        self._received = bytearray()
        self._loop = asyncio.get_running_loop()
        self._heard = self._loop.time()
        self._look_again = self._loop.call_later(PATIENCE, self._look)

    @property
    def waiting(self) -> int:
        """How many questions have no answer yet."""
        return len(self._waiting)

    async def ask(self, parcel: bytes) -> bytes | None:
        """The answer; None where the process ended without one."""
        if not self._to_send:
            self._loop.call_soon(self._flush)
        if not self._waiting:
            self._heard = self._loop.time()
        self._to_send.append(framed(parcel))
        answer: asyncio.Future[bytes | None] = self._loop.create_future()
        self._waiting.append(answer)
        return await answer

    def close(self) -> None:
        """End the process; to be called in a loop, be it its own or another one."""
        self._started.child.kill()
        try:
            if asyncio.get_running_loop() is self._loop:
                self._transport.abort()
            else:
                self._loop.call_soon_threadsafe(self._transport.abort)
        except RuntimeError:  # its loop has ended, and will not say that the connection is lost
            self._started.end()
            self._lost(self)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._heard = self._loop.time()
        self._received += data
        for parcel in parcels(self._received):
            self._answer_next(parcel)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        self._look_again.cancel()
        self._started.end()
        self._lost(self)
        while self._waiting:
            self._answer_next(None)

    def _answer_next(self, parcel: bytes | None) -> None:
        answer = self._waiting.popleft()
        if not answer.done():  # it is where nobody waits for it any more
            answer.set_result(parcel)

    def _flush(self) -> None:
        self._transport.write(b"".join(self._to_send))
        self._to_send.clear()

    def _look(self) -> None:
        """End the process if it is stuck, so that what it was asked is done elsewhere."""
        now = self._loop.time()
        if now - self._look_again.when() >= PATIENCE / 2:  # we stood still too, as after Ctrl-Z
            self._heard = now
        if self._waiting and now - self._heard >= PATIENCE:
            self.close()
        else:
            self._look_again = self._loop.call_later(PATIENCE, self._look)
