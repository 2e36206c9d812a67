"""Meanings of the forms that name a day.

Each function is named in a row of `grammar.py`. It gets the context and the values of the row's
fields and returns a Reading; it raises Unresolved where there is no date to give.
"""

from __future__ import annotations

from datetime import date

from summarizer.dates import periods as p
from summarizer.dates import recurring
from summarizer.dates.context import (
    LAST_YEAR,
    Context,
    Fields,
    Reading,
    Yearly,
    dated,
    occurrence,
    relative,
    which,
    yearly,
)
from summarizer.dates.periods import Unresolved

_LEAP_SPAN = 8  # years to either side in which 29 February is sure to occur
_WEEKDAY_SPAN = 6  # years to either side, in which a date falls on nearly every weekday


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
    years = range(
        max(today.year - _WEEKDAY_SPAN, 1), min(today.year + _WEEKDAY_SPAN, LAST_YEAR) + 1
    )
    fitting = [made for made in map(make, years) if made and made[0].weekday() == weekday]
    if not fitting:
        return yearly(context, make, span=_LEAP_SPAN)
    return relative(*(m[2] for m in sorted(fitting, key=lambda made: abs(made[0] - today))))


def numeric_day(_context: Context, fields: Fields) -> Reading:
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
    made = occurrence(recurring.day(fields["mday"], fields["month"]), year)
    return relative(made[2])


def which_calendar_day(context: Context, fields: Fields) -> Reading:
    """ "last Nov. 9", "next 1 January"."""
    make = recurring.day(fields["mday"], fields["month"])
    return yearly(context, make, which=which(fields), span=_LEAP_SPAN)


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
    return relative(*(p.day(day) for day in ordered[:1] + future[:1] + past[:1]))


def bare_ordinal(context: Context, fields: Fields) -> Reading:
    return day_number(context, {"mday": fields["ordinal"]})


def day_of_which_month(context: Context, fields: Fields) -> Reading:
    """ "the 14th of next month"."""
    first = p.move(context.today().replace(day=1), p.MONTH, which(fields))
    if not 1 <= fields["ordinal"] <= p.month_length(first.year, first.month):
        raise Unresolved("The calendar has no such day.")
    return relative(p.day(first.replace(day=fields["ordinal"])))


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
    ordered = (past, p.move_days(past, 7))
    if context.lean == "future" and back:
        ordered = ordered[::-1]
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
