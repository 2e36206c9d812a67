"""Meanings of the forms that name the week, month or year around publication.

Each function is named in a row of `grammar.py`. It gets the context and the values of the row's
fields and returns a Reading; it raises Unresolved where there is no date to give.
"""

from __future__ import annotations

from summarizer.dates import periods as p
from summarizer.dates.context import (
    Context,
    Fields,
    Reading,
    relative,
    which,
)


def which_unit(context: Context, fields: Fields) -> Reading:
    """ "last week", "this month", "next year"; "weekend" is the one of that week."""
    unit = fields["unit"]
    return relative(p.holder(unit, p.move(context.today(), unit, which(fields))))


def this_unit(context: Context, fields: Fields) -> Reading:
    return relative(p.holder(fields["unit"], context.today()))


def this_and_next(context: Context, fields: Fields) -> Reading:
    """ "this week and next"."""
    unit, today = fields["unit"], context.today()
    return relative(p.join(p.holder(unit, today), p.holder(unit, p.move(today, unit, 1))))


def weekend(context: Context, _fields: Fields) -> Reading:
    """The latest weekend that has begun, or with lean future the first that has not ended."""
    today = context.today()
    this = p.weekend_of(today)
    begun = this if today.weekday() >= 5 else p.weekend_of(p.move_days(today, -7))
    ahead = (
        this if begun != this or context.lean == "future" else p.weekend_of(p.move_days(today, 7))
    )
    return relative(*((ahead, begun) if context.lean == "future" else (begun, ahead)))
