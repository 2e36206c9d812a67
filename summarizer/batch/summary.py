"""What is said at the end of a batch: counts, money, failures by code, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from summarizer import errors
from summarizer.batch.running import Report
from summarizer.batch.stopping import resume_hint
from summarizer.batch.watching import duration

MOST_NAMED = 20
OWN_ERROR = "An error of this program; the records say where. Please report it."


def _hints() -> Mapping[str, str]:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    return {kind.code: kind.hint for kind in kinds if issubclass(kind, errors.SummarizerError)}


HINTS = MappingProxyType({**_hints(), "error": OWN_ERROR})


def summary(report: Report, output: str, now: datetime) -> list[str]:
    """The lines of the summary."""
    tally = report.tally
    seconds = tally.clock() - tally.started
    counts = ", ".join(f"{tally.statuses[name]:,} {name}" for name in ("ok", "failed", "skipped"))
    lines = [f"{counts} in {duration(seconds)} → {output}"]
    if tally.before:
        before = ", ".join(f"{count:,} {name}" for name, count in sorted(tally.before.items()))
        lines.append(f"done earlier and left as they are: {before}")
    if tally.requests:
        least = "at least " if tally.at_least else ""
        lines.append(
            f"{tally.attempts:,} calls, {tally.from_store:,} answers from the store, {least}"
            f"{tally.tokens_in:,} tokens in, {tally.tokens_out:,} out, {least}${tally.usd:.4f}"
        )
    if report.ignored:
        lines.append(f"{report.ignored:,} files of other kinds in the folders were left out")
    for code, count in tally.codes.most_common():
        lines.append(f"  {code:<18} {count:>7,}  {HINTS.get(code, '')}")
    if report.failed:
        lines.append(f"{report.failed:,} failed in all; try them again with --retry-failed")
    return lines + _endings(report, now)


def _endings(report: Report, now: datetime) -> list[str]:
    """Why it ended early, if it did, and what that leaves open."""
    lines = []
    if report.unsaved:
        lost = report.unstored
        lines.append(
            f"{report.unsaved} paid answers are not in the output; {lost} of them are in no store "
            "either and would be paid again"
        )
    elif report.unstored:
        lines.append(f"{report.unstored} paid answers are in the output but not in the store")
    if report.abandoned:
        named = ", ".join(work.source for work in report.abandoned[:MOST_NAMED])
        lines.append(f"{len(report.abandoned)} given up in flight, possibly billed: {named}")
    if report.stopped_by is not None:
        error = report.stopped_by
        lines.append(f"stopped early [{error.code}]: {error}")
        lines.append(f"  {resume_hint(error, now)}")
    if report.interrupts.first is not None:
        lines.append("interrupted; the same command goes on where this one ended")
    return lines
