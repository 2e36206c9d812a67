"""Whether what is collected may be submitted: --max-requests and --max-cost."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.batch.provider.deferring import DISCOUNT
from summarizer.batch.provider.ledger import Ledger, Shard
from summarizer.errors import BudgetSpent
from summarizer.settings import Settings
from summarizer.wire.budget import Budget
from summarizer.wire.meter import Tokens


def afford(ledger: Ledger, settings: Settings, budget: Budget) -> None:
    """Count what waits for submission into the budget.

    Raises BudgetSpent where it could pass a limit; it is then forgotten, and collected again by
    a run that may spend more.
    """
    waiting = [shard for shard in ledger.shards if shard.batch_id is None]
    requests = sum(shard.requests for shard in waiting) + budget.requests
    try:
        if settings.max_requests is not None and requests > settings.max_requests:
            raise _too_many(requests)
        usd = _most(waiting, settings, budget)
    except BudgetSpent:
        for shard in waiting:
            ledger.dropped(shard)
        raise
    budget.requests = requests
    budget.usd += usd


def _too_many(requests: int) -> BudgetSpent:
    return BudgetSpent(f"The batch has {requests:,} requests, more than --max-requests allows.")


def _most(waiting: Sequence[Shard], settings: Settings, budget: Budget) -> float:
    """The most that the waiting requests can cost; 0 where nobody set a limit."""
    if settings.max_cost is None or not waiting:
        return 0.0
    tokens = Tokens(
        sum(shard.tokens_in for shard in waiting), sum(shard.tokens_out for shard in waiting)
    )
    usd = budget.price(tokens)
    if usd is None:
        raise BudgetSpent(
            "The price of this model is not known, so --max-cost cannot be kept.",
            hint="Use --max-requests instead.",
        )
    if budget.usd + usd * DISCOUNT > settings.max_cost:
        raise BudgetSpent(
            f"The batch could cost ${budget.usd + usd * DISCOUNT:.2f}, more than --max-cost "
            f"${settings.max_cost:g}."
        )
    return usd * DISCOUNT
