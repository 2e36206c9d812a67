"""Our own ways to make a call: the engine alone, and `Summarizer.asummarize`."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any
from unittest.mock import patch

from benchmarks.calls_asking import ARTICLE, Ask, Peer, article, facts
from summarizer import prompting
from summarizer.schemas import ArticleSummary
from summarizer.sentences import split
from summarizer.settings import Cache


@asynccontextmanager
async def engine(url: str, concurrency: int) -> AsyncIterator[Ask]:
    """The LLM engine alone: prompt, wire, answer; no store."""
    from summarizer.engines.llm import open_engine
    from summarizer.engines.protocol import Task
    from summarizer.settings import Settings

    settings = Settings.load(
        {}, model="openai/stub", base_url=url, api_key="k", cache="off", concurrency=concurrency
    )
    opened = open_engine(settings, ArticleSummary)
    prompt, sentences = prompting.load("article_summary"), split(ARTICLE.text)
    loop = asyncio.get_running_loop()

    async def ask() -> int:
        task = Task(ARTICLE, sentences, ArticleSummary, prompt, loop.time() + 60)
        return facts((await opened.draft(task, reask=None, reasks_allowed=0)).record)

    yield ask
    await opened.aclose()


def unchecked(draft: Any, *_: Any, **__: Any) -> Any:
    """In the place of grounding: everything is believed, for the cost of a call alone."""
    from summarizer.grounding import Grounded

    return Grounded(draft, (), (), (), ())


def whole(cache: Cache, *, grounded: bool = True) -> Peer:
    """`Summarizer.asummarize`: sentences, engine, grounding, result; with or without store.

    Another article each time, so that neither the store nor anything that remembers a sentence
    answers for the work.
    """

    @asynccontextmanager
    async def peer(url: str, concurrency: int) -> AsyncIterator[Ask]:
        from summarizer import checking
        from summarizer.pipeline import Summarizer

        if not grounded:
            patch.object(checking, "ground", unchecked).start()
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
                    result = await summarizer.asummarize(article(next(number)))
                    return facts(result.summary) + len(result.rejected)

                yield ask

    return peer
