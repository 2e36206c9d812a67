"""The grammar: one row a form of phrase.

The words of a pattern are the categories of `atoms.py`. Before a row is tried, commas and words
without a date of their own ("of", "effective", "GMT") are gone; before a FORM is tried, articles
are gone too, and what may lead or trail a date ("early", "by", "on the morning of") is taken off
step by step. Rows are tried in order, so a narrower form stands before a wider one.
"""

from __future__ import annotations

from functools import cache
from re import Pattern
from typing import Final

from summarizer.dates import counting as c
from summarizer.dates import meanings as m
from summarizer.dates import ranges as r
from summarizer.dates.atoms import compiled

Form = tuple[str, m.Meaning]

FORMS: Final[tuple[Form, ...]] = (
    # days
    ("year month mday weekday2?", m.calendar_day),
    (
        "last|this|next|coming|past|following|unit_day* weekday? month mday weekday2? year",
        m.calendar_day,
    ),
    (
        "last|this|next|coming|past|following|unit_day* weekday? mday month weekday2? year",
        m.calendar_day,
    ),
    ("last|this|next|coming|past|following|today* weekday? month mday weekday2?", m.calendar_day),
    ("last|this|next|coming|past|following|today* weekday? mday month weekday2?", m.calendar_day),
    ("first_field second_field year", m.numeric_day),
    ("second_field first_field year", m.numeric_day),
    ("weekday? month mday which unit_year", m.day_of_which_year),
    ("weekday? mday month which unit_year", m.day_of_which_year),
    ("which unit_year month mday", m.day_of_which_year),
    ("today part?", m.from_today),
    ("which part", m.this_part_of_day),
    # weekdays
    ("weekday", m.weekday),
    ("this? past weekday", m.which_weekday),
    ("this? coming weekday", m.which_weekday),
    ("which weekday", m.which_weekday),
    ("weekday which", m.which_weekday),
    ("weekday which unit_week", m.weekday_of_week),
    ("which unit_week weekday", m.weekday_of_week),
    ("weekday mday", m.day_number),
    ("beside weekday", c.neighbour_weekday),
    ("ordinal weekday month year?", m.nth_weekday),
    ("last weekday month year?", m.nth_weekday),
    # holidays
    ("holiday year?", m.holiday),
    ("year holiday", m.holiday),
    ("which holiday", m.which_holiday),
    # months
    ("month year?", m.part_of_year),
    ("year month", m.part_of_year),
    ("unit_month month year?", m.part_of_year),
    ("this? past month", m.which_part_of_year),
    ("this? coming month", m.which_part_of_year),
    ("which month", m.which_part_of_year),
    ("month which", m.which_part_of_year),
    ("month which unit_year", m.part_of_which_year),
    ("which unit_year month", m.part_of_which_year),
    ("beside month", c.neighbour_month),
    ("ordinal unit_half month year?", m.part_of_year),
    ("last unit_half month year?", m.part_of_year),
    ("ordinal unit month year?", m.part_of_month),
    ("last unit month year?", m.part_of_month),
    # seasons, quarters, halves
    ("season year?", m.part_of_year),
    ("season year dash short_year", m.part_of_year),
    ("year season", m.part_of_year),
    ("this? past season", m.which_part_of_year),
    ("this? coming season", m.which_part_of_year),
    ("which season", m.which_part_of_year),
    ("season which", m.which_part_of_year),
    ("season which unit_year", m.part_of_which_year),
    ("which unit_year season", m.part_of_which_year),
    ("ordinal unit_quarter year?", m.part_of_year),
    ("ordinal unit_half year?", m.part_of_year),
    ("last unit_quarter year", m.part_of_year),
    ("last unit_half year", m.part_of_year),
    ("year ordinal unit_quarter", m.part_of_year),
    ("year ordinal unit_half", m.part_of_year),
    ("ordinal unit_quarter which unit_year", m.part_of_which_year),
    ("ordinal unit_half which unit_year", m.part_of_which_year),
    ("last unit_quarter which unit_year", m.part_of_which_year),
    ("last unit_half which unit_year", m.part_of_which_year),
    ("ordinal unit_quarter unit_year", m.part_of_year),
    ("ordinal unit_half unit_year", m.part_of_year),
    ("which unit_year ordinal unit_quarter", m.part_of_which_year),
    ("which unit_year ordinal unit_half", m.part_of_which_year),
    ("one? unit_year ago|earlier ordinal unit_quarter", m.part_of_year_ago),
    ("one? unit_year ago|earlier unit_quarter", m.quarter_year_ago),
    ("unit_quarter one unit_year ago|earlier", m.quarter_year_ago),
    ("last unit_year unit_quarter", m.quarter_year_ago),
    ("ordinal count units year", m.stretch_of_year),
    ("last count units year", m.stretch_of_year),
    ("ordinal count units which? unit_year", m.stretch_of_year),
    ("last count units which? unit_year", m.stretch_of_year),
    # years and decades
    ("unit_year? year", m.year),
    ("ordinal|last unit_half unit_year? year", m.year),
    ("decade", m.decade),
    ("ordinal|last unit_half decade", m.decade),
    ("unit_year ago|earlier", m.year_ago),
    # the unit around publication
    ("step unit_day", c.neighbour_day),
    ("unit_weekend", m.weekend),
    ("this past unit", m.which_unit),
    ("past unit", m.which_unit),
    ("this? coming unit", m.which_unit),
    ("which unit", m.which_unit),
    ("unit which", m.which_unit),
    ("edge|earlier|later in? unit", m.this_unit),
    ("unit edge", m.this_unit),
    # counted
    ("count span ago", c.ago),
    ("ago count span", c.ago),
    ("count span ago today", c.ago_to_the_day),
    ("count span ago this unit", c.ago_this_unit),
    ("in count span", c.ahead),
    ("count span from today|now", c.ahead),
    ("count? span later|after", c.later),
    ("count? span earlier|before", c.earlier),
    ("near unit", c.neighbour),
    # ranges whose ends share a field
    ("weekday? month mday and weekday2? mday2 year?", r.two_days),
    ("weekday? mday and weekday2? mday2 month year?", r.two_days),
    ("between? weekday? month mday year? join weekday2? month2? mday2 year2?", r.days),
    ("between? weekday? mday month? year? join weekday2? mday2 month2 year2?", r.days),
    ("between? month year? join month2 year2?", r.parts),
    ("between? season year? join season2 year2?", r.parts),
    ("between? ordinal unit_quarter? year? join ordinal2 unit_quarter2 year2?", r.parts),
    ("between? weekday join weekday2", r.weekdays),
    ("between? yyyy join yyyy2", r.years),
    ("yyyy dash short_year", r.years),
)

# Forms that name no date, matched with their articles and prepositions; the reason given.
FISCAL = "A fiscal year depends on whose it is."
VAGUE = "The words are too vague for a date."
STRETCH = "It is a stretch of time around publication, not a date."
DURATION = "It is a duration, not a date."
AGE = "It is an age, not a date."
TIME_OF_DAY = "It names a time of day, not a date."
BOUND = "It gives only a bound, not a date."
WHICH_ONE = "It does not say which one."

REFUSALS: Final[tuple[tuple[str, str], ...]] = (
    ("lead* year? which|ordinal* fiscal ordinal|unit_year|unit_quarter|unit_half|year*", FISCAL),
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
)


@cache
def forms() -> tuple[tuple[Pattern[str], m.Meaning], ...]:
    """The rows of FORMS with their patterns compiled, on first use."""
    return tuple((compiled(pattern), meaning) for pattern, meaning in FORMS)


@cache
def refusals() -> tuple[tuple[Pattern[str], str], ...]:
    """The rows of REFUSALS with their patterns compiled, on first use."""
    return tuple((compiled(pattern), reason) for pattern, reason in REFUSALS)
