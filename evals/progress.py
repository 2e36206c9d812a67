"""What a person sees while an evaluation runs: articles, F1 so far, cost, time left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from .runner import Scored
from .scorer import Tally, counts


@contextmanager
def progress(total: int, console: Console) -> Iterator[Callable[[Scored], None]]:
    """A bar for `total` answers on a terminal; nothing is drawn into a pipe."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    )
    counted, spent = Tally(), Spent()
    with bar:
        task = bar.add_task("articles", total=total)

        def watch(scored: Scored) -> None:
            counted.update(scored.counts)
            spent.add(scored)
            bar.update(task, advance=1, description=describe(counted, spent))

        yield watch


class Spent:
    """US dollars so far; a provider that does not say makes the sum a lower bound."""

    def __init__(self) -> None:
        self.usd, self.at_least = 0.0, False

    def add(self, scored: Scored) -> None:
        usage = scored.entry.get("usage") or {}
        self.usd += usage.get("usd") or 0.0
        self.at_least |= bool(usage.get("at_least")) or usage.get("usd", 0.0) is None

    def __str__(self) -> str:
        return f"{'≥ ' if self.at_least else ''}${self.usd:.2f}"


def describe(counted: Tally, spent: Spent) -> str:
    """One line: F1 so far, failures, cost."""
    f1 = counts(counted).f1
    so_far = "·" if f1 is None else f"{f1:.3f}"
    return f"F1 {so_far}  failed {counted['', 'failed']}  {spent}"
