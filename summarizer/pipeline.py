"""The way of an article: sentences, engine, grounding, result; here all parts come together."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, Unpack, cast, overload

import summarizer
from summarizer import background, checking, chunking, prompting, rounds
from summarizer.article import Article, as_date
from summarizer.dateline import find_published
from summarizer.domain import load_schema, prompt_of
from summarizer.engines import Engine, Task, open_engine
from summarizer.errors import ArticleTooLarge, EmptyArticle, InputError, Unsupported
from summarizer.markup import is_html
from summarizer.reading import FEWEST_WORDS, has_words, read_text
from summarizer.result import (
    ArticleRef,
    PromptRef,
    Provenance,
    SchemaRef,
    SummaryResult,
    Timings,
)
from summarizer.schemas import ArticleSummary, Model, schema_sha256
from summarizer.sentences import Sentence, split
from summarizer.settings import Knobs, Settings
from summarizer.usage import total

if TYPE_CHECKING:
    from summarizer.batch import Record
    from summarizer.checking.checkers import Checkers

T = TypeVar("T", bound=Model)
MANY = 32
"""Calls at once for which check processes are needed from the beginning."""


class Summarizer(Generic[T]):
    """Summarises articles with one engine, one schema and one prompt. Build once, use for many.

        async with Summarizer(model="openai/…") as s:
            result = await s.asummarize(article)
        with Summarizer() as s:
            result = s.summarize(article)

    `schema` is a record class, a schema's name, or a path to its file. Every other keyword is a
    field of `Settings`. Raises UsageError (a wrong setting, model, schema or prompt, a missing
    key) when it is built, before any article is read.
    """

    @overload
    def __init__(
        self: Summarizer[ArticleSummary],
        model: str | None = None,
        *,
        engine: Engine | None = None,
        **settings: Unpack[Knobs],
    ) -> None: ...
    @overload
    def __init__(
        self,
        model: str | None = None,
        *,
        schema: type[T],
        engine: Engine | None = None,
        **settings: Unpack[Knobs],
    ) -> None: ...
    @overload
    def __init__(
        self: Summarizer[Model],
        model: str | None = None,
        *,
        schema: str,
        engine: Engine | None = None,
        **settings: Unpack[Knobs],
    ) -> None: ...
    def __init__(
        self,
        model: str | None = None,
        *,
        schema: type[Model] | str | None = None,
        engine: Engine | None = None,
        **settings: Unpack[Knobs],
    ) -> None:
        named = schema if isinstance(schema, str) else None
        self.settings = Settings.load(model=model, schema=named, **settings)
        record = schema if isinstance(schema, type) else load_schema(self.settings.schema)
        self.record = cast("type[T]", record)
        self.prompt = prompting.load(
            self.settings.prompt or prompt_of(self.settings.schema, record)
        )
        self._checkers = self._opened_checkers(by_name=not isinstance(schema, type))
        self._check = self._checkers.check if self._checkers else checking.here
        try:
            self.engine = engine or open_engine(self.settings, record)
        except BaseException:
            if self._checkers is not None:
                self._checkers.close()
            raise
        # Made once: pydantic builds a class for each record class.
        self._result: Any = SummaryResult[record]  # type: ignore[valid-type] # a class at hand

    async def asummarize(
        self, article: Article | str, *, published: date | str | None = None
    ) -> SummaryResult[T]:
        """The checked record of one article.

        Raises InputError before anything is sent, ProviderError, BudgetSpent or OutputError.
        """
        started = time.perf_counter()
        article = as_article(article, published, self.settings.max_article_chars)
        sentences = self._readable(article)
        deadline = asyncio.get_running_loop().time() + self.settings.deadline
        outcome = await self._read(article, sentences, deadline)
        if self.settings.on_unsupported == "raise" and outcome.rejected:
            first = outcome.rejected[0]
            raise Unsupported(f"{first.path} is not supported by the article: {first.reason}.")
        result: SummaryResult[T] = self._result(
            summary=outcome.record,
            rejected=tuple(outcome.rejected),
            verdicts=outcome.verdicts,
            notices=(*article.notices, *outcome.notices),
            traces=tuple(trace for draft in outcome.drafts for trace in draft.traces),
            usage=total(draft.usage for draft in outcome.drafts),
            provenance=self._provenance(article, sentences, outcome),
            timings=Timings(
                engine=outcome.engine_seconds,
                checks=outcome.checks_seconds,
                total=time.perf_counter() - started,
            ),
        )
        return result

    def summarize(
        self, article: Article | str, *, published: date | str | None = None
    ) -> SummaryResult[T]:
        """`asummarize` for synchronous code; works inside a running event loop too."""
        return background.run(self.asummarize(article, published=published))

    def abatch(
        self, articles: Iterable[Article | str] | AsyncIterable[Article | str]
    ) -> AsyncGenerator[Record[T], None]:
        """A record an article, as they end, `concurrency` at once; see `batch.abatch`."""
        from summarizer.batch import abatch  # loaded only where there are many articles

        return abatch(self, articles)

    async def aclose(self) -> None:
        """Close the engine's connections, and end the check processes."""
        if self._checkers is not None:
            self._checkers.close()
        await self.engine.aclose()

    def close(self) -> None:
        background.run(self.aclose())

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def _opened_checkers(self, *, by_name: bool) -> Checkers | None:
        """Check processes, where they are asked for and can load the schema as this one did."""
        if not (self.settings.check_processes and by_name):
            return None
        from summarizer.checking.checkers import Checkers  # subprocesses: only where asked for

        return Checkers(
            self.settings.schema,
            self.record,
            self.settings.check_processes,
            at_once=self.settings.concurrency >= MANY,
        )

    def _readable(self, article: Article) -> tuple[Sentence, ...]:
        if len(article.text) > self.settings.max_article_chars:
            raise ArticleTooLarge(
                f"The article has {len(article.text):,} characters; the limit is "
                f"{self.settings.max_article_chars:,}."
            )
        if not has_words(article.text):
            raise EmptyArticle(f"The article has fewer than {FEWEST_WORDS} words.")
        return split(article.text, article.language)

    async def _read(
        self, article: Article, sentences: Sequence[Sentence], deadline: float
    ) -> rounds.Outcome:
        budget = self.settings.max_prompt_tokens if self.engine.can_reask else len(article.text) * 4
        outcomes: list[rounds.Outcome] = []
        for stretch in chunking.chunks(sentences, budget):
            carried = chunking.carried(outcomes[0].record, outcomes[-1].record) if outcomes else ""
            task = Task(article, stretch, self.record, self.prompt, deadline, carried)
            outcomes.append(
                await rounds.run(
                    self.engine,
                    task,
                    sentences,
                    max_reasks=self.settings.max_reasks,
                    on_unsupported=self.settings.on_unsupported,
                    check=self._check,
                )
            )
        return await rounds.joined(outcomes, article, sentences, self._check)

    def _provenance(
        self, article: Article, sentences: Sequence[Sentence], outcome: rounds.Outcome
    ) -> Provenance:
        prompt = self.prompt
        return Provenance(
            model=self.engine.name,
            model_answered=outcome.drafts[-1].model_answered,
            prompt=PromptRef(name=prompt.name, version=prompt.version, sha256=prompt.sha256)
            if self.engine.can_reask
            else None,
            schema=SchemaRef(name=self.record.__name__, sha256=schema_sha256(self.record)),
            article=ArticleRef(
                sha256=article.sha256,
                characters=len(article.text),
                sentences=len(sentences),
                published=article.published.isoformat() if article.published else None,
                title=article.title,
                url=article.url,
                language=article.language,
                id=article.id,
            ),
            version=summarizer.__version__,
            created=datetime.now(UTC),
        )


def as_article(article: Article | str, published: date | str | None, most_chars: int) -> Article:
    """A text as an article; a publication date given beside an article wins over its own.

    Of a text that is HTML only what a reader sees is taken. Raises InputError.
    """
    if not isinstance(article, str | Article):
        raise InputError(f"An article is a text or an Article, not {type(article).__name__}.")
    if isinstance(article, str) and is_html(article):
        return read_text(article, published=published, most_chars=most_chars)
    if isinstance(article, str):
        return Article(article, published=published or find_published(article))
    if published is None:
        return article
    return replace(article, published=as_date(published))
