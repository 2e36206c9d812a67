"""Dates that are counted: "two days ago", "in three weeks", "a year later", "the next day"."""

from __future__ import annotations

from datetime import date

from summarizer.dates import periods as p
from summarizer.dates.context import Context, Fields, Reading, relative
from summarizer.dates.periods import Unresolved

_MOST = 100_000  # a count beyond this is no date's distance


def _moved(start: date, fields: Fields, sign: int) -> date:
    count = fields.get("count", 1)
    if count > _MOST:
        raise Unresolved("The date lies outside the years 1 to 9999.")
    return p.move(start, fields["span"], sign * count)


def _counted(start: date, fields: Fields, sign: int) -> Reading:
    """As coarse as the unit counted: "two years ago" is a year, "a week ago" a week."""
    moved = _moved(start, fields, sign)
    return relative(p.holder(fields["span"], moved), p.day(moved))


def ago(context: Context, fields: Fields) -> Reading:
    return _counted(context.today(), fields, -1)


def ahead(context: Context, fields: Fields) -> Reading:
    return _counted(context.today(), fields, 1)


def ago_to_the_day(context: Context, fields: Fields) -> Reading:
    """ "a year ago today", "two weeks ago yesterday"."""
    start = p.move_days(context.today(), fields["today"])
    return relative(p.day(_moved(start, fields, -1)))


def ago_this_unit(context: Context, fields: Fields) -> Reading:
    """ "five years ago this month"."""
    return relative(p.holder(fields["unit"], _moved(context.today(), fields, -1)))


def weekdays_ago(context: Context, fields: Fields) -> Reading:
    """ "two Mondays ago": the second one back from the day before publication."""
    today = context.today()
    latest = p.move_days(today, -((today.weekday() - fields["weekdays"] - 1) % 7 + 1))
    return relative(p.day(_moved(p.move_days(latest, 7), {**fields, "span": p.WEEK}, -1)))


def ago_to_the_weekday(context: Context, fields: Fields) -> Reading:
    """ "a week ago Friday": so long before the latest Friday."""
    today = context.today()
    latest = p.move_days(today, -((today.weekday() - fields["weekday"]) % 7))
    return relative(p.day(_moved(latest, fields, -1)))


def ahead_of_weekday(context: Context, fields: Fields) -> Reading:
    """ "a week from Friday": so long after the coming Friday."""
    today = context.today()
    coming = p.move_days(today, (fields["weekday"] - today.weekday() - 1) % 7 + 1)
    return relative(p.day(_moved(coming, fields, 1)))


def weekday_before_last(context: Context, fields: Fields) -> Reading:
    """ "the Friday before last"."""
    return weekdays_ago(context, {"count": 2, "weekdays": fields["weekday"]})


def weekday_after_next(context: Context, fields: Fields) -> Reading:
    """ "the Monday after next"."""
    return ahead_of_weekday(context, {**fields, "count": 1, "span": p.WEEK})


def unit_before_last(context: Context, fields: Fields) -> Reading:
    """ "the week before last"."""
    return _two_away(context, fields["unit"], -2)


def unit_after_next(context: Context, fields: Fields) -> Reading:
    """ "the month after next"."""
    return _two_away(context, fields["unit"], 2)


def _two_away(context: Context, unit: int, step: int) -> Reading:
    return relative(p.holder(unit, p.move(context.today(), unit, step)))


def later(context: Context, fields: Fields) -> Reading:
    return _counted(context.anchored(fields["span"]), fields, 1)


def earlier(context: Context, fields: Fields) -> Reading:
    return _counted(context.anchored(fields["span"]), fields, -1)


def neighbour(context: Context, fields: Fields) -> Reading:
    """ "the following week", "the previous month", "that year"; counts from the anchor."""
    unit = fields["unit"]
    return relative(p.holder(unit, p.move(context.anchored(unit), unit, fields["near"])))


def neighbour_day(context: Context, fields: Fields) -> Reading:
    """ "the next day", "the previous day", "the same day"."""
    return relative(p.day(p.move_days(context.anchored(p.DAY), fields["step"])))


def neighbour_weekday(context: Context, fields: Fields) -> Reading:
    """ "the following Monday", "the previous Friday"."""
    start, number = context.anchored(p.DAY), fields["weekday"]
    if fields["beside"] > 0:
        return relative(p.day(p.move_days(start, (number - start.weekday() - 1) % 7 + 1)))
    return relative(p.day(p.move_days(start, -((start.weekday() - number - 1) % 7 + 1))))


def neighbour_month(context: Context, fields: Fields) -> Reading:
    """ "the following June"."""
    start = context.anchored(p.MONTH)
    count = (fields["month"] - start.month - 1) % 12 + 1
    if fields["beside"] < 0:
        count = -((start.month - fields["month"] - 1) % 12 + 1)
    moved = p.move(start.replace(day=1), p.MONTH, count)
    return relative(p.month(moved.year, moved.month))
