"""What a request carries besides the article, and what an answer weighs:
`python -m benchmarks.calls_tokens [--json FILE]`.

Tokens are counted with OpenAI's o200k vocabulary (package bpe-openai), else as bytes / 4. All
peers send the same prompt, schema class and article; the ratio is to openai's own `.parse`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.calls import seen, stub
from benchmarks.calls_peers import ARTICLE, BARE, OURS, PEERS
from benchmarks.calls_stub import RECORD

PARSE = "openai .parse"
SENDERS = (PARSE, BARE, "pydantic-ai", OURS)
ENOUGH_TO_CACHE = 1100
"""Static tokens from which providers' prompt caches keep a beginning (1,024, and a margin)."""


def counter() -> tuple[str, Callable[[str], int]]:
    """How tokens are counted, by name."""
    try:
        encoding: Any = import_module("bpe_openai").get_encoding("o200k_base")
    except ImportError:
        return "bytes / 4", lambda text: len(text.encode()) // 4
    return "o200k", lambda text: len(encoding.encode(text))


def parts(body: str) -> tuple[str, str]:
    """A request's static part (instructions and schema, compact) and its article's message."""
    request = json.loads(body)
    *static, article = request["messages"]
    structure = {name: request[name] for name in ("response_format", "tools") if name in request}
    texts = [str(message["content"]) for message in static]
    return "\n".join([*texts, json.dumps(structure, separators=(",", ":"))]), article["content"]


def sent_by(name: str) -> str:
    """The body of the request that a peer sends; empty where it is not installed."""

    async def once(port: int) -> None:
        async with PEERS[name](f"http://127.0.0.1:{port}/v1", 1) as ask:
            await ask()

    with stub(0.0) as port:
        try:
            asyncio.run(once(port))
        except ImportError:
            return ""
        return str(seen(port)["last"])


def verbatim(value: Any) -> Any:
    """The record as it would be with the article's sentences quoted instead of numbered."""
    sentences = ARTICLE.text.split(". ")
    if isinstance(value, list):
        return [verbatim(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: [f"{sentences[n]}." for n in item] if name == "evidence" else verbatim(item)
        for name, item in value.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, help="write the figures here")
    given = parser.parse_args()
    how, count = counter()
    overhead = {name: count(parts(body)[0]) for name in SENDERS if (body := sent_by(name))}
    print(f"tokens besides the article ({how})")
    for name, tokens in overhead.items():
        print(f"  {name:20} {tokens:6}  {tokens / overhead[PARSE]:.2f}")
    verdict = "≥" if overhead[OURS] >= ENOUGH_TO_CACHE else "<"
    print(
        f"static tokens, the same for every article: {overhead[OURS]} {verdict} {ENOUGH_TO_CACHE}"
    )
    numbered, quoted = (len(json.dumps(record).encode()) for record in (RECORD, verbatim(RECORD)))
    print(f"answer of 12 facts: {numbered} bytes, {numbered / quoted:.2f} of verbatim quotes")
    if given.json:
        figures = {"overhead": overhead, "counted": how, "answer_bytes": [numbered, quoted]}
        given.json.write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
