"""EDTF text to a pair of days: what a date of ISO 8601-2 covers.

The subset read here is what `resolve` writes, plus quarters and halves by code:

========================  ==========================  ==========
form                      example                     grain
========================  ==========================  ==========
day                       ``2025-03-27``              day
month                     ``2025-03``                 month
season (21-24)            ``2025-21``                 season
quarter (33-36)           ``2025-33``                 quarter
half (40-41)              ``2025-40``                 half
year                      ``2025``                    year
decade                    ``199X``                    decade
interval                  ``2025-03-24/2025-03-30``   see below
open interval             ``2021-08/..``, ``../2012`` open
========================  ==========================  ==========

Seasons are northern and meteorological: spring 21 is March to May, summer 22 June to August,
autumn 23 September to November, winter 24 December to February *of the next year*.
A closed interval has the grain that its two ends span: a week (Monday to Sunday), a weekend,
a quarter, a half, or just ``range``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Grain = Literal[
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "range",
    "open",
]

_FORM = re.compile(r"([0-9]{3})(?:X|([0-9])(?:-([0-9]{2})(?:-([0-9]{2}))?)?)", re.ASCII)
# Code of the second field -> (first month, number of months, grain).
_PARTS: dict[int, tuple[int, int, Grain]] = {
    **{month: (month, 1, "month") for month in range(1, 13)},
    21: (3, 3, "season"),
    22: (6, 3, "season"),
    23: (9, 3, "season"),
    24: (12, 3, "season"),
    33: (1, 3, "quarter"),
    34: (4, 3, "quarter"),
    35: (7, 3, "quarter"),
    36: (10, 3, "quarter"),
    40: (1, 6, "half"),
    41: (7, 6, "half"),
}


@dataclass(frozen=True, slots=True)
class Interval:
    """The days that an EDTF text covers, both ends included; None marks an open end."""

    start: date | None
    end: date | None
    grain: Grain


@lru_cache(maxsize=1 << 12)
def interval(edtf: str) -> Interval:
    """Read one EDTF text. Raises ValueError where it is ill-formed or names no real day."""
    left, slash, right = edtf.partition("/")
    if not slash:
        return _single(left)
    first = None if left == ".." else _single(left)
    last = None if right == ".." else _single(right)
    start = first.start if first else None
    end = last.end if last else None
    if start is None and end is None:
        raise ValueError(f"an interval needs at least one end: {edtf!r}")
    if start is None or end is None:
        return Interval(start, end, "open")
    if start > end:
        raise ValueError(f"an interval ends before it starts: {edtf!r}")
    return Interval(start, end, _spanned(start, end))


def _single(text: str) -> Interval:
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError(f"not an EDTF date: {text!r}")
    decade, digit, part, day = match.groups()
    if digit is None:
        first = int(decade) * 10
        return Interval(date(max(first, 1), 1, 1), date(first + 9, 12, 31), "decade")
    year = int(decade + digit)
    if part is None:
        return Interval(date(year, 1, 1), date(year, 12, 31), "year")
    if day is not None:
        exact = date(year, int(part), int(day))
        return Interval(exact, exact, "day")
    if int(part) not in _PARTS:
        raise ValueError(f"neither a month nor a season: {text!r}")
    month, length, grain = _PARTS[int(part)]
    return Interval(date(year, month, 1), _month_end(year, month + length - 1), grain)


def _month_end(year: int, month: int) -> date:
    """The last day of a month; months above 12 run into the next year."""
    if (year, month) == (9999, 12):
        return date.max
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _spanned(start: date, end: date) -> Grain:
    if start == end:
        return "day"
    length = (end - start).days + 1
    if start.weekday() == 0 and length == 7:
        return "week"
    if start.weekday() == 5 and length == 2:
        return "weekend"
    if start.day == 1 and start.year == end.year and end == _month_end(end.year, end.month):
        months = end.month - start.month + 1
        if months == 3 and start.month % 3 == 1:
            return "quarter"
        if months == 6 and start.month in (1, 7):
            return "half"
    return "range"
