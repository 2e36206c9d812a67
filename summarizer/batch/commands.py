"""What `summarizer batch` does: plan and settings in, words on standard error, exit code out."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click

from summarizer.batch import estimating
from summarizer.batch.entries import Fields
from summarizer.batch.export import export
from summarizer.batch.export.sinks import ENDINGS
from summarizer.batch.running import Plan, Report, run_local
from summarizer.batch.summary import summary
from summarizer.batch.watching import open_watch
from summarizer.domain import load_schema
from summarizer.engines import BASELINE
from summarizer.loading import for_good
from summarizer.pipeline import Summarizer
from summarizer.settings import Settings, shown_url

MOST_BESIDE = 8
"""Check processes that a batch opens by itself at most: each takes memory, and one call's answer
takes some milliseconds of one."""


def plan_of(
    inputs: Sequence[str],
    output: str,
    columns: Mapping[str, str | None],
    *,
    new_run: bool,
    retry_failed: bool,
) -> Plan:
    """The plan for a command line's words; a column that is None keeps its usual name."""
    named = {name: column for name, column in columns.items() if column is not None}
    return Plan(inputs, Path(output), Fields(**named), new_run, retry_failed, output)


def run(plan: Plan, settings: Mapping[str, Any]) -> int:
    """Run a batch on this machine. Raises as `run_local`, and UsageError for wrong settings."""

    async def running() -> Report:
        async with _opened(settings) as summarizer:
            if summarizer.settings.model == BASELINE and not settings.get("model"):
                _say("Using builtin/rules, the embedded baseline; --model provider/name is better.")
            return await run_local(summarizer, plan, open_watch())

    return _told(asyncio.run(running()), plan)


def run_at_provider(plan: Plan, settings: Mapping[str, Any]) -> int:
    """Run a batch through the provider's batch API. Raises as `run_provider`."""
    from summarizer.batch.provider import run_provider  # loads openai

    async def running() -> Report:
        async with _opened(settings) as summarizer:
            return await run_provider(summarizer, plan, open_watch(), _say)

    return _told(asyncio.run(running()), plan)


def run_on_cluster(plan: Plan, settings: Mapping[str, Any]) -> int:
    """Run a batch on Ray; the output is a folder of Parquet. Raises as `run_cluster`."""
    from summarizer.batch.cluster import run_cluster  # loads ray

    return _told(run_cluster(plan, settings, open_watch(), _say), plan)


def _opened(settings: Mapping[str, Any]) -> Summarizer[Any]:
    with for_good():
        return Summarizer(**_checked_beside(settings))


def _checked_beside(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    """Settings by which the machine's other processors check drafts, if nobody set how many."""
    if Settings.load(**settings).check_processes is not None:
        return settings
    return {**settings, "check_processes": min(MOST_BESIDE, _processors() - 1)}


def _processors() -> int:
    """How many this process may use, where the system tells."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _say(line: str) -> None:
    click.echo(line, err=True)


def _told(report: Report, plan: Plan) -> int:
    """Print the summary; the exit code."""
    given = plan.given_output
    output = shown_url(given) if "://" in given else str(plan.output)
    for line in summary(report, output, datetime.now().astimezone()):
        click.echo(line, err=True)
    return report.exit_code


def estimate(plan: Plan, settings: Mapping[str, Any]) -> int:
    """Print what a batch would take; nothing is sent. Raises as `run`."""
    with Summarizer(**settings) as summarizer:
        for line in estimating.lines(estimating.estimate(summarizer, plan)):
            click.echo(line)
    return 0


def export_tables(output: Path, to: str, place: Path | None, schema: str | None) -> Iterator[str]:
    """Export an output; what was made, for people. Raises as `export`, and UnknownSchema."""
    record = load_schema(Settings.load(schema=schema).schema)
    place = place or output.with_name(output.stem + ENDINGS[to])
    for table, count in export(output, to, place, record).items():
        yield f"{table:<16} {count:>9,} rows"
    yield f"→ {place}"


ENGINES: Mapping[str, Callable[[Plan, Mapping[str, Any]], int]] = MappingProxyType(
    {"local": run, "provider-batch": run_at_provider, "ray": run_on_cluster}
)
