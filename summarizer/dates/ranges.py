"""Ranges whose two ends share a field: "March 3-5", "from June to August 2024"."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from summarizer.dates import days as day_meanings
from summarizer.dates import parts as part_meanings
from summarizer.dates import periods as p
from summarizer.dates.context import Context, Fields, Meaning, Reading, explicit
from summarizer.dates.edtf import interval
from summarizer.dates.periods import Unresolved

_NAMES = ("mday", "month", "year", "season", "ordinal", "unit_quarter")
_SHARED = ("month", "unit_quarter")


def _side(fields: Fields, own: str, other: str) -> dict[str, int]:
    """The fields of one end; a month that only the other end names is shared."""
    side = {name: fields[name + own] for name in _NAMES if name + own in fields}
    for name in _SHARED:
        if name not in side and name + other in fields:
            side[name] = fields[name + other]
    return side


def days(context: Context, fields: Fields) -> Reading:
    return _ends(context, fields, day_meanings.calendar_day)


def parts(context: Context, fields: Fields) -> Reading:
    return _ends(context, fields, part_meanings.part_of_year)


def weekdays(context: Context, fields: Fields) -> Reading:
    """ "from Monday to Wednesday": the last day is the first such one after the first day."""
    first = day_meanings.weekday(context, {"weekday": fields["weekday"]})
    length = (fields["weekday2"] - fields["weekday"]) % 7
    readings = []
    for start in first.edtf:
        day = date.fromisoformat(start)
        readings.append(p.days(day, p.move_days(day, length)))
    return Reading("relative", tuple(readings))


def years(_context: Context, fields: Fields) -> Reading:
    """2019-2021, 2019-20; the short second year is of the same century."""
    first = fields["yyyy"]
    last = fields.get("yyyy2")
    if last is None:
        short = fields["short_year"]
        last = first - first % 100 + short
        if short > 99 or last <= first:
            raise Unresolved("The second year is not after the first.")
    return joined(explicit(p.year(first)), explicit(p.year(last)))


def two_days(context: Context, fields: Fields) -> Reading:
    """ "March 3 and 4": one interval, if the days follow each other."""
    _neighbours(fields, "mday")
    return days(context, fields)


def two_weekdays(context: Context, fields: Fields) -> Reading:
    """ "Monday and Tuesday"."""
    _neighbours(fields, "weekday")
    return weekdays(context, fields)


def two_months(context: Context, fields: Fields) -> Reading:
    """ "March and April 2025"."""
    _neighbours(fields, "month")
    return parts(context, fields)


def two_years(context: Context, fields: Fields) -> Reading:
    """ "2024 and 2025"."""
    _neighbours(fields, "yyyy")
    return years(context, fields)


def _neighbours(fields: Fields, name: str) -> None:
    if fields[name + "2"] != fields[name] + 1:
        raise Unresolved("It names two separate dates.")


def joined(first: Reading, last: Reading) -> Reading:
    """The interval between two dates. Raises Unresolved if the second lies before the first."""
    relative = "relative" in (first.basis, last.basis)
    for start in first.edtf:
        for end in last.edtf:
            edtf = p.join(start, end)
            if ".." not in (start + end) and _ordered(edtf):
                return Reading("relative" if relative else "explicit", (edtf,))
    raise Unresolved("The range ends before it starts.")


def _ordered(edtf: str) -> bool:
    try:
        interval(edtf)
    except ValueError:
        return False
    return True


def _ends(context: Context, fields: Fields, meaning: Meaning) -> Reading:
    """Both ends with their years: a year named once holds for both, unless a New Year lies between.

    Without any year the first end decides, and the second is the next such day after it.
    """
    start, end = _side(fields, "", "2"), _side(fields, "2", "")
    first, last = start.get("year"), end.get("year")
    if first is None and last is None:
        starts = meaning(context, start).edtf
        found = [
            edtf
            for year in dict.fromkeys(int(edtf[:4]) for edtf in starts)
            for edtf in _spanned(context, meaning, start, end, [(year, year), (year, year + 1)])
        ]
        if found:
            return Reading("relative", tuple(found))
    else:
        same = (first or last or 0, last or first or 0)
        new_year_between = (first or same[1] - 1, last or same[0] + 1)
        found = _spanned(context, meaning, start, end, [same, new_year_between])
        if found:
            return Reading("explicit", tuple(found))
    raise Unresolved("The range ends before it starts.")


def _spanned(
    context: Context,
    meaning: Meaning,
    start: Fields,
    end: Fields,
    years: list[tuple[int, int]],
) -> list[str]:
    """The interval of the first pair of years in which the ends exist and are in order."""
    for first_year, last_year in years:
        with suppress(Unresolved):
            first = meaning(context, {**start, "year": first_year})
            return [joined(first, meaning(context, {**end, "year": last_year})).edtf[0]]
    return []
