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
    ("which unit_year at? month mday", m.day_of_which_year),
    ("today part?", m.from_today),
    ("which part", m.this_part_of_day),
    # weekdays
    ("weekday", m.weekday),
    ("this? past weekday", m.which_weekday),
    ("this? coming weekday", m.which_weekday),
    ("which weekday", m.which_weekday),
    ("weekday which", m.which_weekday),
    ("weekday in? which unit_week", m.weekday_of_week),
    ("which unit_week at? weekday", m.weekday_of_week),
    ("weekday mday", m.day_number),
    ("ordinal", m.bare_ordinal),
    ("beside weekday", c.neighbour_weekday),
    ("ordinal weekday in? month year?", m.nth_weekday),
    ("last weekday in? month year?", m.nth_weekday),
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
    ("month in? which unit_year", m.part_of_which_year),
    ("which unit_year in? month", m.part_of_which_year),
    ("beside month", c.neighbour_month),
    ("ordinal unit_half month year?", m.part_of_year),
    ("last unit_half month year?", m.part_of_year),
    ("ordinal unit in? month year?", m.part_of_month),
    ("last unit in? month year?", m.part_of_month),
    # seasons, quarters, halves
    ("season year?", m.part_of_year),
    ("season year dash short_year", m.part_of_year),
    ("year season", m.part_of_year),
    ("this? past season", m.which_part_of_year),
    ("this? coming season", m.which_part_of_year),
    ("which season", m.which_part_of_year),
    ("season which", m.which_part_of_year),
    ("season which unit_year", m.part_of_which_year),
    ("which unit_year in? season", m.part_of_which_year),
    ("ordinal unit_quarter in? year?", m.part_of_year),
    ("ordinal unit_half in? year?", m.part_of_year),
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
    # two neighbours
    ("weekday? month mday and weekday2? mday2 year?", r.two_days),
    ("weekday? mday and weekday2? mday2 month year?", r.two_days),
    ("weekday and weekday2", r.two_weekdays),
    ("month and month2 year?", r.two_months),
    ("yyyy dash short_year", r.years),
)

# Ranges whose ends share a field: (first end, last end, meaning). Each stands for two forms,
# "FIRST to LAST" and "between FIRST and LAST".
RANGES: Final[tuple[tuple[str, str, m.Meaning], ...]] = (
    ("weekday? month mday year?", "weekday2? month2? mday2 year2?", r.days),
    ("weekday? mday month? year?", "weekday2? mday2 month2 year2?", r.days),
    ("month year?", "month2 year2?", r.parts),
    ("season year?", "season2 year2?", r.parts),
    ("ordinal unit_quarter? year?", "ordinal2 unit_quarter2 year2?", r.parts),
    ("weekday", "weekday2", r.weekdays),
    ("yyyy", "yyyy2", r.years),
)


@cache
def forms() -> tuple[tuple[Pattern[str], m.Meaning], ...]:
    """The rows of FORMS and RANGES with their patterns compiled, on first use."""
    ranges = (
        (pattern, meaning)
        for first, last, meaning in RANGES
        for pattern in (f"{first} to|until|dash {last}", f"between {first} and {last}")
    )
    return tuple((compiled(pattern), meaning) for pattern, meaning in (*FORMS, *ranges))
