"""What runs in each Ray actor: one Summarizer, used for batch after batch of entries."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, cast
from uuid import uuid4

from summarizer.batch.configuration import configuration_of
from summarizer.batch.crew import Crew
from summarizer.batch.entries import Entry, key_of
from summarizer.batch.feed import PlainFeed
from summarizer.batch.gauges import gauges_of
from summarizer.batch.inputs import Work, read_work
from summarizer.batch.records import Record
from summarizer.errors import BudgetSpent
from summarizer.pipeline import Summarizer

COLUMNS = ("key", "id", "source", "status", "code", "config", "tokens_in", "tokens_out", "usd")
TELL_SECONDS = 1.0


class Actor:
    """Built once a process; called with a batch of entries as columns, returns records as columns.

    `numbers` tells which copy of its content an entry is, by its source, where it is not the
    first; `done` are keys that the output holds already. `desk` is the run's Desk, in its actor.
    """

    def __init__(
        self,
        settings: Mapping[str, Any],
        numbers: Mapping[str, int],
        done: frozenset[str],
        desk: Any,
    ) -> None:
        self._summarizer = Summarizer(**settings)
        self._configuration = configuration_of(self._summarizer)
        self._gauges = gauges_of(self._summarizer.engine, self._summarizer.settings.concurrency)
        self._numbers = numbers
        self._done = done
        self._desk = desk
        self._name = uuid4().hex
        self._loop = asyncio.new_event_loop()

    def __call__(self, batch: Mapping[str, Any]) -> Mapping[str, list[Any]]:
        """The records of a batch; of those inputs that had ended when the run was stopped."""
        entries = [pickle.loads(raw) for raw in batch["entry"]]  # noqa: S301 - pickled by us, moments ago
        found = self._loop.run_until_complete(self._summarised(entries))
        columns: dict[str, list[Any]] = {name: [] for name in (*COLUMNS, "record")}
        for record in found:
            usage = record.usage
            row = {
                "config": self._configuration.key,
                "tokens_in": (usage and usage.tokens_in) or 0,
                "tokens_out": (usage and usage.tokens_out) or 0,
                "usd": float((usage and usage.usd) or 0.0),
                "record": record.line(self._configuration).decode().rstrip("\n"),
            }
            for name, values in columns.items():
                # Text everywhere, so that blocks without a single id or code have the same type.
                values.append(row[name] if name in row else getattr(record, name) or "")
        return columns

    async def _summarised(self, entries: Sequence[Entry]) -> list[Record[Any]]:
        found: list[Record[Any]] = []
        if await self._desk.told.remote(self._name, (), 0):
            return found
        crew = Crew(self._summarizer, PlainFeed(self._work(entries)), more=self._more)
        telling = asyncio.create_task(self._tell(crew, found))
        try:
            async for record in crew.records():
                found.append(record)  # noqa: PERF401 - `_tell` looks at it meanwhile
        finally:
            telling.cancel()
            with suppress(asyncio.CancelledError):
                await telling
        if crew.stopped_by is not None:
            error = crew.stopped_by
            await self._desk.stop.remote(_spent() if isinstance(error, BudgetSpent) else error)
        return found

    async def _tell(self, crew: Crew[Any], found: Sequence[Record[Any]]) -> None:
        """Every second, and at the end: what ended, to the desk; and what it says, to the crew."""
        told = 0
        try:
            while True:
                await asyncio.sleep(TELL_SECONDS)
                new, told = _small(found[told:]), len(found)
                if await self._desk.told.remote(self._name, new, crew.under_way):
                    crew.drain()
        finally:
            self._desk.told.remote(self._name, _small(found[told:]), 0)

    async def _more(self) -> bool:
        """Whether the run's limits allow this actor more calls, which are then its own."""
        requests, usd = cast("tuple[int, float]", await self._desk.lease.remote())
        self._gauges.allow_calls(requests, usd)
        return requests > 0 or usd > 0

    async def _work(self, entries: Sequence[Entry]) -> AsyncIterator[Work]:
        most = self._summarizer.settings.max_article_chars
        for entry in entries:
            key = key_of(entry.digest, self._numbers.get(entry.source, 1))
            if key not in self._done:
                yield read_work(entry, key, most)


def _small(records: Sequence[Record[Any]]) -> list[Record[Any]]:
    return [replace(record, article=None, result=None) for record in records]


def _spent() -> BudgetSpent:
    return BudgetSpent("What --max-cost or --max-requests allow the whole run is spent.")
