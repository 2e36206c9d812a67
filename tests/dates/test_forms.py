"""One row a form of phrase; every weekday and month is run through its forms."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from summarizer.dates import When, resolve
from summarizer.dates.context import Lean
from tests.dates.phrases import (
    ANCHORED,
    EXPLICIT,
    MONTHS,
    RELATIVE,
    THURSDAY,
    UNRESOLVED,
    WEEKDAYS,
)


def edtf(phrase: str, published: str | None = THURSDAY, lean: Lean | None = None) -> str | None:
    return resolve(phrase, published, lean=lean).edtf


@pytest.mark.parametrize(("phrase", "expected"), EXPLICIT)
def test_explicit_phrases_need_no_publication_date(phrase: str, expected: str) -> None:
    alone = resolve(phrase, None)
    assert (alone.edtf, alone.basis, alone.reason) == (expected, "explicit", None)
    assert resolve(phrase, THURSDAY).edtf == expected
    assert resolve(phrase, THURSDAY, lean="future").edtf == expected


@pytest.mark.parametrize(("phrase", "expected", "ahead"), RELATIVE)
def test_relative_phrases(phrase: str, expected: str, ahead: str) -> None:
    when = resolve(phrase, THURSDAY)
    assert (when.edtf, when.basis) == (expected, "relative")
    assert edtf(phrase, lean="future") == ahead


@pytest.mark.parametrize("phrase", [row[0] for row in RELATIVE])
def test_relative_phrases_stay_unresolved_without_a_publication_date(phrase: str) -> None:
    when = resolve(phrase, None)
    assert (when.edtf, when.basis, when.readings) == (None, None, ())
    assert when.reason == "It counts from the publication date, which is unknown."


@pytest.mark.parametrize(("phrase", "anchor", "expected"), ANCHORED)
def test_anchored_phrases(phrase: str, anchor: str, expected: str) -> None:
    assert resolve(phrase, None, anchor=anchor).edtf == expected
    assert edtf(phrase) is None


def test_an_anchor_may_be_a_date_and_may_be_too_coarse() -> None:
    assert resolve("two days later", None, anchor=date(2024, 2, 28)).edtf == "2024-03-01"
    assert "too coarse" in (resolve("two days later", None, anchor="2024").reason or "")


@pytest.mark.parametrize("phrase", UNRESOLVED)
def test_what_names_no_date_stays_unresolved_with_a_reason(phrase: str) -> None:
    when = resolve(phrase, THURSDAY)
    assert (when.edtf, when.basis, when.readings) == (None, None, ())
    assert when.reason is not None
    assert when.reason.endswith(".")


@pytest.mark.parametrize("number", range(7))
@pytest.mark.parametrize("form", ["{}", "on {}", "{} evening", "{}’s", "early {}", "on {},"])
def test_every_weekday(number: int, form: str) -> None:
    published = date(2025, 3, 27)
    phrase = form.format(WEEKDAYS[number])
    for lean, distance in (("past", range(-6, 1)), ("future", range(7))):
        expected = next(
            day
            for shift in distance
            if (day := published + timedelta(days=shift)).weekday() == number
        )
        chosen: Lean = "past" if lean == "past" else "future"
        assert resolve(phrase, published, lean=chosen).edtf == expected.isoformat()


@pytest.mark.parametrize("number", range(1, 13))
@pytest.mark.parametrize("short", [False, True])
def test_every_month(number: int, short: bool) -> None:
    name = MONTHS[number - 1][: 3 if short else None] + "." * short
    year = 2025 if number <= 3 else 2024
    ahead = 2025 if number >= 3 else 2026
    assert edtf(f"{name} 2021") == f"2021-{number:02d}"
    assert edtf(f"late {name}", lean="past") == f"{year}-{number:02d}"
    assert edtf(f"in {name}", lean="future") == f"{ahead}-{number:02d}"
    assert edtf(f"{name} 9, 2021") == f"2021-{number:02d}-09"
    assert edtf(f"9th {name} 2021") == f"2021-{number:02d}-09"
    assert edtf(f"{name} last year") == f"2024-{number:02d}"
    assert edtf(f"from {name} 9 to 11, 2021") == f"2021-{number:02d}-09/2021-{number:02d}-11"


def test_a_date_without_a_year_is_the_latest_unless_the_coming_one_is_far_nearer() -> None:
    assert edtf("Nov. 16", "2025-10-30") == "2025-11-16"
    assert edtf("Nov. 16", "2025-10-30", lean="past") == "2024-11-16"
    assert edtf("Nov. 16", "2025-06-30") == "2024-11-16"
    assert edtf("in December", "2025-03-27") == "2024-12"


def test_readings_are_what_the_words_allow() -> None:
    assert resolve("on Thursday", THURSDAY).readings == ("2025-03-27", "2025-04-03")
    assert resolve("on Monday", THURSDAY).readings == ("2025-03-24", "2025-03-31")
    assert set(resolve("in June", THURSDAY).readings) == {"2024-06", "2025-06", "2026-06"}
    assert resolve("04/03/2025", None).readings == ("2025-04-03", "2025-03-04")
    assert resolve("since 2019", None).readings == ("2019/..", "2019")


def test_a_publication_date_may_be_text_and_must_be_a_date() -> None:
    assert resolve("today", "2025-03-27T08:00:00+01:00").edtf == "2025-03-27"
    with pytest.raises(ValueError, match="Invalid isoformat"):
        resolve("today", "last week")
    with pytest.raises(ValueError, match="not an EDTF date"):
        resolve("a day later", None, anchor="soon")


def test_the_phrase_comes_back_as_it_was_given() -> None:
    assert resolve(" “On Monday” ", THURSDAY) == When(
        " “On Monday” ", "2025-03-24", "relative", None, ("2025-03-24", "2025-03-31")
    )
