"""The worked examples of the definition, and the decisions that it leaves to us."""

from __future__ import annotations

import pytest

from evals.scorer import FULL, Outcome, counts, score_lists, tally
from summarizer.schemas import ArticleSummary
from tests.evals.records import Json, condemnation, party, when

FIRST = condemnation("Ana Silva", "bombing of the bridge", "Ruritania")
SECOND = condemnation("Bruno Keller", "burning of two schools", "Zenda")
INVENTED = condemnation("Xu Qaab", "xylem quartz", "Yz Waab")


def rates(gold: Json, answer: Json) -> tuple[float | None, ...]:
    """Precision, recall and F1, to three places as the definition prints them."""
    held = counts(tally(score_lists(ArticleSummary, gold, answer)))
    three = (held.precision, held.recall, held.f1)
    return tuple(None if rate is None else round(rate, 3) for rate in three)


def test_one_of_two_condemnations_is_returned() -> None:
    gold = {"condemnations": [FIRST, SECOND]}
    assert rates(gold, {"condemnations": [FIRST]}) == (1, 0.5, 0.667)


def test_both_are_returned_and_one_is_invented() -> None:
    gold = {"condemnations": [FIRST, SECOND]}
    answer = {"condemnations": [INVENTED, SECOND, FIRST]}
    assert rates(gold, answer) == (0.667, 1, 0.8)


def test_by_and_against_are_swapped() -> None:
    turned = condemnation("Ruritania", "bombing of the bridge", "Ana Silva")
    (score,) = [
        one
        for one in score_lists(
            ArticleSummary, {"condemnations": [FIRST]}, {"condemnations": [turned]}
        )
        if one.name == "condemnations"
    ]
    (pair,) = score.pairs
    assert pair.credit == FULL
    assert pair.swapped
    assert counts(tally([score])).pos == 3


def test_a_turned_fact_that_could_not_be_aligned_is_a_direction_error_too() -> None:
    turned = condemnation("Ruritania", "bombing of a small wooden bridge at dawn", "Ana Silva")
    held = tally(
        score_lists(ArticleSummary, {"condemnations": [FIRST]}, {"condemnations": [turned]})
    )
    assert held["condemnations", "items_aligned"] == 0
    assert held["condemnations", "direction_errors"] == 1


def test_a_month_for_a_day_is_half_and_under_precise() -> None:
    gold = {"dates": [{"what": "signing", "when": when("2025-11-05"), "status": "past"}]}
    answer = {"dates": [{"what": "signing", "when": when("2025-11"), "status": "past"}]}
    held = tally(score_lists(ArticleSummary, gold, answer))
    assert counts(held, "dates.when").tp == 0.5
    assert held["dates.when", "under_precise"] == 1


def test_two_empty_sides_add_nothing_but_specificity() -> None:
    held = tally(score_lists(ArticleSummary, {}, {}))
    assert counts(held).f1 is None
    assert held["", "empty_lists"] == held["", "stayed_empty"] == 4


def test_a_wrong_value_counts_on_both_sides() -> None:
    gold = {"meetings": [{"participants": [party("Ana Silva")], "place": "Zenda"}]}
    answer = {"meetings": [{"participants": [party("Ana Silva")], "place": "Port Town"}]}
    held = counts(tally(score_lists(ArticleSummary, gold, answer)))
    assert (held.inc, held.pos, held.act) == (1, 2, 2)


@pytest.mark.parametrize(
    ("gold", "answer", "outcome"),
    [
        (None, "2025", Outcome.SPU),
        ("2025", None, Outcome.MIS),
        (None, None, None),
    ],
)
def test_a_date_without_a_value_is_null_on_its_side(
    gold: str | None, answer: str | None, outcome: Outcome | None
) -> None:
    def meeting(edtf: str | None) -> Json:
        return {"meetings": [{"participants": [party("Ana Silva")], "when": when(edtf)}]}

    held = tally(score_lists(ArticleSummary, meeting(gold), meeting(answer)))
    found = [one for one in Outcome if held["meetings.when", one.value]]
    assert found == ([outcome] if outcome else [])


def test_a_null_that_was_filled_is_counted_as_invention() -> None:
    gold = {"meetings": [{"participants": [party("Ana Silva")], "place": None}]}
    answer = {"meetings": [{"participants": [party("Ana Silva", "queen")], "place": "Zenda"}]}
    held = tally(score_lists(ArticleSummary, gold, answer))
    assert held["meetings", "null_invented"] == 2


def test_an_alias_of_a_party_holds_wherever_the_party_is_named() -> None:
    state = {**party("United States"), "aliases": ["US"]}
    gold = {
        "meetings": [
            {"participants": [party("Ana Silva", None, "United States"), state], "status": "held"}
        ]
    }
    answer = {"meetings": [{"participants": [party("Ana Silva", None, "US"), party("US")]}]}
    held = tally(score_lists(ArticleSummary, gold, answer))
    assert counts(held, "meetings.participants.affiliation").cor == 1
    assert counts(held, "meetings.participants.name").cor == 2


def test_alternatives_of_gold_count_as_gold() -> None:
    fact = condemnation("Ana Silva", "bombing of the bridge")
    gold = {"condemnations": [{**fact, "alternatives": {"what": ["the blast at Zenda"]}}]}
    answer = {"condemnations": [condemnation("Ana Silva", "the blast at Zenda")]}
    assert rates(gold, answer) == (1, 1, 1)


def test_an_alternative_of_a_list_stands_for_one_of_its_values_only() -> None:
    gold = {
        "meetings": [
            {
                "participants": [party("Ana Silva")],
                "topics": ["grain exports by sea", "visas"],
                "alternatives": {"topics": ["exports of grain"]},
            }
        ]
    }
    answer = {
        "meetings": [
            {
                "participants": [party("Ana Silva")],
                "topics": ["grain exports by sea", "exports of grain"],
            }
        ]
    }
    held = counts(tally(score_lists(ArticleSummary, gold, answer)), "meetings.topics")
    assert (held.cor, held.mis, held.spu) == (1, 1, 1)


def test_two_bearers_of_a_surname_are_told_apart() -> None:
    gold = {"meetings": [{"participants": [party("Ana Silva"), party("Dora Silva")]}]}
    alone = {"meetings": [{"participants": [party("Ana Silva")]}]}
    answer = {"meetings": [{"participants": [party("Silva")]}]}
    assert counts(tally(score_lists(ArticleSummary, gold, answer))).credit == 0
    assert counts(tally(score_lists(ArticleSummary, alone, answer))).tp == 0.5
