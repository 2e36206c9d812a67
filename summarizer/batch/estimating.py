"""`--dry-run`: what a batch would take, without a call and without writing anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TypeVar

from summarizer.batch.configuration import configuration_of
from summarizer.batch.index import Index
from summarizer.batch.inputs import Work, work_of
from summarizer.batch.output import survey
from summarizer.batch.running import Plan
from summarizer.batch.sources import open_source
from summarizer.batch.summarizes import Summarizes
from summarizer.engines import BASELINE
from summarizer.errors import EmptyArticle
from summarizer.schemas import Model, model_schema

T = TypeVar("T", bound=Model)
CHARACTERS_A_TOKEN = 4
"""Of English; other languages take more tokens for the same text."""
ANSWER_TOKENS = 1000
"""About what a record takes, by the gold's own records (benchmarks/batch_sizes.py prints it)."""


@dataclass(slots=True)
class Estimate:
    """Counts of inputs, and what the articles among them would take; one call an article.

    `usd` is None where nobody knows the model's price. `earlier` have a record already.
    """

    articles: int = 0
    skipped: int = 0
    failed: int = 0
    earlier: int = 0
    characters: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    usd: float | None = 0.0


def estimate(summarizer: Summarizes[T], plan: Plan) -> Estimate:
    """Read all inputs as a run would, and add up. Raises what a run raises before its first call,
    but for the lock."""
    found = Estimate()
    most = summarizer.settings.max_article_chars
    source = open_source(plan.inputs, plan.fields, most)
    with closing(Index()) as index:
        survey(plan.output, configuration_of(summarizer), index)
        if plan.retry_failed:
            index.clear("failed")

        def passed(_entry: object, status: str | None) -> None:
            found.earlier += status is not None

        for work in work_of(source.entries(), index, most_chars=most, passed=passed):
            _count(found, work)
    if summarizer.settings.model != BASELINE:
        static = len(summarizer.prompt.system) + len(json.dumps(model_schema(summarizer.record)))
        found.tokens_in = (found.articles * static + found.characters) // CHARACTERS_A_TOKEN
        found.tokens_out = found.articles * ANSWER_TOKENS
        found.usd = _price(summarizer.settings.model, found)
    return found


def lines(found: Estimate) -> Iterator[str]:
    """The estimate for people."""
    yield (
        f"{found.articles:,} articles to summarise, {found.characters:,} characters; "
        f"{found.skipped:,} to skip, {found.failed:,} unreadable, {found.earlier:,} done earlier"
    )
    yield f"about {found.tokens_in:,} tokens in and {found.tokens_out:,} out"
    if found.usd is None:
        yield "cost not known: this model has no public price"
    else:
        yield f"about ${found.usd:,.2f}; cached prompts cost less, re-asks more"
    yield "nothing was sent or written"


def _count(found: Estimate, work: Work) -> None:
    if work.article is not None:
        found.articles += 1
        found.characters += len(work.article.text)
    elif isinstance(work.refused, EmptyArticle):
        found.skipped += 1
    else:
        found.failed += 1


def _price(model: str, found: Estimate) -> float | None:
    from summarizer.engines.providers import find  # both only for a model
    from summarizer.wire.meter import Tokens
    from summarizer.wire.prices import price_of

    name = model.partition("/")[2]
    if found.articles == 0:
        return 0.0
    # Priced an article at a time: prices may step with the length of a call.
    one = Tokens(found.tokens_in // found.articles, ANSWER_TOKENS)
    usd = price_of(find(model).prices, name)(one)
    return None if usd is None else usd * found.articles
