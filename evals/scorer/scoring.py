"""Score an answer against gold: every scored list, every leaf."""

from __future__ import annotations

from functools import cache

from summarizer.matching.comparison import Comparison
from summarizer.matching.nodes import Json, parts, share_aliases
from summarizer.schemas import FieldSpec, Model, fields_of, lists_of

from .judging import judge_list
from .verdict import ListScore


@cache
def scored_lists(record: type[Model]) -> tuple[FieldSpec, ...]:
    """The lists of a record class that are scored: those whose items declare keys."""
    return tuple(
        spec
        for spec in lists_of(record)
        if spec.item is not None and any(field.weight for field in fields_of(spec.item))
    )


def score_lists(
    record: type[Model], gold: Json, answer: Json, text: str | None = None
) -> tuple[ListScore, ...]:
    """Compare two records given as JSON objects, list by list.

    `text` is the article where it is at hand: a surname counts as shared only with names that
    stand in it. An article that failed is the empty answer `{}`.
    """
    specs = scored_lists(record)
    golds = [parts(spec, gold.get(spec.name)) for spec in specs]
    answers = [parts(spec, answer.get(spec.name)) for spec in specs]
    for side in (golds, answers):
        share_aliases([part for items in side for part in items])
    known = Comparison(
        [part for side in (golds, answers) for items in side for part in items], text
    )
    return tuple(
        judge_list(spec.name, g, a, known) for spec, g, a in zip(specs, golds, answers, strict=True)
    )
