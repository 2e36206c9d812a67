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

from summarizer.dates import counting, days, parts, ranges, units
from summarizer.dates.atoms import compiled
from summarizer.dates.context import Meaning

Form = tuple[str, Meaning]

FORMS: Final[tuple[Form, ...]] = (
    # days
    ("year month mday weekday2?", days.calendar_day),
    ("pointing* weekday? month mday weekday2? year", days.calendar_day),
    ("pointing* weekday? mday month weekday2? year", days.calendar_day),
    ("which month mday", days.which_calendar_day),
    ("which mday month", days.which_calendar_day),
    ("month mday weekday2?", days.calendar_day),
    ("mday month weekday2?", days.calendar_day),
    ("pointing* weekday month mday", days.calendar_day),
    ("pointing* weekday mday month", days.calendar_day),
    ("first_field second_field year", days.numeric_day),
    ("second_field first_field year", days.numeric_day),
    ("weekday? month mday which unit_year", days.day_of_which_year),
    ("weekday? mday month which unit_year", days.day_of_which_year),
    ("which unit_year at? month mday", days.day_of_which_year),
    ("today part?", days.from_today),
    ("today weekday", days.from_today),
    ("step part", counting.neighbour_day),
    ("which part", days.this_part_of_day),
    # weekdays
    ("weekday", days.weekday),
    ("this? past weekday", days.which_weekday),
    ("this? coming weekday", days.which_weekday),
    ("which weekday", days.which_weekday),
    ("weekday which", days.which_weekday),
    ("weekday in? which unit_week", days.weekday_of_week),
    ("which unit_week at? weekday", days.weekday_of_week),
    ("weekday mday", days.day_number),
    ("ordinal", days.bare_ordinal),
    ("ordinal in? which unit_month", days.day_of_which_month),
    ("beside weekday", counting.neighbour_weekday),
    ("ordinal weekday in? month year?", days.nth_weekday),
    ("last weekday in? month year?", days.nth_weekday),
    # holidays
    ("holiday year?", days.holiday),
    ("year holiday", days.holiday),
    ("which holiday", days.which_holiday),
    # months
    ("month year?", parts.part_of_year),
    ("year month", parts.part_of_year),
    ("unit_month month year?", parts.part_of_year),
    ("this? past month", parts.which_part_of_year),
    ("this? coming month", parts.which_part_of_year),
    ("which month", parts.which_part_of_year),
    ("month which", parts.which_part_of_year),
    ("month in? which unit_year", parts.part_of_which_year),
    ("which unit_year in? month", parts.part_of_which_year),
    ("beside month", counting.neighbour_month),
    ("ordinal unit_half month year?", parts.part_of_year),
    ("last unit_half month year?", parts.part_of_year),
    ("ordinal unit in? month year?", parts.part_of_month),
    ("last unit in? month year?", parts.part_of_month),
    # seasons, quarters, halves
    ("season year?", parts.part_of_year),
    ("season year dash short_year", parts.part_of_year),
    ("year season", parts.part_of_year),
    ("this? past season", parts.which_part_of_year),
    ("this? coming season", parts.which_part_of_year),
    ("which season", parts.which_part_of_year),
    ("season which", parts.which_part_of_year),
    ("season which unit_year", parts.part_of_which_year),
    ("which unit_year in? season", parts.part_of_which_year),
    ("ordinal unit_quarter in? year?", parts.part_of_year),
    ("ordinal unit_half in? year?", parts.part_of_year),
    ("last unit_quarter year", parts.part_of_year),
    ("last unit_half year", parts.part_of_year),
    ("year ordinal unit_quarter", parts.part_of_year),
    ("year ordinal unit_half", parts.part_of_year),
    ("ordinal unit_quarter which unit_year", parts.part_of_which_year),
    ("ordinal unit_half which unit_year", parts.part_of_which_year),
    ("last unit_quarter which unit_year", parts.part_of_which_year),
    ("last unit_half which unit_year", parts.part_of_which_year),
    ("ordinal unit_quarter unit_year", parts.part_of_year),
    ("ordinal unit_half unit_year", parts.part_of_year),
    ("which unit_year ordinal unit_quarter", parts.part_of_which_year),
    ("which unit_year ordinal unit_half", parts.part_of_which_year),
    ("one? unit_year ago|earlier ordinal unit_quarter", parts.part_of_year_ago),
    ("one? unit_year ago|earlier unit_quarter", parts.quarter_year_ago),
    ("unit_quarter one unit_year ago|earlier", parts.quarter_year_ago),
    ("last unit_year unit_quarter", parts.quarter_year_ago),
    ("ordinal count units year", parts.stretch_of_year),
    ("last count units year", parts.stretch_of_year),
    ("ordinal count units which? unit_year", parts.stretch_of_year),
    ("last count units which? unit_year", parts.stretch_of_year),
    ("ordinal count units", parts.stretch_last_ended),
    # years and decades
    ("unit_year? year", parts.year),
    ("unit_year edge year", parts.year),
    ("ordinal|last unit_half unit_year? year", parts.year),
    ("decade", parts.decade),
    ("ordinal|last unit_half decade", parts.decade),
    ("unit_year ago|earlier", parts.year_ago),
    # the unit around publication
    ("step unit_day", counting.neighbour_day),
    ("unit_weekend", units.weekend),
    ("this past unit", units.which_unit),
    ("past unit", units.which_unit),
    ("this? coming unit", units.which_unit),
    ("which unit", units.which_unit),
    ("this unit and next", units.this_and_next),
    ("unit which", units.which_unit),
    ("edge|earlier|later in? unit", units.this_unit),
    ("unit edge", units.this_unit),
    # counted
    ("count span ago", counting.ago),
    ("ago count span", counting.ago),
    ("count span ago today", counting.ago_to_the_day),
    ("count span ago this unit", counting.ago_this_unit),
    ("count weekdays ago", counting.weekdays_ago),
    ("count span ago at? weekday", counting.ago_to_the_weekday),
    ("count span from next? weekday", counting.ahead_of_weekday),
    ("weekday before last", counting.weekday_before_last),
    ("weekday after next", counting.weekday_after_next),
    ("unit before last", counting.unit_before_last),
    ("unit after next", counting.unit_after_next),
    ("in count span", counting.ahead),
    ("count span from today|now", counting.ahead),
    ("count? span later|after", counting.later),
    ("count? span earlier|before", counting.earlier),
    ("near unit", counting.neighbour),
    # two neighbours
    ("weekday? month mday and weekday2? mday2 year?", ranges.two_days),
    ("weekday? mday and weekday2? mday2 month year?", ranges.two_days),
    ("weekday and weekday2", ranges.two_weekdays),
    ("month and month2 year?", ranges.two_months),
    ("yyyy and yyyy2", ranges.two_years),
    ("yyyy dash short_year", ranges.years),
)

# Ranges whose ends share a field: (first end, last end, meaning). Each stands for two forms,
# "FIRST to LAST" and "between FIRST and LAST".
RANGES: Final[tuple[tuple[str, str, Meaning], ...]] = (
    ("weekday? month mday year?", "weekday2? month2? mday2 year2?", ranges.days),
    ("weekday? mday month? year?", "weekday2? mday2 month2 year2?", ranges.days),
    ("month year?", "month2 year2?", ranges.parts),
    ("season year?", "season2 year2?", ranges.parts),
    ("ordinal unit_quarter? year?", "ordinal2 unit_quarter2 year2?", ranges.parts),
    ("weekday", "weekday2", ranges.weekdays),
    ("units? yyyy", "yyyy2", ranges.years),
)


@cache
def forms() -> tuple[tuple[Pattern[str], Meaning], ...]:
    """The rows of FORMS and RANGES with their patterns compiled, on first use."""
    pairs = (
        (pattern, meaning)
        for first, last, meaning in RANGES
        for pattern in (f"{first} to|until|dash {last}", f"between {first} and {last}")
    )
    return tuple((compiled(pattern), meaning) for pattern, meaning in (*FORMS, *pairs))
