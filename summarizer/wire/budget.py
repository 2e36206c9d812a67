"""What a process may spend: calls and dollars. Refuses a call before the limit is passed."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.errors import BudgetSpent
from summarizer.wire.meter import Tokens
from summarizer.wire.prices import Price


@dataclass(slots=True)
class Budget:
    """Counts over all articles. A call is reserved at the most that it can cost, then settled."""

    price: Price
    max_requests: int | None = None
    max_cost: float | None = None
    requests: int = 0
    usd: float = 0.0
    closed: bool = False

    def close(self) -> None:
        """Allow no further call, whoever asks: a re-ask and a retry are refused as well."""
        self.closed = True

    def allow(self, requests: int, usd: float) -> None:
        """Raise the limits that are set by so much."""
        if self.max_requests is not None:
            self.max_requests += requests
        if self.max_cost is not None:
            self.max_cost += usd

    def reserve(self, tokens_in: int, tokens_out: int) -> float:
        """Reserve a call and return its highest cost. Raises BudgetSpent."""
        if self.closed:
            raise BudgetSpent("No further call is made: the work was stopped.")
        if self.max_requests is not None and self.requests >= self.max_requests:
            raise BudgetSpent(f"{self.requests} calls were made, as many as --max-requests allows.")
        # The first call asks for a price in any case: that loads the price list, and no answer has
        # to wait for it before it is stored.
        limited = self.max_cost is not None
        asked = limited or self.requests == 0
        price = self.price(Tokens(tokens_in, tokens_out)) if asked else None
        most = price if limited else None
        if self.max_cost is not None:
            if most is None:
                raise BudgetSpent(
                    "The price of this model is not known, so --max-cost cannot be kept.",
                    hint="Use --max-requests instead.",
                )
            if self.usd + most > self.max_cost:
                raise BudgetSpent(
                    f"${self.usd:.4f} are spent or under way; another call could pass "
                    f"--max-cost ${self.max_cost:g}."
                )
        self.requests += 1
        self.usd += most or 0.0
        return most or 0.0

    def settle(self, reserved: float, usd: float | None) -> None:
        """Replace a reservation by what the call cost; where that is unknown, it stands."""
        if usd is not None:
            self.usd += usd - reserved
