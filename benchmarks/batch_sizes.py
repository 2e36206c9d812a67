"""What an article takes in tokens and bytes, by the gold: python -m benchmarks.batch_sizes

The figures that docs/scale.md extrapolates and `--dry-run` estimates with. No model is asked: the
answer's length is that of the hand-labelled record, written as a model would write it.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import tempfile
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from summarizer import ArticleSummary, Summarizer, prompting
from summarizer.batch.configuration import Configuration
from summarizer.batch.estimating import CHARACTERS_A_TOKEN
from summarizer.batch.export import export
from summarizer.batch.index import Index
from summarizer.batch.output import survey
from summarizer.batch.running import Plan, run_local
from summarizer.schemas import model_schema
from tests.batch.stubs import NoWatch

GOLD = Path("evals/gold/article_summary")
LISTS = ("meetings", "condemnations", "pledges", "dates")
LABELS_ONLY = frozenset({"aliases", "alternatives", "also", "optional", "note"})
STATEMENTS = 3
SURVEYS = 20
STATEMENT = {"evidence": [1, 2], "text": "x" * 140}
"""The gold holds no abstract; a model writes about three sentences."""


def as_a_model_writes(gold: Mapping[str, Any]) -> str:
    """A gold record in the form of an answer: numbers for quotes, nothing that only labels have."""

    def plain(value: Any, name: str = "") -> Any:
        if name == "evidence":
            return list(range(1, len(value) + 1))
        if isinstance(value, dict):
            return {k: plain(v, k) for k, v in value.items() if k not in LABELS_ONLY}
        return [plain(item) for item in value] if isinstance(value, list) else value

    record = {"headline": gold.get("headline"), "abstract": [STATEMENT] * STATEMENTS}
    record |= {name: plain(gold.get(name, [])) for name in LISTS}
    return json.dumps(record, ensure_ascii=False)


def main() -> None:
    """Print the figures."""
    cases = sorted(GOLD.glob("*/gold.json"))
    answers = [len(as_a_model_writes(json.loads(case.read_text()))) for case in cases]
    texts = [len((case.parent / "article.txt").read_text()) for case in cases]
    static = len(prompting.load("article_summary").system)
    schema = len(json.dumps(model_schema(ArticleSummary)))
    print(f"articles               {len(cases)}")
    for name, sizes in (("article", texts), ("answer", answers)):
        mean = statistics.mean(sizes)
        print(f"{name:<10} characters  mean {mean:,.0f}, median {statistics.median(sizes):,.0f}")
        print(f"{name:<10} tokens      about {mean / CHARACTERS_A_TOKEN:,.0f}")
    print(f"prompt, schema tokens  about {(static + schema) / CHARACTERS_A_TOKEN:,.0f}")
    with tempfile.TemporaryDirectory() as folder:
        _through_the_rules(Path(folder), len(cases))


def _through_the_rules(folder: Path, count: int) -> None:
    """Time and bytes of a batch with the embedded engine, and of its export."""
    output = folder / "out.jsonl"

    async def run() -> float:
        async with Summarizer("builtin/rules") as summarizer:
            started = time.process_time()
            names = [str(path) for path in sorted(GOLD.glob("*/article.txt"))]
            await run_local(summarizer, Plan(names, output), NoWatch())
            return time.process_time() - started

    print(f"rules, CPU ms          {asyncio.run(run()) / count * 1000:,.1f} an article")
    print(f"record, bytes          {output.stat().st_size / count:,.0f} an article")
    print(f"reading back, CPU ms   {_reading_back(output) / count * 1000:,.3f} a record")
    export(output, "parquet", folder / "tables", ArticleSummary)
    size = sum(path.stat().st_size for path in (folder / "tables").iterdir())
    print(f"Parquet tables, bytes  {size / count:,.0f} an article")


def _reading_back(output: Path) -> float:
    """CPU seconds to survey an output, as a resumed run does; the mean of many times."""
    nothing = Configuration("none", {})
    started = time.process_time()
    for _ in range(SURVEYS):
        with closing(Index()) as index:
            survey(output, nothing, index)
    return (time.process_time() - started) / SURVEYS


if __name__ == "__main__":
    main()
