"""What a call costs, side by side in one run: `python -m benchmarks.calls [--json FILE]`.

Each peer runs in a process of its own against a stub server on this machine: CPU seconds a call
first, because they hardly move on a busy machine; then calls a second at high concurrency against
a server of fixed latency, as a share of the ideal. With a real model the provider sets the pace.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.calls_peers import BARE, PEERS, Ask

ROOT = Path(__file__).resolve().parent.parent
WARM_UP = 8
CPU_CONCURRENCY = 8
WIDE = 256
LATENCY = 0.2
WIDE_SECONDS = 5.0
"""Length of the wide run: enough that the start weighs little."""


@contextmanager
def stub(latency: float) -> Iterator[int]:
    """A stub server in a process of its own; its port."""
    command = [sys.executable, "-m", "benchmarks.calls_stub", str(latency)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.kill()
        process.wait()


def seen(port: int) -> dict[str, Any]:
    """What the stub saw: connections, calls, and the last request's body."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/seen") as answer:
        counts: dict[str, Any] = json.load(answer)
    return counts


async def drive(ask: Ask, turns: Iterable[object], concurrency: int) -> int:
    """A call a turn by so many workers; how many calls."""
    shared, done = iter(turns), 0

    async def worker() -> None:
        nonlocal done
        for _ in shared:
            assert await ask() > 0
            done += 1

    await asyncio.gather(*(worker() for _ in range(concurrency)))
    return done


def turns_for(seconds: float) -> Iterator[None]:
    """Turns until the time is over."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        yield


async def measure(name: str, port: int, calls: int, concurrency: int) -> dict[str, float]:
    """CPU and wall seconds of so many calls after a warm-up; 0 calls: as many as fit the time."""
    async with PEERS[name](f"http://127.0.0.1:{port}/v1", concurrency) as ask:
        await drive(ask, range(WARM_UP), min(WARM_UP, concurrency))
        cpu, wall = time.process_time(), time.perf_counter()
        done = await drive(ask, range(calls) if calls else turns_for(WIDE_SECONDS), concurrency)
        return {
            "cpu": time.process_time() - cpu,
            "wall": time.perf_counter() - wall,
            "calls": done,
            "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }


def in_process(name: str, latency: float, calls: int, concurrency: int) -> dict[str, float]:
    """`measure` in a fresh process. Empty where the peer is not installed."""
    with stub(latency) as port:
        command = [sys.executable, "-m", "benchmarks.calls", "--one", name]
        command += [str(port), str(calls), str(concurrency)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
        if done.returncode:
            print(f"{name}: skipped ({done.stderr.strip().splitlines()[-1]})", file=sys.stderr)
            return {}
        found: dict[str, float] = json.loads(done.stdout)
        # One connection is ours, to ask.
        return found | {"connections": seen(port)["connections"] - 1}


def row(name: str, calls: int) -> dict[str, Any]:
    narrow = in_process(name, 0.0, calls, CPU_CONCURRENCY)
    if not narrow:
        return {}
    wide = in_process(name, LATENCY, 0, WIDE)
    ideal = WIDE / LATENCY
    return {
        "cpu_ms": 1000 * narrow["cpu"] / narrow["calls"],
        "calls_per_second": wide["calls"] / wide["wall"],
        "of_ideal": wide["calls"] / wide["wall"] / ideal,
        "connections": wide["connections"],
        "rss_mb": wide["rss_mb"],
    }


def table(rows: dict[str, dict[str, Any]]) -> str:
    bare = rows.get(BARE, {}).get("cpu_ms")
    lines = [f"{'':28} CPU ms/call   ratio  calls/s  of ideal  connections  MB"]
    for name, found in rows.items():
        ratio = f"{found['cpu_ms'] / bare:7.2f}" if bare else "      -"
        lines.append(
            f"{name:28} {found['cpu_ms']:11.2f} {ratio}  {found['calls_per_second']:7.0f}"
            f"  {found['of_ideal']:8.0%}  {found['connections']:11}  {found['rss_mb']:.0f}"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, help="write the figures here")
    parser.add_argument("--calls", type=int, default=300, help="calls for the CPU figure")
    parser.add_argument("--only", nargs="*", help="names of peers")
    parser.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        name, port, calls, concurrency = given.one
        print(json.dumps(asyncio.run(measure(name, int(port), int(calls), int(concurrency)))))
        return
    rows = {name: row(name, given.calls) for name in given.only or PEERS}
    rows = {name: found for name, found in rows.items() if found}
    print(table(rows))
    print(
        f"ratio: to {BARE}; concurrency {WIDE}, server latency {LATENCY} s; raw: the stub's limit"
    )
    if given.json:
        given.json.write_text(json.dumps(rows, indent=2))


if __name__ == "__main__":
    main()
