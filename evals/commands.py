"""What the commands of `summarizer eval` do: arguments in, text out, exit code back."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from summarizer.pipeline import Summarizer

from . import result_file
from .gold import Case, load_gold, select
from .runner import Scored, run
from .terminal import show_result


def run_engine(
    *,
    gold: Path | None = None,
    model: str | None = None,
    schema: str | None = None,
    out: Path | None = None,
    repeats: int = 1,
    limit: int | None = None,
    filters: Sequence[str] = (),
    fields: bool = False,
) -> int:
    """Run, print, write. 0; 1 where articles failed."""
    cases = select(load_gold(gold, schema or "article_summary"), filters, limit)
    scored: list[Scored] = []
    for repeat in range(repeats):
        summarizer = Summarizer(model, schema=schema or "article_summary", repeat=repeat)
        scored += asyncio.run(_run_one(summarizer, cases, repeat))
        name = summarizer.settings.model
        record = summarizer.record
    result = result_file.build(record, cases, scored, model=name, repeats=repeats)
    if out is not None:
        result_file.write(result, out / "result.json")
    show_result(result, Console(), fields=fields)
    return int(any(one.entry["error"] for one in scored))


async def _run_one(summarizer: Summarizer, cases: Sequence[Case], repeat: int) -> list[Scored]:
    async with summarizer:
        return await run(summarizer.record, cases, summarizer.asummarize, repeat=repeat)
