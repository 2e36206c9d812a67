"""The rounds of a provider's batch: collect, submit, fetch, until every article has a record."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from summarizer.batch.configuration import configuration_of
from summarizer.batch.index import Index
from summarizer.batch.interrupts import heeded
from summarizer.batch.output import Lock
from summarizer.batch.provider.affording import afford
from summarizer.batch.provider.deferring import Deferred, Deferring
from summarizer.batch.provider.fetching import fetch
from summarizer.batch.provider.ledger import MOST_REQUESTS, Ledger, Shard
from summarizer.batch.provider.service import Service, State
from summarizer.batch.records import Record
from summarizer.batch.running import Plan, Report, Run, Watch, taken_up
from summarizer.batch.sources import open_source
from summarizer.batch.summarizes import Summarizes
from summarizer.batch.tally import Tally
from summarizer.engines.endpoint import endpoint_of
from summarizer.engines.providers import find
from summarizer.errors import (
    BadResponse,
    ConnectionFailed,
    ServerFailed,
    SummarizerError,
    TimedOut,
    UsageError,
)
from summarizer.schemas import Model
from summarizer.wire import Endpoint, Wire
from summarizer.wire.store import Store

T = TypeVar("T", bound=Model)
CREATE_ATTEMPTS = 4
UNCERTAIN = (ConnectionFailed, TimedOut, ServerFailed, BadResponse)
"""Errors after which nobody knows whether the batch was made."""


@dataclass(frozen=True, slots=True)
class Polling:
    """How often is asked whether a batch has ended: seconds at first and at most; what sleeps."""

    first: float = 10.0
    most: float = 120.0
    sleep: Callable[[float], Awaitable[None]] = field(default=asyncio.sleep)
    most_requests: int = MOST_REQUESTS


async def run_provider(
    summarizer: Summarizes[T],
    plan: Plan,
    watch: Watch,
    say: Callable[[str], None],
    polling: Polling | None = None,
) -> Report:
    """Summarise what the output does not hold yet through the provider's batch API.

    The same command goes on where any interruption left it: batches under way are found again by
    their ids. Raises as `run_local`, and UsageError for an engine without such an API.
    """
    wire = getattr(summarizer.engine, "wire", None)
    if not isinstance(wire, Wire) or wire.store is None:
        raise UsageError("--engine provider-batch needs a model of a provider, and --cache on.")
    if "-" in plan.inputs:
        raise UsageError("--engine provider-batch reads its input several times: use a file.")
    endpoint = endpoint_of(find(summarizer.settings.model), summarizer.settings)
    lock = Lock(plan.output)
    try:
        ledger = Ledger(plan.output, (polling or Polling()).most_requests)
        service = Service(endpoint)
        rounds = _Rounds(
            summarizer,
            plan,
            watch,
            say,
            polling or Polling(),
            endpoint,
            wire,
            lock,
            ledger,
            service,
            wire.store,
        )
        try:
            return await rounds.go()
        finally:
            await service.aclose()
    finally:
        lock.release()


@dataclass(slots=True)
class _Rounds(Generic[T]):
    """All that the rounds share."""

    summarizer: Summarizes[T]
    plan: Plan
    watch: Watch
    say: Callable[[str], None]
    polling: Polling
    endpoint: Endpoint
    wire: Wire
    lock: Lock
    ledger: Ledger
    service: Service
    store: Store
    report: Report = field(default_factory=lambda: Report(Tally()))
    stop: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def ended(self) -> bool:
        return self.report.stopped_by is not None or self.report.interrupts.first is not None

    async def go(self) -> Report:
        """Rounds until nothing is left, or something ends them. A usage error is raised."""
        while not self.ended:
            try:
                await self._settle()
            except SummarizerError as error:
                self.report.stopped_by = error
            if not self.ended:
                await self._collect()
            if not self.ledger.shards and not self.ended:
                self.ledger.remove()
                break
        return self.report

    async def _collect(self) -> None:
        """One pass over the inputs: records of what is answered, requests of what is not."""
        plan, report = self.plan, self.report
        source = open_source(plan.inputs, plan.fields, self.summarizer.settings.max_article_chars)
        configuration = configuration_of(self.summarizer)
        report.tally.begin_pass(source.size)
        collector = self.ledger.collecting()
        with closing(Index()) as index:
            taken_up(plan, configuration, index, report)
            deferring = Deferring(self.summarizer, self.endpoint, collector, self.ledger.refusals)
            try:
                run = Run(
                    deferring, plan, configuration, source, index, self.lock, report, _is_final
                )
                await run.go(self.watch)
            finally:
                deferring.undo()
        collector.close()
        self.plan = replace(plan, retry_failed=False)

    async def _settle(self) -> None:
        """Submit what is collected, wait for it, fetch it. Raises ProviderError or BudgetSpent."""
        afford(self.ledger, self.summarizer.settings, self.wire.budget)
        with heeded(self.stop.set, self.stop.set) as self.report.interrupts:
            for shard in list(self.ledger.shards):
                await self._submit(shard)
            pause = self.polling.first
            while self.ledger.shards and not self.stop.is_set():
                for shard in list(self.ledger.shards):
                    state = await self.service.state(str(shard.batch_id))
                    if state.ended:
                        await self._fetch(shard, state)
                if self.ledger.shards:
                    await self._sleep(pause)
                    pause = min(self.polling.most, pause * 1.5)

    async def _sleep(self, seconds: float) -> None:
        sleeping = asyncio.ensure_future(self.polling.sleep(seconds))
        stopping = asyncio.ensure_future(self.stop.wait())
        await asyncio.wait({sleeping, stopping}, return_when=asyncio.FIRST_COMPLETED)
        for task in (sleeping, stopping):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _submit(self, shard: Shard) -> None:
        """Make a shard a batch, once, whatever happened before."""
        if shard.file_id is None:
            file_id = await self.service.upload(self.ledger.folder / shard.name)
            shard = self.ledger.uploaded(shard, file_id)
        if shard.batch_id is not None:
            self.say(f"batch {shard.batch_id}: taken up, {shard.requests:,} requests")
            return
        batch_id = await self._created(str(shard.file_id))
        self.ledger.created(shard, batch_id)
        self.say(f"batch {batch_id}: {shard.requests:,} requests submitted")

    async def _created(self, file_id: str) -> str:
        """The batch of a file: the one that was made already, else a new one."""
        attempt = 0
        while True:
            found = await self.service.find(file_id)
            if found is not None:
                return found
            try:
                return await self.service.create(file_id)
            except UNCERTAIN:
                attempt += 1
                if attempt >= CREATE_ATTEMPTS:
                    raise
                await self.polling.sleep(self.polling.first)

    async def _fetch(self, shard: Shard, state: State) -> None:
        answered = await fetch(shard, state, self.ledger, self.service, self.store, self.endpoint)
        self.say(
            f"batch {shard.batch_id}: {state.status}, {answered:,} of {shard.requests:,} answered"
        )


def _is_final(record: Record[Any]) -> bool:
    return record.code != Deferred.code
