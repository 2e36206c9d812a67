"""One evaluation from its plan: which engine, on which gold, how often; the result as JSON."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rich.console import Console

from summarizer.domain import load_schema
from summarizer.errors import UsageError
from summarizer.pipeline import Summarizer
from summarizer.schemas import Model
from summarizer.settings import Settings

from . import result_file
from .assess import Json
from .fitting import refuse_misfits
from .gold import Case, load_gold, select
from .metamorphic import Observation, observe
from .progress import progress
from .recording import answers
from .runner import Scored, Watch, run


@dataclass(frozen=True, slots=True)
class Plan:
    """What to evaluate. `settings` are keywords of `Summarizer`; None among them is not given."""

    gold: Path | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    repeats: int = 1
    limit: int | None = None
    filters: Sequence[str] = ()
    record: Path | None = None
    replay: Path | None = None

    @property
    def model(self) -> str:
        """The engine that the settings, the environment or the default name."""
        return Settings.load(**self._given()).model

    @property
    def schema(self) -> str:
        return Settings.load(**self._given()).schema

    def like(self, baseline: Mapping[str, Any]) -> Plan:
        """This plan with the model and the repeats of a baseline, where it names none itself."""
        accepted = baseline["run"]
        settings = {"model": accepted["model"], **self._given()}
        return replace(self, settings=settings, repeats=max(self.repeats, accepted["repeats"]))

    def _given(self) -> dict[str, Any]:
        return {name: value for name, value in self.settings.items() if value is not None}


def evaluate(plan: Plan, console: Console) -> Json:
    """Run a plan with a progress bar; the content of `result.json`.

    Raises InputError for gold that cannot be read, BadGold for gold that does not fit the schema,
    UsageError for settings, and what every article would meet (see `runner.HOPELESS`). An
    article's own failure is in the result.
    """
    if plan.record and plan.replay:
        raise UsageError("A run either records or replays.", hint="Give one of the two options.")
    record = load_schema(plan.schema)
    cases = select(load_gold(plan.gold, plan.schema), plan.filters, plan.limit)
    if not cases:
        wanted = ", ".join(plan.filters)
        raise UsageError(f"No case fits {wanted}.", hint="See `summarizer eval run --help`.")
    refuse_misfits(record, cases)
    with (
        answers(plan.record, plan.replay) as store,
        progress(len(cases) * plan.repeats, console) as watch,
    ):
        scored = asyncio.run(_repeats(plan, record, cases, store, watch))
    selection = {"filters": list(plan.filters), "limit": plan.limit}
    return result_file.build(
        record, cases, scored, model=plan.model, repeats=plan.repeats, selection=selection
    )


async def _repeats(
    plan: Plan,
    record: type[Model],
    cases: Sequence[Case],
    store: Mapping[str, Any],
    watch: Watch,
) -> list[Scored]:
    """Every repeat has stored answers of its own, so that repeats are not copies."""
    scored: list[Scored] = []
    for repeat in range(plan.repeats):
        settings = {**plan.settings, **store, "schema": plan.schema, "repeat": repeat}
        async with Summarizer(**settings) as summarizer:
            scored += await run(
                record,
                cases,
                summarizer.asummarize,
                repeat=repeat,
                concurrency=summarizer.settings.concurrency,
                watch=watch,
            )
    return scored


def observe_plan(plan: Plan) -> list[Observation]:
    """The metamorphic checks of an engine on the articles of a plan; their labels do not matter."""
    cases = select(load_gold(plan.gold, plan.schema), plan.filters, plan.limit)
    with answers(plan.record, plan.replay) as store:
        return asyncio.run(_observe(plan, cases, store))


async def _observe(
    plan: Plan, cases: Sequence[Case], store: Mapping[str, Any]
) -> list[Observation]:
    settings = {**plan.settings, **store, "schema": plan.schema}
    async with Summarizer(**settings) as summarizer:
        return await observe(
            summarizer.record,
            [case.article for case in cases],
            summarizer.asummarize,
            concurrency=summarizer.settings.concurrency,
        )
