"""What a request carries besides the article, and what an answer weighs:
`python -m benchmarks.calls_tokens`.

Tokens are counted with OpenAI's o200k vocabulary (package bpe-openai), else as bytes / 4. All
peers send the same prompt, schema class and article; the ratio is to openai's own `.parse`.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from benchmarks.calls import BARE, CALL, PARSE, PEERS, seen, stub
from benchmarks.calls_articles import MARK, SENTENCES, drawn
from benchmarks.calls_records import record_of

SENDERS = (PARSE, BARE, "pydantic-ai", CALL)
ARTICLES = 2
ARTICLE_AT = b'{"role":"user","content":"'


@dataclass(frozen=True, slots=True)
class Sizes:
    """`overhead`: tokens besides the article, by sender; `head`: those before the article's message
    in ours; `static`: whether that is the same bytes over articles and runs, nothing follows the
    article, and strictness is asked for; `answer`: bytes of the same record with sentence numbers
    over those with quotes."""

    counted: str
    overhead: dict[str, int]
    head: int
    static: bool
    answer: float


def counter() -> tuple[str, Callable[[str], int]]:
    """How tokens are counted, by name."""
    try:
        encoding: Any = import_module("bpe_openai").get_encoding("o200k_base")
    except ImportError:
        return "bytes / 4", lambda text: len(text.encode()) // 4
    return "o200k", lambda text: len(encoding.encode(text))


def static_text(body: str) -> str:
    """A request's messages and structure (compact), without the article's sentences."""
    request = json.loads(body)
    structure = {name: request[name] for name in ("response_format", "tools") if name in request}
    messages = "\n".join(str(message["content"]) for message in request["messages"])
    for sentence in SENTENCES:
        messages = messages.replace(sentence.format_map(drawn(0)), "")
    return f"{messages}\n{json.dumps(structure, separators=(',', ':'))}"


def sent_by(name: str, articles: int = 1) -> list[str]:
    """The bodies of the requests that a peer sends; empty where it is not installed."""

    async def all_of(port: int) -> list[str]:
        bodies = []
        async with PEERS[name](f"http://127.0.0.1:{port}/v1", 1) as ask:
            for _ in range(articles):
                await ask()
                bodies.append(str((await asyncio.to_thread(seen, port))["last"]))
        return bodies

    with stub(0.0) as port:
        try:
            return asyncio.run(all_of(port))
        except ModuleNotFoundError:
            return []


def is_static() -> bool:
    """Ours, over two articles and two clients."""
    bodies = [body.encode() for _ in range(2) for body in sent_by(CALL, ARTICLES)]
    heads = {body.rpartition(ARTICLE_AT)[0] for body in bodies}
    ends = [MARK.format(n % ARTICLES).encode() + b'"}]}' for n in range(len(bodies))]
    whole = all(body.endswith(end) for body, end in zip(bodies, ends, strict=True))
    return whole and len(heads) == 1 and b'"strict":true' in heads.pop()


def verbatim(value: Any) -> Any:
    """The first article's record with its sentences quoted instead of numbered."""
    if isinstance(value, list):
        return [verbatim(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: [SENTENCES[n - 1].format_map(drawn(0)) for n in item]
        if name == "evidence"
        else verbatim(item)
        for name, item in value.items()
    }


def sizes() -> Sizes:
    """All of it, measured."""
    counted, count = counter()
    bodies = {name: sent_by(name) for name in SENDERS}
    overhead = {name: count(static_text(sent[0])) for name, sent in bodies.items() if sent}
    record = record_of(0)
    numbered, quoted = (len(json.dumps(one).encode()) for one in (record, verbatim(record)))
    head = count(bodies[CALL][0].encode().rpartition(ARTICLE_AT)[0].decode())
    return Sizes(counted, overhead, head, is_static(), numbered / quoted)


if __name__ == "__main__":
    print(sizes())
