"""Dates and numbers written in digits: the text of one token to its kinds and values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from summarizer.dates.atoms import SYMBOL
from summarizer.dates.lexicon import Lexicon, Meaning
from summarizer.dates.periods import HALF, QUARTER

# The text of a token in a language to what it stands for.
Emit = Callable[[str, Lexicon], Meaning]
_UNKNOWN: Final[Meaning] = ((SYMBOL["unknown"], 0),)


def _number(text: str, _words: Lexicon) -> Meaning:
    if "." in text or len(text) > 9:
        return _UNKNOWN
    amount = int(text.replace(",", ""))
    if len(text) == 4 and 1000 <= amount <= 2999:
        return ((SYMBOL["yyyy"], amount),)
    if len(text) <= 2 and 1 <= amount <= 31:
        return ((SYMBOL["integer"], amount),)
    return ((SYMBOL["number"], amount),)


def _fields(year: str, month: str, day: str) -> Meaning:
    """Year, month and day in digits; a month that cannot be is for the calendar to refuse."""
    meaning = ((SYMBOL["yyyy"], int(year)), (SYMBOL["month"], int(month)))
    return (*meaning, (SYMBOL["integer"], int(day))) if day else meaning


def _iso(text: str, _words: Lexicon) -> Meaning:
    return _fields(text[:4], text[5:7], text[8:10])


def _year_first(text: str, _words: Lexicon) -> Meaning:
    year, month, day = re.split(r"[/.]", text)
    return _fields(year, month, day)


def _slashed(text: str, words: Lexicon) -> Meaning:
    first, second, year = re.split(r"[/.-]", text)
    # With points the day comes first in every language that writes so.
    day_first = words.day_first or "." in text
    fields = (int(first), int(second))
    kinds = ("second_field", "first_field") if day_first else ("first_field", "second_field")
    whole = (SYMBOL["yyyy"], int(year)) if len(year) == 4 else (SYMBOL["yy"], _century(int(year)))
    return ((SYMBOL[kinds[0]], fields[0]), (SYMBOL[kinds[1]], fields[1]), whole)


def _century(two_digits: int) -> int:
    """Two digits below 50 are of this century: a fixed pivot, since there is no clock."""
    return two_digits + (2000 if two_digits < 50 else 1900)


def _decade(text: str, _words: Lexicon) -> Meaning:
    digits = _digits_of(text)
    return ((SYMBOL["decade"], digits if digits > 99 else _century(digits)),)


def _coded(text: str, _words: Lexicon) -> Meaning:
    """Q3, H1, 3Q, 1H, 1Q25."""
    number, letter = sorted(text[:2])
    unit = ("unit_quarter", QUARTER) if letter == "Q" else ("unit_half", HALF)
    meaning = ((SYMBOL["ordinal"], int(number)), (SYMBOL[unit[0]], unit[1]))
    year = text[2:].lstrip("'")
    if not year:
        return meaning
    whole = (SYMBOL["yyyy"], int(year)) if len(year) == 4 else (SYMBOL["yy"], _century(int(year)))
    return (*meaning, whole)


def _plain(atom: str) -> Emit:
    """A token whose text does not matter."""
    meaning = ((SYMBOL[atom], 0),)
    return lambda _text, _words: meaning


def _digits_of(text: str) -> int:
    return int("".join(char for char in text if char.isdigit()))


def _counted(text: str, _words: Lexicon) -> Meaning:
    """2025年, 3月, 27日."""
    number = int(text[:-1]) if len(text) <= 5 else 0
    atom = {"年": "yyyy", "月": "month", "日": "integer"}[text[-1]]
    return ((SYMBOL[atom], number),)


def _era(text: str, _words: Lexicon) -> Meaning:
    """令和7年 is 2025: the year of the era counts from one (元)."""
    number = 1 if "元" in text else _digits_of(text)
    return ((SYMBOL["yyyy"], _ERAS[text[:2]] + number),)


_ERAS: Final[Mapping[str, int]] = MappingProxyType({"令和": 2018, "平成": 1988, "昭和": 1925})
EMIT: Final[Mapping[str, Emit]] = MappingProxyType(
    {
        "iso": _iso,
        "year_first": _year_first,
        "slashed": _slashed,
        "clock": _plain("clock"),
        "decade": _decade,
        "nth": lambda text, _words: ((SYMBOL["ordinal"], _digits_of(text)),),
        "short": lambda text, _words: ((SYMBOL["yy"], _century(int(text[1:]))),),
        "fiscal": _plain("fiscal"),
        "coded": _coded,
        "counted": _counted,
        "era": _era,
        "number": _number,
        "dash": _plain("dash"),
        "comma": _plain("comma"),
        "sign": _plain("unknown"),
    }
)
