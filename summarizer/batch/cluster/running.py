"""A batch on Ray: which copies there are, what is done, then read, summarise and write at once."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

from summarizer.batch.cluster import folder
from summarizer.batch.cluster.actor import Actor
from summarizer.batch.cluster.attending import attended
from summarizer.batch.cluster.desk import Desk
from summarizer.batch.cluster.files import blocks, packed
from summarizer.batch.cluster.places import Place, listed, located
from summarizer.batch.cluster.starting import LIMITS, RAY_DEFAULTS, actor_settings, alone, connected
from summarizer.batch.configuration import configuration_of
from summarizer.batch.entries import Fields
from summarizer.batch.extras import library
from summarizer.batch.gauges import Gauges, gauges_of
from summarizer.batch.index import Index
from summarizer.batch.interrupts import heeded
from summarizer.batch.running import Plan, Report, Watch
from summarizer.batch.tally import Tally
from summarizer.errors import ServerFailed, SummarizerError
from summarizer.pipeline import Summarizer
from summarizer.settings import Settings

CPUS = 0.5
"""Of a reader, an actor and a writer: the three find room even on a single processor."""
BATCHES_OF = 4
"""Times the concurrency: an actor's batch is long enough that its tail weighs little."""
PATIENCE = 300.0
"""Seconds without any movement after which a run is given up, where articles have no longer."""
DEADLINES = 2
ANSWER_SECONDS = 5.0
RUN = "%Y%m%dT%H%M%S.%fZ"
FAILED = (
    "Give the same command again; `ray status` and the logs in /tmp/ray say more. Answers that "
    "were stored are not paid again."
)


def run_cluster(
    plan: Plan,
    settings: Mapping[str, Any],
    watch: Watch,
    say: Callable[[str], None],
    patience: float = PATIENCE,
) -> Report:
    """Summarise files of JSONL or Parquet rows on Ray, into a folder of Parquet files.

    Records, keys and errors are those of a batch on one machine; each row of the output holds
    the record's line in `record`, and beside it what is asked for most. Runs on the cluster that
    RAY_ADDRESS names, else on this machine. Given again it does what is not in the folder yet.
    Raises as `run_local`, MissingExtra without Ray, ConnectionFailed where it does not start.
    """
    for name, value in RAY_DEFAULTS.items():
        os.environ.setdefault(name, value)  # Ray reads them when it is loaded
    library("ray.data", "ray")
    with Summarizer(**settings) as summarizer:
        configuration, chosen = configuration_of(summarizer).key, summarizer.settings
        gauges_of(summarizer.engine, chosen.concurrency).check_limits()
    inputs, place = listed(plan.inputs), located(plan.given_output)
    report = Report(Tally())
    with alone(place), closing(Index()) as index:
        for path in folder.survey(place, configuration, index, new_run=plan.new_run):
            say(f"{path} was cut short; it is set aside, and its inputs are done again")
        if plan.retry_failed and index.statuses()["failed"]:
            report.retried = folder.without_failed(place, configuration)
            index.clear("failed")
        report.tally.before = index.statuses()
        with connected() as ray:
            patience = max(patience, DEADLINES * chosen.deadline)
            sent = actor_settings(chosen, settings)
            run = _Run(ray, plan.fields, chosen, sent, place, index, report, watch, patience)
            asyncio.run(run.go(inputs))
    with closing(Index()) as index:
        folder.survey(place, configuration, index, new_run=True)
        report.tally.statuses = index.statuses() - report.tally.before
    return report


@dataclass(slots=True)
class _Run:
    """One pass over the inputs with all it needs; `go` is called once."""

    ray: Any
    fields: Fields
    settings: Settings
    sent: Mapping[str, Any]
    place: Place
    index: Index
    report: Report
    watch: Watch
    patience: float
    desk: Any = None
    batches_numbered: int = 0

    async def go(self, inputs: Sequence[Place]) -> None:
        """Summarise and write. Whatever ends it early is in the report."""
        # A file is read where its articles are summarised: more actors than files have no work.
        actors = max(1, min(len(inputs), int(self.ray.cluster_resources().get("CPU", 1))))
        limits = [getattr(self.settings, name) for name in LIMITS]
        self.desk = self.ray.remote(num_cpus=0)(Desk).remote(*limits, actors)
        report = self.report
        gauges = Gauges(None, self.settings.concurrency * actors)
        self.watch.begin(report.tally, gauges, report)
        task = cast("asyncio.Task[None]", asyncio.current_task())
        try:
            with heeded(self._drain, task.cancel) as report.interrupts:
                entries = self._entries(inputs)
                numbered = await self._attended(lambda: self._numbered(entries))
                await self._attended(lambda: self._write(entries, actors, *numbered))
        except asyncio.CancelledError:
            return
        except SummarizerError as error:
            report.stopped_by = error
        except Exception as error:  # noqa: BLE001 - Ray wraps errors in classes of its own
            report.stopped_by = _ours(error) or ServerFailed(
                f"Ray failed: {type(error).__name__}.", hint=FAILED
            )
        finally:
            self._look()
            self.watch.end()

    async def _attended(self, work: Callable[[], Any]) -> Any:
        return await attended(work, self._look, self.patience)

    def _drain(self) -> None:
        self.desk.stop.remote()

    def _look(self) -> object:
        """What is new at the desk, counted and shown; what changes as long as anything moves."""
        tally = self.report.tally
        try:
            news = self.ray.get(self.desk.look.remote(), timeout=ANSWER_SECONDS)
        except self.ray.exceptions.RayError:
            return None
        for record in news.records:
            tally.add(record)
        self.report.stopped_by = self.report.stopped_by or news.error
        self.watch.look(under_way=news.under_way)
        return tally.ended, news.under_way, self.batches_numbered

    def _entries(self, inputs: Sequence[Place]) -> Any:
        data = library("ray.data", "ray")
        data.DataContext.get_current().enable_progress_bars = False
        logging.getLogger("ray.data").setLevel(logging.ERROR)
        rows = data.from_items(packed(inputs), override_num_blocks=len(inputs))
        reader = _reader(self.fields, self.settings.max_article_chars)
        return rows.map_batches(reader, batch_size=1, batch_format="numpy", num_cpus=CPUS)

    def _numbered(self, entries: Any) -> tuple[dict[str, int], frozenset[str]]:
        """Which copy each entry is, by source, where it is not the first; and which keys are done.

        Counted on disk: memory is that of the copies and of what is done, not of all inputs.
        """
        numbers: dict[str, int] = {}
        done: set[str] = set()
        named = entries.select_columns(["digest", "source"])
        for batch in named.iter_batches(batch_format="pyarrow"):
            self.batches_numbered += 1
            digests, sources = batch["digest"].to_pylist(), batch["source"].to_pylist()
            for digest, source in zip(digests, sources, strict=True):
                key = self.index.key(digest)
                number = int(key.rpartition("-")[2])
                if number > 1:
                    numbers[source] = number
                if self.index.status(key) is not None:
                    done.add(key)
        return numbers, frozenset(done)

    def _write(
        self, entries: Any, actors: int, numbers: Mapping[str, int], done: frozenset[str]
    ) -> None:
        data = library("ray.data", "ray")
        records = entries.map_batches(
            Actor,
            fn_constructor_args=(self.sent, numbers, done, self.desk),
            batch_size=self.settings.concurrency * BATCHES_OF,
            batch_format="numpy",
            num_cpus=CPUS,
            compute=data.ActorPoolStrategy(size=actors),
        )
        run = datetime.now(UTC).strftime(RUN)
        records.write_parquet(
            f"{self.place.path.rstrip('/')}/{run}",
            filesystem=self.place.system,
            ray_remote_args={"num_cpus": CPUS},
        )


def _reader(fields: Fields, most_chars: int) -> Callable[[Mapping[str, Any]], Iterator[Any]]:
    def read(batch: Mapping[str, Any]) -> Iterator[Any]:
        for place in batch["place"]:
            yield from blocks(place, fields, most_chars)

    return read


def _ours(error: BaseException | None) -> SummarizerError | None:
    """The error of our tree that an error of Ray is about, if there is one."""
    found: SummarizerError | None = None
    while error is not None:
        # Ray's errors are instances of their cause's class too: the innermost is the real one.
        found = error if isinstance(error, SummarizerError) else found
        cause = getattr(error, "cause", None)
        error = cause if isinstance(cause, BaseException) else error.__cause__
    return found
