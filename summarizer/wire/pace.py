"""When the next call may start: spaced by a learnt rate, or within a minute's allowance."""

from __future__ import annotations

from collections import deque

SECOND = 1.0
MINUTE = 60.0
CAUTION = 0.9
"""Share of the rate that the provider bore, at which calls go on after a refusal."""
SLOWEST = 1.0
RISE = 0.05


class Pace:
    """Calls a second, unlimited until the provider refuses one; then what it bore in a second."""

    def __init__(self) -> None:
        self.rate: float | None = None
        self._next = 0.0
        self._answered: deque[float] = deque()

    def reserve(self, now: float) -> float:
        """Seconds until the caller may start. Each call takes the next moment for itself."""
        if self.rate is None:
            return 0.0
        start = max(now, self._next)
        self._next = start + 1 / self.rate
        return start - now

    def answered(self, now: float) -> None:
        self._answered.append(now)
        self._forget(now)
        if self.rate is not None:
            self.rate += RISE

    def refused(self, now: float) -> None:
        self._forget(now)
        if self._answered:
            self.rate = max(SLOWEST, len(self._answered) * CAUTION)
        elif self.rate is not None:
            # Nothing was borne in the last second; without a rate so far, nothing is known.
            self.rate = max(SLOWEST, self.rate / 2)

    def _forget(self, now: float) -> None:
        while self._answered and self._answered[0] <= now - SECOND:
            self._answered.popleft()


class Allowance:
    """So many (calls, or tokens) a minute; None: no limit."""

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self._used: deque[tuple[float, int]] = deque()
        self._sum = 0

    def wait(self, amount: int, now: float) -> float:
        """Seconds until `amount` fits. More than the limit fits when nothing else is used."""
        if self._limit is None:
            return 0.0
        while self._used and self._used[0][0] <= now - MINUTE:
            self._sum -= self._used.popleft()[1]
        if not self._used or self._sum + amount <= self._limit:
            return 0.0
        return self._used[0][0] + MINUTE - now

    def use(self, amount: int, now: float) -> None:
        if self._limit is not None:
            self._used.append((now, amount))
            self._sum += amount
