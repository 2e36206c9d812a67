"""What the forms mean: one function a kind of form, named in the rows of `grammar.py`.

Each gets the context and the values of its row's fields and returns a Reading. It raises
Unresolved where there is no date to give.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from summarizer.dates import periods as p
from summarizer.dates import recurring
from summarizer.dates.context import (
    Context,
    Fields,
    Reading,
    Yearly,
    dated,
    explicit,
    relative,
    yearly,
)
from summarizer.dates.periods import Unresolved

Meaning = Callable[[Context, Fields], Reading]
_LEAP_SPAN = 8  # years to either side in which 29 February is sure to occur
_WEEKDAY_SPAN = 6  # years to either side in which a date is sure to fall on each weekday


def which(fields: Fields) -> int:
    """-1 last, 0 this, 1 next, from whichever such word the form has."""
    for name in ("which", "past", "last", "coming", "next"):
        if name in fields:
            return fields[name]
    return 0


# -- days --------------------------------------------------------------------------------------


def calendar_day(context: Context, fields: Fields) -> Reading:
    """A day of a month. A weekday beside it picks the year where none is named."""
    make = recurring.day(fields["mday"], fields["month"])
    year = fields.get("year")
    beside = fields.get("weekday", fields.get("weekday2"))
    if year is None and beside is not None:
        return _on_weekday(context, make, beside)
    span = _LEAP_SPAN if (fields["month"], fields["mday"]) == (2, 29) else 1
    return dated(context, year, make, span=span)


def _on_weekday(context: Context, make: Yearly, weekday: int) -> Reading:
    today = context.today()
    years = range(max(today.year - _WEEKDAY_SPAN, 1), min(today.year + _WEEKDAY_SPAN, 9998) + 1)
    fitting = [made for made in map(make, years) if made and made[0].weekday() == weekday]
    if not fitting:
        return yearly(context, make, span=_LEAP_SPAN)
    return relative(*(m[2] for m in sorted(fitting, key=lambda made: abs(made[0] - today))))


def numeric_day(context: Context, fields: Fields) -> Reading:
    """03/04/2025: month first in English, day first elsewhere; the only order that exists wins."""
    month, mday, year = fields["first_field"], fields["second_field"], fields["year"]
    readings = []
    for number, of_month in ((mday, month), (month, mday)):
        if 1 <= of_month <= 12 and 1 <= number <= p.month_length(year, of_month):
            readings.append(p.day(date(year, of_month, number)))
    if not readings:
        raise Unresolved("The calendar has no such day.")
    return Reading("explicit", tuple(dict.fromkeys(readings)))


def day_of_which_year(context: Context, fields: Fields) -> Reading:
    year = context.today().year + which(fields)
    made = recurring.day(fields["mday"], fields["month"])(year)
    if made is None:
        raise Unresolved("The calendar has no such day.")
    return relative(made[2])


def day_number(context: Context, fields: Fields) -> Reading:
    """ "the 27th", "Friday the 13th": the nearest such day of a month around."""
    today = context.today()
    found = []
    for shift in range(-12, 13):
        first = p.move(today.replace(day=1), p.MONTH, shift)
        if 1 <= fields["mday"] <= p.month_length(first.year, first.month):
            day = first.replace(day=fields["mday"])
            if day.weekday() == fields.get("weekday", day.weekday()):
                found.append(day)
    past, future = [d for d in found if d <= today][::-1], [d for d in found if d >= today]
    ordered = future + past if context.lean == "future" else past + future
    if not ordered:
        raise Unresolved("No month around the publication has such a day.")
    return relative(*(p.day(day) for day in ordered[:1] + (future + past)[:1] + past[:1]))


def bare_ordinal(context: Context, fields: Fields) -> Reading:
    return day_number(context, {"mday": fields["ordinal"]})


def from_today(context: Context, fields: Fields) -> Reading:
    return relative(p.day(p.move_days(context.today(), fields["today"])))


def this_part_of_day(context: Context, fields: Fields) -> Reading:
    """ "this morning" is today, "last night" the day before."""
    return relative(p.day(p.move_days(context.today(), which(fields))))


def weekday(context: Context, fields: Fields) -> Reading:
    """A bare weekday. The publication day itself counts in both directions."""
    today = context.today()
    back = (today.weekday() - fields["weekday"]) % 7
    past = p.move_days(today, -back)
    future = today if back == 0 and context.lean == "future" else p.move_days(past, 7)
    ordered = (future, past) if context.lean == "future" else (past, future)
    if ordered[0] == ordered[1]:
        ordered = (today, p.move_days(today, 7))
    return relative(*map(p.day, ordered))


def which_weekday(context: Context, fields: Fields) -> Reading:
    """Last: the latest before publication. Next: of the next week. This: of this week.

    "next Friday" on a Monday is the Friday of next week, since this week's would be called
    "Friday" or "this Friday"; the nearer day is a second reading. "coming" is the nearest.
    """
    today, number, step = context.today(), fields["weekday"], which(fields)
    of_week = p.move_days(today, number - today.weekday() + 7 * step)
    if step == 0:
        return relative(p.day(of_week), *weekday(context, fields).edtf)
    before = p.move_days(today, -((today.weekday() - number - 1) % 7 + 1))
    after = p.move_days(today, (number - today.weekday() - 1) % 7 + 1)
    if step == -1:
        return relative(p.day(before), p.day(of_week))
    nearest_first = "coming" in fields
    return relative(*map(p.day, (after, of_week) if nearest_first else (of_week, after)))


def weekday_of_week(context: Context, fields: Fields) -> Reading:
    """ "Monday last week", "on Tuesday next week"."""
    today = context.today()
    shift = fields["weekday"] - today.weekday() + 7 * which(fields)
    return relative(p.day(p.move_days(today, shift)))


def nth_weekday(context: Context, fields: Fields) -> Reading:
    """ "the first Monday of May 2025", "the last Friday in March"."""
    nth = fields.get("ordinal", -1)
    make = recurring.weekday(fields["month"], fields["weekday"], nth)
    return dated(context, fields.get("year"), make)


def holiday(context: Context, fields: Fields) -> Reading:
    return dated(context, fields.get("year"), recurring.holiday(fields["holiday"]))


def which_holiday(context: Context, fields: Fields) -> Reading:
    return yearly(context, recurring.holiday(fields["holiday"]), which=which(fields))


# -- months, seasons, parts of the year ---------------------------------------------------------


def _part_of_year(fields: Fields) -> Yearly:
    if "season" in fields:
        return recurring.season(fields["season"])
    if "month" in fields:  # a half of a month is as good as the month
        return recurring.month(fields["month"])
    if "unit_quarter" in fields:
        return recurring.quarter(fields.get("ordinal", 4))
    return recurring.half(fields.get("ordinal", 2))


def part_of_year(context: Context, fields: Fields) -> Reading:
    """A month, season, quarter or half, of a named year or of one around publication."""
    return dated(context, fields.get("year"), _part_of_year(fields))


def which_part_of_year(context: Context, fields: Fields) -> Reading:
    """ "last June", "next summer", "this autumn"."""
    return yearly(context, _part_of_year(fields), which=which(fields))


def part_of_which_year(context: Context, fields: Fields) -> Reading:
    """ "June last year", "next year's first quarter"."""
    return _part_of(fields, context.today().year + which(fields))


def part_of_year_ago(context: Context, fields: Fields) -> Reading:
    """ "the year-ago third quarter"."""
    return _part_of(fields, context.today().year - 1)


def _part_of(fields: Fields, of_year: int) -> Reading:
    if not 1 <= of_year <= 9998:
        raise Unresolved("The date lies outside the years 1 to 9999.")
    made = _part_of_year(fields)(of_year)
    assert made is not None  # every year has its months, seasons, quarters and halves
    return relative(made[2])


def quarter_year_ago(context: Context, fields: Fields) -> Reading:
    """ "the year-ago quarter": the quarter last ended, in the year before.

    Reports on a quarter are published in the next one, and compare with the same quarter.
    """
    ended = p.move(context.today(), p.MONTH, -3)
    return relative(p.holder(p.QUARTER, p.move(ended, p.YEAR, -1)))


def stretch_of_year(context: Context, fields: Fields) -> Reading:
    """ "the first nine months of 2024", "the last two quarters of this year"."""
    if fields.get("ordinal", 1) != 1:
        raise Unresolved("It is not a part of a year that the calendar names.")
    make = recurring.stretch(fields["units"], fields["count"], from_end="last" in fields)
    if "year" in fields:
        return dated(context, fields["year"], make)
    made = make(context.today().year + fields.get("which", 0))
    assert made is not None  # every year has its months
    return relative(made[2])


def part_of_month(context: Context, fields: Fields) -> Reading:
    """ "the first week of March", "the last weekend in May 2025", "the last day of June"."""
    nth, unit = fields.get("ordinal", -1), fields["unit"]
    if unit not in (p.DAY, p.WEEK, p.WEEKEND):
        raise Unresolved("It is not a part of a month that the calendar names.")
    make = recurring.part_of_month(fields["month"], unit, nth)
    return dated(context, fields.get("year"), make)


# -- years and longer ---------------------------------------------------------------------------


def year(context: Context, fields: Fields) -> Reading:
    return explicit(p.year(fields["year"]))


def year_ago(context: Context, fields: Fields) -> Reading:
    """ "year-ago", "year-earlier": the year before, as reports compare."""
    return relative(p.holder(p.YEAR, p.move(context.today(), p.YEAR, -1)))


def decade(context: Context, fields: Fields) -> Reading:
    return explicit(p.decade(fields["decade"]))


# -- the unit around publication ------------------------------------------------------------------


def which_unit(context: Context, fields: Fields) -> Reading:
    """ "last week", "this month", "next year"; "weekend" is the one of that week."""
    unit = fields["unit"]
    return relative(p.holder(unit, p.move(context.today(), unit, which(fields))))


def this_unit(context: Context, fields: Fields) -> Reading:
    return relative(p.holder(fields["unit"], context.today()))


def weekend(context: Context, fields: Fields) -> Reading:
    """The latest weekend that has begun, or with lean future the first that has not ended."""
    today = context.today()
    this = p.weekend_of(today)
    begun = this if today.weekday() >= 5 else p.weekend_of(p.move_days(today, -7))
    ahead = (
        this if begun != this or context.lean == "future" else p.weekend_of(p.move_days(today, 7))
    )
    return relative(*((ahead, begun) if context.lean == "future" else (begun, ahead)))
