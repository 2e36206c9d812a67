"""`Summarizer.abatch`: articles in, records out, nothing written anywhere."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable
from contextlib import aclosing
from typing import TypeVar

from summarizer.article import Article
from summarizer.batch.crew import Crew
from summarizer.batch.entries import Entry, key_of
from summarizer.batch.feed import PlainFeed
from summarizer.batch.inputs import Work
from summarizer.batch.records import Record
from summarizer.batch.summarizes import Summarizes
from summarizer.errors import SummarizerError
from summarizer.pipeline import as_article
from summarizer.schemas import Model

T = TypeVar("T", bound=Model)
Articles = Iterable[Article | str] | AsyncIterable[Article | str]


async def abatch(summarizer: Summarizes[T], articles: Articles) -> AsyncGenerator[Record[T], None]:
    """A record an article, in the order in which they end; at most `concurrency` at once.

    Articles are taken as they are needed, so both sides may be endless. One that fails is a
    record with its code and reason. What would fail every article (quota, key, budget, a proxy in
    between) is raised once all that was under way has ended. A `key` is the article's content and,
    for copies, which of them it is.
    """
    crew = Crew(summarizer, PlainFeed(_work(articles, summarizer.settings.max_article_chars)))
    async with aclosing(crew.records()) as records:
        async for record in records:
            yield record
    if crew.stopped_by is not None:
        raise crew.stopped_by


async def _work(articles: Articles, most_chars: int) -> AsyncIterator[Work]:
    times: dict[bytes, int] = {}
    number = 0
    async for given in _each(articles):
        number += 1
        source = f"articles[{number - 1}]"
        try:
            article = as_article(given, None, most_chars)
        except SummarizerError as error:
            refused = Entry(source, content=given if isinstance(given, str) else "")
            yield Work(key_of(refused.digest, number), source, refused=error)
            continue
        entry = Entry(
            source=source,
            content=article.text,
            name=article.id or "",
            published=article.published,
            language=article.language,
        )
        digest = entry.digest
        times[digest] = times.get(digest, 0) + 1
        yield Work(key_of(digest, times[digest]), entry.source, article.id, article)


async def _each(articles: Articles) -> AsyncIterator[Article | str]:
    if isinstance(articles, AsyncIterable):
        async for article in articles:
            yield article
        return
    for article in articles:
        yield article
