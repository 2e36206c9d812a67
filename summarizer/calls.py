"""One call an article: `summarize` and `asummarize`, without a Summarizer of one's own."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, TypeVar, Unpack, overload

from summarizer.article import Article
from summarizer.pipeline import Summarizer
from summarizer.result import SummaryResult
from summarizer.schemas import ArticleSummary, Model
from summarizer.settings import Knobs, Settings

T = TypeVar("T", bound=Model)


@overload
def summarize(
    article: Article | str,
    *,
    published: date | str | None = None,
    model: str | None = None,
    **settings: Unpack[Knobs],
) -> SummaryResult[ArticleSummary]: ...
@overload
def summarize(
    article: Article | str,
    *,
    published: date | str | None = None,
    model: str | None = None,
    schema: type[T],
    **settings: Unpack[Knobs],
) -> SummaryResult[T]: ...
def summarize(
    article: Article | str,
    *,
    published: date | str | None = None,
    model: str | None = None,
    schema: type[Model] = ArticleSummary,
    **settings: Unpack[Knobs],
) -> SummaryResult[Any]:
    """The checked record of one article; see `Summarizer` for the keywords and the errors.

    Calls with the same keywords share one Summarizer and its connections.
    """
    shared = _shared(Settings.load(model=model, **settings), schema)
    return shared.summarize(article, published=published)


@overload
async def asummarize(
    article: Article | str,
    *,
    published: date | str | None = None,
    model: str | None = None,
    **settings: Unpack[Knobs],
) -> SummaryResult[ArticleSummary]: ...
@overload
async def asummarize(
    article: Article | str,
    *,
    published: date | str | None = None,
    model: str | None = None,
    schema: type[T],
    **settings: Unpack[Knobs],
) -> SummaryResult[T]: ...
async def asummarize(
    article: Article | str,
    *,
    published: date | str | None = None,
    model: str | None = None,
    schema: type[Model] = ArticleSummary,
    **settings: Unpack[Knobs],
) -> SummaryResult[Any]:
    """`summarize` for asynchronous code. For more than a few articles keep a `Summarizer`."""
    async with Summarizer(model, schema=schema, **settings) as one:
        return await one.asummarize(article, published=published)


@cache
def _shared(settings: Settings, record: type[Model]) -> Summarizer[Model]:
    given = {knob.name: getattr(settings, knob.name) for knob in fields(settings)}
    del given["schema"]
    return Summarizer(schema=record, **given)
