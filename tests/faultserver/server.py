"""The server: raw HTTP/1.1 over asyncio streams, so that it can break every rule of it."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Seen:
    """One request as it came: which fault it asked for, when, with what."""

    fault: str
    at: float
    headers: dict[str, str]
    body: bytes
    connection: int

    @property
    def json(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)
        return found


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a fault gets: the request, how many of its kind came before, and the open socket."""

    seen: Seen
    before: int
    writer: asyncio.StreamWriter
    reader: asyncio.StreamReader

    async def reply(
        self,
        body: bytes | dict[str, Any] | list[Any] | None,
        status: int = 200,
        headers: dict[str, str] | None = None,
    ) -> None:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        lines = {"Content-Type": "application/json", "Content-Length": str(len(raw))}
        lines |= headers or {}
        head = f"HTTP/1.1 {status} X\r\n" + "".join(f"{k}: {v}\r\n" for k, v in lines.items())
        await self.raw(head.encode() + b"\r\n" + raw)

    async def raw(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()


Fault = Callable[[Exchange], Awaitable[bool | None]]
"""Answers one request. Returns True to keep the connection open, else it is closed."""


@dataclass(slots=True)
class Server:
    """A running server. `seen` is every request so far; `closed` counts sockets that clients shut
    while an answer was under way."""

    faults: dict[str, Fault]
    port: int = 0
    seen: list[Seen] = field(default_factory=list)
    connections: int = 0
    closed: int = 0
    writers: list[asyncio.StreamWriter] = field(default_factory=list)

    def url(self, fault: str) -> str:
        return f"http://127.0.0.1:{self.port}/{fault}/v1"

    def calls(self, fault: str) -> list[Seen]:
        return [entry for entry in self.seen if entry.fault == fault]

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        number = self.connections
        try:
            while (seen := await _request(reader, number)) is not None:
                before = len(self.calls(seen.fault))
                self.seen.append(seen)
                fault = self.faults[seen.fault]
                if not await fault(Exchange(seen, before, writer, reader)):
                    break
        except (ConnectionError, asyncio.IncompleteReadError):
            self.closed += 1
        except asyncio.CancelledError:
            # The server stops; asyncio's callback would print what is left of a cancelled task.
            pass
        finally:
            writer.close()


async def _request(reader: asyncio.StreamReader, connection: int) -> Seen | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    except asyncio.IncompleteReadError:
        return None
    headers = {k.lower(): v for k, _, v in (line.partition(": ") for line in head[1:]) if k}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    fault = head[0].split(" ")[1].strip("/").split("/")[0]
    return Seen(fault, time.monotonic(), headers, body, connection)


@contextmanager
def running(faults: dict[str, Fault]) -> Iterator[Server]:
    """A server in a thread of its own for the duration of the context."""
    server = Server(faults)
    loop = asyncio.new_event_loop()
    ready = threading.Event()
    stop = asyncio.Event()

    tasks: set[asyncio.Task[None]] = set()

    def accepted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Noted here: a handler that is cancelled before its first step never runs at all.
        server.writers.append(writer)
        task = loop.create_task(server.handle(reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    async def serve() -> None:
        listening = await asyncio.start_server(accepted, "127.0.0.1", 0, backlog=1024)
        server.port = listening.sockets[0].getsockname()[1]
        ready.set()
        await stop.wait()
        # asyncio drops a connection whose server is closed between its accept and its transport:
        # accept nothing more, let what was accepted become a handler, and only then close.
        loop.remove_reader(listening.sockets[0].fileno())
        await asyncio.sleep(0.02)
        listening.close()
        handlers = asyncio.all_tasks() - {asyncio.current_task()}
        for task in handlers:
            task.cancel()
        await asyncio.gather(*handlers, return_exceptions=True)
        # Closing waits for what a client no longer reads; this does not.
        for writer in server.writers:
            writer.transport.abort()
        # Sockets are closed one turn of the loop after their writers.
        await asyncio.sleep(0.01)

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()), daemon=True)
    thread.start()
    ready.wait()
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
