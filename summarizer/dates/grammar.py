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
from summarizer.dates import days as d
from summarizer.dates import parts as y
from summarizer.dates import ranges as r
from summarizer.dates import units as u
from summarizer.dates.atoms import compiled
from summarizer.dates.context import Meaning

Form = tuple[str, Meaning]

FORMS: Final[tuple[Form, ...]] = (
    # days
    ("year month mday weekday2?", d.calendar_day),
    (
        "last|this|next|coming|past|following|unit_day* weekday? month mday weekday2? year",
        d.calendar_day,
    ),
    (
        "last|this|next|coming|past|following|unit_day* weekday? mday month weekday2? year",
        d.calendar_day,
    ),
    ("which month mday", d.which_calendar_day),
    ("which mday month", d.which_calendar_day),
    ("month mday weekday2?", d.calendar_day),
    ("mday month weekday2?", d.calendar_day),
    ("last|this|next|coming|past|following|today* weekday month mday", d.calendar_day),
    ("last|this|next|coming|past|following|today* weekday mday month", d.calendar_day),
    ("first_field second_field year", d.numeric_day),
    ("second_field first_field year", d.numeric_day),
    ("weekday? month mday which unit_year", d.day_of_which_year),
    ("weekday? mday month which unit_year", d.day_of_which_year),
    ("which unit_year at? month mday", d.day_of_which_year),
    ("today part?", d.from_today),
    ("today weekday", d.from_today),
    ("step part", c.neighbour_day),
    ("which part", d.this_part_of_day),
    # weekdays
    ("weekday", d.weekday),
    ("this? past weekday", d.which_weekday),
    ("this? coming weekday", d.which_weekday),
    ("which weekday", d.which_weekday),
    ("weekday which", d.which_weekday),
    ("weekday in? which unit_week", d.weekday_of_week),
    ("which unit_week at? weekday", d.weekday_of_week),
    ("weekday mday", d.day_number),
    ("ordinal", d.bare_ordinal),
    ("beside weekday", c.neighbour_weekday),
    ("ordinal weekday in? month year?", d.nth_weekday),
    ("last weekday in? month year?", d.nth_weekday),
    # holidays
    ("holiday year?", d.holiday),
    ("year holiday", d.holiday),
    ("which holiday", d.which_holiday),
    # months
    ("month year?", y.part_of_year),
    ("year month", y.part_of_year),
    ("unit_month month year?", y.part_of_year),
    ("this? past month", y.which_part_of_year),
    ("this? coming month", y.which_part_of_year),
    ("which month", y.which_part_of_year),
    ("month which", y.which_part_of_year),
    ("month in? which unit_year", y.part_of_which_year),
    ("which unit_year in? month", y.part_of_which_year),
    ("beside month", c.neighbour_month),
    ("ordinal unit_half month year?", y.part_of_year),
    ("last unit_half month year?", y.part_of_year),
    ("ordinal unit in? month year?", y.part_of_month),
    ("last unit in? month year?", y.part_of_month),
    # seasons, quarters, halves
    ("season year?", y.part_of_year),
    ("season year dash short_year", y.part_of_year),
    ("year season", y.part_of_year),
    ("this? past season", y.which_part_of_year),
    ("this? coming season", y.which_part_of_year),
    ("which season", y.which_part_of_year),
    ("season which", y.which_part_of_year),
    ("season which unit_year", y.part_of_which_year),
    ("which unit_year in? season", y.part_of_which_year),
    ("ordinal unit_quarter in? year?", y.part_of_year),
    ("ordinal unit_half in? year?", y.part_of_year),
    ("last unit_quarter year", y.part_of_year),
    ("last unit_half year", y.part_of_year),
    ("year ordinal unit_quarter", y.part_of_year),
    ("year ordinal unit_half", y.part_of_year),
    ("ordinal unit_quarter which unit_year", y.part_of_which_year),
    ("ordinal unit_half which unit_year", y.part_of_which_year),
    ("last unit_quarter which unit_year", y.part_of_which_year),
    ("last unit_half which unit_year", y.part_of_which_year),
    ("ordinal unit_quarter unit_year", y.part_of_year),
    ("ordinal unit_half unit_year", y.part_of_year),
    ("which unit_year ordinal unit_quarter", y.part_of_which_year),
    ("which unit_year ordinal unit_half", y.part_of_which_year),
    ("one? unit_year ago|earlier ordinal unit_quarter", y.part_of_year_ago),
    ("one? unit_year ago|earlier unit_quarter", y.quarter_year_ago),
    ("unit_quarter one unit_year ago|earlier", y.quarter_year_ago),
    ("last unit_year unit_quarter", y.quarter_year_ago),
    ("ordinal count units year", y.stretch_of_year),
    ("last count units year", y.stretch_of_year),
    ("ordinal count units which? unit_year", y.stretch_of_year),
    ("last count units which? unit_year", y.stretch_of_year),
    ("ordinal count units", y.stretch_last_ended),
    # years and decades
    ("unit_year? year", y.year),
    ("unit_year edge year", y.year),
    ("ordinal|last unit_half unit_year? year", y.year),
    ("decade", y.decade),
    ("ordinal|last unit_half decade", y.decade),
    ("unit_year ago|earlier", y.year_ago),
    # the unit around publication
    ("step unit_day", c.neighbour_day),
    ("unit_weekend", u.weekend),
    ("this past unit", u.which_unit),
    ("past unit", u.which_unit),
    ("this? coming unit", u.which_unit),
    ("which unit", u.which_unit),
    ("this unit and next", u.this_and_next),
    ("unit which", u.which_unit),
    ("edge|earlier|later in? unit", u.this_unit),
    ("unit edge", u.this_unit),
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
    # two neighbours
    ("weekday? month mday and weekday2? mday2 year?", r.two_days),
    ("weekday? mday and weekday2? mday2 month year?", r.two_days),
    ("weekday and weekday2", r.two_weekdays),
    ("month and month2 year?", r.two_months),
    ("yyyy and yyyy2", r.two_years),
    ("yyyy dash short_year", r.years),
)

# Ranges whose ends share a field: (first end, last end, meaning). Each stands for two forms,
# "FIRST to LAST" and "between FIRST and LAST".
RANGES: Final[tuple[tuple[str, str, Meaning], ...]] = (
    ("weekday? month mday year?", "weekday2? month2? mday2 year2?", r.days),
    ("weekday? mday month? year?", "weekday2? mday2 month2 year2?", r.days),
    ("month year?", "month2 year2?", r.parts),
    ("season year?", "season2 year2?", r.parts),
    ("ordinal unit_quarter? year?", "ordinal2 unit_quarter2 year2?", r.parts),
    ("weekday", "weekday2", r.weekdays),
    ("units? yyyy", "yyyy2", r.years),
)


@cache
def forms() -> tuple[tuple[Pattern[str], Meaning], ...]:
    """The rows of FORMS and RANGES with their patterns compiled, on first use."""
    ranges = (
        (pattern, meaning)
        for first, last, meaning in RANGES
        for pattern in (f"{first} to|until|dash {last}", f"between {first} and {last}")
    )
    return tuple((compiled(pattern), meaning) for pattern, meaning in (*FORMS, *ranges))
