"""Metamorphic checks: an engine that reads passes, one that does not is caught."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest

from evals.metamorphic import CHECKS, observe, violations
from evals.metamorphic.verbs import HYPOTHETICAL, NEGATED
from evals.runner import Summarize
from summarizer.article import Article
from summarizer.dates import resolve
from summarizer.result import SummaryResult
from summarizer.schemas import ArticleSummary
from summarizer.sentences import split
from tests.evals.engines import failing, result_of

Json = dict[str, Any]
TEXT = (
    "Minister Ana Silva condemned the raid on Zenda on Thursday.\n\n"
    "The river was calm.\n\n"
    "Envoy Bruno Keller condemned the fire at Port Town on 3 March 2025.\n\n"
    "Markets were open as usual.\n\n"
    "Silva and Keller gave no further comment."
)
ARTICLE = Article(TEXT, "2025-03-27", id="001")
STATED = re.compile(
    r"(?P<role>Minister|Envoy) (?P<name>\w+ \w+) condemned (?P<what>the \w+ (?:on|at) [A-Z][\w ]*?)"
    r" (?P<when>on (?:Thursday|\d+ March 2025))\."
)


def fact(match: re.Match[str], sentence: int, article: Article) -> tuple[Json, Json]:
    edtf = resolve(match["when"], article.published).edtf
    party = {"name": match["name"], "role": match["role"], "affiliation": None}
    spans = [{"sentence": sentence, "start": 0, "end": 0, "quote": ""}]
    for one in split(article.text):
        if one.number == sentence:
            spans[0] |= {"start": one.start, "end": one.end, "quote": one.text}
    condemned = {"by": [party], "what": match["what"], "against": [], "evidence": spans}
    when = {"phrase": match["when"], "edtf": edtf}
    event = {"what": match["what"], "when": when, "status": "past", "evidence": spans}
    return condemned, event


async def reader(article: Article) -> SummaryResult[ArticleSummary]:
    """Reads the sentences that it knows, wherever they stand and whoever is in them."""
    found = [
        fact(match, sentence.number, article)
        for sentence in split(article.text)
        if (match := STATED.search(sentence.text))
    ]
    answer = {"condemnations": [one for one, _ in found], "dates": [two for _, two in found]}
    return result_of(answer, article)


async def parrot(article: Article) -> SummaryResult[ArticleSummary]:  # noqa: ARG001 - an engine's signature
    """Says the same whatever it is given."""
    return await reader(ARTICLE)


def rates(summarize: Summarize) -> dict[str, tuple[int, int]]:
    return violations(asyncio.run(observe(ArticleSummary, [ARTICLE], summarize)))


def test_every_check_applies_and_a_reader_passes_it() -> None:
    assert rates(reader) == dict.fromkeys(CHECKS, (0, 1))


def test_a_parrot_is_caught_wherever_something_must_change() -> None:
    indifferent = {"reorder paragraphs", "add boilerplate"}
    assert rates(parrot) == {name: (int(name not in indifferent), 1) for name in CHECKS}


def test_an_engine_that_is_confused_by_page_furniture_is_caught() -> None:
    async def confused(article: Article) -> SummaryResult[ArticleSummary]:
        return result_of({}, article) if "newsletter" in article.text else await reader(article)

    assert rates(confused)["add boilerplate"] == (1, 1)


def test_a_failing_engine_gives_nothing_to_compare() -> None:
    assert rates(failing(ValueError("a bug"))) == dict.fromkeys(CHECKS, (0, 0))


def test_a_failure_on_a_variant_is_no_violation() -> None:
    async def brittle(article: Article) -> SummaryResult[ArticleSummary]:
        if article.text != TEXT:
            raise ValueError("a bug")
        return await reader(article)

    assert rates(brittle)["negate"] == (0, 0)


def test_without_a_publication_date_nothing_is_shifted() -> None:
    undated = Article(TEXT, None, id="001")
    found = asyncio.run(observe(ArticleSummary, [undated], reader))
    assert "a week later" not in [one.check for one in found]


@pytest.mark.parametrize(
    ("sentence", "negated", "hypothetical"),
    [
        ("She strongly condemned it.", "She did not condemn it.", "She might condemn it."),
        ("He pledges help.", "He does not pledge help.", "He might pledge help."),
        ("They will send aid.", "They will not send aid.", "They might send aid."),
        ("It was condemned.", None, None),
        ("He did not say who condemned it.", None, None),
        ("If asked, they will help.", None, None),
        ("The sun shone.", None, None),
    ],
)
def test_verbs_are_turned_where_they_state(
    sentence: str, negated: str | None, hypothetical: str | None
) -> None:
    assert NEGATED(sentence) == negated
    assert HYPOTHETICAL(sentence) == hypothetical
