"""Counting a batch: records by status, failures by code, tokens, money, pace."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from summarizer.batch.entries import Entry
from summarizer.batch.records import Record

PACE_SECONDS = 30.0


@dataclass(slots=True)
class Tally:
    """What happened so far in this run; `before` are records that the output already held.

    Amounts are sums of what is known; `at_least` says that some is not. `clock` is in seconds.
    """

    size: int | None = None
    clock: Callable[[], float] = time.monotonic
    statuses: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    before: Counter[str] = field(default_factory=Counter)
    read_size: int = 0
    read_inputs: int = 0
    requests: int = 0
    attempts: int = 0
    from_store: int = 0
    possibly_billed: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    usd: float = 0.0
    at_least: bool = False
    started: float = field(init=False)
    _marks: list[tuple[float, int]] = field(init=False)

    def __post_init__(self) -> None:
        self.started = self.clock()
        self._marks = [(self.started, 0)]

    def begin_pass(self, size: int | None) -> None:
        """The inputs are read from their beginning, once more."""
        self.size, self.read_size, self.read_inputs = size, 0, 0
        self.before.clear()

    @property
    def ended(self) -> int:
        return self.statuses.total()

    def passed(self, entry: Entry, status: str | None) -> None:
        """An input was read; `status` is that of the record it already has."""
        self.read_size += entry.size
        self.read_inputs += 1
        if status is not None:
            self.before[status] += 1

    def add(self, record: Record[Any]) -> None:
        """An input ended."""
        self.statuses[record.status] += 1
        if record.code is not None:
            self.codes[record.code] += 1
        usage = record.usage
        if usage is None:
            return
        self.requests += usage.requests
        self.attempts += usage.attempts
        self.from_store += usage.from_store
        self.possibly_billed += usage.possibly_billed
        self.tokens_in += usage.tokens_in or 0
        self.tokens_out += usage.tokens_out or 0
        self.usd += usage.usd or 0.0
        unknown = usage.attempts > 0 and None in (usage.tokens_in, usage.usd)
        self.at_least |= usage.at_least or unknown

    def pace(self) -> float:
        """Articles a second over about the last half minute."""
        now = self.clock()
        if now - self._marks[-1][0] >= 1.0:
            self._marks.append((now, self.ended))
        while len(self._marks) > 2 and now - self._marks[1][0] > PACE_SECONDS:
            self._marks.pop(0)
        since, ended = self._marks[0]
        return (self.ended - ended) / max(now - since, 1e-9)

    def share(self) -> float | None:
        """How much of the input was read, from 0 to 1; None where its size is not known."""
        return min(1.0, self.read_size / self.size) if self.size else None

    def seconds_left(self) -> float | None:
        """Until the end at the present pace; None while nobody can say."""
        share, pace = self.share(), self.pace()
        if not share or not pace:
            return None
        unread = self.read_inputs / share - self.read_inputs
        waiting = self.read_inputs - self.before.total() - self.ended
        return (unread + waiting) / pace
