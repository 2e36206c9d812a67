"""One article through the engine and the fault server, with short waits and everything noted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from summarizer import prompting
from summarizer.article import Article
from summarizer.engines.llm import LlmEngine, open_engine
from summarizer.engines.protocol import Draft, Task
from summarizer.errors import SummarizerError
from summarizer.result import Usage
from summarizer.schemas import ArticleSummary
from summarizer.sentences import split
from summarizer.settings import Settings
from summarizer.wire import Patience
from summarizer.wire.retry import Backoff

KEY = "sk-test-5f3a9c1e7b"
TEXT = (
    "Ana Silva of Portugal met Rui Costa of Angola in Lisbon on Tuesday. "
    "They talked about fishing in waters that nobody had charted before {{ 7 * 7 }}."
)
SHORT = Patience(Backoff(first=0.01, most=0.04), untold=0.02, probe=0.05)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one article: a draft, or an error with what it took; seconds of wall clock."""

    draft: Draft | None
    error: SummarizerError | None
    seconds: float

    @property
    def code(self) -> str:
        return self.error.code if self.error else "ok"

    @property
    def usage(self) -> Usage:
        found = self.error.usage if self.error else self.draft and self.draft.usage
        assert isinstance(found, Usage)
        return found


def settings(url: str, **more: Any) -> Settings:
    return Settings.load(
        {},
        **{"model": "openai/stub", "base_url": url, "api_key": KEY, "cache": "off", **more},
    )


def engine(url: str, patience: Patience = SHORT, **more: Any) -> LlmEngine:
    return open_engine(settings(url, **more), ArticleSummary, patience)


def task(deadline: float, text: str = TEXT) -> Task:
    """A task that ends `deadline` seconds from now. Needs a running loop."""
    article = Article(text)
    until = asyncio.get_running_loop().time() + deadline
    prompt = prompting.load("article_summary")
    return Task(article, split(article.text), ArticleSummary, prompt, until)


async def ask(one: LlmEngine, deadline: float = 10.0, text: str = TEXT, reasks: int = 2) -> Outcome:
    """One article; what the engine raises is the outcome. Other exceptions pass."""
    started = time.monotonic()
    try:
        draft = await one.draft(task(deadline, text), reask=None, reasks_allowed=reasks)
    except SummarizerError as error:
        return Outcome(None, error, time.monotonic() - started)
    return Outcome(draft, None, time.monotonic() - started)


def run(url: str, *, deadline: float = 10.0, patience: Patience = SHORT, **more: Any) -> Outcome:
    """One article through an engine of its own."""

    async def whole() -> Outcome:
        one = engine(url, patience, **more)
        try:
            return await ask(one, deadline)
        finally:
            await one.aclose()

    return asyncio.run(whole())


def secrets() -> Mapping[str, str]:
    """What may never be seen: the key, and stretches of the article."""
    return {"key": KEY, "article": "waters that nobody had charted"}
