"""Engines and helpers for tests of batches: no model, no network, every article counted."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from summarizer import Summarizer
from summarizer.batch.gauges import Gauges
from summarizer.batch.running import Plan, Report, run_local
from summarizer.batch.tally import Tally
from summarizer.engines import Draft, Engine, Reask, Task
from summarizer.result import Usage

USAGE = Usage(requests=1, attempts=1, tokens_in=100, tokens_out=10, tokens_cached=0, usd=0.001)
Act = Callable[["StubEngine", Task], None]


def article(number: int) -> str:
    """A short article that is told from every other by its number."""
    return f"Minister Number{number} met the press in Lisbon on Tuesday to talk about fish."


@dataclass
class StubEngine:
    """Drafts an empty record after `seconds`; `act` may raise first. `asked` counts by text."""

    seconds: float = 0.0
    act: Act = lambda _engine, _task: None
    name: str = "stub/engine"
    can_reask: bool = True
    asked: Counter[str] = field(default_factory=Counter)
    under_way: int = 0
    most_under_way: int = 0

    @property
    def calls(self) -> int:
        return self.asked.total()

    async def draft(self, task: Task, *, reask: Reask | None, reasks_allowed: int) -> Draft:
        assert reask is None
        assert reasks_allowed >= 0
        self.asked[task.article.text] += 1
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            await asyncio.sleep(self.seconds)
            self.act(self, task)
        finally:
            self.under_way -= 1
        return Draft(task.record.model_validate_json("{}"), usage=USAGE)

    async def aclose(self) -> None:
        """Nothing is open."""


class NoWatch:
    """Nobody looks on."""

    def begin(self, tally: Tally, gauges: Gauges, report: Report) -> None: ...

    def look(self, *, under_way: int) -> None: ...

    def end(self) -> None: ...


def write_rows(path: Path, count: int, first: int = 0) -> Path:
    """A JSONL file of articles with ids."""
    with path.open("w") as file:
        for number in range(first, first + count):
            file.write(json.dumps({"id": f"a{number}", "text": article(number)}) + "\n")
    return path


def batch(source: Path, output: Path, engine: Engine | None = None, **more: Any) -> Report:
    """Run a batch; keywords are those of Plan, else settings."""
    named = {name: more.pop(name) for name in ("new_run", "retry_failed", "fields") if name in more}
    plan = Plan([str(source)], output, **named)

    async def running() -> Report:
        async with Summarizer(engine=engine or StubEngine(), **more) as summarizer:
            return await run_local(summarizer, plan, NoWatch())

    return asyncio.run(running())


def records(output: Path) -> list[dict[str, Any]]:
    """The records of an output that holds nothing else."""
    return [json.loads(line) for line in output.read_text().splitlines()]


def statuses(output: Path) -> Counter[str]:
    return Counter(record["status"] for record in records(output))
