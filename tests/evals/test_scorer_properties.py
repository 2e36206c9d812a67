"""The scorer as a function: what must hold for every pair of summaries."""

from __future__ import annotations

import copy
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.scorer import Counts, Tally, counts, scopes, score_lists, tally
from summarizer.schemas import ArticleSummary
from tests.evals.records import LISTS, NAMES, SHARING, WRONG, Json, shuffled, summaries


def tallied(gold: Json, answer: Json) -> Tally:
    return tally(score_lists(ArticleSummary, gold, answer))


def scored(gold: Json, answer: Json) -> Counts:
    return counts(tallied(gold, answer))


some = st.sampled_from(LISTS)


@given(summaries(SHARING))
def test_a_summary_against_itself_is_perfect(summary: Json) -> None:
    held = scored(summary, copy.deepcopy(summary))
    assert held.cor == held.pos == held.act
    assert held.f1 in (1.0, None)


@given(summaries(SHARING), summaries(SHARING))
def test_every_rate_is_between_0_and_1(gold: Json, answer: Json) -> None:
    of = tallied(gold, answer)
    for scope in scopes(of):
        held = counts(of, scope)
        for rate in (held.precision, held.recall, held.f1):
            assert rate is None or 0 <= rate <= 1


@given(summaries(SHARING), summaries(SHARING))
def test_swapping_the_sides_swaps_precision_and_recall(gold: Json, answer: Json) -> None:
    one, other = scored(gold, answer), scored(answer, gold)
    assert one.precision == other.recall
    assert one.recall == other.precision


@given(summaries(SHARING), summaries(SHARING), st.integers(0, 2**32))
def test_no_number_depends_on_the_order_of_anything(gold: Json, answer: Json, seed: int) -> None:
    draw = random.Random(seed)
    assert tallied(shuffled(gold, draw), shuffled(answer, draw)) == tallied(gold, answer)


@given(summaries(SHARING), summaries(SHARING))
def test_outcomes_add_up_to_what_there_is_on_each_side(gold: Json, answer: Json) -> None:
    of = tallied(gold, answer)
    for scope in scopes(of):
        held, itself = counts(of, scope), counts(tallied(gold, gold), scope)
        given_itself = counts(tallied(answer, answer), scope)
        assert held.cor + held.par + held.inc + held.mis == itself.pos
        assert held.cor + held.par + held.inc + held.spu == given_itself.act


@given(summaries(), summaries(), st.data())
def test_mending_a_field_of_an_aligned_item_never_lowers(
    gold: Json, answer: Json, data: st.DataObject
) -> None:
    pairs = [
        (score.name, pair.gold, pair.answer)
        for score in score_lists(ArticleSummary, gold, answer)
        for pair in score.pairs
        if pair.gold is not None and pair.answer is not None
    ]
    if not pairs:
        return
    name, i, j = data.draw(st.sampled_from(pairs))
    field = data.draw(st.sampled_from(sorted(gold[name][i])))
    mended = copy.deepcopy(answer)
    mended[name][j][field] = copy.deepcopy(gold[name][i][field])
    before, after = scored(gold, answer).f1, scored(gold, mended).f1
    assert before is not None
    assert after is not None
    assert after >= before


@given(summaries(), summaries(), some)
def test_an_added_wrong_item_lowers_precision_and_leaves_recall(
    gold: Json, answer: Json, name: str
) -> None:
    more = {**answer, name: [*answer[name], WRONG[name]]}
    before, after = scored(gold, answer), scored(gold, more)
    assert after.recall == before.recall
    assert after.credit == before.credit
    assert after.act > before.act
    if before.credit:
        assert (after.precision or 0) < (before.precision or 0)


@given(summaries(), some)
def test_removing_a_right_item_lowers_recall(gold: Json, name: str) -> None:
    if not gold[name]:
        return
    less = {**gold, name: gold[name][1:]}
    assert (scored(gold, less).recall or 0) < 1
    assert scored(gold, less).precision in (1.0, None)


@given(summaries(), some)
def test_a_duplicate_lowers_precision(gold: Json, name: str) -> None:
    if not gold[name]:
        return
    more = {**gold, name: [*gold[name], gold[name][0]]}
    assert (scored(gold, more).precision or 1) < 1
    assert scored(gold, more).recall == 1


@given(st.lists(st.tuples(summaries(NAMES, 2), summaries(NAMES, 2)), max_size=3))
def test_documents_add_up(documents: list[tuple[Json, Json]]) -> None:
    total = Tally()
    for gold, answer in documents:
        total.update(tallied(gold, answer))
    parts = [scored(gold, answer) for gold, answer in documents]
    assert counts(total).credit == sum(part.credit for part in parts)
    assert counts(total).pos == sum(part.pos for part in parts)
    assert counts(total).act == sum(part.act for part in parts)


@pytest.mark.parametrize("nothing", [{}, {"pledges": []}, {"pledges": None}, {"pledges": ""}])
def test_missing_null_and_empty_are_one_thing(nothing: Json) -> None:
    assert tallied({}, nothing) == tallied({}, {})
