"""The harness on a schema and gold of another domain: nothing in it knows of meetings."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from typing import Any

from evals.checking import check
from evals.gold import load_gold
from evals.plain import plain_record
from evals.result_file import build
from evals.runner import run
from evals.scorer import scored_lists
from summarizer.article import Article
from summarizer.result import ArticleRef, Provenance, SchemaRef, SummaryResult
from summarizer.schemas import load
from tests.support import ROOT

DOMAIN = ROOT / "docs" / "own-domain"
RECORD = load(str(DOMAIN / "schemas" / "acquisitions.py"))
CASES = load_gold(DOMAIN / "evals" / "gold" / "acquisitions")


def totals(turned: bool) -> Any:
    async def summarize(article: Article) -> SummaryResult[Any]:
        answer = plain_record(RECORD, CASES[0].gold)
        for fact in answer["acquisitions"] if turned else ():
            fact["buyer"], fact["target"] = fact["target"], fact["buyer"]
        return SummaryResult[Any](
            summary=RECORD.model_validate_json(json.dumps(answer)),
            provenance=Provenance(
                model="test/knowing",
                schema=SchemaRef(name="Acquisitions", sha256="0"),
                article=ArticleRef(sha256=article.sha256, characters=1, sentences=1),
                version="0",
                created=datetime(2025, 3, 27, tzinfo=UTC),
            ),
        )

    scored = asyncio.run(run(RECORD, CASES, summarize))
    return build(RECORD, CASES, scored, model="test/knowing")["totals"]


def test_its_lists_are_scored_and_its_labels_are_well_made() -> None:
    assert [spec.name for spec in scored_lists(RECORD)] == ["acquisitions"]
    assert check(RECORD, CASES) == []


def test_an_engine_that_answers_gold_is_perfect() -> None:
    found = totals(turned=False)
    assert found["overall"]["f1"] == found["lists"]["acquisitions"]["f1"] == 1
    assert "acquisitions.buyer.name" in found["fields"]


def test_its_sides_have_a_direction() -> None:
    found = totals(turned=True)
    assert found["overall"]["direction_errors"] == 1
    assert found["overall"]["f1"] < 1
