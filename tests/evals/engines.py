"""Engines for tests: they know the gold, and answer it whole, in part, or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from evals import evidence
from evals.gold import Case
from evals.plain import plain_record
from evals.runner import Summarize
from summarizer.article import Article
from summarizer.result import ArticleRef, Provenance, SchemaRef, SummaryResult
from summarizer.schemas import ArticleSummary

Json = dict[str, Any]
Change = Callable[[Json], Json]


def unchanged(answer: Json) -> Json:
    return answer


def knowing(cases: Sequence[Case], change: Change = unchanged) -> Summarize:
    """Answers gold, changed; for an article that is not among the cases, nothing."""
    known = {case.article.sha256: case for case in cases}

    async def summarize(article: Article) -> SummaryResult[ArticleSummary]:
        case = known.get(article.sha256)
        return result_of(change(answer_of(case)) if case else {}, article)

    return summarize


def failing(error: Exception) -> Summarize:
    async def summarize(article: Article) -> SummaryResult[ArticleSummary]:  # noqa: ARG001 - an engine's signature
        raise error

    return summarize


def answer_of(case: Case) -> Json:
    """Gold as an engine gives it: without aliases, evidence as sentence numbers."""
    plain = plain_record(ArticleSummary, case.gold)
    for name in ("meetings", "condemnations", "pledges", "dates"):
        for item, fact in zip(plain[name], case.gold[name], strict=True):
            found = evidence.numbers(fact["evidence"], case.article.text, case.sentences)
            item["evidence"] = sorted(found)
    return plain


def result_of(answer: Json, article: Article) -> SummaryResult[ArticleSummary]:
    return SummaryResult[ArticleSummary](
        summary=ArticleSummary.model_validate_json(json.dumps(answer)),
        provenance=Provenance(
            model="test/knowing",
            schema=SchemaRef(name="ArticleSummary", sha256="0"),
            article=ArticleRef(sha256=article.sha256, characters=len(article.text), sentences=1),
            version="0",
            created=datetime(2025, 3, 27, tzinfo=UTC),
        ),
    )


def without(name: str) -> Change:
    """Leaves one list out of every answer."""
    return lambda answer: {**answer, name: []}
