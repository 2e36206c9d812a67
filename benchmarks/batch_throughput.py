"""A whole batch against a server that waits 200 ms: python -m benchmarks.batch_throughput

The command line is measured from start to end, answer store and output included. Ideal is what
256 calls at once of 200 ms each allow: 1,280 articles a second. Checking facts takes processor
time of its own, so the answers hold as many facts as --facts says. Memory is that of the process
and its check processes together, looked at five times a second. Exit code 1 below the goals.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import calls_stub

CONCURRENCY = 256
LATENCY = 0.2
ARTICLES = 10_000
LEAST_SHARE = 0.45
MOST_MB = 250
LOOK_SECONDS = 0.2
TEXT = (
    "Foreign Minister Ana Silva of Portugal received her Angolan counterpart, Rui Costa, in "
    "Lisbon on Thursday for round {number} of their talks. They talked about fishing rights and "
    "student exchanges. Silva condemned the shelling of a market in Lema. She declined to say who "
    'had fired. "We will send 40 teachers," she promised Mr Costa.'
)
LISTS = ("meetings", "condemnations", "pledges", "dates")


def serve(facts: int) -> None:
    """The stub server, its record shortened to at most so many facts; it prints its port."""
    kept = {name: calls_stub.RECORD[name][: -(-facts // len(LISTS))] for name in LISTS}
    record = {**calls_stub.RECORD, **kept, "abstract": []}
    calls_stub.AS_CONTENT = calls_stub._answer({"content": json.dumps(record)}, "stop")
    asyncio.run(calls_stub.serve(LATENCY))


@contextmanager
def serving(facts: int) -> Iterator[int]:
    """The stub server in a process of its own; its port."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.batch_throughput",
        "--serve",
        "--facts",
        str(facts),
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.kill()
        process.wait()


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of wall clock and of CPU, peak memory, and bytes written, of one run."""

    articles: int
    seconds: float
    cpu: float
    processes: int
    peak_mb: float
    output: int
    store: int

    @property
    def share(self) -> float:
        return self.articles / self.seconds / (CONCURRENCY / LATENCY)


def measure(articles: int, facts: int, folder: Path) -> Measured:
    """One run of the command line over so many articles."""
    rows, out, store = (folder / name for name in ("rows.jsonl", "out.jsonl", "answers.sqlite"))
    with rows.open("w") as file:
        for number in range(articles):
            row = {"id": number, "published": "2025-03-28", "text": TEXT.format(number=number)}
            file.write(json.dumps(row) + "\n")
    with serving(facts) as port:
        command = [sys.executable, "-m", "summarizer", "batch", str(rows), "-o", str(out)]
        command += ["-m", "openai/stub", "--base-url", f"http://127.0.0.1:{port}/v1"]
        # The stub says the same of every article: what does not hold is rejected, not asked again.
        command += ["--concurrency", str(CONCURRENCY), "--max-reasks", "0", "--store", str(store)]
        started = time.perf_counter()
        environment = {**os.environ, "OPENAI_API_KEY": "none"}
        pid = os.posix_spawn(sys.executable, command, environment)
        seen: list[tuple[int, float]] = []
        while not (ended := os.wait4(pid, os.WNOHANG))[0]:
            seen.append(memory_of(pid))
            time.sleep(LOOK_SECONDS)
        seconds = time.perf_counter() - started
        _, status, used = ended
    assert os.waitstatus_to_exitcode(status) == 0
    with out.open("rb") as file:
        assert (
            sum(line.startswith(b'{"summarizer_batch":1,"status":"ok"') for line in file)
            == articles
        )
    stored = sum(path.stat().st_size for path in folder.glob("answers.sqlite*"))
    cpu = used.ru_utime + used.ru_stime
    processes = max((one for one, _ in seen), default=0)
    peak = max((megabytes for _, megabytes in seen), default=0.0)
    return Measured(articles, seconds, cpu, processes, peak, out.stat().st_size, stored)


def memory_of(pid: int) -> tuple[int, float]:
    """How many a process and its children are, and the memory in MB that they hold now."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    held = count = 0
    for one in (str(pid), *(children.read_text().split() if children.exists() else ())):
        try:
            pages = int(Path(f"/proc/{one}/statm").read_text().split()[1])
        except OSError:  # it has just ended
            continue
        held += pages * os.sysconf("SC_PAGE_SIZE")
        count += 1
    return count, held / 1024**2


def main(articles: int, facts: int) -> int:
    """Print the figures; 1 where they miss the goals."""
    with tempfile.TemporaryDirectory() as folder:
        found = measure(articles, facts, Path(folder))
    print(f"articles           {found.articles:,} at concurrency {CONCURRENCY}, {LATENCY} s a call")
    print(f"facts an answer    {facts}")
    print(
        f"wall               {found.seconds:.1f} s, {found.articles / found.seconds:.0f} a second"
    )
    print(f"share of ideal     {found.share:.2f} (goal {LEAST_SHARE})")
    print(f"CPU an article     {found.cpu / found.articles * 1000:.2f} ms")
    print(
        f"peak memory        {found.peak_mb:.0f} MB in {found.processes} processes "
        f"(goal below {MOST_MB})"
    )
    print(f"output an article  {found.output / found.articles:,.0f} bytes")
    print(f"store an article   {found.store / found.articles:,.0f} bytes")
    return 0 if found.share >= LEAST_SHARE and found.peak_mb < MOST_MB else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--facts", type=int, default=0)
    parser.add_argument("--serve", action="store_true", help="only the server; used by itself")
    given = parser.parse_args()
    if given.serve:
        serve(given.facts)
    sys.exit(main(given.articles, given.facts))
