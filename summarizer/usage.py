"""Adding up what calls took. Unknown is not zero: it stays unknown, or makes totals 'at least'."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.result import Usage

COUNTS = ("requests", "attempts", "reasks", "possibly_billed", "from_store")
AMOUNTS = ("tokens_in", "tokens_out", "tokens_cached", "usd")


def total(usages: Iterable[Usage]) -> Usage:
    """The sum. An amount unknown in some but not all is the sum of the known, marked at_least."""
    parts = [usage for usage in usages if usage != Usage()]
    if len(parts) == 1:
        return parts[0]
    sums: dict[str, int | float | None] = {}
    at_least = any(part.at_least for part in parts)
    for name in COUNTS:
        sums[name] = sum(getattr(part, name) for part in parts)
    for name in AMOUNTS:
        known = [value for part in parts if (value := getattr(part, name)) is not None]
        at_least |= 0 < len(known) < len(parts)
        sums[name] = sum(known) if known or not parts else None
    return Usage.model_validate({**sums, "at_least": at_least})
