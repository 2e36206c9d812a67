"""`assert_summary`: silent when it holds, and readable when it does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals import assert_summary
from evals.gold import load_gold
from summarizer.schemas import ArticleSummary
from tests.evals.engines import answer_of, result_of

CASE = load_gold()[0]
ANSWER = answer_of(CASE)


def test_every_form_of_a_summary_and_of_gold_is_accepted() -> None:
    record = ArticleSummary.model_validate_json(json.dumps(ANSWER))
    for summary in (ANSWER, record, result_of(ANSWER, CASE.article)):
        for gold in (CASE, CASE.gold, CASE.folder / "gold.json", str(CASE.folder / "gold.json")):
            assert_summary(summary, gold)


def test_a_failure_names_every_lost_point() -> None:
    wrong = json.loads(json.dumps(ANSWER))
    wrong["meetings"][0]["place"] = "Karachi"
    wrong["condemnations"] = []
    with pytest.raises(AssertionError) as raised:
        assert_summary(wrong, CASE)
    told = str(raised.value)
    assert "is below 1.000" in told
    assert "gold 'Islamabad', given 'Karachi'" in told
    assert "condemnations (gold 0) MIS" in told


def test_a_lower_bound_is_a_lower_bound() -> None:
    wrong = {**ANSWER, "condemnations": []}
    assert_summary(wrong, CASE, min_f1=0.5)
    with pytest.raises(AssertionError):
        assert_summary(wrong, CASE, min_f1=0.999)


def test_two_empty_sides_agree_and_an_invention_does_not() -> None:
    assert_summary({}, {})
    with pytest.raises(AssertionError):
        assert_summary(ANSWER, {}, min_f1=0.01)


def test_a_long_list_of_losses_is_cut() -> None:
    with pytest.raises(AssertionError, match=r"and \d+ more"):
        assert_summary({}, CASE)


def test_a_label_file_that_is_none_says_so(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="cannot be read"):
        assert_summary({}, tmp_path / "gold.json")
