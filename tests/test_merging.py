"""Records of one article put together: nothing twice, and nothing lost."""

from __future__ import annotations

import json
from typing import Any

import pytest

from summarizer.merging import merge
from summarizer.schemas import ArticleSummary

TEXT = "Foreign Minister Ana Silva condemned the raid. Silva and Rui Costa met. Ines Silva wrote."


def party(name: str, role: str | None = None, affiliation: str | None = None) -> dict[str, Any]:
    return {"name": name, "role": role, "affiliation": affiliation}


SILVA = party("Ana Silva", "Foreign Minister", "Portugal")


def censure(by: dict[str, Any], what: str, evidence: int = 1) -> dict[str, Any]:
    return {"evidence": [evidence], "by": [by], "what": what, "against": []}


def record(**fields: Any) -> ArticleSummary:
    lists = {name: [] for name in ("abstract", "meetings", "condemnations", "pledges", "dates")}
    return ArticleSummary.model_validate_json(json.dumps({"headline": None, **lists, **fields}))


def merged(first: list[Any], second: list[Any], text: str | None = None) -> list[tuple[str, str]]:
    both = merge(record(condemnations=first), record(condemnations=second), text)
    return [(fact.by[0].name, fact.what) for fact in both.condemnations]


def test_a_fact_told_twice_stands_once_in_its_fuller_form() -> None:
    full, bare = censure(SILVA, "the raid on Lema"), censure(party("Ana Silva"), "the raid on Lema")
    for first, second in ((full, bare), (bare, full)):
        both = merge(record(condemnations=[first]), record(condemnations=[second]))
        assert [fact.by[0].role for fact in both.condemnations] == ["Foreign Minister"]


def test_a_surname_is_the_person_unless_another_shares_it() -> None:
    ours, theirs = [censure(SILVA, "the raid")], [censure(party("Silva"), "the raid")]
    assert merged(ours, theirs) == [("Ana Silva", "the raid")]
    other = censure(party("Ines Silva"), "a leak")
    assert len(merged([*ours, other], theirs, TEXT)) == 3, "whose it is cannot be known"
    assert len(merged(ours, [censure(party("Ines Silva"), "the raid")], TEXT)) == 2


@pytest.mark.parametrize("what", ["the closing of the port", "the arrest of 12 teachers"])
def test_two_facts_of_one_person_stay_two(what: str) -> None:
    """The evaluation would pair them, for they share the person; merging must not lose one."""
    ours, theirs = [censure(SILVA, "the raid on Lema")], [censure(SILVA, what, 2)]
    assert [found for _, found in merged(ours, theirs)] == ["the raid on Lema", what]


def test_numbers_tell_facts_apart() -> None:
    ours, theirs = [censure(SILVA, "the raid of 3 May")], [censure(SILVA, "the raid of 9 May", 2)]
    assert len(merged(ours, theirs)) == 2


def test_meetings_of_one_person_with_different_people_stay_apart() -> None:
    def meeting(*names: str) -> dict[str, Any]:
        people = [party(name) for name in names]
        rest = {"place": None, "when": None, "topics": [], "status": "held"}
        return {"evidence": [1], "participants": people, **rest}

    def count(one: dict[str, Any], other: dict[str, Any]) -> int:
        return len(merge(record(meetings=[one]), record(meetings=[other])).meetings)

    assert count(meeting("Ana Silva", "Rui Costa"), meeting("Ana Silva", "Bo Lind")) == 2
    assert count(meeting("Ana Silva", "Rui Costa"), meeting("Silva", "Costa", "Bo Lind")) == 1


def test_the_best_pairs_are_taken_whatever_the_order() -> None:
    one, two = censure(SILVA, "the raid on the port of Lema"), censure(SILVA, "the raid on Lema")
    for second in ([one, two], [two, one]):
        assert sorted(what for _, what in merged([one, two], second)) == sorted(
            ["the raid on the port of Lema", "the raid on Lema"]
        )


def test_order_is_the_firsts_then_what_only_the_second_tells() -> None:
    a = censure(party("Ana Silva"), "a raid")
    b = censure(party("Rui Costa"), "a strike")
    c = censure(party("Bo Lind"), "a theft")
    assert merged([b], [c, b, a]) == [
        ("Rui Costa", "a strike"), ("Bo Lind", "a theft"), ("Ana Silva", "a raid"),
    ]  # fmt: skip


def test_fields_outside_lists_are_the_firsts_where_it_has_them() -> None:
    one, two = record(headline="First words here"), record(headline="Other words here")
    assert merge(one, two).headline == "First words here"
    assert merge(record(), two).headline == "Other words here"


def test_statements_of_the_abstract_stand_once() -> None:
    said = {"text": "Silva condemned the raid on Lema.", "evidence": [1]}
    other = {"text": "Costa promised 40 teachers.", "evidence": [2]}
    both = merge(record(abstract=[said]), record(abstract=[other, {**said, "evidence": [9]}]))
    assert [entry.text for entry in both.abstract] == [said["text"], other["text"]]
