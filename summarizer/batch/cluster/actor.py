"""What runs in each Ray actor: one Summarizer, used for batch after batch of entries."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from summarizer.batch.configuration import configuration_of
from summarizer.batch.crew import Crew
from summarizer.batch.entries import Entry, key_of
from summarizer.batch.feed import PlainFeed
from summarizer.batch.inputs import Work, read_work
from summarizer.batch.records import Record
from summarizer.pipeline import Summarizer

COLUMNS = ("key", "id", "source", "status", "code", "config", "tokens_in", "tokens_out", "usd")


class Actor:
    """Built once a process; called with a batch of entries as columns, returns records as columns.

    `numbers` tells which copy of its content an entry is, by its source, where it is not the
    first; `done` are keys that the output holds already.
    """

    def __init__(
        self, settings: Mapping[str, Any], numbers: Mapping[str, int], done: frozenset[str]
    ) -> None:
        self._summarizer = Summarizer(**settings)
        self._configuration = configuration_of(self._summarizer)
        self._numbers = numbers
        self._done = done
        self._loop = asyncio.new_event_loop()

    def __call__(self, batch: Mapping[str, Any]) -> Mapping[str, list[Any]]:
        """The records of a batch. Raises what must stop all of it: quota, key, budget."""
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
        crew = Crew(self._summarizer, PlainFeed(self._work(entries)))
        found = [record async for record in crew.records()]
        if crew.stopped_by is not None:
            raise crew.stopped_by
        return found

    async def _work(self, entries: Sequence[Entry]) -> AsyncIterator[Work]:
        most = self._summarizer.settings.max_article_chars
        for entry in entries:
            key = key_of(entry.digest, self._numbers.get(entry.source, 1))
            if key not in self._done:
                yield read_work(entry, key, most)
