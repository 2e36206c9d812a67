"""The three lanes: what passes, what fails, and what may not be called either."""

from __future__ import annotations

import asyncio
import copy
from typing import Any

import pytest

from evals import baseline
from evals.compare import compare, moved
from evals.gate import Exit, decide, lane_a, lane_b, lane_c
from evals.gold import load_gold, select
from evals.result_file import build
from evals.runner import Summarize, run
from summarizer.errors import CacheMiss, InputError, InvalidOutput
from summarizer.schemas import ArticleSummary
from tests.evals.engines import failing, knowing, without

Json = dict[str, Any]
CASES = select(load_gold(), limit=14)


def result(summarize: Summarize) -> Json:
    scored = asyncio.run(run(ArticleSummary, CASES, summarize))
    return build(ArticleSummary, CASES, scored, model="test/knowing")


PERFECT = result(knowing(CASES))
WORSE = result(knowing(CASES, without("pledges")))
ACCEPTED = baseline.of_result(PERFECT)


def test_lane_a_passes_what_is_exactly_the_same() -> None:
    assert decide(lane_a(PERFECT, ACCEPTED)) is Exit.PASS


def test_lane_a_fails_on_any_movement_even_a_better_one() -> None:
    assert decide(lane_a(WORSE, ACCEPTED)) is Exit.FAIL
    assert decide(lane_a(PERFECT, baseline.of_result(WORSE))) is Exit.FAIL


def test_lane_a_does_not_mind_other_words_for_the_same_verdict() -> None:
    reworded, other = copy.deepcopy(PERFECT), copy.deepcopy(PERFECT)
    reworded["cases"][0]["lists"]["meetings"]["pairs"][0]["leaves"][0]["reason"] = "equal"
    assert decide(lane_a(reworded, ACCEPTED)) is Exit.PASS
    other["cases"][0]["lists"]["meetings"]["pairs"][0]["leaves"][0]["answer"] = "somebody else"
    assert decide(lane_a(other, ACCEPTED)) is Exit.FAIL


def test_lane_a_names_the_article_and_how_far_it_moved() -> None:
    messages = [finding.message for finding in lane_a(WORSE, ACCEPTED)]
    changed = [case.id for case in CASES if case.gold["pledges"]]
    assert [message.split(":")[0] for message in messages] == changed
    assert all("moved by -" in message for message in messages)


@pytest.mark.parametrize("what", ["model", "schema", "gold", "repeats", "prompt"])
def test_another_identity_is_not_gateable(what: str) -> None:
    other = copy.deepcopy(PERFECT)
    other["run"][what] = {"sha256": "other", "name": "other"}
    findings = lane_a(other, ACCEPTED)
    assert decide(findings) is Exit.NOT_GATEABLE
    assert what in findings[0].message


def test_a_stale_recording_is_not_gateable_and_never_a_pass() -> None:
    stale = result(failing(CacheMiss("no stored answer")))
    assert decide([*lane_a(stale, ACCEPTED), *lane_c(stale)]) is Exit.NOT_GATEABLE


def test_lane_b_fails_on_a_real_drop_and_says_what_it_could_see() -> None:
    findings = lane_b(WORSE, ACCEPTED)
    assert decide(findings) is Exit.FAIL
    assert "would have been seen" in findings[0].message


def test_lane_b_passes_an_improvement() -> None:
    assert decide(lane_b(PERFECT, baseline.of_result(WORSE))) is Exit.PASS


def test_lane_b_does_not_gate_on_a_handful_of_articles() -> None:
    few = copy.deepcopy(PERFECT)
    few["cases"] = few["cases"][:5]
    few["run"]["gold"] = {"sha256": "few", "cases": 5}
    assert decide(lane_b(few, baseline.of_result(few))) is Exit.NOT_GATEABLE


def test_lane_b_does_not_gate_on_a_set_that_is_blind() -> None:
    """Half of the articles won, half lost: only an enormous drop would show."""
    mixed = copy.deepcopy(PERFECT)
    for entry in mixed["cases"][::2]:
        for counts in entry["counts"].values():
            counts |= {"SPU": counts.get("COR", 0), "COR": 0, "credit": 0}
    opposite = copy.deepcopy(PERFECT)
    for entry in opposite["cases"][1::2]:
        for counts in entry["counts"].values():
            counts |= {"SPU": counts.get("COR", 0), "COR": 0, "credit": 0}
    findings = lane_b(mixed, baseline.of_result(opposite))
    assert decide(findings) is Exit.NOT_GATEABLE
    assert "too small a set" in findings[0].message


def test_lane_a_tells_articles_that_came_and_went() -> None:
    fewer = copy.deepcopy(ACCEPTED)
    gone = fewer["cases"].pop(CASES[0].id)
    fewer["cases"]["zzz"] = gone
    messages = {finding.message for finding in lane_a(PERFECT, fewer)}
    assert f"{CASES[0].id}: is not in the baseline" in messages
    assert "zzz: is in the baseline and was not run" in messages


def test_lane_b_does_not_gate_on_other_gold() -> None:
    other = copy.deepcopy(PERFECT)
    other["run"]["gold"]["sha256"] = "other"
    assert decide(lane_b(other, ACCEPTED)) is Exit.NOT_GATEABLE
    with pytest.raises(InputError):
        compare(other, ACCEPTED)


def test_lane_c_wants_a_valid_answer_for_every_article() -> None:
    assert decide(lane_c(PERFECT)) is Exit.PASS
    assert decide(lane_c(result(failing(InvalidOutput("no"))))) is Exit.FAIL


def test_lane_c_wants_nothing_unsupported() -> None:
    bad = copy.deepcopy(PERFECT)
    bad["cases"][0]["counts"][""]["delivered_unsupported"] = 1
    assert decide(lane_c(bad)) is Exit.FAIL


def test_lane_c_wants_canaries_to_stay_empty() -> None:
    bad = copy.deepcopy(PERFECT)
    bad["cases"][0]["tags"] = ["empty"]
    bad["cases"][0]["lists"]["pledges"] |= {"gold_items": 0, "answer_items": 1}
    assert decide(lane_c(bad)) is Exit.FAIL


def test_lane_c_wants_nothing_dropped() -> None:
    bad = copy.deepcopy(PERFECT)
    bad["cases"].pop()
    assert decide(lane_c(bad)) is Exit.FAIL


def test_a_comparison_lists_the_worst_article_first() -> None:
    shifts = moved(PERFECT, WORSE)
    assert [shift for _, shift in shifts] == sorted(shift for _, shift in shifts)
    rows = {row.scope: row for row in compare(PERFECT, WORSE, rounds=99)}
    assert rows["pledges"].change.change == -1
    assert rows["dates"].change.change == 0


def test_a_baseline_comes_back_as_it_was_written(tmp_path: Any) -> None:
    path = tmp_path / "deep" / "baseline.json"
    baseline.write(ACCEPTED, path)
    assert baseline.read(path) == ACCEPTED
    path.write_text("[]")
    with pytest.raises(InputError):
        baseline.read(path)
    with pytest.raises(InputError):
        baseline.read(tmp_path / "absent.json")


@pytest.mark.parametrize("model", ["openai/gpt:x", "local//models/a b.gguf"])
def test_a_baseline_of_any_model_is_one_file(model: str, tmp_path: Any) -> None:
    assert baseline.path_for(model, tmp_path).parent == tmp_path
