"""What we promise of speed, beside the peers, all in one run: `make bench`.

    python -m benchmarks.calls_table [--json FILE]

Everything is a ratio within the run, CPU time first: it hardly moves on a busy machine. With a
real model the provider sets the pace. Figures below their bound are marked, and no error.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.calls import BARE, CALL, ENGINE, PARSE, PEERS, WHOLE, Load, in_process
from benchmarks.calls_start import HELP, IMPORT, heavy, ratios
from benchmarks.calls_tokens import Sizes, sizes

ROUNDS = 3
WIDE = 256
LATENCY = 0.2
IDEAL = WIDE / LATENCY
NARROW_LOAD = Load(calls=120, concurrency=8)
WIDE_LOAD = Load(calls=0, concurrency=WIDE, latency=LATENCY, seconds=5.0)
LONG_LOAD = Load(calls=10_000, concurrency=WIDE)
GROWTH_MB = 10.0
"""What counts as flat, over the second half of the articles."""


@dataclass(frozen=True, slots=True)
class Row:
    """A measure: ours, the bound it must keep (`most` or `least`), and what the peers have."""

    measure: str
    ours: float
    most: float | None = None
    least: float | None = None
    peers: str = ""

    @property
    def kept(self) -> bool:
        over = self.most is not None and self.ours > self.most
        return not over and (self.least is None or self.ours >= self.least)


@dataclass(frozen=True, slots=True)
class Found:
    """All figures of a run. `cpu`: ms a call; `wide` and `long`: what `calls.measure` returns."""

    cpu: Mapping[str, float]
    wide: Mapping[str, Mapping[str, float]]
    long: Mapping[str, Mapping[str, float]]
    start: Mapping[str, float]
    heavy: Sequence[str]
    sizes: Sizes


def cpu_of_calls(rounds: int) -> dict[str, float]:
    """CPU ms a call of each peer: the median of rounds, in turn, so that all see the same noise."""
    found: dict[str, list[float]] = {name: [] for name in PEERS}
    for _ in range(rounds):
        for name in list(found):
            if one := in_process(name, NARROW_LOAD):
                found[name].append(1000 * one["cpu"] / one["calls"])
            else:
                del found[name]
    return {name: statistics.median(times) for name, times in found.items()}


def find(rounds: int, long: Load) -> Found:
    """Measure everything; where memory is measured, and not time, two at once."""
    cpu = cpu_of_calls(rounds)
    wide = {name: in_process(name, WIDE_LOAD) for name in cpu}
    with ThreadPoolExecutor() as threads:
        names = (WHOLE, BARE)
        memory = dict(zip(names, threads.map(in_process, names, (long, long)), strict=True))
    return Found(cpu, wide, memory, ratios(), heavy(), sizes())


def rows_of(found: Found) -> list[Row]:
    """The table, CPU first."""
    cpu = {name: ms / found.cpu[BARE] for name, ms in found.cpu.items()}
    rate = {name: one["calls"] / one["wall"] / IDEAL for name, one in found.wide.items()}
    ours, bare = found.long[WHOLE], found.long[BARE]
    articles = f"{ours['calls']:,.0f} articles"
    overhead = {name: n / found.sizes.overhead[PARSE] for name, n in found.sizes.overhead.items()}
    grown, theirs = (one["peak_mb"] - one["early_mb"] for one in (ours, bare))
    return [
        Row(
            f"CPU a call, asummarize without grounding (instructor 1 = {found.cpu[BARE]:.1f} ms)",
            cpu[CALL],
            most=0.25,
            peers=beside(cpu, WHOLE),
        ),
        Row(
            "CPU an article, whole pipeline with grounding and store, to the same",
            cpu[WHOLE],
            most=0.9,
        ),
        Row(
            f"calls/s at {WIDE} at once, {LATENCY} s a call, of ideal {IDEAL:,.0f}: asummarize",
            rate[CALL],
            least=0.6,
            peers=beside(rate, ENGINE),
        ),
        Row(
            "import summarizer, CPU to python -c pass",
            found.start[IMPORT],
            most=3,
            peers=beside({name: n for name, n in found.start.items() if "import " in name}),
        ),
        Row("summarizer --help, to the same", found.start[HELP], most=8),
        Row("heavy modules loaded by these two", len(found.heavy), most=0),
        Row(
            f"JSON Schemas built over {articles}",
            ours["schemas"],
            most=1,
            peers=f"{BARE} {bare['schemas']:,.0f}",
        ),
        Row(
            f"connections opened at {WIDE} at once",
            found.wide[CALL]["connections"],
            most=WIDE,
            peers=beside({name: one["connections"] for name, one in found.wide.items()}),
        ),
        Row(
            f"static tokens before the article ({found.sizes.counted}): prompt caches hit",
            found.sizes.head,
            least=1100,
        ),
        Row(
            "tokens besides the article, to openai .parse (no bound: the row above is kept)",
            overhead[CALL],
            peers=beside(overhead),
        ),
        Row(
            "static part the same bytes, nothing after the article, strict on the wire (1: yes)",
            float(found.sizes.static),
            least=1,
        ),
        Row("answer bytes, sentence numbers to quotes", found.sizes.answer, most=0.65),
        Row(
            f"peak memory MB, {articles} at {WIDE} at once, all of the pipeline",
            ours["peak_mb"],
            most=150,
            peers=f"{BARE} {bare['peak_mb']:.0f}",
        ),
        Row(
            "MB that it grew over the second half of them",
            grown,
            most=GROWTH_MB,
            peers=f"{BARE} {theirs:.0f}",
        ),
    ]


def beside(values: Mapping[str, float], *also: str) -> str:
    """The peers' values in one line, with those of ours that are named; the row has its own."""
    named = {
        name: value for name, value in values.items() if not name.startswith("ours") or name in also
    }
    return " · ".join(f"{name} {shown(value)}" for name, value in named.items() if name != IMPORT)


def shown(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) or value >= 100 else f"{value:.2f}"


def table(rows: Sequence[Row]) -> str:
    """The rows as text: measure, ours, bound, kept or not, peers."""
    lines = [f"{'measure':86} {'ours':>7}  {'must':8} kept  peers"]
    for row in rows:
        bound = f"≤ {shown(row.most)}" if row.most is not None else ""
        bound = f"≥ {shown(row.least)}" if row.least is not None else bound
        kept = "" if not bound else "yes" if row.kept else "NO"
        lines.append(f"{row.measure:86} {shown(row.ours):>7}  {bound:8} {kept:4}  {row.peers}")
    return "\n".join(line.rstrip() for line in lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, help="write the rows and all figures here")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="rounds of the CPU figures")
    parser.add_argument("--articles", type=int, default=LONG_LOAD.calls, help="for memory")
    given = parser.parse_args()
    found = find(given.rounds, Load(given.articles, LONG_LOAD.concurrency))
    rows = rows_of(found)
    print(table(rows))
    if given.json:
        kept = [{**asdict(row), "kept": row.kept} for row in rows]
        given.json.parent.mkdir(parents=True, exist_ok=True)
        given.json.write_text(json.dumps({"rows": kept, "figures": asdict(found)}, indent=2))


if __name__ == "__main__":
    main()
