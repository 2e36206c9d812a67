"""Periods that come back every year, as rules from a year to (first day, last day, EDTF)."""

from __future__ import annotations

from datetime import date

from summarizer.dates import periods as p
from summarizer.dates.context import Yearly
from summarizer.dates.holidays import HOLIDAY_RULES
from summarizer.dates.periods import Unresolved

Span = tuple[date, date, str]


def months(year: int, first: int, count: int, edtf: str) -> Span:
    """`count` months from month `first`; beyond December they run into the next year."""
    start = date(year, first, 1)
    last_year, last_month = year + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    return start, date(last_year, last_month, p.month_length(last_year, last_month)), edtf


def month(number: int) -> Yearly:
    _check(number, 12, "month")
    return lambda year: months(year, number, 1, p.month(year, number))


def day(number: int, of_month: int) -> Yearly:
    """One day of one month, 29 February only in leap years."""
    _check(of_month, 12, "month")
    if not 1 <= number <= p.month_length(2000, of_month):
        raise Unresolved("The calendar has no such day.")

    def make(year: int) -> Span | None:
        if number > p.month_length(year, of_month):
            return None
        return _one(date(year, of_month, number))

    return make


def season(code: int) -> Yearly:
    return lambda year: months(year, code * 3, 3, p.season(year, code))


def quarter(number: int) -> Yearly:
    _check(number, 4, "quarter")
    return lambda year: months(year, number * 3 - 2, 3, p.quarter(year, number))


def half(number: int) -> Yearly:
    _check(number, 2, "half")
    return lambda year: months(year, number * 6 - 5, 6, p.half(year, number))


def holiday(code: int) -> Yearly:
    rule = HOLIDAY_RULES[code]

    def make(year: int) -> Span | None:
        found = rule(year)
        return None if found is None else _one(found)

    return make


def stretch(unit: int, count: int, *, from_end: bool) -> Yearly:
    """The first (or last) `count` months, quarters or halves of a year."""
    length = {p.MONTH: 1, p.QUARTER: 3, p.HALF: 6}.get(unit)
    if length is None or not 1 <= length * count <= 12:
        raise Unresolved("It is not a part of a year that the calendar names.")
    number = length * count
    first = 13 - number if from_end else 1
    last = first + number - 1

    def make(year: int) -> Span:
        whole = number == 12
        edtf = p.year(year) if whole else p.join(p.month(year, first), p.month(year, last))
        if number == 1:
            edtf = p.month(year, first)
        return months(year, first, number, edtf)

    return make


def weekday(of_month: int, number: int, nth: int) -> Yearly:
    """The nth such weekday of a month; nth -1 is the last."""

    def make(year: int) -> Span | None:
        found = p.nth_weekday(year, of_month, number, nth)
        return None if found is None else _one(found)

    return make


def part_of_month(of_month: int, unit: int, nth: int) -> Yearly:
    """The nth day, week (days 1-7, 8-14, ...) or weekend of a month; nth -1 is the last."""
    _check(nth, 31 if unit == p.DAY else 5, "part of a month")

    def make(year: int) -> Span | None:
        length = p.month_length(year, of_month)
        if unit == p.WEEKEND:
            saturday = p.nth_weekday(year, of_month, 5, nth)
            if saturday is None:
                return None
            sunday = p.move_days(saturday, 1)
            return saturday, sunday, p.days(saturday, sunday)
        width = 1 if unit == p.DAY else 7
        first = length - width + 1 if nth < 0 else 1 + width * (nth - 1)
        if first > length:
            return None
        start, end = (
            date(year, of_month, first),
            date(year, of_month, min(first + width - 1, length)),
        )
        return (start, end, p.day(start) if unit == p.DAY else p.days(start, end))

    return make


def _one(when: date) -> Span:
    return when, when, p.day(when)


def _check(number: int, most: int, what: str) -> None:
    if number > most or number == 0:
        raise Unresolved(f"There is no such {what}.")
