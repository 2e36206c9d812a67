"""What all actors of a run share: how much may still be spent, what ended, and whether to stop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.batch.records import Record
from summarizer.errors import SummarizerError

LEASES_AN_ACTOR = 20
"""Into so many parts an actor's share of the limits is cut: an actor asks for one at a time."""


@dataclass(frozen=True, slots=True)
class News:
    """What happened since somebody looked. `error` is what stopped the run, if something did."""

    records: Sequence[Record[Any]]
    under_way: int
    error: SummarizerError | None


class Desk:
    """Lives in an actor of its own, one a run.

    What was leased counts as spent, whatever becomes of the actor that has it: the limits are
    never passed, and a run may stop up to a twentieth before it reaches them.
    """

    def __init__(self, max_requests: int | None, max_cost: float | None, actors: int) -> None:
        parts = LEASES_AN_ACTOR * actors
        self._requests = max_requests or 0
        self._usd = max_cost or 0.0
        self._requests_step = max(1, self._requests // parts)
        self._usd_step = self._usd / parts
        self._records: list[Record[Any]] = []
        self._under_way: dict[str, int] = {}
        self._stopped = False
        self._error: SummarizerError | None = None

    def lease(self) -> tuple[int, float]:
        """So many more calls and dollars for the actor that asks; zeros where none are left."""
        requests, usd = min(self._requests_step, self._requests), min(self._usd_step, self._usd)
        self._requests -= requests
        self._usd -= usd
        return requests, usd

    def told(self, actor: str, records: Sequence[Record[Any]], under_way: int) -> bool:
        """An actor tells what ended there, without articles; whether it is to stop."""
        self._records += records
        self._under_way[actor] = under_way
        return self._stopped

    def stop(self, error: SummarizerError | None = None) -> None:
        """Let every actor finish what is under way, and start nothing new."""
        self._stopped = True
        self._error = self._error or error

    def look(self) -> News:
        """What was told since the last look."""
        records, self._records = self._records, []
        return News(records, sum(self._under_way.values()), self._error)
