"""Everything between the engine and a provider: layers, each a function around the next.

    store      an answer is kept before anyone parses it, and asked for only once
    retry      the only place that repeats a failed call
    gate       when may the next call start: places, pauses, pace, breaker; shared by all workers
    spans      OpenTelemetry, where it is installed
    accounts   counts, money, one log line a call
    verdicts   which error a response stands for
    limits     deadline, bytes, no redirects
    http       a pooled session

A request goes down as bytes and comes up as bytes; only errors of `summarizer.errors` come up.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.settings import Settings
from summarizer.wire.accounts import counted
from summarizer.wire.breaker import Breaker
from summarizer.wire.budget import Budget
from summarizer.wire.exchange import Endpoint, Request, Response, Send
from summarizer.wire.gate import PAUSE_UNTOLD, Gate
from summarizer.wire.http import Pool
from summarizer.wire.limits import limited
from summarizer.wire.meter import Meter
from summarizer.wire.prices import price_of
from summarizer.wire.retry import Backoff, retried
from summarizer.wire.spans import traced
from summarizer.wire.store import Store, key_of, open_store, stored
from summarizer.wire.verdicts import checked


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the wire waits where nobody says how long. Tests wait less."""

    backoff: Backoff = field(default_factory=Backoff)
    untold: float = PAUSE_UNTOLD
    probe: float = 1.0


@dataclass(frozen=True, slots=True)
class Wire:
    """The layers put together, and what has to be closed. `send` raises errors of our tree."""

    send: Send
    pool: Pool
    gate: Gate
    budget: Budget
    store: Store | None

    async def aclose(self) -> None:
        """Close the connections and the store, once everything is written."""
        await self.pool.aclose()
        if self.store is not None:
            await self.store.aclose()


def open_wire(
    endpoint: Endpoint, settings: Settings, prices: str | None, patience: Patience | None = None
) -> Wire:
    """The wire to an endpoint. `prices`: the provider's name in genai-prices. Raises StoreError."""
    patience = patience or Patience()
    store = open_store(settings)
    pool = Pool(endpoint, settings.concurrency)
    gate = Gate(
        concurrency=settings.concurrency,
        requests_per_minute=settings.requests_per_minute,
        tokens_per_minute=settings.tokens_per_minute,
        breaker=Breaker(pause=patience.probe),
        untold=patience.untold,
        sleep=patience.backoff.sleep,
    )
    budget = Budget(price_of(prices, endpoint.model), settings.max_requests, settings.max_cost)
    send = limited(pool.post, endpoint, attempt_timeout=settings.attempt_timeout)
    send = counted(checked(send, endpoint), endpoint, budget)
    send = gate.around(traced(send, endpoint))
    send = retried(
        send,
        max_attempts=settings.max_attempts,
        backoff=patience.backoff,
        answered_since=gate.answered_since,
    )
    if store is not None:
        send = stored(send, store, endpoint, only=settings.cache == "only")
    return Wire(send, pool, gate, budget, store)


__all__ = [
    "Endpoint",
    "Meter",
    "Patience",
    "Request",
    "Response",
    "Send",
    "Wire",
    "key_of",
    "open_wire",
]
