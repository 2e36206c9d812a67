"""What a person sees while a batch runs: a live display in a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from typing import IO

from summarizer.batch.gauges import Gauges
from summarizer.batch.running import Report, Watch
from summarizer.batch.tally import Tally

LINE_SECONDS = 10.0
BAR_CELLS = 24


def progress_line(tally: Tally, gauges: Gauges, under_way: int) -> str:
    """How it goes, on one line: counts, pace, tokens, money, time left, concurrency and why."""
    parts = [f"done {tally.statuses['ok']:,}"]
    parts += [f"{name} {tally.statuses[name]:,}" for name in ("failed", "skipped")]
    if tally.before:
        parts.append(f"earlier {tally.before.total():,}")
    parts.append(f"{tally.pace():.1f}/s")
    if tally.requests:
        least = "≥ " if tally.at_least else ""
        parts.append(f"tokens {least}{tally.tokens_in:,} in {tally.tokens_out:,} out")
        parts.append(f"${least}{tally.usd:.4f}")
    left = tally.seconds_left()
    parts.append(
        f"left {duration(left)}" if left is not None else f"{duration(_spent(tally))} so far"
    )
    why = gauges.why()
    parts.append(f"at once {under_way} of {gauges.concurrency}{f' ({why})' if why else ''}")
    return " · ".join(parts)


def duration(seconds: float) -> str:
    """`7 s`, `3 min`, `2 h 05 min`."""
    minutes = int(seconds // 60)
    if minutes < 1:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"


def _spent(tally: Tally) -> float:
    return tally.clock() - tally.started


class PlainWatch:
    """A line now and then, and one at the end."""

    def __init__(self, out: IO[str], every: float = LINE_SECONDS) -> None:
        self._out = out
        self._every = every
        self._next = 0.0

    def begin(self, tally: Tally, gauges: Gauges, report: Report) -> None:
        for line in opening(report):
            print(line, file=self._out, flush=True)
        self._tally, self._gauges = tally, gauges
        self._next = time.monotonic() + self._every

    def look(self, *, under_way: int) -> None:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + self._every
            print(progress_line(self._tally, self._gauges, under_way), file=self._out, flush=True)

    def end(self) -> None:
        """The summary says the rest."""


class LiveWatch:
    """A bar and a line that are renewed in place."""

    def __init__(self, out: IO[str]) -> None:
        from rich.console import Console
        from rich.live import Live

        self._console = Console(file=out)
        self._live = Live(console=self._console, auto_refresh=False, transient=True)

    def begin(self, tally: Tally, gauges: Gauges, report: Report) -> None:
        for line in opening(report):
            self._console.print(line, highlight=False, markup=False)
        self._tally, self._gauges = tally, gauges
        self._live.start()

    def look(self, *, under_way: int) -> None:
        from rich.text import Text

        share = self._tally.share()
        filled = round((share or 0.0) * BAR_CELLS)
        bar = "█" * filled + "░" * (BAR_CELLS - filled)
        percent = "   " if share is None else f"{share:4.0%}"
        line = progress_line(self._tally, self._gauges, under_way)
        self._live.update(Text(f"{bar} {percent}\n{line}"), refresh=True)

    def end(self) -> None:
        self._live.stop()


def opening(report: Report) -> list[str]:
    """What there is to say before the first article: of the output as it was found."""
    found, lines = report.survey, []
    if found.corrupt:
        numbers = ", ".join(map(str, found.corrupt))
        more = "" if found.corrupt_count == len(found.corrupt) else " and more"
        lines.append(
            f"{found.corrupt_count} unreadable lines of the output are kept and their inputs done "
            f"again: line {numbers}{more}"
        )
    if found.tail is not None:
        lines.append("the output's last line was torn; it is taken off and its input done again")
    if report.left:
        names = ", ".join(one.source or one.key for one in report.left)
        lines.append(
            f"{len(report.left)} in flight when an earlier run ended, possibly billed: {names}"
        )
    if report.retried:
        lines.append(f"{report.retried} failed inputs are tried again")
    return lines


def open_watch() -> Watch:
    """The display that fits where standard error goes."""
    return LiveWatch(sys.stderr) if sys.stderr.isatty() else PlainWatch(sys.stderr)
