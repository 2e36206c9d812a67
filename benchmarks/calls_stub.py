"""A chat-completions server that does nothing but wait: every answer after a fixed latency.

    python -m benchmarks.calls_stub LATENCY_SECONDS

It prints its port. `GET /seen` is answered with {"connections": …, "calls": …, "last": BODY}.
Articles of `calls_articles` get the record of just that one, others the same record; as a tool
call where the request has a tool choice, in langextract's form where its model is asked, else as
plain content. All answers of a form are made when the first one is wanted.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.calls_articles import MARK, VARIANTS
from benchmarks.calls_records import extractions_of, record_of

PARTY = {"name": "Ana Silva", "role": "Foreign Minister", "affiliation": "Portugal"}
WHEN = {"phrase": "on Thursday", "edtf": "2025-03-27"}
RECORD: dict[str, Any] = {
    "headline": "Silva and Costa meet in Lisbon",
    "abstract": [
        {"evidence": [n], "text": f"Statement number {n} of the abstract."} for n in (1, 2)
    ],
    "meetings": [
        {
            "evidence": [1, 2],
            "participants": [PARTY, PARTY],
            "place": "Lisbon",
            "when": WHEN,
            "topics": ["fishing rights", "student exchanges"],
            "status": "held",
        }
    ]
    * 2,
    "condemnations": [
        {"evidence": [3], "by": [PARTY], "what": "the shelling of a market", "against": []}
    ]
    * 2,
    "pledges": [
        {"evidence": [5], "by": [PARTY], "what": "send 40 teachers", "to": [PARTY], "due": WHEN}
    ]
    * 3,
    "dates": [
        {"evidence": [1], "what": "Silva met Costa", "when": WHEN, "place": None, "status": "past"}
    ]
    * 3,
}
"""Twelve facts, as `ArticleSummary`."""


def _answer(message: dict[str, Any], finish: str) -> bytes:
    usage = {"prompt_tokens": 2500, "completion_tokens": 700, "total_tokens": 3200}
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", **message}}
    body = {
        "id": "c",
        "object": "chat.completion",
        "created": 1,
        "model": "stub",
        "choices": [choice],
        "usage": usage,
    }
    return _http(json.dumps(body).encode())


def _http(raw: bytes) -> bytes:
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(raw)}\r\n\r\n"
    )
    return head.encode() + raw


def _as_call(text: str, name: str) -> bytes:
    function = {"name": name, "arguments": text}
    call = {"id": "call_1", "type": "function", "function": function}
    return _answer({"content": None, "tool_calls": [call]}, "tool_calls")


TOOL = b'"tool_choice"'
TOOLS = ("ArticleSummary", "final_result")
LANGEXTRACT = "stub-langextract"
"""The model to ask for where the answer shall be langextract's."""
NUMBER = re.compile(MARK.format(r"(\d+)").encode())
AS_CONTENT = _answer({"content": json.dumps(RECORD)}, "stop")


def choice_of(body: bytes) -> str:
    """Which form of answer a request wants."""
    if TOOL in body:
        return next(name for name in TOOLS if f'"{name}"'.encode() in body)
    return LANGEXTRACT if LANGEXTRACT.encode() in body else "content"


class Answers:
    """Every answer in one form, ready to be sent; made when the form is first wanted."""

    def __init__(self) -> None:
        self._ready: dict[str, Sequence[bytes]] = {}

    def to(self, body: bytes) -> bytes:
        found = NUMBER.search(body)
        if found is None:
            return AS_CONTENT
        form = choice_of(body)
        if form not in self._ready:
            self._ready[form] = tuple(_all(form))
        return self._ready[form][int(found[1]) % VARIANTS]


def _all(form: str) -> Iterator[bytes]:
    for number in range(VARIANTS):
        if form == LANGEXTRACT:
            yield _answer({"content": json.dumps(extractions_of(number))}, "stop")
        elif form in TOOLS:
            yield _as_call(json.dumps(record_of(number)), form)
        else:
            yield _answer({"content": json.dumps(record_of(number))}, "stop")


class Stub(asyncio.Protocol):
    """One connection. Requests are not parsed beyond where they end and how they want it."""

    latency = 0.0
    answers = Answers()
    connections = 0
    calls = 0
    last = ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.buffer = b""
        type(self).connections += 1

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head, found, rest = self.buffer.partition(b"\r\n\r\n")
        if not found:
            return
        if head.startswith(b"GET"):
            seen = {"connections": Stub.connections, "calls": Stub.calls}
            self.buffer = b""
            self.transport.write(_http(json.dumps({**seen, "last": Stub.last}).encode()))
            return
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        if len(rest) < length:
            return
        self.buffer = rest[length:]
        Stub.calls += 1
        body = rest[:length]
        Stub.last = body.decode()
        answer = Stub.answers.to(body)
        asyncio.get_running_loop().call_later(Stub.latency, self._write, answer)

    def _write(self, answer: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(answer)


async def serve(latency: float) -> None:
    Stub.latency = latency
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Stub, "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(float(sys.argv[1])))
