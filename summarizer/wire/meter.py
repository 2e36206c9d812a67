"""Counting what one article takes: calls, tokens, money; of every attempt, failed ones included."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.result import Usage

MOST_TOKENS = 100_000_000
"""No call takes more; a provider that says so is not believed."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a provider says a call took; None where it does not say, or says nonsense."""

    read: int | None = None
    written: int | None = None
    cached: int | None = None


def tokens_of(usage: object) -> Tokens:
    """The `usage` object of a completion, field by field; never raises."""
    if not isinstance(usage, dict):
        return Tokens()
    details = usage.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, dict) else None
    return Tokens(
        read=_count(usage.get("prompt_tokens")),
        written=_count(usage.get("completion_tokens")),
        cached=_count(cached if cached is not None else usage.get("prompt_cache_hit_tokens")),
    )


def _count(value: object) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if 0 <= value <= MOST_TOKENS else None


@dataclass(slots=True)
class Meter:
    """Counts for one article. An amount that an attempt left unknown makes totals lower bounds."""

    requests: int = 0
    attempts: int = 0
    reasks: int = 0
    possibly_billed: int = 0
    from_store: int = 0
    answered: int = 0
    counted: int = 0
    priced: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    tokens_cached: int = 0
    usd: float = 0.0

    def add(self, tokens: Tokens, usd: float | None) -> None:
        """One answer of the provider, with what it says it took and what that costs."""
        self.answered += 1
        if tokens.read is not None and tokens.written is not None:
            self.counted += 1
            self.tokens_in += tokens.read
            self.tokens_out += tokens.written
            self.tokens_cached += tokens.cached or 0
        if usd is not None:
            self.priced += 1
            self.usd += usd

    def usage(self) -> Usage:
        """The counts so far. Unknown is None, not zero."""
        tokens_known = self.counted > 0 or self.answered == 0
        price_known = self.priced > 0 or self.answered == 0
        return Usage(
            requests=self.requests,
            attempts=self.attempts,
            reasks=self.reasks,
            tokens_in=self.tokens_in if tokens_known else None,
            tokens_out=self.tokens_out if tokens_known else None,
            tokens_cached=self.tokens_cached if tokens_known else None,
            usd=self.usd if price_known else None,
            at_least=self.counted < self.answered or self.possibly_billed > 0,
            possibly_billed=self.possibly_billed,
            from_store=self.from_store,
        )
