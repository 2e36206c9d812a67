"""Runs: every case ends in one entry, whatever happened; the result holds every verdict."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from evals.explain import explain
from evals.gold import Case, load_gold, select
from evals.rates import documents, shares
from evals.result_file import build, canonical, read, write
from evals.runner import Summarize, run
from summarizer.errors import (
    AuthFailed,
    BudgetSpent,
    InputError,
    InvalidOutput,
    ServerFailed,
    StoreError,
    SummarizerError,
    UsageError,
)
from summarizer.schemas import ArticleSummary
from tests.evals.engines import answer_of, failing, knowing, without

Json = dict[str, Any]
CASES = select(load_gold(), limit=12)


def result(summarize: Summarize, cases: tuple[Case, ...] = CASES, repeats: int = 1) -> Json:
    scored = []
    for repeat in range(repeats):
        scored += asyncio.run(run(ArticleSummary, cases, summarize, repeat=repeat))
    return build(ArticleSummary, cases, scored, model="test/knowing", repeats=repeats)


def test_an_engine_that_answers_gold_is_perfect() -> None:
    totals = result(knowing(CASES))["totals"]
    assert totals["overall"]["f1"] == totals["overall"]["macro_f1"] == 1
    assert totals["overall"]["evidence"]["f1"] == 1
    assert totals["counts"]["articles"] == len(CASES)


def test_a_list_left_out_costs_its_recall_only() -> None:
    totals = result(knowing(CASES, without("dates")))["totals"]
    assert totals["lists"]["dates"]["recall"] == 0
    assert totals["lists"]["dates"]["precision"] is None
    assert totals["lists"]["pledges"]["f1"] == 1
    assert totals["overall"]["precision"] == 1


@pytest.mark.parametrize("error", [InvalidOutput("no"), ServerFailed("no"), ValueError("a bug")])
def test_a_failure_is_an_empty_answer_and_is_counted(error: Exception) -> None:
    content = result(failing(error))
    code = error.code if isinstance(error, SummarizerError) else "crash"
    assert {entry["error"]["code"] for entry in content["cases"]} == {code}
    assert content["totals"]["counts"]["failed"] == len(CASES)
    assert content["totals"]["overall"]["recall"] == 0


@pytest.mark.parametrize("error", [AuthFailed("no"), BudgetSpent("no"), StoreError("full")])
def test_what_every_article_would_meet_stops_the_run(error: Exception) -> None:
    with pytest.raises(type(error)):
        result(failing(error))


def test_no_more_run_at_once_than_allowed() -> None:
    running = most = 0
    engine = knowing(CASES)

    async def watched(article: Any) -> Any:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        answer = await engine(article)
        running -= 1
        return answer

    asyncio.run(run(ArticleSummary, CASES, watched, concurrency=3))
    assert most == 3


def test_repeats_are_means_inside_a_document() -> None:
    once, thrice = result(knowing(CASES)), result(knowing(CASES), repeats=3)
    assert thrice["totals"]["overall"]["pos"] == 3 * once["totals"]["overall"]["pos"]
    assert thrice["totals"]["overall"]["interval"] == once["totals"]["overall"]["interval"]
    assert shares(documents(thrice["cases"])) == shares(documents(once["cases"]))


def test_every_leaf_of_both_sides_has_one_verdict() -> None:
    content = result(knowing(CASES, without("pledges")))
    for entry in content["cases"]:
        leaves = [
            leaf
            for held in entry["lists"].values()
            for pair in held["pairs"]
            for leaf in pair["leaves"]
        ]
        for side in ("gold_path", "answer_path"):
            paths = [leaf[side] for leaf in leaves if leaf[side] is not None]
            assert len(paths) == len(set(paths))
        assert sum(leaf["gold"] is not None for leaf in leaves) == sum(
            count
            for name, count in entry["counts"].get("", {}).items()
            if name in ("COR", "PAR", "INC", "MIS")
        )


def test_the_file_comes_back_as_it_was_written(tmp_path: Any) -> None:
    content = result(knowing(CASES[:2]), CASES[:2])
    write(content, tmp_path / "result.json")
    assert read(tmp_path) == json.loads(canonical(content))
    (tmp_path / "result.json").write_text("{}")
    with pytest.raises(InputError):
        read(tmp_path)


def test_equal_runs_give_equal_files_but_for_the_clock() -> None:
    def timeless(content: Json) -> str:
        content["run"]["created"] = ""
        content["totals"]["usage"]["seconds"] = 0
        for entry in content["cases"]:
            entry["seconds"] = 0
        return canonical(content)

    assert timeless(result(knowing(CASES))) == timeless(result(knowing(CASES[::-1])))


def test_a_lost_point_is_explained() -> None:
    case = next(case for case in CASES if case.gold["pledges"])
    wrong = answer_of(case)
    wrong["pledges"][0]["what"] = "something else entirely"
    content = result(knowing([case], lambda _: wrong), (case,))
    lines = explain(content, case.id, "pledges.what")
    assert any("INC" in line and "something else entirely" in line for line in lines)
    assert not any("by.name" in line for line in lines)


@pytest.mark.parametrize(
    ("article", "field", "message", "hint"),
    [
        ("000-navqi-baker", None, "no article '000-navqi-baker'", "Did you mean 000-naqvi-baker?"),
        ("zzzz", None, "no article 'zzzz'", "It holds 000-naqvi-baker, 001-seafood-pact-hanoi."),
        ("00", None, "'00' fits 2 articles", "Give more of the id."),
        ("000", "meeting", "no field 'meeting'", "Did you mean meetings?"),
        ("000", "pledges.by.nam", "no field", "Did you mean pledges.by.name?"),
        ("000", "xyz", "no field 'xyz'", "There are: meetings, condemnations, pledges, dates, by"),
    ],
)
def test_what_a_result_does_not_hold_is_named_with_what_it_holds(
    article: str, field: str | None, message: str, hint: str
) -> None:
    content = result(knowing(CASES[:2]), CASES[:2])
    with pytest.raises(UsageError, match=message) as caught:
        explain(content, article, field)
    assert caught.value.hint.startswith(hint)


def test_an_article_is_found_by_a_piece_of_its_id_and_an_empty_field_is_said() -> None:
    content = result(knowing(CASES[:2]), CASES[:2])
    for piece in ("000-naqvi-baker", "000", "naqvi"):
        assert explain(content, piece)[0] == "000-naqvi-baker"
    for entry in content["cases"]:
        entry["lists"]["pledges"]["pairs"] = []
    told = explain(content, "000", "pledges")
    assert told == ["000-naqvi-baker", "  neither gold nor the answer holds any pledges"]


def test_what_failed_or_was_missed_or_invented_is_explained_too() -> None:
    case = next(case for case in CASES if case.gold["pledges"])
    content = result(failing(InvalidOutput("no")), (case,))
    lines = explain(content, case.id)
    assert "  scored as an empty answer" in lines
    assert any("missed, no item given is enough like it" in line for line in lines)
    turned = result(knowing([case]), (case,))
    for entry in turned["cases"]:
        entry["lists"]["pledges"]["pairs"][0] |= {"gold": None, "direction_error": True}
        for leaf in entry["lists"]["pledges"]["pairs"][0]["leaves"]:
            leaf |= {"gold": None, "outcome": "SPU", "support": "unsupported"}
    told = explain(turned, case.id, "pledges")
    assert any("spurious, no item of gold" in line for line in told)
    assert any("unsupported by the article" in line for line in told)
    assert any("exchanging who acts" in line for line in told)
