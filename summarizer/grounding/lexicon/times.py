"""Which words of a status, and which names of a field, look back or ahead."""

from __future__ import annotations

PAST = frozenset({"past", "held", "done", "completed", "happened", "finished", "closed", "ended"})
FUTURE = frozenset(
    {"scheduled", "planned", "future", "upcoming", "announced", "expected", "pending", "proposed"}
)
FUTURE_FIELDS = frozenset({"due", "deadline", "until", "expires", "effective"})
