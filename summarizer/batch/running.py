"""A batch on this machine: source, crew and output put together, and what is said at the end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import aclosing, closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from summarizer.batch.configuration import Configuration, changes, configuration_of
from summarizer.batch.crew import Crew
from summarizer.batch.entries import Fields
from summarizer.batch.feed import ThreadFeed
from summarizer.batch.gauges import Gauges
from summarizer.batch.index import Index
from summarizer.batch.inputs import Work, work_of
from summarizer.batch.interrupts import Interrupts, heeded
from summarizer.batch.output import InFlight, Journal, Lock, Survey, survey
from summarizer.batch.output.journal import without
from summarizer.batch.records import Record
from summarizer.batch.sources import Source, open_source
from summarizer.batch.summarizes import Summarizes
from summarizer.batch.tally import Tally
from summarizer.engines import BASELINE
from summarizer.errors import StoreError, SummarizerError, UsageError
from summarizer.schemas import Model

T = TypeVar("T", bound=Model)
SYNC_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Plan:
    """What to read, where to write, and how an output that is already there is taken up.

    `given_output` is the output as it was named, which may be a URI.
    """

    inputs: Sequence[str]
    output: Path
    fields: Fields = field(default_factory=Fields)
    new_run: bool = False
    retry_failed: bool = False
    given_output: str = ""


@dataclass(slots=True)
class Report:
    """What a run came to. `left` was in flight when an earlier run was killed and has no record;
    `abandoned` was in flight when this one was told to stop now; `unsaved` are paid answers that
    are not in the output, `unstored` those that are in no store either."""

    tally: Tally
    survey: Survey = field(default_factory=Survey)
    left: tuple[InFlight, ...] = ()
    abandoned: tuple[Work, ...] = ()
    stopped_by: SummarizerError | None = None
    interrupts: Interrupts = field(default_factory=Interrupts)
    unsaved: int = 0
    unstored: int = 0
    ignored: int = 0
    retried: int = 0

    @property
    def failed(self) -> int:
        return self.tally.statuses["failed"] + self.tally.before["failed"]

    @property
    def exit_code(self) -> int:
        """130 or 143 interrupted, else the stopping error's, else 1 where inputs failed, else 0."""
        if self.interrupts.exit_code is not None:
            return self.interrupts.exit_code
        if self.stopped_by is not None:
            return self.stopped_by.exit_code
        return 1 if self.failed else 0


class Watch(Protocol):
    """Who looks on: told of the beginning, and every second or record of how it goes."""

    def begin(self, tally: Tally, gauges: Gauges, report: Report) -> None: ...

    def look(self, *, under_way: int) -> None: ...

    def end(self) -> None: ...


async def run_local(summarizer: Summarizes[T], plan: Plan, watch: Watch) -> Report:
    """Summarise what the output does not hold yet, and append a record an input.

    Raises UsageError where the output was made with another configuration, StoreError where it is
    locked, foreign or unusable, InputError where an input does not exist. Everything else that
    ends a run early is in the report.
    """
    source = open_source(plan.inputs, plan.fields, summarizer.settings.max_article_chars)
    configuration = configuration_of(summarizer)
    lock = Lock(plan.output)
    try:
        with closing(Index()) as index:
            report = Report(Tally(size=source.size))
            taken_up(plan, configuration, index, report)
            if summarizer.engine.name != BASELINE:  # which bills nobody
                report.left = tuple(one for one in lock.left if index.status(one.key) is None)
            run = Run(summarizer, plan, configuration, source, index, lock, report)
            await run.go(watch)
            return report
    finally:
        lock.release()


def taken_up(plan: Plan, configuration: Configuration, index: Index, report: Report) -> None:
    """Check the output and note in the index what is done; take failed records out if asked."""
    report.survey = survey(plan.output, configuration, index)
    before = report.survey.config
    if before is not None and before["key"] != configuration.key and not plan.new_run:
        raise UsageError(
            f"{plan.output} was made with another configuration: {changes(before, configuration)}.",
            hint="Use --new-run to do all inputs again in the same file, or another --output.",
        )
    if plan.retry_failed and index.statuses()["failed"]:
        report.retried = without(plan.output, lambda key: key == configuration.key, "failed")
        index.clear()
        report.survey = survey(plan.output, configuration, index)


@dataclass(slots=True)
class Run(Generic[T]):
    """One pass over the inputs with all it needs; `go` is called once. Records of which `passes` is
    false are not written: their inputs are not done."""

    summarizer: Summarizes[T]
    plan: Plan
    configuration: Configuration
    source: Source
    index: Index
    lock: Lock
    report: Report
    passes: Callable[[Record[T]], bool] = lambda _record: True

    async def go(self, watch: Watch) -> None:
        report, tally = self.report, self.report.tally
        journal = Journal(self.plan.output, report.survey)
        work = work_of(
            self.source.entries(),
            self.index,
            most_chars=self.summarizer.settings.max_article_chars,
            passed=tally.passed,
        )
        crew = Crew(self.summarizer, ThreadFeed(work), self._started)
        watch.begin(tally, crew.gauges, report)
        self.lock.forget()
        keeper = asyncio.create_task(self._keep(journal, crew, watch))
        try:
            with heeded(crew.drain, crew.abandon) as report.interrupts:
                await self._write(crew, journal)
        finally:
            keeper.cancel()
            with suppress(asyncio.CancelledError):
                await keeper
            self._close(journal, crew)
            watch.end()

    def _started(self, place: int, work: Work) -> None:
        with suppress(OSError):  # a full disk shows at the journal, which decides
            self.lock.started(place, work.key, work.source)

    async def _write(self, crew: Crew[T], journal: Journal) -> None:
        async with aclosing(crew.records()) as records:
            async for record in records:
                if not self.passes(record):
                    continue
                try:
                    journal.append(record.line(self.configuration))
                except StoreError as error:
                    self._halt(crew, error)
                    self.report.unsaved += record.paid
                else:
                    self.report.tally.add(record)

    async def _keep(self, journal: Journal, crew: Crew[T], watch: Watch) -> None:
        """Every second: let the disk keep what was written, and show how it goes."""
        while True:
            watch.look(under_way=crew.under_way)
            await asyncio.sleep(SYNC_SECONDS)
            await asyncio.to_thread(journal.sync)
            if journal.failed is not None:
                self._halt(crew, journal.failed)

    def _halt(self, crew: Crew[T], error: StoreError) -> None:
        """The output cannot be written: no further call, not even of articles under way."""
        crew.gauges.forbid_calls()
        if crew.stopped_by is None:
            crew.stopped_by = error
            crew.drain()

    def _close(self, journal: Journal, crew: Crew[T]) -> None:
        report = self.report
        try:
            journal.close()
        except StoreError as error:
            crew.stopped_by = crew.stopped_by or error
        report.stopped_by = crew.stopped_by
        report.abandoned = tuple(crew.abandoned)
        unstored = crew.gauges.unstored()
        report.unstored = report.unsaved if unstored is None else unstored
        report.ignored = self.source.ignored
