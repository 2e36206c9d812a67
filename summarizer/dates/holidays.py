"""Named days of the year, as rules from a year to a date.

Only days whose name alone fixes the date: "Independence Day" depends on the country. Easter is
the western one, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from summarizer.dates.periods import move_days, nth_weekday

# None in a year without the day.
Rule = Callable[[int], date | None]


def easter(year: int) -> date:
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _weekday(month: int, weekday: int, nth: int) -> Rule:
    return lambda year: nth_weekday(year, month, weekday, nth)


def _from_easter(days: int) -> Rule:
    return lambda year: move_days(easter(year), days)


_RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        "new year's day": _fixed(1, 1),
        "new years day": _fixed(1, 1),
        "new year's eve": _fixed(12, 31),
        "new years eve": _fixed(12, 31),
        "martin luther king day": _weekday(1, 0, 3),
        "valentine's day": _fixed(2, 14),
        "presidents day": _weekday(2, 0, 3),
        "presidents' day": _weekday(2, 0, 3),
        "saint patrick's day": _fixed(3, 17),
        "st patrick's day": _fixed(3, 17),
        "april fools day": _fixed(4, 1),
        "april fool's day": _fixed(4, 1),
        "ash wednesday": _from_easter(-46),
        "palm sunday": _from_easter(-7),
        "maundy thursday": _from_easter(-3),
        "good friday": _from_easter(-2),
        "easter": _from_easter(0),
        "easter sunday": _from_easter(0),
        "easter day": _from_easter(0),
        "easter monday": _from_easter(1),
        "whit monday": _from_easter(50),
        "may day": _fixed(5, 1),
        "memorial day": _weekday(5, 0, -1),
        "juneteenth": _fixed(6, 19),
        "bastille day": _fixed(7, 14),
        "labor day": _weekday(9, 0, 1),
        "columbus day": _weekday(10, 0, 2),
        "halloween": _fixed(10, 31),
        "armistice day": _fixed(11, 11),
        "veterans day": _fixed(11, 11),
        "thanksgiving": _weekday(11, 3, 4),
        "thanksgiving day": _weekday(11, 3, 4),
        "christmas": _fixed(12, 25),
        "christmas day": _fixed(12, 25),
        "christmas eve": _fixed(12, 24),
        "boxing day": _fixed(12, 26),
    }
)
HOLIDAY_RULES: Final[tuple[Rule, ...]] = tuple(_RULES.values())
# Name -> place of its rule in HOLIDAY_RULES.
HOLIDAY_CODES: Final[Mapping[str, int]] = MappingProxyType(
    {name: place for place, name in enumerate(_RULES)}
)
