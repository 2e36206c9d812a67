"""What an engine's wire says of itself, and asking it to make no more calls.

An engine without a wire (the embedded rules, one of a test) has nothing to say: every question
has an answer for it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from summarizer.engines.protocol import Engine

MARGIN = 1.25
"""Articles under way for one call under way: some are being read or checked meanwhile."""


@dataclass(frozen=True, slots=True)
class Gauges:
    """Reads `engine.wire` where there is one: an object as `summarizer.wire.Wire`."""

    wire: Any
    concurrency: int

    def most_articles(self) -> int:
        """How many articles may be under way now: as many as the provider bears calls."""
        if self.wire is None:
            return self.concurrency
        return max(1, min(self.concurrency, int(self.wire.gate.slots.width * MARGIN)))

    def why(self) -> str:
        """Why fewer calls than `concurrency` are allowed; empty where they are not."""
        if self.wire is None:
            return ""
        if self.wire.gate.breaker.open:
            return "provider fails, probing"
        return "rate limit" if self.wire.gate.pace.rate is not None else ""

    def unstored(self) -> int | None:
        """Paid answers that the answer store could not keep; None where there is no store."""
        store = None if self.wire is None else self.wire.store
        return None if store is None else int(store.unsaved)

    def forbid_calls(self) -> None:
        """No further call, whoever asks."""
        if self.wire is not None:
            self.wire.budget.close()

    def check_limits(self) -> None:
        """Raises BudgetSpent where the limits allow nothing, or cannot be kept at all."""
        if self.wire is not None:
            self.wire.budget.reserve(0, 0)

    def allow_calls(self, requests: int, usd: float) -> None:
        """So many more calls and dollars, where these are limited."""
        if self.wire is not None:
            self.wire.budget.allow(requests, usd)


def gauges_of(engine: Engine, concurrency: int) -> Gauges:
    return Gauges(getattr(engine, "wire", None), concurrency)
