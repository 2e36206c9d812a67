"""Correct records to test with: gold labels as an engine would have answered them."""

from __future__ import annotations

import json
from typing import Any

from evals.evidence import numbers
from evals.gold import Case
from evals.plain import plain_record
from summarizer.schemas import ArticleSummary, lists_of


def record_of(case: Case) -> ArticleSummary:
    """A case's labels as a draft: quotes become sentence numbers, gold's own keys are left out."""
    labels: dict[str, Any] = dict(plain_record(ArticleSummary, case.gold))
    for spec in lists_of(ArticleSummary):
        for fact, gold in zip(labels.get(spec.name, ()), case.gold.get(spec.name, ()), strict=True):
            found = numbers(gold["evidence"], case.article.text, case.sentences)
            fact["evidence"] = sorted(found)
    return ArticleSummary.model_validate_json(json.dumps(labels))
