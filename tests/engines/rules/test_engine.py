"""The engine as the pipeline meets it, and what holds for any text."""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.engines.protocol import Task
from summarizer.engines.rules import RulesEngine, extract
from summarizer.engines.rules.engine import open_engine
from summarizer.errors import UsageError
from summarizer.prompting import Prompt
from summarizer.schemas import ArticleSummary, Fact, Model
from summarizer.sentences import split
from summarizer.settings import Settings

SHARED = Path(__file__).parents[4] / "shared" / "articles"
STORY = (
    "Foreign Minister Ana Silva met Ambassador Karel Novak in Lisbon on Tuesday. She condemned the "
    "attack on the port and pledged to rebuild it by June. The bridge opened in 2003.\n\n"
)


class Other(Model):
    """A record of another domain."""

    facts: tuple[Fact, ...] = ()


def draft(text: str) -> Any:
    article = Article(text, published="2025-03-27", language="en")
    prompt = Prompt.__new__(Prompt)  # the rules never look at it
    task = Task(article, split(article.text), ArticleSummary, prompt, deadline=0.0)
    return asyncio.run(RulesEngine().draft(task, reask=None, reasks_allowed=0))


def test_a_draft_holds_a_record_and_a_trace_for_every_fact() -> None:
    answer = draft(STORY)
    record = answer.record
    assert isinstance(record, ArticleSummary)
    lists = ("meetings", "condemnations", "pledges", "dates")
    paths = [f"{name}[{k}]" for name in lists for k in range(len(getattr(record, name)))]
    assert [trace.path for trace in answer.traces] == paths
    assert len(paths) >= 4
    assert all(trace.rule and trace.words for trace in answer.traces)
    assert answer.usage.requests == 0


def test_another_record_is_refused_in_one_sentence() -> None:
    with pytest.raises(UsageError, match="article_summary only"):
        open_engine(Settings(), Other)
    assert open_engine(Settings(), ArticleSummary).name == "builtin/rules"


def test_other_languages_get_a_notice_and_no_guesses() -> None:
    text = "Die Ministerin hat den Angriff auf den Hafen verurteilt und Hilfe versprochen. " * 3
    answer = draft(STORY)
    assert not answer.notices
    article = Article(text, language=None)
    summary, _, notices = extract(article, split(article.text))
    assert notices
    assert "English only" in notices[0]
    assert not summary.meetings
    assert not summary.condemnations
    assert not summary.pledges


def test_dates_are_read_in_other_languages() -> None:
    text = (
        "Die Brücke wurde am 4. März 2024 eröffnet. Der Minister war nicht dabei, und das Fest "
        "fiel aus."
    )
    article = Article(text, published="2025-03-27")
    summary, _, _ = extract(article, split(article.text, "de"))
    assert [(fact.what, fact.when.edtf, fact.status) for fact in summary.dates] == [
        ("Die Brücke wurde eröffnet", "2024-03-04", "past")
    ]


def test_headline_and_abstract_are_the_articles_own_words() -> None:
    text = f"Silva meets Novak in Lisbon\n\n{STORY}{STORY}The town has 900 people."
    record = draft(text).record
    assert record.headline == "Silva meets Novak in Lisbon"
    assert 2 <= len(record.abstract) <= 4
    assert all(statement.text in text for statement in record.abstract)


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_raise(text: str) -> None:
    draft(text)


WORDS = st.sampled_from(
    "Minister Ana Silva met with , and the President of Kenya condemned pledged to will in on "
    "Monday talks ( ) \" “ ” : — that which who . not for by 's US EU 2021 said meeting , Norway "
    "Foreign Ministers Union Council they she we it attack".split()
)


@given(st.lists(WORDS, max_size=40))
@settings(max_examples=300, deadline=None)
def test_no_order_of_its_own_words_makes_it_raise(words: list[str]) -> None:
    draft(" ".join(words))


@pytest.mark.parametrize("text", ["Ana and Union", "It rained. 16. Ministers discussed"])
def test_texts_that_end_too_soon(text: str) -> None:
    assert not draft(text).record.pledges


@given(st.lists(WORDS, max_size=60))
@settings(max_examples=60, deadline=None)
def test_the_same_text_gives_the_same_record(words: list[str]) -> None:
    text = STORY + " ".join(words)
    assert draft(text).record == draft(text).record


def calls(text: str) -> int:
    """How many functions of the package run for a text: work, not time."""
    count: Counter[str] = Counter()

    def watch(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and "rules" in frame.f_code.co_filename:
            count["calls"] += 1

    article = Article(text, published="2025-03-27", language="en")
    sentences = split(article.text)
    sys.setprofile(watch)
    try:
        extract(article, sentences)
    finally:
        sys.setprofile(None)
    return count["calls"]


def test_work_grows_with_the_length_of_the_text() -> None:
    draft(STORY)  # tables are built once
    once, eight = calls(STORY * 10), calls(STORY * 80)
    assert once > 0
    assert eight < 9 * once


def test_work_is_bounded_in_a_sentence_without_end() -> None:
    clause = "Norway condemned the attack and "
    once, eight = calls(clause * 200), calls(clause * 1600)
    assert eight < 9 * once


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared articles are not at ../shared")
def test_the_commissioning_article_comes_out_right() -> None:
    folder = SHARED / "000-naqvi-baker"
    gold = json.loads((folder / "gold.json").read_text())
    article = Article((folder / "article.txt").read_text(), published=gold["published"])
    record, _, _ = extract(article, split(article.text))
    held = [meeting for meeting in record.meetings if meeting.status == "held"]
    planned = [meeting for meeting in record.meetings if meeting.status == "planned"]
    expected = {
        (party["name"], party["role"], party["affiliation"])
        for party in gold["meetings"][0]["participants"]
    }
    assert len(held) == 1
    assert {(one.name, one.role, one.affiliation) for one in held[0].participants} == expected
    assert held[0].place == "Islamabad"
    assert len(planned) == 2
    assert [fact.what for fact in record.condemnations] == [
        "the Jaafar Express attack and other recent terrorist incidents"
    ]
    assert len(record.pledges) == 2
    assert {fact.when.edtf for fact in record.dates} == {
        "2025-03-27",
        "2025-04-30",
        "2025-06",
        "2021",
    }
    assert len(record.dates) == 4
