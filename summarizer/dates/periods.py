"""Calendar arithmetic: from a day to the period that holds it, written as EDTF.

Weeks run from Monday to Sunday. A winter belongs to the year of its December.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

DAY, WEEKEND, WEEK, FORTNIGHT, MONTH, QUARTER, HALF, YEAR, DECADE, CENTURY, SEASON = range(11)
SPRING, SUMMER, AUTUMN, WINTER = 1, 2, 3, 4
_ONE_DAY = timedelta(days=1)


class Unresolved(Exception):
    """Says in a short sentence why a phrase has no date."""


def day(when: date) -> str:
    return when.isoformat()


def month(year: int, number: int) -> str:
    return f"{year:04d}-{number:02d}"


def year(number: int) -> str:
    return f"{number:04d}"


def decade(first_year: int) -> str:
    return f"{first_year // 10:03d}X"


def season(year_number: int, code: int) -> str:
    """`code` 1 spring, 2 summer, 3 autumn, 4 winter (of the year in which it starts)."""
    return f"{year_number:04d}-{20 + code}"


def quarter(year_number: int, number: int) -> str:
    return f"{month(year_number, number * 3 - 2)}/{month(year_number, number * 3)}"


def half(year_number: int, number: int) -> str:
    return f"{month(year_number, number * 6 - 5)}/{month(year_number, number * 6)}"


def days(first: date, last: date) -> str:
    return f"{first.isoformat()}/{last.isoformat()}"


def week_of(when: date) -> str:
    monday = move_days(when, -when.weekday())
    return days(monday, move_days(monday, 6))


def weekend_of(when: date) -> str:
    """Saturday and Sunday of the week that holds `when`."""
    saturday = move_days(when, 5 - when.weekday())
    return days(saturday, move_days(saturday, 1))


def season_of(when: date) -> str:
    code, start_year = when.month // 3, when.year
    return season(start_year, code) if code in (1, 2, 3) else winter_of(when)


def winter_of(when: date) -> str:
    return season(when.year if when.month == 12 else when.year - 1, WINTER)


HOLDER: Final[Mapping[int, Callable[[date], str]]] = MappingProxyType(
    {
        DAY: day,
        WEEKEND: weekend_of,
        WEEK: week_of,
        FORTNIGHT: week_of,
        MONTH: lambda when: month(when.year, when.month),
        QUARTER: lambda when: quarter(when.year, (when.month + 2) // 3),
        HALF: lambda when: half(when.year, (when.month + 5) // 6),
        YEAR: lambda when: year(when.year),
        DECADE: lambda when: decade(when.year),
        SEASON: season_of,
    }
)
_DAYS: Final[Mapping[int, int]] = MappingProxyType({DAY: 1, WEEKEND: 7, WEEK: 7, FORTNIGHT: 14})
_MONTHS: Final[Mapping[int, int]] = MappingProxyType(
    {MONTH: 1, SEASON: 3, QUARTER: 3, HALF: 6, YEAR: 12, DECADE: 120, CENTURY: 1200}
)


def holder(unit: int, when: date) -> str:
    """The period of this unit that holds the day. Raises Unresolved for a century."""
    if unit == CENTURY:
        raise Unresolved("A century is too coarse to be written as a date.")
    return HOLDER[unit](when)


def move(when: date, unit: int, count: int) -> date:
    """`count` units later (earlier if negative); the day is clipped to a shorter month."""
    if unit in _DAYS:
        return move_days(when, count * _DAYS[unit])
    months = when.year * 12 + when.month - 1 + count * _MONTHS[unit]
    to_year, to_month = divmod(months, 12)
    if not 1 <= to_year <= 9999:
        raise Unresolved("The date lies outside the years 1 to 9999.")
    return date(to_year, to_month + 1, min(when.day, month_length(to_year, to_month + 1)))


def move_days(when: date, count: int) -> date:
    try:
        return when + timedelta(days=count)
    except OverflowError:
        raise Unresolved("The date lies outside the years 1 to 9999.") from None


def month_length(year_number: int, number: int) -> int:
    if number == 12:
        return 31
    return (date(year_number, number + 1, 1) - _ONE_DAY).day


def nth_weekday(year_number: int, number: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month, -1 the last; None where the month has none."""
    if nth < 0:
        last = date(year_number, number, month_length(year_number, number))
        return move_days(last, -((last.weekday() - weekday) % 7))
    first = date(year_number, number, 1)
    day_number = 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1)
    if not 1 <= day_number <= month_length(year_number, number):
        return None
    return date(year_number, number, day_number)


def join(first: str, last: str) -> str:
    """The interval from the start of one period to the end of another."""
    return f"{first.split('/')[0]}/{last.split('/')[-1]}"
