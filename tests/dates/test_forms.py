"""One row a form of phrase; every weekday and month is run through its forms."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from summarizer.dates import When, resolve
from summarizer.dates.context import Lean

THURSDAY = "2025-03-27"
MONTHS = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

# Phrases whose words alone fix the date.
EXPLICIT = (
    ("March 27, 2025", "2025-03-27"),
    ("27 March 2025", "2025-03-27"),
    ("the 27th of March, 2025", "2025-03-27"),
    ("March twenty-seventh, 2025", "2025-03-27"),
    ("Thursday, March 27, 2025", "2025-03-27"),
    ("on Thursday 27th March 2025.", "2025-03-27"),
    ("Mar. 27, 2025", "2025-03-27"),
    ("27-Mar-2025", "2025-03-27"),
    ("2025-03-27", "2025-03-27"),
    ("2025-03-27T18:05:00Z", "2025-03-27"),
    ("2025/03/27", "2025-03-27"),
    ("03/27/2025", "2025-03-27"),
    ("27/03/2025", "2025-03-27"),
    ("27.3.2025", "2025-03-27"),
    ("3/27/25", "2025-03-27"),
    ("on the morning of March 27, 2025", "2025-03-27"),
    ("at 10:30 a.m. on March 27, 2025", "2025-03-27"),
    ("effective July 1, 2026", "2026-07-01"),
    ("as of July 1, 2026", "2026-07-01"),
    ("Christmas Day 2024", "2024-12-25"),
    ("New Year’s Eve 2024", "2024-12-31"),
    ("Easter 2025", "2025-04-20"),
    ("Good Friday 2024", "2024-03-29"),
    ("Thanksgiving 2023", "2023-11-23"),
    ("the first Monday of September 2025", "2025-09-01"),
    ("the last Friday in May 2025", "2025-05-30"),
    ("the last day of February 2024", "2024-02-29"),
    ("the first week of May 2025", "2025-05-01/2025-05-07"),
    ("the last weekend of May 2025", "2025-05-31/2025-06-01"),
    ("the week of March 27, 2025", "2025-03-24/2025-03-30"),
    ("the week ending March 28, 2025", "2025-03-22/2025-03-28"),
    ("June 2021", "2021-06"),
    ("Sept '98", "1998-09"),
    ("the end of June 2021", "2021-06"),
    ("mid-June 2021", "2021-06"),
    ("the first half of June 2021", "2021-06"),
    ("the month of June 2021", "2021-06"),
    ("spring 2025", "2025-21"),
    ("the summer of 2025", "2025-22"),
    ("the fall of 2025", "2025-23"),
    ("winter 2024-25", "2024-24"),
    ("the third quarter of 2025", "2025-07/2025-09"),
    ("Q3 2025", "2025-07/2025-09"),
    ("the last quarter of 2025", "2025-10/2025-12"),
    ("the 2025 fourth quarter", "2025-10/2025-12"),
    ("the first half of 2025", "2025-01/2025-06"),
    ("H2 2025", "2025-07/2025-12"),
    ("the first nine months of 2025", "2025-01/2025-09"),
    ("the last two months of 2025", "2025-11/2025-12"),
    ("2021", "2021"),
    ("'98", "1998"),
    ("in the year 2000", "2000"),
    ("nineteen ninety-six", "1996"),
    ("twenty twenty-four", "2024"),
    ("two thousand and five", "2005"),
    ("sometime in 2024", "2024"),
    ("early 2024", "2024"),
    ("by 2030", "2030"),
    ("by the end of 2012", "2012"),
    ("the 1990s", "199X"),
    ("the late '80s", "198X"),
    ("the nineties", "199X"),
    ("the first half of the 1990s", "199X"),
    ("since August 2021", "2021-08/.."),
    ("from 1 May 2021 onwards", "2021-05-01/.."),
    ("until 2030", "../2030"),
    ("March 3–5, 2025", "2025-03-03/2025-03-05"),
    ("3-5 March 2025", "2025-03-03/2025-03-05"),
    ("between 3 and 5 March 2025", "2025-03-03/2025-03-05"),
    ("from March 30 to April 2, 2025", "2025-03-30/2025-04-02"),
    ("December 30, 2024 to January 2, 2025", "2024-12-30/2025-01-02"),
    ("December 30 to January 2, 2025", "2024-12-30/2025-01-02"),
    ("December 30, 2024 to January 2", "2024-12-30/2025-01-02"),
    ("March 3 and 4, 2025", "2025-03-03/2025-03-04"),
    ("from June to August 2024", "2024-06/2024-08"),
    ("November 2024–February 2025", "2024-11/2025-02"),
    ("2019-2021", "2019/2021"),
    ("2019-20", "2019/2020"),
    ("between 2019 and 2021", "2019/2021"),
    ("two days after Christmas 2024", "2024-12-27"),
)
# Counted from Thursday 2025-03-27: (phrase, without lean, looking ahead).
RELATIVE = (
    ("today", "2025-03-27", "2025-03-27"),
    ("tonight", "2025-03-27", "2025-03-27"),
    ("this morning", "2025-03-27", "2025-03-27"),
    ("last night", "2025-03-26", "2025-03-26"),
    ("late yesterday", "2025-03-26", "2025-03-26"),
    ("tomorrow evening", "2025-03-28", "2025-03-28"),
    ("the day before yesterday", "2025-03-25", "2025-03-25"),
    ("the day after tomorrow", "2025-03-29", "2025-03-29"),
    ("on Monday", "2025-03-24", "2025-03-31"),
    ("ON MONDAY,", "2025-03-24", "2025-03-31"),
    ("Monday’s meeting", "2025-03-24", "2025-03-31"),
    ("early\u00a0on\u00a0Monday", "2025-03-24", "2025-03-31"),
    ("Monday at 10 a.m.", "2025-03-24", "2025-03-31"),
    ("late Monday night", "2025-03-24", "2025-03-31"),
    ("the summit in Brussels on Monday", "2025-03-24", "2025-03-31"),
    ("last Monday", "2025-03-24", "2025-03-24"),
    ("last Thursday", "2025-03-20", "2025-03-20"),
    ("this past Sunday", "2025-03-23", "2025-03-23"),
    ("next Monday", "2025-03-31", "2025-03-31"),
    ("next Friday", "2025-04-04", "2025-04-04"),
    ("this coming Sunday", "2025-03-30", "2025-03-30"),
    ("this Tuesday", "2025-03-25", "2025-03-25"),
    ("on Monday this week", "2025-03-24", "2025-03-24"),
    ("Monday last week", "2025-03-17", "2025-03-17"),
    ("next week on Tuesday", "2025-04-01", "2025-04-01"),
    ("by Friday", "2025-03-28", "2025-03-28"),
    ("over the weekend", "2025-03-22/2025-03-23", "2025-03-29/2025-03-30"),
    ("last weekend", "2025-03-22/2025-03-23", "2025-03-22/2025-03-23"),
    ("this weekend", "2025-03-29/2025-03-30", "2025-03-29/2025-03-30"),
    ("last week", "2025-03-17/2025-03-23", "2025-03-17/2025-03-23"),
    ("earlier this week", "2025-03-24/2025-03-30", "2025-03-24/2025-03-30"),
    ("this week and next", "2025-03-24/2025-04-06", "2025-03-24/2025-04-06"),
    ("earlier this month", "2025-03", "2025-03"),
    ("before the end of next month", "2025-04", "2025-04"),
    ("last quarter", "2024-10/2024-12", "2024-10/2024-12"),
    ("this year", "2025", "2025"),
    ("by the end of the year", "2025", "2025"),
    ("year-end", "2025", "2025"),
    ("late last year", "2024", "2024"),
    ("next decade", "203X", "203X"),
    ("March 3", "2025-03-03", "2026-03-03"),
    ("Sept. 30", "2024-09-30", "2025-09-30"),
    ("the 30th of September", "2024-09-30", "2025-09-30"),
    ("July Fourth", "2024-07-04", "2025-07-04"),
    ("Saturday, March 29", "2025-03-29", "2025-03-29"),
    ("last Nov. 9", "2024-11-09", "2024-11-09"),
    ("next Jan. 1", "2026-01-01", "2026-01-01"),
    ("March 3 last year", "2024-03-03", "2024-03-03"),
    ("the 5th", "2025-03-05", "2025-04-05"),
    ("Friday the 13th", "2024-12-13", "2025-06-13"),
    ("Feb. 29", "2024-02-29", "2028-02-29"),
    ("Christmas Eve", "2024-12-24", "2025-12-24"),
    ("late November", "2024-11", "2025-11"),
    ("in March", "2025-03", "2025-03"),
    ("last March", "2024-03", "2024-03"),
    ("next March", "2026-03", "2026-03"),
    ("March of last year", "2024-03", "2024-03"),
    ("the summer", "2025-22", "2025-22"),
    ("last summer", "2024-22", "2024-22"),
    ("last winter", "2024-24", "2024-24"),
    ("this fall", "2025-23", "2025-23"),
    ("the third quarter", "2024-07/2024-09", "2025-07/2025-09"),
    ("third-quarter", "2024-07/2024-09", "2025-07/2025-09"),
    ("next year's first quarter", "2026-01/2026-03", "2026-01/2026-03"),
    ("the second half of this year", "2025-07/2025-12", "2025-07/2025-12"),
    ("the first six months of the year", "2025-01/2025-06", "2025-01/2025-06"),
    ("three days ago", "2025-03-24", "2025-03-24"),
    ("two weeks ago", "2025-03-10/2025-03-16", "2025-03-10/2025-03-16"),
    ("nearly five months ago", "2024-10", "2024-10"),
    ("a year ago", "2024", "2024"),
    ("a year ago today", "2024-03-27", "2024-03-27"),
    ("five years ago this month", "2020-03", "2020-03"),
    ("two decades ago", "200X", "200X"),
    ("in two weeks", "2025-04-07/2025-04-13", "2025-04-07/2025-04-13"),
    ("three days from now", "2025-03-30", "2025-03-30"),
    ("from Monday to Wednesday", "2025-03-24/2025-03-26", "2025-03-31/2025-04-02"),
    ("Monday and Tuesday", "2025-03-24/2025-03-25", "2025-03-31/2025-04-01"),
    ("from yesterday to Saturday", "2025-03-26/2025-03-29", "2025-03-26/2025-03-29"),
    ("December 30 to January 2", "2024-12-30/2025-01-02", "2025-12-30/2026-01-02"),
    ("since Monday", "2025-03-24/..", "2025-03-31/.."),
    ("the day before Christmas", "2024-12-24", "2025-12-24"),
    ("the week of March 3", "2025-03-03/2025-03-09", "2026-03-02/2026-03-08"),
)
# Counted from an anchor: (phrase, anchor, EDTF).
ANCHORED = (
    ("two days later", "2024-02-28", "2024-03-01"),
    ("the day after", "2024-02-28", "2024-02-29"),
    ("the next morning", "2024-02-28", "2024-02-29"),
    ("a day earlier", "2024-03-01", "2024-02-29"),
    ("the same day", "2024-02-28", "2024-02-28"),
    ("the following week", "2024-02-28", "2024-03-04/2024-03-10"),
    ("the previous Friday", "2024-02-28", "2024-02-23"),
    ("the following Wednesday", "2024-02-28", "2024-03-06"),
    ("the following month", "2024-02", "2024-03"),
    ("the following June", "2024-02-28", "2024-06"),
    ("a year later", "2024", "2025"),
    ("the previous year", "2024-02-28", "2023"),
    ("two months earlier", "2024-02", "2023-12"),
)
UNRESOLVED = [
    *"recently soon shortly now currently lately nowadays formerly once ".split(),
    "in the past",
    "for years",
    "in the coming days",
    "in recent months",
    "a few days ago",
    "several years ago",
    "years ago",
    "these days",
    "three years",
    "for two weeks",
    "over two years",
    "within two weeks",
    "over the past year",
    "over the next four years",
    "in the last two days",
    "in the next decade",
    "the past month",
    "aged 45",
    "45 years old",
    "fiscal 2024",
    "the current fiscal year",
    "FY2025",
    "the fiscal first quarter",
    "at 10 a.m.",
    "in the morning",
    "more than two years ago",
    "at least until May",
    "after March 3",
    "beyond 2030",
    "the week",
    "every Monday",
    "each year",
    "the 21st century",
    "February 30",
    "February 29, 2023",
    "32 March",
    "2025-13-01",
    "Monday or Tuesday",
    "March 3 and 9",
    "the office",
    "",
    "...",
]


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
