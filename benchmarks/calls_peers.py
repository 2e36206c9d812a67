"""The ways to make one call: ours, and those of others. Each builds its client once.

A peer is an async context manager over `ask() -> facts read`; imports happen inside, so that a
peer that is not installed is skipped. Others get the schema, prompt and article that we use.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib import import_module
from types import MappingProxyType
from typing import Any
from unittest.mock import patch

from summarizer import prompting
from summarizer.article import Article
from summarizer.schemas import ArticleSummary, model_schema
from summarizer.sentences import split
from summarizer.settings import Cache

SENTENCE = (
    "Foreign Minister Ana Silva of Portugal met her counterpart Rui Costa in Lisbon on Thursday "
    "for talks on fishing rights, she said. "
)
ARTICLE = Article(SENTENCE * 18)
"""About 2,400 characters, in sentences as long as a newspaper's."""
Ask = Callable[[], Awaitable[int]]
Peer = Callable[[str, int], AbstractAsyncContextManager[Ask]]


def messages() -> list[dict[str, Any]]:
    prompt = prompting.load("article_summary")
    user = prompting.render(prompt, split(ARTICLE.text), None)
    return [{"role": "system", "content": prompt.system}, {"role": "user", "content": user}]


def _client(url: str, concurrency: int) -> Any:
    import httpx2
    from openai import AsyncOpenAI

    limits = httpx2.Limits(max_connections=concurrency, max_keepalive_connections=concurrency)
    http = httpx2.AsyncClient(limits=limits, timeout=60)
    return AsyncOpenAI(api_key="k", base_url=url, max_retries=0, http_client=http)


def _facts(record: Any) -> int:
    return sum(len(getattr(record, name)) for name in ("abstract", "meetings", "pledges", "dates"))


@asynccontextmanager
async def ours(url: str, concurrency: int) -> AsyncIterator[Ask]:
    """The LLM engine alone: prompt, wire, answer; no store."""
    from summarizer.engines.llm import open_engine
    from summarizer.engines.protocol import Task
    from summarizer.settings import Settings

    settings = Settings.load(
        {}, model="openai/stub", base_url=url, api_key="k", cache="off", concurrency=concurrency
    )
    engine = open_engine(settings, ArticleSummary)
    prompt, sentences = prompting.load("article_summary"), split(ARTICLE.text)
    loop = asyncio.get_running_loop()

    async def ask() -> int:
        task = Task(ARTICLE, sentences, ArticleSummary, prompt, loop.time() + 60)
        draft = await engine.draft(task, reask=None, reasks_allowed=0)
        return _facts(draft.record)

    yield ask
    await engine.aclose()


def unchecked(draft: Any, *_: Any, **__: Any) -> Any:
    """In the place of grounding: everything is believed, for the cost of a call alone."""
    from summarizer.grounding import Grounded

    return Grounded(draft, (), (), (), ())


def whole(cache: Cache, *, grounded: bool = True) -> Peer:
    """`Summarizer.asummarize`: sentences, engine, grounding, result; with or without store."""

    @asynccontextmanager
    async def peer(url: str, concurrency: int) -> AsyncIterator[Ask]:
        import tempfile
        from itertools import count

        from summarizer import rounds
        from summarizer.pipeline import Summarizer

        if not grounded:
            patch.object(rounds, "ground", unchecked).start()
        number = count()
        with tempfile.TemporaryDirectory() as folder:
            async with Summarizer(
                "openai/stub",
                base_url=url,
                api_key="k",
                cache=cache,
                store=f"{folder}/answers.sqlite",
                concurrency=concurrency,
                max_reasks=0,
            ) as summarizer:

                async def ask() -> int:
                    # Another article each time, so that the store never answers.
                    article = Article(f"Report {next(number)} came. {ARTICLE.text}")
                    result = await summarizer.asummarize(article)
                    return _facts(result.summary) + len(result.rejected)

                yield ask

    return peer


@asynccontextmanager
async def instructor_tools(url: str, concurrency: int) -> AsyncIterator[Ask]:
    import instructor

    client: Any = instructor.from_openai(_client(url, concurrency), mode=instructor.Mode.TOOLS)
    given: Any = messages()

    async def ask() -> int:
        record = await client.chat.completions.create(
            model="stub", messages=given, response_model=ArticleSummary, max_retries=0
        )
        return _facts(record)

    yield ask


@asynccontextmanager
async def openai_create(url: str, concurrency: int) -> AsyncIterator[Ask]:
    client, given = _client(url, concurrency), messages()
    schema = {"name": "ArticleSummary", "schema": model_schema(ArticleSummary), "strict": True}
    response_format = {"type": "json_schema", "json_schema": schema}

    async def ask() -> int:
        answer = await client.chat.completions.create(
            model="stub", messages=given, response_format=response_format
        )
        return _facts(ArticleSummary.model_validate_json(answer.choices[0].message.content))

    yield ask


@asynccontextmanager
async def openai_parse(url: str, concurrency: int) -> AsyncIterator[Ask]:
    client, given = _client(url, concurrency), messages()

    async def ask() -> int:
        answer = await client.chat.completions.parse(
            model="stub", messages=given, response_format=ArticleSummary
        )
        return _facts(answer.choices[0].message.parsed)

    yield ask


@asynccontextmanager
async def pydantic_ai(url: str, concurrency: int) -> AsyncIterator[Ask]:
    # Imported by name, as it is not installed where types are checked.
    models, providers = (
        import_module(f"pydantic_ai.{part}.openai") for part in ("models", "providers")
    )
    provider = providers.OpenAIProvider(openai_client=_client(url, concurrency))
    system, user = messages()
    agent: Any = import_module("pydantic_ai").Agent(
        models.OpenAIChatModel("stub", provider=provider),
        output_type=ArticleSummary,
        system_prompt=system["content"],
        retries=0,
    )

    async def ask() -> int:
        return _facts((await agent.run(user["content"])).output)

    yield ask


def _raw_body() -> bytes:
    schema = {"name": "ArticleSummary", "schema": model_schema(ArticleSummary), "strict": True}
    response_format = {"type": "json_schema", "json_schema": schema}
    return json.dumps(
        {"model": "stub", "messages": messages(), "response_format": response_format}
    ).encode()


def _raw_facts(raw: bytes) -> int:
    text = json.loads(raw)["choices"][0]["message"]["content"]
    return _facts(ArticleSummary.model_validate_json(text))


@asynccontextmanager
async def raw_aiohttp(url: str, concurrency: int) -> AsyncIterator[Ask]:
    import aiohttp

    body, headers = _raw_body(), {"Content-Type": "application/json"}
    connector = aiohttp.TCPConnector(limit=concurrency)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def ask() -> int:
            async with session.post(f"{url}/chat/completions", data=body, headers=headers) as got:
                return _raw_facts(await got.read())

        yield ask


@asynccontextmanager
async def raw_httpx2(url: str, concurrency: int) -> AsyncIterator[Ask]:
    import httpx2

    body, headers = _raw_body(), {"Content-Type": "application/json"}
    limits = httpx2.Limits(max_connections=concurrency, max_keepalive_connections=concurrency)
    async with httpx2.AsyncClient(limits=limits, timeout=60) as client:

        async def ask() -> int:
            got = await client.post(f"{url}/chat/completions", content=body, headers=headers)
            return _raw_facts(got.content)

        yield ask


BARE = "instructor (tools)"
OURS = "ours: engine"
PEERS: Mapping[str, Peer] = MappingProxyType(
    {
        BARE: instructor_tools,
        "pydantic-ai": pydantic_ai,
        "openai .parse": openai_parse,
        "openai .create": openai_create,
        OURS: ours,
        "ours: asummarize, unchecked": whole("off", grounded=False),
        "ours: asummarize, no store": whole("off"),
        "ours: asummarize, store": whole("on"),
        "raw httpx2": raw_httpx2,
        "raw aiohttp": raw_aiohttp,
    }
)
