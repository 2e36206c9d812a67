"""A batch on Ray: which copies there are, what is done, then read, summarise and write at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any

from summarizer.batch.cluster.actor import Actor
from summarizer.batch.cluster.files import blocks, listed, survey
from summarizer.batch.configuration import configuration_of
from summarizer.batch.entries import Fields
from summarizer.batch.extras import library
from summarizer.batch.index import Index
from summarizer.batch.running import Report
from summarizer.batch.tally import Tally
from summarizer.errors import SummarizerError
from summarizer.pipeline import Summarizer

NO_TELEMETRY = "RAY_USAGE_STATS_ENABLED"
ACTOR_CPUS = 0.5
"""Actors wait most of the time; the other half of the processors reads and writes."""
BATCHES_OF = 4
"""Times the concurrency: an actor's batch is long enough that its tail weighs little."""


def run_cluster(
    names: Sequence[str],
    output: str,
    fields: Fields,
    settings: Mapping[str, Any],
    say: Callable[[str], None],
) -> Report:
    """Summarise files of JSONL or Parquet rows on Ray, into a folder of Parquet files.

    Records, keys and errors are those of a batch on one machine; each row of the output holds
    the record's line in `record`, and beside it what is asked for most. Runs on the cluster that
    RAY_ADDRESS names, else on this machine. Given again it does what is not in the folder yet.
    Raises as `run_local`, MissingExtra without Ray, and what stops a batch (quota, key, budget).
    """
    os.environ.setdefault(NO_TELEMETRY, "0")
    ray, data = library("ray", "ray"), library("ray.data", "ray")
    with Summarizer(**settings) as summarizer:
        configuration = configuration_of(summarizer).key
        most, concurrency = summarizer.settings.max_article_chars, summarizer.settings.concurrency
    files = listed(names)
    report = Report(Tally())
    if not ray.is_initialized():
        ray.init(include_dashboard=False, log_to_driver=False)
    with closing(Index()) as index:
        for path in survey(output, configuration, index):
            say(f"{path} was cut short; it is set aside, and its inputs are done again")
        report.tally.before = index.statuses()
        rows = data.from_items([{"path": path} for path in files], override_num_blocks=len(files))
        entries = rows.map_batches(
            _reader(fields, most), batch_size=1, batch_format="numpy", num_cpus=ACTOR_CPUS
        )
        try:
            numbers, done = _numbered(entries, index)
        except Exception as error:  # noqa: BLE001 - Ray wraps errors in classes of its own
            raise _ours(error) or error from None
    actors = max(1, int(ray.cluster_resources().get("CPU", 1)))
    written = entries.map_batches(
        Actor,
        fn_constructor_args=(dict(settings), numbers, done),
        batch_size=concurrency * BATCHES_OF,
        batch_format="numpy",
        num_cpus=ACTOR_CPUS,
        compute=data.ActorPoolStrategy(size=actors),
    )
    try:
        written.write_parquet(output)
    except Exception as error:
        report.stopped_by = _ours(error)
        if report.stopped_by is None:
            raise
    _count(output, configuration, report)
    return report


def _reader(fields: Fields, most_chars: int) -> Callable[[Mapping[str, Any]], Iterator[Any]]:
    def read(batch: Mapping[str, Any]) -> Iterator[Any]:
        for path in batch["path"]:
            yield from blocks(str(path), fields, most_chars)

    return read


def _numbered(entries: Any, index: Index) -> tuple[dict[str, int], frozenset[str]]:
    """Which copy each entry is, by source, where it is not the first; and which keys are done.

    Counted on disk: memory is that of the copies and of what is done, not of all inputs.
    """
    numbers: dict[str, int] = {}
    done: set[str] = set()
    for batch in entries.select_columns(["digest", "source"]).iter_batches(batch_format="pyarrow"):
        digests, sources = batch["digest"].to_pylist(), batch["source"].to_pylist()
        for digest, source in zip(digests, sources, strict=True):
            key = index.key(digest)
            number = int(key.rpartition("-")[2])
            if number > 1:
                numbers[source] = number
            if index.status(key) is not None:
                done.add(key)
    return numbers, frozenset(done)


def _ours(error: BaseException | None) -> SummarizerError | None:
    """The error of our tree that an error of Ray is about, if there is one."""
    found: SummarizerError | None = None
    while error is not None:
        # Ray's errors are instances of their cause's class too: the innermost is the real one.
        found = error if isinstance(error, SummarizerError) else found
        cause = getattr(error, "cause", None)
        error = cause if isinstance(cause, BaseException) else error.__cause__
    return found


def _count(output: str, configuration: str, report: Report) -> None:
    """What the folder holds now, less what it held before."""
    with closing(Index()) as index:
        survey(output, configuration, index)
        report.tally.statuses = index.statuses() - report.tally.before
