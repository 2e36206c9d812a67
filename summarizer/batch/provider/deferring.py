"""A summariser whose calls are answered from the store, or written down to be asked later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import replace
from typing import Any, Generic, TypeVar

from summarizer.article import Article
from summarizer.batch.provider.ledger import Collector, Refusal
from summarizer.batch.summarizes import Summarizes
from summarizer.engines.protocol import Engine
from summarizer.errors import CacheMiss, StoreError, SummarizerError, TimedOut
from summarizer.prompting import Prompt
from summarizer.result import SummaryResult
from summarizer.schemas import Model
from summarizer.settings import Settings
from summarizer.wire import Endpoint, Request, Response, Wire, envelope
from summarizer.wire.verdicts import verdict

T = TypeVar("T", bound=Model)
DISCOUNT = 0.5
"""Batches cost half of what calls cost."""
MOST_ATTEMPTS = 4
"""How often a row may come back without an answer, where that may change."""
PASSING = frozenset({0, 408, 409, 429})
"""Statuses that say nothing of the request; 0: the row expired, or never came back."""
ASKED: ContextVar[list[str] | None] = ContextVar("asked", default=None)


class Deferred(SummarizerError):
    """The article waits for an answer of the provider's batch. Never leaves this package."""

    code = "deferred"


def refused(refusals: Sequence[Refusal], endpoint: Endpoint) -> SummarizerError | None:
    """The error that a row's refusals stand for; None where it may be asked again."""
    if not refusals:
        return None
    last = refusals[-1]
    passing = last.status in PASSING or last.status >= 500
    if passing and len(refusals) < MOST_ATTEMPTS:
        return None
    if last.status == 0:
        return TimedOut(f"{endpoint.provider} gave no answer in {len(refusals)} batches.")
    return verdict(Response(last.status, last.body.encode()), endpoint)


class Deferring(Generic[T]):
    """A `Summarizes` that makes no call. `asummarize` raises Deferred for an article that waits."""

    def __init__(
        self,
        summarizer: Summarizes[T],
        endpoint: Endpoint,
        collector: Collector,
        refusals: Mapping[str, Sequence[Refusal]],
    ) -> None:
        self._summarizer = summarizer
        self._endpoint = endpoint
        self._collector = collector
        self._refusals = refusals
        engine: Any = summarizer.engine
        self._wire: Wire = engine.wire
        if self._wire.store is None:
            raise StoreError(
                "The provider's batches need the answer store.", hint="Use --cache on."
            )
        self._store = self._wire.store
        engine.wire = replace(self._wire, send=self._send)

    @property
    def settings(self) -> Settings:
        return self._summarizer.settings

    @property
    def engine(self) -> Engine:
        return self._summarizer.engine

    @property
    def prompt(self) -> Prompt:
        return self._summarizer.prompt

    @property
    def record(self) -> type[T]:
        return self._summarizer.record

    async def asummarize(self, article: Article, /) -> SummaryResult[T]:
        """The result, if all its answers are stored. Raises Deferred, else as a summariser."""
        asked: list[str] = []
        # Articles run in tasks of their own, so each has its own list.
        ASKED.set(asked)
        try:
            result = await self._summarizer.asummarize(article)
        except SummarizerError:
            if asked:
                raise Deferred("Waits for the provider's batch.") from None
            raise
        if asked:
            # A re-ask that could not be made would be passed over: the result is not final.
            raise Deferred("Waits for the provider's batch.")
        return result

    def undo(self) -> None:
        """Give the engine its wire back."""
        engine: Any = self._summarizer.engine
        engine.wire = self._wire

    async def _send(self, request: Request) -> Response:
        body = await self._store.get(request.key)
        if body is not None:
            tokens = envelope.read(body).tokens
            usd = self._wire.budget.price(tokens)
            request.meter.attempts += 1
            request.meter.add(tokens, None if usd is None else usd * DISCOUNT)
            return Response(200, body)
        error = refused(self._refusals.get(request.key, ()), self._endpoint)
        if error is not None:
            raise error
        asked = ASKED.get()
        if asked is not None:
            asked.append(request.key)
        self._collector.add(request.key, request.body, request.tokens_in, request.tokens_out)
        raise CacheMiss("Waits for the provider's batch.")
