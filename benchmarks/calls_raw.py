"""The least that a call can take: clients without an SDK, and none at all, which is the stub's
own limit."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from benchmarks.calls_asking import FACTS, Ask, facts, messages
from summarizer.schemas import ArticleSummary, model_schema

LENGTH = b"Content-Length: "


def _body() -> bytes:
    schema = {"name": "ArticleSummary", "schema": model_schema(ArticleSummary), "strict": True}
    response_format = {"type": "json_schema", "json_schema": schema}
    request = {"model": "stub", "messages": messages(), "response_format": response_format}
    return json.dumps(request).encode()


def _read(raw: bytes) -> int:
    text = json.loads(raw)["choices"][0]["message"]["content"]
    return facts(ArticleSummary.model_validate_json(text))


@asynccontextmanager
async def aiohttp(url: str, concurrency: int) -> AsyncIterator[Ask]:
    from aiohttp import ClientSession, TCPConnector

    body, headers = _body(), {"Content-Type": "application/json"}
    async with ClientSession(connector=TCPConnector(limit=concurrency)) as session:

        async def ask() -> int:
            async with session.post(f"{url}/chat/completions", data=body, headers=headers) as got:
                return _read(await got.read())

        yield ask


@asynccontextmanager
async def httpx2(url: str, concurrency: int) -> AsyncIterator[Ask]:
    from httpx2 import AsyncClient, Limits

    body, headers = _body(), {"Content-Type": "application/json"}
    limits = Limits(max_connections=concurrency, max_keepalive_connections=concurrency)
    async with AsyncClient(limits=limits, timeout=60) as client:

        async def ask() -> int:
            got = await client.post(f"{url}/chat/completions", content=body, headers=headers)
            return _read(got.content)

        yield ask


@asynccontextmanager
async def bytes_alone(url: str, _: int) -> AsyncIterator[Ask]:
    """Ready bytes over open sockets, the answer thrown away."""
    body, host = _body(), urlsplit(url)
    head = f"POST {host.path}/chat/completions HTTP/1.1\r\nContent-Length: {len(body)}\r\n\r\n"
    request = head.encode() + body
    idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []
    opened: list[asyncio.StreamWriter] = []

    async def ask() -> int:
        if not idle:
            idle.append(await asyncio.open_connection(host.hostname, host.port))
            opened.append(idle[-1][1])
        reader, writer = idle.pop()
        writer.write(request)
        answer = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(int(answer.partition(LENGTH)[2].split(b"\r\n")[0]))
        idle.append((reader, writer))
        return FACTS

    yield ask
    for writer in opened:
        writer.close()
