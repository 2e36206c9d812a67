"""Forms that name no date: one row a form, with the reason that is given.

Matched with their articles and prepositions, since "in last week's" and "over the last week"
differ by them. The pattern language is that of `atoms.py`.
"""

from __future__ import annotations

from functools import cache
from re import Pattern
from typing import Final

from summarizer.dates.atoms import compiled

FISCAL = "A fiscal year depends on whose it is."
VAGUE = "The words are too vague for a date."
STRETCH = "It is a stretch of time around publication, not a date."
DURATION = "It is a duration, not a date."
AGE = "It is an age, not a date."
TIME_OF_DAY = "It names a time of day, not a date."
BOUND = "It gives only a bound, not a date."
CENTURY = "A century is too coarse to be written as a date."
RECURRING = "It comes back again and again."
WHICH_ONE = "It does not say which one."

REFUSALS: Final[tuple[tuple[str, str], ...]] = (
    ("lead* year? which|ordinal|unit_year* fiscal which|ordinal|unit|year*", FISCAL),
    ("lead* count span old", AGE),
    ("lead* the? vague", VAGUE),
    ("in|over|from? the? past", VAGUE),
    ("lead* the? this? which|past|coming|previous|following|same|few|in|over? units", VAGUE),
    ("lead* one? few unit|units ago|later|earlier|before|after?", VAGUE),
    ("units ago|later|earlier|before|after", VAGUE),
    ("lead* the? this? which|past|coming|previous|following few|count span", STRETCH),
    ("in|over the last|next|past|coming long_unit", STRETCH),
    ("lead* the? this? past long_unit", STRETCH),
    ("over bound? count span ago|earlier|later?", DURATION),
    ("over? count span", DURATION),
    ("bound count span ago|earlier|later|before|after|old?", BOUND),
    ("lead* now onward*", VAGUE),
    ("after .*", BOUND),
    ("bound lead* the? year|month|weekday", BOUND),
    ("recurring lead* weekday|weekdays|month|unit|season|part|holiday", RECURRING),
    ("lead* the? ordinal|last unit_century", CENTURY),
    ("lead* the? clock|part", TIME_OF_DAY),
    ("at|in|by|over|since|until|from* the? long_unit", WHICH_ONE),
)
# Kinds of word that leave a phrase without a date wherever they stand in it.
NEVER_DATED: Final[tuple[tuple[str, str], ...]] = (
    ("fiscal", FISCAL),
    ("old", AGE),
    ("vague", VAGUE),
    ("few", VAGUE),
    ("bound", BOUND),
    ("recurring", RECURRING),
    ("weekdays", RECURRING),
)


@cache
def refusals() -> tuple[tuple[Pattern[str], str], ...]:
    """The rows of REFUSALS with their patterns compiled, on first use."""
    return tuple((compiled(pattern), reason) for pattern, reason in REFUSALS)
