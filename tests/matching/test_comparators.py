"""Each kind of leaf: which values are the same, nearly so, or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.matching.comparators import COMPARATORS, names_alike, short_texts_alike, texts_alike
from summarizer.matching.content import numbers
from summarizer.matching.likeness import FULL
from summarizer.matching.names import bare, is_short_form
from summarizer.matching.normal import words
from summarizer.matching.whens import whens_alike
from summarizer.schemas import Kind
from tests.evals.records import DATES, SHARING, WORDS


def credit(kind: Kind, a: str, b: str, also: tuple[str, ...] = ()) -> float:
    return COMPARATORS[kind](a, also, b, ()).credit / FULL


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Natalie Baker", "Ambassador Natalie Baker"),
        ("Mohsin Naqvi", "Interior Minister Mohsin Naqvi"),
        ("Antony Blinken", "US Secretary of State Antony Blinken"),
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
        ("U.S.", "US"),
        ("the United States", "United States"),
        ("Jens Stoltenberg's", "Jens Stoltenberg"),
        ("Ｕｎｉｔｅｄ Nations", "United Nations"),
        ("Łukasz Sørensen", "Lukasz Sorensen"),
    ],
)
def test_names_that_are_the_same(a: str, b: str) -> None:
    assert credit(Kind.NAME, a, b) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Austria", "Australia"),
        ("Ivan Petrov", "Ivana Petrova"),
        ("Sudan", "South Sudan"),
        ("Niger", "Nigeria"),
        ("France", "President of France"),
        ("Korea", "North Korea"),
        ("Secretary of State", "Secretary of Defence"),
        ("Prime Minister", "President"),
        ("Georgia", "Republic"),
    ],
)
def test_names_of_others(a: str, b: str) -> None:
    assert credit(Kind.NAME, a, b) == 0


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Baker", "Natalie Baker"),
        ("N. Baker", "Natalie Baker"),
        ("von der Leyen", "Ursula von der Leyen"),
        ("Xi", "Xi Jinping"),
        ("EU", "European Union"),
        ("President Xi", "Xi Jinping"),
        ("WHO", "World Health Organization"),
    ],
)
def test_surnames_and_initials_are_half(short: str, full: str) -> None:
    assert credit(Kind.NAME, short, full) == 0.5
    assert credit(Kind.NAME, full, short) == 0.5


def test_an_alias_counts_as_the_name() -> None:
    assert credit(Kind.NAME, "United States", "Washington", ("US", "Washington")) == 1
    assert credit(Kind.NAME, "United States", "London", ("US", "Washington")) == 0


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Foreign Minister", ("foreign", "minister")),
        ("Secretary-General", ("secretary", "general")),
        ("Minister for Trade", ("minister", "for", "trade")),
        ("Dr. Ana Silva", ("ana", "silva")),
        ("...", ("...",)),
    ],
)
def test_titles_go_only_where_a_name_is_left(name: str, left: tuple[str, ...]) -> None:
    assert bare(name) == left


def test_a_name_is_no_short_form_of_itself() -> None:
    assert not is_short_form(("ana", "silva"), ("ana", "silva"))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Islamabad", "islamabad", 1),
        ("the price of tickets", "price of tickets", 1),
        ("l'accord de pêche", "accord de pêche", 1),
        ("Port Louis, Mauritius", "Port Louis", 0.8),
        ("trade and visas", "visas", 0.5),
        ("border security and joint patrols", "visas", 0),
        ("外務大臣", "外務大臣", 1),
    ],
)
def test_short_texts(a: str, b: str, expected: float) -> None:
    assert credit(Kind.SHORT_TEXT, a, b) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        ("pay $300 million in aid", "pay $500 million in aid", "numbers_differ"),
        ("withdraw all troops by 2025", "withdraw all troops by 2026", "years_differ"),
        ("will sign the treaty", "will not sign the treaty", "negation_differs"),
        ("le traité sera signé", "le traité ne sera pas signé", "negation_differs"),
        ("条約に署名する", "条約に署名しません", "negation_differs"),
    ],
)
def test_a_text_that_differs_where_it_matters_is_capped(a: str, b: str, rule: str) -> None:
    found = texts_alike(a, (), b, ())
    assert found.rule == rule
    assert found.credit <= 0.4 * FULL


def test_words_of_no_content_do_not_count() -> None:
    assert credit(Kind.TEXT, "the bombing of the bridge", "bombing a bridge") == 1


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("$1.5 million", ("1500000",)),
        ("1,500,000 dollars", ("1500000",)),
        ("1.500.000 Euro", ("1500000",)),
        ("1 500 000 euros", ("1500000",)),
        ("twenty-five schools", ("25",)),
        ("two billion", ("2000000000",)),
        ("one of them", ()),
        ("B52 and COVID19", ()),
        ("٣٠٠ خيمة", ("300",)),
        ("3億円", ("3",)),
    ],
)
def test_numbers_by_their_value(text: str, values: tuple[str, ...]) -> None:
    assert numbers(text) == values


@pytest.mark.parametrize(
    ("gold", "answer", "credit_", "rule"),
    [
        ("2025-03-27", "2025-03-27", 1, "same"),
        ("2025-03-27", "2025-03", 0.5, "under_precise"),
        ("2025-03", "2025-03-27", 0.5, "over_precise"),
        ("2025-03", "2025", 0.5, "under_precise"),
        ("2025-03-27", "2025", 0.25, "under_precise"),
        ("2025-03-27", "202X", 0, "under_precise"),
        ("2025-03-27", "2025-03-28", 0, "one_day_off"),
        ("2025-03-27", "2025-03-29", 0, "other_date"),
        ("2025-03-24/2025-03-30", "2025-03-27/2025-04-02", 0.4, "ranges_overlap"),
        ("2025-07/2025-09", "2025-33", 0, "other_date"),
        ("2025-07/2025-09", "2025-35", 1, "same"),
        ("2025-01/2025-12", "2025", 1, "same"),
        ("2021-08/..", "2021-08/..", 1, "same"),
        ("2021-08/..", "2021/..", 0, "other_open_end"),
        ("2021-08/..", "2021-08", 0, "open_and_closed"),
        ("2025-03-27", "next week", 0, "no_date"),
    ],
)
def test_dates(gold: str, answer: str, credit_: float, rule: str) -> None:
    found = whens_alike(gold, answer)
    assert found.credit / FULL == pytest.approx(credit_)
    assert found.rule == rule


values = {
    Kind.NAME: st.sampled_from(SHARING),
    Kind.SHORT_TEXT: st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join),
    Kind.TEXT: st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join),
    Kind.WHEN: st.sampled_from(DATES),
    Kind.CHOICE: st.sampled_from(("held", "planned")),
}


@given(st.sampled_from(list(Kind)), st.data())
def test_every_comparator_is_symmetric_and_knows_identity(kind: Kind, data: st.DataObject) -> None:
    a, b = data.draw(values[kind]), data.draw(values[kind])
    assert credit(kind, a, b) == credit(kind, b, a)
    assert credit(kind, a, a) == 1
    assert 0 <= credit(kind, a, b) <= 1


@given(st.text(max_size=30))
def test_any_text_at_all_is_like_itself(text: str) -> None:
    for alike in (names_alike, short_texts_alike, texts_alike):
        assert alike(text, (), text, ()).credit == FULL


@given(st.text(max_size=40))
def test_words_of_words_are_the_same_words(text: str) -> None:
    once = words(text)
    assert all(word == word.casefold() for word in once)
