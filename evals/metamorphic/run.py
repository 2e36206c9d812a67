"""Ask an engine for an article and for its variants, and see whether the records agree."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.article import Article
from summarizer.schemas import Model

from ..runner import Summarize, ask
from ..scorer import Outcome, counts, score_lists, tally
from .checks import CHECKS, Json, Variant


@dataclass(frozen=True, slots=True)
class Observation:
    """One check on one article: did what was expected happen? `told` says what happened instead.

    `held` is None where the engine failed on the variant: that is a failure, not a violation.
    """

    check: str
    article: str
    held: bool | None
    told: str = ""


async def observe(
    record: type[Model], articles: Sequence[Article], summarize: Summarize, *, concurrency: int = 8
) -> list[Observation]:
    """All checks on all articles; articles on which the engine fails give nothing to compare."""
    gate = asyncio.Semaphore(concurrency)

    async def one(article: Article) -> list[Observation]:
        async with gate:
            first, _ = await ask(summarize, article)
            if first.answer is None:
                return []
            answer = dict(first.answer)
            return [
                await _observe(record, name, article, variant, answer, summarize)
                for name, check in CHECKS.items()
                if (variant := check(record, article, answer)) is not None
            ]

    found = await asyncio.gather(*(one(article) for article in articles))
    return [observation for several in found for observation in several]


async def _observe(
    record: type[Model],
    name: str,
    article: Article,
    variant: Variant,
    answer: Json,
    summarize: Summarize,
) -> Observation:
    reply, _ = await ask(summarize, variant.article)
    label = article.id or article.sha256[:8]
    if reply.answer is None:
        return Observation(name, label, None, reply.error[0] if reply.error else "")
    told = (
        _stayed(record, answer, variant, dict(reply.answer))
        if variant.gone
        else _moved(record, variant, dict(reply.answer))
    )
    return Observation(name, label, not told, told)


def _moved(record: type[Model], variant: Variant, answer: Json) -> str:
    """What differs from the expected record; "" where nothing that is judged does."""
    for score in score_lists(record, variant.expected, answer):
        for pair in score.pairs:
            for leaf in pair.leaves:
                if leaf.outcome is not Outcome.COR and leaf.kind not in variant.unjudged:
                    place = f"{score.name}.{leaf.field}"
                    return f"{place}: expected {leaf.gold!r}, given {leaf.answer!r}"
    return ""


def _stayed(record: type[Model], answer: Json, variant: Variant, new: Json) -> str:
    """Whether a fact that had to go is still there: an item that earns all that it was."""
    for name, place in variant.gone:
        fact = {name: [answer[name][place]]}
        held = counts(tally(score_lists(record, fact, {name: new.get(name)})), name)
        whole = counts(tally(score_lists(record, fact, fact)), name)
        if 2 * held.credit > whole.credit:
            return f"{name}[{place}] is still stated"
    return ""


def violations(found: Sequence[Observation]) -> dict[str, tuple[int, int]]:
    """For each check: (violations, articles that it applied to and that were answered)."""
    applied = Counter(one.check for one in found if one.held is not None)
    broken = Counter(one.check for one in found if one.held is False)
    return {name: (broken[name], applied[name]) for name in CHECKS}
