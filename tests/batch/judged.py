"""A batch in a process of its own, against a server that remembers what it answered."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import multiprocessing.process
import os
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from summarizer import Settings
from summarizer.batch.gauges import Gauges
from summarizer.batch.running import Report
from summarizer.batch.tally import Tally
from summarizer.engines.endpoint import endpoint_of
from summarizer.engines.providers import find
from summarizer.errors import StoreError
from summarizer.wire.store import key_of
from summarizer.wire.storefile import StoreFile
from tests.batch.stubs import NoWatch, write_rows
from tests.faultserver.answers import completion
from tests.faultserver.server import Exchange, Fault, running

EMPTY = '{"headline":null,"abstract":[],"meetings":[],"condemnations":[],"pledges":[],"dates":[]}'
NUMBER = re.compile(rb"Number(\d+) ")
CONCURRENCY = 4
ROWS_A_KILL = 20
"""More than are done between two kills, so that every kill hits work."""
SOON, LATE = 0.02, 0.5
MIDST = 0.1
"""Seconds after a process's first answer within which it is killed, where that is waited for."""


@dataclass
class Judge:
    """The server's own log: how often it answered each article; those without a number as -1,
    where `unnumbered` says that there are such. `stored` are keys of answers that a killed process
    had kept: `asked_again` counts calls for those."""

    seconds: float
    answered: Counter[int] = field(default_factory=Counter)
    url: str = ""
    unnumbered: bool = False
    stored: set[str] = field(default_factory=set)
    asked_again: int = 0
    identity: str = ""

    @property
    def fault(self) -> Fault:
        async def answer(exchange: Exchange) -> bool:
            found = NUMBER.search(exchange.seen.body)
            assert found is not None or self.unnumbered
            self.asked_again += key_of(self.identity, 0, 0, exchange.seen.body) in self.stored
            await asyncio.sleep(self.seconds * random.uniform(0.2, 1.8))
            self.answered[int(found[1]) if found else -1] += 1
            await exchange.reply(completion(exchange.seen.json, EMPTY))
            return True

        return answer


@contextmanager
def judging(seconds: float = 0.02) -> Iterator[Judge]:
    judge = Judge(seconds)
    with running({"judge": judge.fault}) as server:
        judge.url = server.url("judge")
        settings = Settings.load({}, model="openai/stub", base_url=judge.url, api_key="k")
        judge.identity = endpoint_of(find("openai/stub"), settings).identity
        yield judge


class LeftWatch(NoWatch):
    """Writes down which inputs an earlier run left in flight."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def begin(self, tally: Tally, gauges: Gauges, report: Report) -> None:  # noqa: ARG002 - a watch's signature
        with self._path.open("a") as file:
            file.writelines(f"{one.source}\n" for one in report.left)


def work(folder: Path, url: str, **settings: Any) -> None:
    """One run in this process; exits with the batch's own code."""
    from summarizer import Summarizer
    from summarizer.batch.running import Plan, run_local

    async def go() -> Report:
        chosen = {"concurrency": CONCURRENCY, "store": str(folder / "store"), **settings}
        async with Summarizer("openai/stub", base_url=url, api_key="k", **chosen) as summarizer:
            plan = Plan([str(folder / "rows.jsonl")], folder / "out.jsonl")
            return await run_local(summarizer, plan, LeftWatch(folder / "left"))

    report = asyncio.run(go())
    outcome = {"unsaved": report.unsaved, "unstored": report.unstored}
    outcome["abandoned"] = len(report.abandoned)
    (folder / "report.json").write_text(json.dumps(outcome))
    os._exit(report.exit_code)


def process(
    folder: Path, url: str, *, target: Callable[..., None] = work, **settings: Any
) -> multiprocessing.process.BaseProcess:
    """A started process that works; libraries are loaded once, by the server it is forked from."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.batch.judged", "summarizer.engines.llm", "instructor"])
    started = context.Process(target=target, args=(folder, url), kwargs=settings, daemon=True)
    started.start()
    return started


def kept(store: Path) -> set[str]:
    """The keys of the answers in a store; none where a kill came before there was one."""
    try:
        file = StoreFile(store, read_only=True)
    except StoreError:
        return set()
    keys = {answer.key for answer in file.all()}
    file.close()
    return keys


def wait_for_a_moment(one: multiprocessing.process.BaseProcess, judge: Judge) -> None:
    """Any moment of a run, its start included; every other time one in the midst of its work, so
    that on a slow machine too some kills hit that."""
    if random.random() < 0.5:
        time.sleep(random.uniform(SOON, LATE))
        return
    before = judge.answered.total()
    while one.is_alive() and judge.answered.total() == before:
        time.sleep(SOON / 10)
    time.sleep(random.uniform(0, MIDST))


def killed_in_a_loop(folder: Path, times: int) -> tuple[Counter[int], Counter[int], list[Any]]:
    """Kill a run `times` times, then let it finish: answers, inputs left in flight, records."""
    write_rows(folder / "rows.jsonl", times * ROWS_A_KILL)
    with judging() as judge:
        for _ in range(times):
            one = process(folder, judge.url)
            wait_for_a_moment(one, judge)
            one.kill()
            one.join()
            judge.stored |= kept(folder / "store")
        last = process(folder, judge.url)
        last.join()
    assert judge.asked_again == 0, "no answer that was stored is asked for again"
    assert judge.stored
    left = Counter(
        int(line.rpartition(":")[2]) - 1 for line in (folder / "left").read_text().splitlines()
    )
    lines = (folder / "out.jsonl").read_text().splitlines()
    return judge.answered, left, [json.loads(line) for line in lines]


def check(answered: Counter[int], left: Counter[int], records: list[Any]) -> None:
    """Nothing lost, nothing twice, and nothing paid again that was not said to be in flight."""
    assert sorted(int(record["id"][1:]) for record in records) == sorted(answered)
    assert {record["status"] for record in records} == {"ok"}
    again = {number: times - 1 for number, times in answered.items() if times > 1}
    assert all(left[number] >= times for number, times in again.items()), again
