"""What one way to make a call takes: CPU, calls a second, connections, memory.

    python -m benchmarks.calls NAME…        a line each; all names: see PEERS

Each runs in a process of its own against a stub server in another. `benchmarks.calls_table` puts
them side by side.
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
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from benchmarks import calls_ours, calls_peers, calls_raw
from benchmarks.calls_asking import FACTS, Ask, Peer
from summarizer.schemas import ArticleSummary

ROOT = Path(__file__).resolve().parent.parent
BARE = "instructor"
PARSE = "openai .parse"
ENGINE = "ours: engine"
CALL = "ours: asummarize, no grounding"
WHOLE = "ours: grounding and store"
PEERS: Mapping[str, Peer] = MappingProxyType(
    {
        BARE: calls_peers.instructor_tools,
        "pydantic-ai": calls_peers.pydantic_ai,
        "langextract": calls_peers.langextract,
        PARSE: calls_peers.openai_parse,
        "openai .create": calls_peers.openai_create,
        ENGINE: calls_ours.engine,
        CALL: calls_ours.whole("off", grounded=False),
        WHOLE: calls_ours.whole("on"),
        "raw httpx2": calls_raw.httpx2,
        "raw aiohttp": calls_raw.aiohttp,
        "stub's limit": calls_raw.bytes_alone,
    }
)
WARM_UP = 2
"""Calls a place before anything is counted: connections are open then, and the gate is wide."""
EARLY = 0.5
"""Share of the calls after which memory is read first: what is remembered of words is full then."""


@dataclass(frozen=True, slots=True)
class Load:
    """So many calls, or seconds of calls where `calls` is 0; so many at once; server's latency."""

    calls: int
    concurrency: int
    latency: float = 0.0
    seconds: float = 0.0


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
        process.stdout.close()


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
            assert await ask() == FACTS
            done += 1

    await asyncio.gather(*(worker() for _ in range(concurrency)))
    return done


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def turns_of(load: Load, early: dict[str, float]) -> Iterator[None]:
    """As many turns as the load says; memory after the first of them is noted in `early`."""
    end = time.perf_counter() + load.seconds
    number = 0
    while number < load.calls if load.calls else time.perf_counter() < end:
        if number == int(load.calls * EARLY):
            early["early_mb"] = peak_mb()
        number += 1
        yield


def counting_schemas() -> list[type]:
    """A list that grows by a class whenever the record's JSON Schema is built, from now on."""
    real, built = ArticleSummary.model_json_schema.__func__, []  # type: ignore[attr-defined] # a classmethod

    def counted(cls: type, *given: Any, **more: Any) -> Any:
        built.append(cls)
        return real(cls, *given, **more)

    ArticleSummary.model_json_schema = classmethod(counted)  # type: ignore[assignment] # only counts
    return built


async def measure(name: str, port: int, load: Load) -> dict[str, float]:
    """CPU and wall seconds of a load after a warm-up, memory, and how often a schema was built."""
    early: dict[str, float] = {}
    built = counting_schemas()
    async with PEERS[name](f"http://127.0.0.1:{port}/v1", load.concurrency) as ask:
        await drive(ask, range(WARM_UP * load.concurrency), load.concurrency)
        cpu, wall = time.process_time(), time.perf_counter()
        done = await drive(ask, turns_of(load, early), load.concurrency)
        spent = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}
    return {**spent, **early, "calls": done, "peak_mb": peak_mb(), "schemas": len(built)}


def in_process(name: str, load: Load) -> dict[str, float]:
    """`measure` in a fresh process. Empty where the peer is not installed."""
    with stub(load.latency) as port:
        command = [sys.executable, "-W", "ignore", "-m", "benchmarks.calls", "--one"]
        command += [name, str(port), json.dumps(asdict(load))]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
        if "ModuleNotFoundError" in done.stderr:
            print(f"{name}: skipped ({done.stderr.strip().splitlines()[-1]})", file=sys.stderr)
            return {}
        if done.returncode:
            raise RuntimeError(f"{name}: {done.stderr}")
        found: dict[str, float] = json.loads(done.stdout)
        # One connection is ours, to ask.
        return found | {"connections": seen(port)["connections"] - 1}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--calls", type=int, default=300)
    parser.add_argument("--concurrency", type=int, default=8)
    parser.add_argument("--latency", type=float, default=0.0)
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        name, port, load = given.one
        print(json.dumps(asyncio.run(measure(name, int(port), Load(**json.loads(load))))))
        return
    for name in given.names:
        found = in_process(name, Load(given.calls, given.concurrency, given.latency))
        each = 1000 * found["cpu"] / found["calls"]
        print(f"{name:32} {each:7.2f} ms CPU a call, {found}")


if __name__ == "__main__":
    main()
