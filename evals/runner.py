"""Run an engine over gold: every case once per repeat, many at a time, each ending in one reply."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.article import Article
from summarizer.errors import (
    AuthFailed,
    BudgetSpent,
    ModelNotFound,
    PermissionRefused,
    QuotaExhausted,
    StoreError,
    SummarizerError,
    UsageError,
)
from summarizer.result import SummaryResult
from summarizer.schemas import Model

from .assess import Json, Reply, assess
from .gold import Case
from .scorer import Tally

Summarize = Callable[[Article], Awaitable[SummaryResult[Any]]]
"""Any engine: `Summarizer.asummarize`, or a function of a test."""

HOPELESS = (
    UsageError,
    AuthFailed,
    PermissionRefused,
    ModelNotFound,
    QuotaExhausted,
    BudgetSpent,
    StoreError,
)
"""Errors that every further article would meet as well: the run stops and says so."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One reply, scored: its entry for `result.json`, its counts, and where the answer is from."""

    entry: Json
    counts: Tally
    provenance: Json | None


Watch = Callable[[Scored], None]


async def run(
    record: type[Model],
    cases: Sequence[Case],
    summarize: Summarize,
    *,
    repeat: int = 0,
    concurrency: int = 8,
    watch: Watch | None = None,
) -> list[Scored]:
    """Score `summarize` on every case, at most `concurrency` at once; in the order of the cases.

    An article that fails, by an error of the tree or by a bug in an engine, scores as an empty
    answer and carries its error. Raises only what every article would meet (see HOPELESS).
    """
    gate = asyncio.Semaphore(concurrency)

    async def one(case: Case) -> Scored:
        async with gate:
            reply, provenance = await ask(summarize, case.article)
        entry, counts = assess(record, case, reply, repeat)
        scored = Scored(entry, counts, provenance)
        if watch is not None:
            watch(scored)
        return scored

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(case)) for case in cases]
    except* HOPELESS as told:
        raise told.exceptions[0] from None
    return [task.result() for task in tasks]


async def ask(summarize: Summarize, article: Article) -> tuple[Reply, Json | None]:
    """One call, whatever becomes of it, and the provenance of its answer."""
    started = time.perf_counter()
    try:
        result = await summarize(article)
    except HOPELESS:
        raise
    except SummarizerError as error:
        return Reply(None, (error.code, str(error)), seconds=time.perf_counter() - started), None
    except Exception as bug:  # noqa: BLE001 - a bug on one article must not lose the others
        told = f"{type(bug).__name__} inside the engine: {bug}"[:500]
        return Reply(None, ("crash", told), seconds=time.perf_counter() - started), None
    dumped = result.model_dump(mode="json", by_alias=True)
    reply = Reply(
        answer=dumped["summary"],
        support={verdict.path: verdict.verdict for verdict in result.verdicts},
        details={name: dumped[name] for name in ("rejected", "notices", "traces", "usage")},
        seconds=time.perf_counter() - started,
    )
    return reply, dumped["provenance"]
