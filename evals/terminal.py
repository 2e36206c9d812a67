"""A run as people read it in a terminal: one table, failures beside it, rates only on counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from rich.console import Console
from rich.table import Table

from summarizer.views.trimming import print_table

from .compare import Row
from .fitting import Problem
from .gate import Finding
from .metamorphic import Observation

FEW = 10
"""Under this many leaves a rate says nothing: the counts stand alone."""


def show_result(result: Mapping[str, Any], console: Console, *, fields: bool = False) -> None:
    """Print the totals of a result: overall, per list, per field where asked for."""
    run, totals = result["run"], result["totals"]
    times = f", {run['repeats']} times each" if run["repeats"] > 1 else ""
    articles = counted(run["gold"]["cases"], "article")
    console.print(f"{run['model']} on {articles}{times}", style="bold", markup=False)
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    for column, justify in COLUMNS:
        table.add_column(column, justify=justify, no_wrap=True, overflow="fold")
    table.add_row(*_row("all lists", totals["overall"]), style="bold")
    for name, block in totals["lists"].items():
        table.add_row(*_row(name, block))
        for scope, rates in totals["fields"].items() if fields else ():
            if scope.startswith(name + "."):
                table.add_row(*_row("  " + scope.removeprefix(name + "."), rates), style="dim")
    print_table(console, table)
    for line in notes(totals):
        console.print(line, highlight=False)


def counted(number: int, thing: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


COLUMNS: tuple[tuple[str, Literal["left", "right"]], ...] = (
    ("", "left"),
    ("F1", "right"),
    ("95 %", "left"),
    ("P", "right"),
    ("R", "right"),
    ("gold", "right"),
    ("ans", "right"),
    ("inc", "right"),
    ("mis", "right"),
    ("spu", "right"),
)


def _row(name: str, block: Mapping[str, Any]) -> list[str]:
    enough = block["pos"] + block["act"] >= FEW
    interval = block.get("interval") or {}
    reach = ""
    if enough and interval.get("low") is not None:
        reach = f"{interval['low']:.3f}-{interval['high']:.3f}"
    return [
        name,
        _rate(block["f1"], enough=enough),
        reach,
        _rate(block["precision"], enough=block["act"] >= FEW),
        _rate(block["recall"], enough=block["pos"] >= FEW),
        *(str(block[count]) for count in ("pos", "act", "inc", "mis", "spu")),
    ]


def _rate(value: float | None, *, enough: bool) -> str:
    return f"{value:.3f}" if value is not None and enough else "·"


def notes(totals: Mapping[str, Any]) -> list[str]:
    """What stands beside the headline, one line each."""
    overall, counts = totals["overall"], totals["counts"]
    empty, invented = overall["empty_lists"], overall["null_invention"]
    items, cited = overall["items"], overall["evidence"]
    macro = _rate(overall["macro_f1"], enough=True)
    used = totals["usage"]
    bound = "at least " if used["at_least"] else ""
    said = {
        "failed articles": f"{counts.get('failed', 0)} of {counts.get('articles', 0)}",
        "rejected values": f"{counts.get('rejected', 0)} (not delivered, so not scored)",
        "cost": f"{bound}${used['usd']:.2f}, {used['requests']} calls, {used['seconds']:.1f} s",
        "macro F1 over lists": macro,
        "items": "{aligned} aligned of {gold} in gold and {answer} given".format(**items),
        "empty lists kept": f"{empty['count']} of {empty['of']}",
        "over, under": f"{_rate(overall['overgeneration'], enough=True)} of what is given is "
        f"spurious, {_rate(overall['undergeneration'], enough=True)} of gold is missing",
        "nulls filled": f"{invented['count']} of {invented['of']}",
        "direction errors": str(overall["direction_errors"]),
        "dates": "{over_precise} finer than gold, {under_precise} coarser, "
        "{near_miss_1d} one day off".format(**overall),
        "spurious values": "{spurious_unsupported} unsupported (hallucinated), "
        "{spurious_supported} supported, {spurious_unchecked} unchecked".format(**overall),
        "evidence": "{common} sentences shared of {gold} in gold and {answer} cited".format(
            **cited
        ),
    }
    return [f"{name:<20}{value}" for name, value in said.items()]


def show_comparison(
    rows: Sequence[Row], shifts: Sequence[tuple[str, float]], console: Console
) -> None:
    """Print the differences of two runs and the articles that moved, the worst first."""
    if rows:
        table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
        for column in ("", "old", "new", "change", "± SE", "p drop", "articles", "would see"):
            table.add_column(column, justify="right" if column else "left", no_wrap=True)
        for row in rows:
            table.add_row(row.scope or "all lists", *_change(row))
        print_table(console, table)
        console.print(
            "p drop: one-sided, paired by article; would see: the smallest drop found 4 times of 5"
        )
    for name, shift in shifts:
        console.print(f"{shift:+8.2f} leaves  {name}", markup=False)


def _change(row: Row) -> list[str]:
    change = row.change
    numbers = (change.old, change.new, change.change, change.se, row.p)
    shown = ["·" if number is None else f"{number:.3f}" for number in numbers]
    seen = "·" if change.detectable is None else f"{change.detectable:.3f}"
    return [*shown, str(change.documents), seen]


def show_findings(findings: Sequence[Finding], console: Console) -> None:
    """Print what a gate found, a lane at a time."""
    words = {0: "ok  ", 1: "FAIL", 3: "n/a "}
    for finding in findings:
        console.print(f"{finding.lane} {words[finding.exit]} {finding.message}", markup=False)


def show_problems(problems: Sequence[Problem], console: Console) -> None:
    """Print the problems of labels, one a line."""
    for one in problems:
        line = f"{one.level}: {one.case} {one.path}: {one.message}"
        console.print(line, markup=False, soft_wrap=True)


def show_observations(
    found: Sequence[Observation], rates: Mapping[str, tuple[int, int]], console: Console
) -> None:
    """Print the violations of metamorphic checks, one a line, and their rate per check."""
    for one in found:
        if one.held is not True:
            said = "violated" if one.held is False else "failed"
            line = f"{said}: {one.check}: {one.article}: {one.told}"
            console.print(line, markup=False, soft_wrap=True)
    for name, (broken, applied) in rates.items():
        rate = f"{broken / applied:.0%}" if applied >= FEW else "·"
        console.print(f"{name:<20}{broken} of {applied} articles violate it, {rate}", markup=False)
