"""The worked example of docs/own-domain.md, from extraction through grounding to score."""

from __future__ import annotations

import json

from evals.scorer.verdict import Outcome
from summarizer import Article, Summarizer
from summarizer.evals import load_gold, score_lists
from tests.scripted import ScriptedEngine
from tests.support import ROOT

DOMAIN = ROOT / "docs" / "own-domain"
SCHEMA = str(DOMAIN / "schemas" / "acquisitions.py")
GOLD = DOMAIN / "evals" / "gold" / "acquisitions"
RIGHT = {
    "evidence": [2, 3],
    "buyer": [{"name": "Nordkai", "role": None, "affiliation": None}],
    "target": [{"name": "Velder Cranes", "role": None, "affiliation": None}],
    "price": "$40 million in cash",
    "closing": {"phrase": "by the end of March 2025", "edtf": None},
    "status": "agreed",
}
REFUSED = {
    "evidence": [4],
    "buyer": [{"name": "Osmar Shipping", "role": None, "affiliation": None}],
    "target": [{"name": "Velder Cranes", "role": None, "affiliation": None}],
    "price": "$70 million",
    "closing": None,
    "status": "completed",
}


def test_three_files_are_a_domain() -> None:
    (case,) = load_gold(GOLD, SCHEMA)
    engine = ScriptedEngine([json.dumps({"acquisitions": [RIGHT, REFUSED]})])
    with Summarizer(engine=engine, schema=SCHEMA, max_reasks=0) as one:
        assert one.prompt.name == "acquisitions"
        result = one.summarize(Article(case.article.text, published=case.article.published))
    (bought,) = result.summary.model_dump()["acquisitions"]
    assert bought["closing"]["edtf"] == "2025-03", "dates are computed for any schema"
    (rejected,) = result.rejected
    assert rejected.content["price"] == "$70 million"
    (score,) = score_lists(one.record, case.gold, result.summary.model_dump(mode="json"))
    (pair,) = score.pairs
    assert {leaf.outcome for leaf in pair.leaves} == {Outcome.COR}
    assert len(pair.leaves) == 5, "buyer, target, price, closing, status"
