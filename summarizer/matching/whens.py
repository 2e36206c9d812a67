"""How alike two dates are, as intervals of days with a grain."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from summarizer.dates.edtf import Interval, interval
from summarizer.matching.likeness import FULL, Likeness
from summarizer.matching.normal import CACHE

# Only these nest like dolls; seasons, quarters, weeks and intervals are compared as ranges.
LADDER = {"day": 0, "month": 1, "year": 2, "decade": 3}
NESTED = {1: FULL // 2, 2: FULL // 4}


@lru_cache(maxsize=CACHE)
def read(edtf: str) -> Interval | None:
    """The days of an EDTF text, or None where it is no date."""
    try:
        return interval(edtf.strip())
    except ValueError:
        return None


@lru_cache(maxsize=CACHE)
def whens_alike(gold: str, answer: str) -> Likeness:
    """Compare two EDTF texts. Symmetric in credit; the rule tells finer from coarser."""
    if gold == answer:
        return Likeness(FULL, "same")
    a, b = read(gold), read(answer)
    if a is None or b is None:
        return Likeness(0, "no_date")
    if (a.start, a.end) == (b.start, b.end):
        return Likeness(FULL, "same")
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return _open(a, b)
    shared = _days(max(a.start, b.start), min(a.end, b.end))
    if shared <= 0:
        return Likeness(0, "one_day_off" if _one_day_off(a, b) else "other_date")
    gold_days, answer_days = _days(a.start, a.end), _days(b.start, b.end)
    credit = _nested(a, b)
    if credit is None:
        union = gold_days + answer_days - shared
        credit = (2 * FULL * shared + union) // (2 * union)
    return Likeness(credit, _direction(shared, gold_days, answer_days))


def _days(start: date, end: date) -> int:
    return (end - start).days + 1


def _nested(a: Interval, b: Interval) -> int | None:
    """Credit by grains apart; None where a range is in play, or the two merely overlap."""
    if a.grain not in LADDER or b.grain not in LADDER:
        return None
    return NESTED.get(abs(LADDER[a.grain] - LADDER[b.grain]), 0)


def _direction(shared: int, gold: int, answer: int) -> str:
    """From the days that are shared and those of each side: which of the two is finer."""
    if shared == answer:
        return "over_precise"
    return "under_precise" if shared == gold else "ranges_overlap"


def _one_day_off(a: Interval, b: Interval) -> bool:
    if a.grain != "day" or b.grain != "day" or a.start is None or b.start is None:
        return False
    return abs((a.start - b.start).days) == 1


def _open(a: Interval, b: Interval) -> Likeness:
    """Two open ranges share all but finitely many days or none: equal only if they start alike.

    An open and a closed range share a vanishing part of their union, so nothing.
    """
    if (a.start is None) == (b.start is None) and (a.end is None) == (b.end is None):
        return Likeness(0, "other_open_end")
    return Likeness(0, "open_and_closed")
