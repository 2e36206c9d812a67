"""Meanings of the forms that name a month, a season, another part of a year, or years.

Each function is named in a row of `grammar.py`. It gets the context and the values of the row's
fields and returns a Reading; it raises Unresolved where there is no date to give.
"""

from __future__ import annotations

from summarizer.dates import periods as p
from summarizer.dates import recurring
from summarizer.dates.context import (
    Context,
    Fields,
    Reading,
    Yearly,
    dated,
    explicit,
    occurrence,
    relative,
    which,
    yearly,
)
from summarizer.dates.periods import Unresolved


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
    return relative(occurrence(_part_of_year(fields), of_year)[2])


def quarter_year_ago(context: Context, _fields: Fields) -> Reading:
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
    return relative(occurrence(make, context.today().year + fields.get("which", 0))[2])


def stretch_last_ended(context: Context, fields: Fields) -> Reading:
    """ "the first nine months": of the year in which they last ended."""
    if fields["ordinal"] != 1:
        raise Unresolved("It is not a part of a year that the calendar names.")
    make = recurring.stretch(fields["units"], fields["count"], from_end=False)
    return yearly(context, make, which=-1)


def part_of_month(context: Context, fields: Fields) -> Reading:
    """ "the first week of March", "the last weekend in May 2025", "the last day of June"."""
    nth, unit = fields.get("ordinal", -1), fields["unit"]
    if unit not in (p.DAY, p.WEEK, p.WEEKEND):
        raise Unresolved("It is not a part of a month that the calendar names.")
    make = recurring.part_of_month(fields["month"], unit, nth)
    return dated(context, fields.get("year"), make)


def year(_context: Context, fields: Fields) -> Reading:
    return explicit(p.year(fields["year"]))


def year_ago(context: Context, _fields: Fields) -> Reading:
    """ "year-ago", "year-earlier": the year before, as reports compare."""
    return relative(p.holder(p.YEAR, p.move(context.today(), p.YEAR, -1)))


def decade(_context: Context, fields: Fields) -> Reading:
    return explicit(p.decade(fields["decade"]))
