"""The faults by name. A name stands in the URL's path: `/busy/v1/chat/completions`.

Those of `EVERY_MODE` answer in the way that the request asks for (schema, tool call, JSON).
"""

from __future__ import annotations

import asyncio
import gzip
import json
import struct
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from types import MappingProxyType
from typing import Any

from tests.faultserver.answers import GOOD, RECORD, WRONG, call, completion
from tests.faultserver.server import Exchange, Fault

TOO_MUCH = 5 * 1024 * 1024
NAN = GOOD.replace('"evidence": [1]', '"evidence": [NaN]')
LONE = GOOD.replace("Ministers", "\\ud800")
BOMB = "[" * 200_000
TWICE = GOOD.replace('"pledges": []', '"pledges": [], "pledges": []')
UNSEEN = "\ufeff" + GOOD.replace("Ministers", "Mi\\u0000ni\u202este\\u200brs\x07")
FENCED = f"```json\n{GOOD}\n```"
PROSE = f"Here is the record you asked for:\n\n{GOOD}\n\nLet me know if you need {{more}}."
THINKING = f'<think>A meeting, so {{"meetings": []}}? No.</think>\n{GOOD}'


def says(text: Any = GOOD, **more: Any) -> Fault:
    """A completion that says `text` in the request's mode."""

    async def fault(exchange: Exchange) -> bool:
        await exchange.reply(completion(exchange.seen.json, text, **more))
        return True

    return fault


def message(**fields: Any) -> Fault:
    """A completion whose message is exactly `fields`."""

    async def fault(exchange: Exchange) -> bool:
        said = {"role": "assistant", "content": None, **fields}
        await exchange.reply(completion(exchange.seen.json, said=said))
        return True

    return fault


def status(code: int, body: Any = None, **headers: str) -> Fault:
    """An error status; header names with `_` for `-`."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def fault(exchange: Exchange) -> bool:
        await exchange.reply(body if body is not None else error(f"status {code}"), code, named)
        return True

    return fault


def body(raw: bytes, **headers: str) -> Fault:
    """A 200 with these very bytes."""
    return status(200, raw, **headers)


def error(text: str, code: str | None = None, kind: str = "invalid_request_error") -> Any:
    return {"error": {"message": text, "code": code, "type": kind}}


def first(faults: int, fault: Fault, then: Fault | None = None) -> Fault:
    """`fault` for the first so many requests, then a good answer."""
    after = then or says()

    async def both(exchange: Exchange) -> bool | None:
        return await (fault if exchange.before < faults else after)(exchange)

    return both


async def reset(exchange: Exchange) -> None:
    """The connection breaks with RST."""
    socket = exchange.writer.get_extra_info("socket")
    socket.setsockopt(1, 13, struct.pack("ii", 1, 0))  # SO_LINGER 0: close sends RST


async def close(exchange: Exchange) -> None:
    """The connection ends without a byte."""


async def garbage(exchange: Exchange) -> None:
    await exchange.raw(b"\x00\x01\x02 this is no HTTP at all\r\n\r\n")


async def bad_gzip(exchange: Exchange) -> None:
    await exchange.reply(b"\x1f\x8b\x08 not gzip at all", headers={"Content-Encoding": "gzip"})


async def cut_gzip(exchange: Exchange) -> None:
    raw = gzip.compress(json.dumps(completion(exchange.seen.json)).encode())
    await exchange.reply(raw[: len(raw) // 2], headers={"Content-Encoding": "gzip"})


async def good_gzip(exchange: Exchange) -> bool:
    raw = gzip.compress(json.dumps(completion(exchange.seen.json)).encode())
    await exchange.reply(raw, headers={"Content-Encoding": "gzip"})
    return True


async def cut(exchange: Exchange) -> None:
    """A body shorter than its Content-Length."""
    await exchange.reply(b'{"choices": [', headers={"Content-Length": "5000"})


async def silence(exchange: Exchange) -> None:
    """No answer at all, until the client goes."""
    await exchange.reader.readexactly(1)


async def drip(exchange: Exchange) -> None:
    """A good answer, a byte at a time, each in time for a limit between bytes."""
    await exchange.raw(b"HTTP/1.1 200 X\r\nContent-Length: 5000\r\n\r\n")
    for _ in range(5000):
        await exchange.raw(b" ")
        await asyncio.sleep(0.02)


async def endless(exchange: Exchange) -> None:
    """A body without end and without Content-Length."""
    await exchange.raw(b"HTTP/1.1 200 X\r\nConnection: close\r\n\r\n")
    for _ in range(TOO_MUCH // 65536 * 4):
        await exchange.raw(b" " * 65536)


async def bomb(exchange: Exchange) -> None:
    """Sixty-four megabytes of spaces in sixty-four kilobytes."""
    await exchange.reply(_bomb(), headers={"Content-Encoding": "gzip"})


@cache
def _bomb() -> bytes:
    # Bit by bit, so that it never stands in the memory that the test measures.
    packer = zlib.compressobj(wbits=16 + zlib.MAX_WBITS)
    bits = [packer.compress(b" " * 1024 * 1024) for _ in range(64)]
    return b"".join(bits) + packer.flush()


async def redirect(exchange: Exchange) -> bool:
    target = str(exchange.seen.headers["host"])
    await exchange.reply(b"", 307, {"Location": f"http://{target}/good/v1/chat/completions"})
    return True


async def dated(exchange: Exchange) -> bool:
    """429 with Retry-After as an HTTP date a second or two ahead."""
    when = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
    await exchange.reply(error("slow down"), 429, {"Retry-After": when})
    return True


async def echo(exchange: Exchange) -> bool:
    """A 422 that repeats the request and the key, as some frameworks do."""
    said = exchange.seen.json["messages"][-1]["content"]
    key = exchange.seen.headers["authorization"]
    await exchange.reply({"detail": said, "error": {"message": f"{said} {key}"}}, 422)
    return True


CONTEXT = error("maximum context length is 8192 tokens", "context_length_exceeded")
LLAMA_CONTEXT = error(
    "request exceeds the available context size", None, "exceed_context_size_error"
)
UNREADABLE = error(
    "The model produced output that does not match the expected peg-native format",
    kind="server_error",
)
POLICY = error("flagged", "content_policy_violation")
QUOTA = error("You exceeded your current quota", "insufficient_quota", "insufficient_quota")
HTML = b"<html><body>Please log in</body></html>"

PLAIN: Mapping[str, Fault] = MappingProxyType(
    {
        "good": says(),
        "gzip": good_gzip,
        "wait-seconds": first(1, status(429, retry_after="0.4")),
        "wait-ms": first(1, status(429, retry_after_ms="400", retry_after="60")),
        "wait-date": first(1, dated),
        "wait-always": status(429, retry_after="0.05"),
        "wait-too-long": status(429, retry_after="3600"),
        "wait-nonsense": status(429, retry_after="soon"),
        "wait-negative": status(429, retry_after="-5"),
        "wait-nan": status(429, retry_after="NaN"),
        "quota": status(429, QUOTA),
        "unauthorized": status(401, error("Incorrect API key provided", "invalid_api_key")),
        "forbidden": status(403),
        "no-model": status(404, error("no such model", "model_not_found")),
        "bad-parameter": status(400, error("Unknown parameter: seed")),
        "unprocessable": status(422),
        "echo": echo,
        "context": status(400, CONTEXT),
        "llama-context": status(400, LLAMA_CONTEXT),
        "too-large": status(413),
        "policy": status(400, POLICY),
        "request-timeout": status(408),
        "conflict": status(409),
        "broken": status(500),
        "overloaded": status(529),
        "html-502": status(502, HTML, content_type="text/html"),
        "unreadable": status(500, UNREADABLE),
        "unreadable-once": first(1, status(500, UNREADABLE)),
        "broken-twice": first(2, status(503)),
        "do-not-retry": status(503, x_should_retry="false"),
        "reset": reset,
        "close": close,
        "garbage": garbage,
        "bad-gzip": bad_gzip,
        "cut-gzip": cut_gzip,
        "cut": cut,
        "reset-once": first(1, reset),
        "silence": silence,
        "drip": drip,
        "html": body(HTML, content_type="text/html"),
        "empty": body(b""),
        "not-json": body(b"{'choices': oops"),
        "null": body(b"null"),
        "list": body(b"[]"),
        "error-in-200": body(json.dumps(error("busy")).encode()),
        "no-choices": body(b'{"id": "x"}'),
        "empty-choices": body(b'{"choices": []}'),
        "null-choices": body(b'{"choices": null}'),
        "null-choice": body(b'{"choices": [null]}'),
        "no-message": body(b'{"choices": [{"index": 0}]}'),
        "bad-utf8": body(b'{"choices": "\xff\xfe\xfa"}'),
        "nested": body(b'{"a":' * 100_000),
        "html-once": first(1, body(HTML)),
        "redirect": redirect,
        "endless": endless,
        "bomb": bomb,
    }
)

EVERY_MODE: Mapping[str, Fault] = MappingProxyType(
    {
        "refusal": message(refusal="I cannot help with that."),
        "filtered": says("", finish="content_filter"),
        "filtered-with-content": says(GOOD, finish="content_filter"),
        "length": says(GOOD[:80], finish="length"),
        "length-complete": says(GOOD, finish="length"),
        "length-once": first(1, says(GOOD[:80], finish="length")),
        "wrong": says(WRONG),
        "wrong-once": first(1, says(WRONG)),
        "not-a-record": says("[1, 2]"),
        "half-json": says(GOOD[:-20]),
        "blank": says(""),
        "nothing": message(content=""),
        "nan": says(NAN),
        "infinity": says(NAN.replace("NaN", "Infinity")),
        "lone-surrogate": says(LONE),
        "raw-surrogate": says(GOOD.replace("Ministers", "\udc00")),
        "answer-bomb": says(BOMB),
        "duplicate-keys": says(TWICE),
        "wrong-tool": message(tool_calls=[call(GOOD, "search_the_web")]),
        "two-calls": message(tool_calls=[call(GOOD), call(GOOD)]),
        "fenced": says(FENCED),
        "prose": says(PROSE),
        "thinking": says(THINKING),
        "as-text": message(content=GOOD),
        "as-object": message(tool_calls=[call(RECORD)]),
        "in-parts": message(content=[{"type": "text", "text": GOOD}]),
        "unseen": says(UNSEEN),
        "no-usage": says(usage=None),
        "negative-usage": says(usage={"prompt_tokens": -5, "completion_tokens": -1}),
        "absurd-usage": says(usage={"prompt_tokens": 10**15, "completion_tokens": "many"}),
        "list-usage": says(usage=[1, 2]),
    }
)

FAULTS: dict[str, Fault] = {**PLAIN, **EVERY_MODE}
