"""What a phrase is read against, what comes of it, and how one of several dates is picked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from summarizer.dates import periods as p
from summarizer.dates.edtf import interval
from summarizer.dates.periods import Unresolved

Lean = Literal["past", "future"]
Fields = Mapping[str, int]


class Reading(NamedTuple):
    """The dates that the words allow, the likeliest first, and what they were counted from."""

    basis: Literal["explicit", "relative"]
    edtf: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What a phrase is read against. `anchor` is the date that "the day after" counts from."""

    published: date | None
    lean: Lean | None
    anchor: str | None

    def today(self) -> date:
        if self.published is None:
            raise Unresolved("It counts from the publication date, which is unknown.")
        return self.published

    def anchored(self, unit: int) -> date:
        """The first day of the anchor. Raises Unresolved if it is coarser than the unit."""
        if self.anchor is None:
            raise Unresolved("It counts from another date that the phrase does not name.")
        span = interval(self.anchor)
        if span.start is None:
            raise Unresolved("It counts from a date without a beginning.")
        coarse = unit in (p.DAY, p.WEEKEND) and span.end != span.start
        if coarse or (unit != p.YEAR and span.grain in ("year", "decade")):
            raise Unresolved("The date it counts from is too coarse to count from.")
        return span.start


def explicit(edtf: str) -> Reading:
    return Reading("explicit", (edtf,))


def relative(*edtf: str) -> Reading:
    return Reading("relative", tuple(dict.fromkeys(edtf)))


# What a form means: its context and the values of its fields to the dates they allow.
Meaning = Callable[[Context, Fields], Reading]
# A period of a year as (first day, last day, EDTF); None in a year that does not have it.
Yearly = Callable[[int], tuple[date, date, str] | None]

# A date without a year is last year's only if next year's is not far nearer: on 30 October
# "Nov. 16" is in two weeks, and who means the one of a year ago says so.
_NEARER = 3
LAST_YEAR = 9998  # its winter ends in the last year that the calendar has


def yearly(context: Context, make: Yearly, *, which: int | None = None, span: int = 1) -> Reading:
    """The occurrence that the direction of reading picks; the years around are readings too.

    Without `which`: the latest that has begun (lean past or none), or the first that has not
    ended (lean future, and without lean where it is far nearer). With it: the latest wholly
    before (-1), the one of this year (0), the first wholly after (1) the publication.
    """
    today = context.today()
    years = range(max(today.year - span, 1), min(today.year + span, LAST_YEAR) + 1)
    found = [made for made in map(make, years) if made is not None]
    if not found:
        raise Unresolved("The calendar has no such day.")
    if which == 0:
        # a winter belongs to two years: the one that goes on, or is nearer
        of_year = [item for item in found if today.year in (item[0].year, item[1].year)]
        chosen = sorted(of_year, key=lambda item: _distance(today, item))
    elif which == -1:
        chosen = [item for item in found if item[1] < today][::-1]
    elif which == 1:
        chosen = [item for item in found if item[0] > today]
    elif context.lean == "future":
        chosen = [item for item in found if item[1] >= today]
    else:
        chosen = [item for item in found if item[0] <= today][::-1]
        coming = [item for item in found if item[0] > today]
        if context.lean is None and _far_nearer(today, chosen, coming):
            chosen = coming
    return relative(*(item[2] for item in (*chosen[:1], *found)))


def _distance(today: date, item: tuple[date, date, str]) -> int:
    return max((item[0] - today).days, (today - item[1]).days, 0)


def _far_nearer(
    today: date, past: list[tuple[date, date, str]], coming: list[tuple[date, date, str]]
) -> bool:
    """Whether the coming occurrence is more than `_NEARER` times nearer than the past one."""
    if not past or not coming:
        return bool(coming)
    ahead = (coming[0][0] - today).days
    return ahead * _NEARER < (today - past[0][1]).days


def which(fields: Fields) -> int:
    """-1 last, 0 this, 1 next, from whichever such word the form has."""
    for name in ("which", "past", "last", "coming", "next"):
        if name in fields:
            return fields[name]
    return 0


def occurrence(make: Yearly, year: int) -> tuple[date, date, str]:
    """What the rule gives for one year. Raises Unresolved where that year has none."""
    made = make(year) if 1 <= year <= LAST_YEAR else None
    if made is None:
        raise Unresolved("The calendar has no such day.")
    return made


def dated(context: Context, year: int | None, make: Yearly, *, span: int = 1) -> Reading:
    """The period of the named year, or of the year that the direction of reading picks."""
    if year is None:
        return yearly(context, make, span=span)
    return explicit(occurrence(make, year)[2])
