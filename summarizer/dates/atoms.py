"""The kinds of token that a date phrase is made of, and the small language of the grammar.

Every token of a phrase gets one atom, and every atom is one character, so a phrase becomes a
short string ("on March 3, 2025" is `at month integer comma yyyy`) that ordinary regular
expressions match quickly. Nobody has to read those characters: a pattern names categories.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final


def names(text: str) -> tuple[str, ...]:
    """The words of a table that is written as one text."""
    return tuple(text.split())


ATOMS: Final = names(
    # calendar fields; value: the number
    "month weekday integer number yyyy yy decade ordinal season holiday first_field second_field "
    # units of time; value: the unit's code in `periods`
    "unit_day unit_week unit_weekend unit_month unit_quarter unit_half unit_year unit_decade "
    "unit_century units "
    # which one; value: -1, 0 or 1
    "last this next past coming previous following same today ago later earlier now "
    # small words between
    "before after from in over to dash and between since until by one the at onward "
    # words that carry no date of their own
    "edge approx part thin comma clock few vague fiscal old bound recurring weekdays unknown"
)
SYMBOL: Final[Mapping[str, str]] = MappingProxyType(
    {name: chr(0x100 + place) for place, name in enumerate(ATOMS)}
)
_LONG: Final = (
    "unit_day unit_week unit_month unit_quarter unit_half unit_year unit_decade unit_century"
)
# A half is named ("the second half") but not counted.
_COUNTED: Final = (
    "unit_day unit_week unit_weekend unit_month unit_quarter unit_year unit_decade unit_century"
)
_LEAD: Final = "at in by to until since from over before edge approx part earlier later ago onward"
# Names that stand for several atoms.
_GROUPS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "mday": "integer ordinal",
        "year": "yyyy yy",
        "short_year": "integer number",
        "count": "integer number one",
        "which": "last this next",
        "pointing": "last this next coming past following today unit_day",
        "beside": "following previous",
        "near": "following previous same",
        "step": "following previous same next",
        "join": "to until dash and",
        "unit": f"{_LONG} unit_weekend",
        "long_unit": _LONG,
        "span": f"{_COUNTED} units",
        "lead": f"{_LEAD} the",
        "tail": "part edge onward earlier later at in until",
    }
)


def symbols(category: str) -> str:
    """The characters of one category name. Raises KeyError for an unknown name."""
    return "".join(SYMBOL[name] for name in _GROUPS.get(category, category).split())


def symbol_set(categories: str) -> frozenset[str]:
    """The characters of several categories, named in one text."""
    return frozenset("".join(map(symbols, categories.split())))


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the grammar as a regular expression over atom characters.

    The words of a pattern are categories; `a|b` allows either; a final `?`, `*` or `+` means
    what it does in regular expressions; a final digit tells two fields of one category apart.
    Each category becomes a group under its name, so a match tells where its tokens are.
    """
    return re.compile("".join(_item(item) for item in pattern.split()))


def _item(item: str) -> str:
    name, repeat = (item[:-1], item[-1]) if item[-1] in "?*+" else (item, "")
    if name == ".":
        return "." + repeat
    options = name.split("|")
    chars = "".join(symbols(option.rstrip("0123456789")) for option in options)
    if len(options) > 1 or repeat in ("*", "+"):
        return f"[{chars}]{repeat}"
    return f"(?P<{name}>[{chars}]){repeat}"
