"""What all ways to make a call share: the article, the question, the client, and counting facts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import date
from typing import Any

from benchmarks.calls_articles import PUBLISHED, text_of
from summarizer import prompting
from summarizer.article import Article
from summarizer.sentences import split

LISTS = ("abstract", "meetings", "condemnations", "pledges", "dates")
FACTS = 12
Ask = Callable[[], Awaitable[int]]
"""One call; how many facts came of it."""
Peer = Callable[[str, int], AbstractAsyncContextManager[Ask]]
"""A way to call: from the server's URL and the calls at once to an `Ask`; its client built once."""


def article(number: int) -> Article:
    return Article(text_of(number), published=date.fromisoformat(PUBLISHED))


ARTICLE = article(0)


def messages() -> list[dict[str, Any]]:
    """Our question about the first article, as chat messages."""
    prompt = prompting.load("article_summary")
    user = prompting.render(prompt, split(ARTICLE.text), ARTICLE.published)
    return [{"role": "system", "content": prompt.system}, {"role": "user", "content": user}]


def client(url: str, concurrency: int) -> Any:
    """OpenAI's own client, its pool as wide as the calls at once."""
    import httpx2
    from openai import AsyncOpenAI

    limits = httpx2.Limits(max_connections=concurrency, max_keepalive_connections=concurrency)
    http = httpx2.AsyncClient(limits=limits, timeout=60)
    return AsyncOpenAI(api_key="k", base_url=url, max_retries=0, http_client=http)


def facts(record: Any) -> int:
    return sum(len(getattr(record, name)) for name in LISTS)
