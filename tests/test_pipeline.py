"""What happens around an engine: re-asks, policies, chunks, usage, and the result's round trip."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

import summarizer
from summarizer import Article, ArticleSummary, Summarizer, SummaryResult, summarize
from summarizer.chunking import chunks
from summarizer.errors import (
    ArticleTooLarge,
    EmptyArticle,
    ServerFailed,
    SettingsError,
    Unsupported,
    UsageError,
)
from summarizer.schemas import facts
from summarizer.sentences import split
from summarizer.settings import OnUnsupported
from tests.scripted import ScriptedEngine

TEXT = (
    "Foreign Minister Ana Silva of Portugal received her Angolan counterpart, Rui Costa, in "
    'Lisbon on Tuesday. Silva condemned the shelling of a market in Lema. "We will send 40 '
    'teachers by September," she promised Mr Costa.'
)
ARTICLE = Article(TEXT, published="2024-05-16")
SILVA = {"name": "Ana Silva", "role": "Foreign Minister", "affiliation": "Portugal"}
COSTA = {"name": "Rui Costa", "role": None, "affiliation": "Angola"}
CENSURE = {
    "evidence": [2],
    "by": [SILVA],
    "what": "the shelling of a market in Lema",
    "against": [],
}
MEETING = {
    "evidence": [1],
    "participants": [SILVA, COSTA],
    "place": "Lisbon",
    "when": {"phrase": "on Tuesday", "edtf": "2024-05-14"},
    "topics": [],
    "status": "held",
}
PLEDGE = {"evidence": [3], "by": [SILVA], "what": "send 40 teachers", "to": [], "due": None}
INVENTED = {**PLEDGE, "what": "send 400 teachers"}


def answer(**lists: list[dict[str, Any]]) -> str:
    empty: dict[str, Any] = {"headline": None, "abstract": []}
    empty |= {name: [] for name in ("meetings", "condemnations", "pledges", "dates")}
    return json.dumps(empty | lists)


def run(
    *script: Any, article: Article = ARTICLE, **settings: Any
) -> tuple[SummaryResult[ArticleSummary], ScriptedEngine]:
    engine = ScriptedEngine(script)
    with Summarizer(engine=engine, **settings) as summarizer:
        result = summarizer.summarize(article)
    assert engine.closed == 1
    return result, engine


def test_a_supported_answer_is_delivered_with_spans_and_dates() -> None:
    result, engine = run(answer(meetings=[MEETING], condemnations=[CENSURE], pledges=[PLEDGE]))
    assert len(list(facts(result.summary))) == 3
    for _, fact in facts(result.summary):
        for span in fact.evidence:
            assert TEXT[span.start : span.end] == span.quote != ""
    (meeting,) = result.summary.meetings
    assert meeting.when is not None
    assert (meeting.when.edtf, meeting.when.basis) == ("2024-05-14", "relative")
    assert result.rejected == ()
    assert {verdict.verdict for verdict in result.verdicts} <= {"supported", "weak"}
    assert engine.reasks == [None], "nothing to ask again"


def test_the_result_round_trips_through_json() -> None:
    result, _ = run(answer(meetings=[MEETING], pledges=[INVENTED]), max_reasks=0)
    text = result.model_dump_json()
    assert SummaryResult[ArticleSummary].model_validate_json(text) == result
    data = json.loads(text)
    assert list(data) == ["summary", "rejected", "verdicts", "notices", "traces", "usage",
                          "provenance", "timings"]  # fmt: skip
    assert data["provenance"]["schema"]["name"] == "ArticleSummary"


def test_what_does_not_hold_is_asked_again_and_mended() -> None:
    result, engine = run(answer(meetings=[MEETING], pledges=[INVENTED]), answer(pledges=[PLEDGE]))
    assert [pledge.what for pledge in result.summary.pledges] == ["send 40 teachers"]
    assert len(result.summary.meetings) == 1, "what was accepted need not be sent again"
    assert result.rejected == ()
    assert any("pledges[0] was asked again and mended" in notice for notice in result.notices)
    _, reask = engine.reasks
    assert reask is not None
    assert any("pledges[0].what" in p and "400" in p and "[3]" in p for p in reask.problems)
    assert all("honest answer" in problem for problem in reask.problems)
    assert (result.usage.requests, result.usage.usd) == (2, 1.0)


def test_what_still_fails_is_rejected_with_its_reason() -> None:
    result, engine = run(*[answer(meetings=[MEETING], pledges=[INVENTED])] * 3)
    assert len(engine.tasks) == 3, "one answer and two re-asks"
    (rejected,) = result.rejected
    assert rejected.path == "pledges[0]"
    assert "400" in rejected.reason
    assert rejected.content["what"] == "send 400 teachers"
    assert rejected.evidence[0].sentence == 3
    assert len(result.summary.meetings) == 1


@pytest.mark.parametrize("nothing", ["", " ", "]", "<]<<{", "\u200b", "…"])
def test_a_text_without_words_is_not_delivered(nothing: str) -> None:
    data = json.loads(answer(meetings=[MEETING], pledges=[{**PLEDGE, "what": nothing}]))
    data["headline"] = nothing
    data["abstract"] = [{"evidence": [1], "text": nothing}]
    result, _ = run(json.dumps(data), max_reasks=0)
    assert (result.summary.headline, result.summary.abstract) == (None, ())
    assert result.summary.pledges == ()
    assert {entry.path for entry in result.rejected} == {"headline", "abstract[0]", "pledges[0]"}


def test_a_party_without_a_name_is_not_delivered() -> None:
    nameless = {"name": "", "role": None, "affiliation": None}
    result, _ = run(answer(pledges=[{**PLEDGE, "by": [nameless]}]), max_reasks=0)
    assert result.summary.pledges == ()
    assert len(result.rejected) == 1


@pytest.mark.parametrize("reasks", [0, 1, 2])
def test_re_asks_have_a_limit(reasks: int) -> None:
    _, engine = run(*[answer(pledges=[INVENTED])] * 4, max_reasks=reasks)
    assert len(engine.tasks) == 1 + reasks


def test_an_engine_that_cannot_be_asked_again_is_not() -> None:
    engine = ScriptedEngine([answer(pledges=[INVENTED])], can_reask=False)
    with Summarizer(engine=engine) as one:
        result = one.summarize(ARTICLE)
    assert len(engine.tasks) == 1
    assert len(result.rejected) == 1
    assert result.provenance.prompt is None, "it was given none"


def test_a_failing_re_ask_costs_nothing_that_was_accepted() -> None:
    result, _ = run(answer(meetings=[MEETING], pledges=[INVENTED]), ServerFailed("down"))
    assert len(result.summary.meetings) == 1
    assert len(result.rejected) == 1
    assert "asking again failed (server); earlier answers kept" in result.notices


def test_a_failing_first_answer_is_the_articles_error() -> None:
    with pytest.raises(ServerFailed):
        run(ServerFailed("down"))


@pytest.mark.parametrize(("policy", "delivered", "rejected"), [("reject", 0, 1), ("keep", 1, 0)])
def test_policies(policy: OnUnsupported, delivered: int, rejected: int) -> None:
    result, _ = run(answer(pledges=[INVENTED]), max_reasks=0, on_unsupported=policy)
    assert len(result.summary.pledges) == delivered
    assert len(result.rejected) == rejected
    marked = {v.path for v in result.verdicts if v.verdict == "unsupported"}
    told = {f"pledges[0].{at}" for at in ("by[0].name", "by[0].role", "by[0].affiliation", "what")}
    assert marked == (told if delivered else set()), "every value of a fact that cannot stand"


def test_raise_raises_after_the_re_asks() -> None:
    with pytest.raises(Unsupported, match=r"pledges\[0\]"):
        run(*[answer(pledges=[INVENTED])] * 3, on_unsupported="raise")
    result, _ = run(answer(pledges=[INVENTED]), answer(pledges=[PLEDGE]), on_unsupported="raise")
    assert len(result.summary.pledges) == 1, "mended in time"


CALM = "The weather in the harbour stayed calm for most of the day, people said. " * 60
BUDGET = 700


def in_stretches(article: Article, first: str, last: str) -> tuple[list[str], int]:
    """A script for an article's stretches: empty answers between the first and the last."""
    count = len(list(chunks(split(article.text), BUDGET)))
    return [first, *[answer()] * (count - 2), last], count


def test_a_long_article_is_read_in_stretches_with_global_numbers() -> None:
    article = Article(f"{TEXT}\n\n{CALM}\n\nSilva also promised 12 buses.", "2024-05-16")
    bus = {**PLEDGE, "what": "12 buses", "evidence": [64]}
    script, count = in_stretches(
        article, answer(meetings=[MEETING], pledges=[PLEDGE]), answer(pledges=[bus])
    )
    result, engine = run(*script, article=article, max_prompt_tokens=BUDGET)
    assert count > 2
    numbers = [sentence.number for task in engine.tasks for sentence in task.sentences]
    assert numbers == list(range(1, 65)), "every sentence once"
    assert engine.tasks[0].carried == ""
    assert "Ana Silva (Foreign Minister, Portugal)" in engine.tasks[-1].carried
    assert [pledge.what for pledge in result.summary.pledges] == ["send 40 teachers", "12 buses"]
    assert f"the article was read in {count} stretches" in result.notices
    assert result.usage.requests == count


def test_a_fact_told_in_two_stretches_stands_once() -> None:
    article = Article(f"{TEXT}\n\n{CALM}\n\n{TEXT}", "2024-05-16")
    later = {**CENSURE, "evidence": [65]}
    script, _ = in_stretches(
        article, answer(condemnations=[CENSURE]), answer(condemnations=[later])
    )
    result, _ = run(*script, article=article, max_prompt_tokens=BUDGET)
    assert len(result.summary.condemnations) == 1


def test_what_is_no_article_is_refused_before_anything_is_asked() -> None:
    engine = ScriptedEngine([])
    with Summarizer(engine=engine, max_article_chars=300) as one:
        for text, error in [("", EmptyArticle), ("Too few words", EmptyArticle),
                            ("word " * 100, ArticleTooLarge)]:  # fmt: skip
            with pytest.raises(error):
                one.summarize(text)
    assert engine.tasks == []


def test_published_is_taken_from_the_caller_then_the_text_and_never_invented() -> None:
    published = [
        summarize(TEXT).provenance.article.published,
        summarize(f"May 16, 2024\n\n{TEXT}").provenance.article.published,
        summarize(f"May 16, 2024\n\n{TEXT}", published="2020-01-01").provenance.article.published,
        summarize(ARTICLE, published="2020-01-01").provenance.article.published,
    ]
    assert published == [None, "2024-05-16", "2020-01-01", "2020-01-01"]


def test_synchronous_calls_work_inside_a_running_loop() -> None:
    async def notebook() -> str:
        return summarize(ARTICLE).summary.condemnations[0].by[0].name

    assert asyncio.run(notebook()) == "Ana Silva"


def test_many_articles_share_one_summarizer() -> None:
    async def many() -> list[int]:
        async with Summarizer() as one:
            results = await asyncio.gather(*(one.asummarize(ARTICLE) for _ in range(20)))
        return [len(result.summary.condemnations) for result in results]

    assert asyncio.run(many()) == [1] * 20


def test_wrong_keywords_are_named_before_any_article_is_read() -> None:
    with pytest.raises(SettingsError, match="no setting 'max_reask'"):
        Summarizer(max_reask=1)  # type: ignore[call-overload] # the mistake under test
    with pytest.raises(UsageError, match="fills article_summary only"):
        Summarizer(schema="docs/own-domain/schemas/acquisitions.py")


def test_the_public_names_are_sorted_whole_and_loadable() -> None:
    assert summarizer.__all__ == sorted(summarizer.__all__)
    assert set(summarizer.__all__) == set(summarizer.HOMES)
    for name in summarizer.__all__:
        assert getattr(summarizer, name).__name__ == name
        assert name in dir(summarizer)
    with pytest.raises(AttributeError):
        _ = summarizer.nothing
