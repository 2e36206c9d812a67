"""The English words that can stand in a date phrase, each with its kind and value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from summarizer.dates import periods as p
from summarizer.dates.atoms import names
from summarizer.dates.holidays import HOLIDAY_CODES

_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_SHORT_DAYS = "mon tue wed thu fri sat sun"


def _numbered(words: str, start: int) -> dict[str, int]:
    return {word: start + place for place, word in enumerate(words.split())}


def _all(words: str, value: int = 0) -> dict[str, int]:
    return dict.fromkeys(words.split(), value)


# Short forms that are words of their own, or parts of names, in running text.
SHORT: Final = frozenset(
    names(f"{_SHORT_MONTHS} sept {_SHORT_DAYS} tues weds thur thurs")
) - frozenset(names(_MONTHS))  # May is no abbreviation


CARDINALS: Final[Mapping[str, int]] = {
    **_numbered("zero", 0),
    **_numbered(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen",
        2,
    ),
    **{w: 10 * n for w, n in _numbered("twenty thirty forty fifty sixty seventy", 2).items()},
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "thousand": 1000,
}
ORDINALS: Final[Mapping[str, int]] = {
    **_numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        1,
    ),
    "thirtieth": 30,
}

# Atom -> the words of that kind with their values.
WORDS: Final[Mapping[str, Mapping[str, int]]] = {
    "month": {**_numbered(_SHORT_MONTHS, 1), **_numbered(_MONTHS, 1), "sept": 9},
    "weekday": {
        **_numbered(_SHORT_DAYS, 0),
        **_numbered(_DAYS, 0),
        "tues": 1,
        "weds": 2,
        "thur": 3,
        "thurs": 3,
    },
    "season": {"spring": 1, "springtime": 1, "summer": 2, "summertime": 2, "autumn": 3}
    | {"fall": 3, "winter": 4, "wintertime": 4},
    "decade": {
        **{w: 1900 + 10 * n for w, n in _numbered("thirties forties fifties sixties", 3).items()},
        "twenties": 1920,
        "seventies": 1970,
        "eighties": 1980,
        "nineties": 1990,
    },
    "number": CARDINALS,
    "ordinal": ORDINALS,
    "one": {"a": 1, "an": 1, "one": 1},
    "unit_day": {"day": p.DAY},
    "unit_week": {"week": p.WEEK, "fortnight": p.FORTNIGHT},
    "unit_weekend": {"weekend": p.WEEKEND},
    "unit_month": {"month": p.MONTH},
    "unit_quarter": {"quarter": p.QUARTER},
    "unit_half": {"half": p.HALF},
    "unit_year": {"year": p.YEAR, "yr": p.YEAR},
    "unit_decade": {"decade": p.DECADE},
    "unit_century": {"century": p.CENTURY},
    "units": {
        "days": p.DAY,
        "weeks": p.WEEK,
        "fortnights": p.FORTNIGHT,
        "weekends": p.WEEKEND,
        "months": p.MONTH,
        "quarters": p.QUARTER,
        "years": p.YEAR,
        "yrs": p.YEAR,
        "decades": p.DECADE,
        "centuries": p.CENTURY,
    },
    "last": _all("last final latest", -1),
    "this": _all("this current present"),
    "next": _all("next", 1),
    "coming": _all("coming upcoming forthcoming", 1),
    "past": _all("past recent", -1),
    "previous": _all("previous preceding prior", -1),
    "following": _all("following ensuing subsequent", 1),
    "same": _all("same that those"),
    "today": {"today": 0, "tonight": 0, "tonite": 0, "tomorrow": 1, "yesterday": -1},
    "ago": _all("ago back"),
    "later": _all("later afterwards afterward thereafter"),
    "earlier": _all("earlier beforehand previously"),
    "now": _all("now"),
    "before": _all("before"),
    "after": _all("after"),
    "from": _all("from starting beginning commencing"),
    "in": _all("in"),
    "over": _all("over during within throughout for"),
    "to": _all("to through thru till"),
    "until": _all("until til"),
    "and": _all("and"),
    "between": _all("between"),
    "since": _all("since"),
    "by": _all("by"),
    "the": _all("the"),
    "at": _all("at on"),
    "onward": _all("onward onwards"),
    "edge": _all(
        "early late mid middle midway end ended ending start outset close height eve full whole "
        "entire calendar rest remainder turn most much sometime all"
    ),
    "approx": _all("about around circa roughly approximately nearly almost some exactly just c ca"),
    "part": _all(
        "morning mornings afternoon evening night noon midday midnight dawn dusk lunchtime "
        "overnight daybreak predawn"
    ),
    "thin": _all(
        "of effective dated only alone local time gmt utc est edt et pst pdt cet bst ist "
        "his her its their our s period very as"
    ),
    "few": _all("few several many couple numerous various"),
    "vague": _all(
        "recently soon shortly lately nowadays currently presently formerly once eventually "
        "immediately future momentarily ever never always"
    ),
    "fiscal": _all("fiscal fy financial"),
    "old": _all("old aged age ages olds"),
    "bound": _all("more less fewer than least pre post beyond"),
    "recurring": _all("every each annually yearly monthly weekly daily weekdays"),
    "weekdays": {f"{day}s": number for day, number in _numbered(_DAYS, 0).items()},
}

# Phrases of several words that count as one token, as (words, atom, value).
PHRASES: Final[tuple[tuple[str, str, int], ...]] = (
    *((name, "holiday", code) for name, code in HOLIDAY_CODES.items()),
    ("no later than", "by", 0),
    ("not later than", "by", 0),
    ("prior to", "by", 0),
    ("up to", "until", 0),
    ("up until", "until", 0),
    ("as of", "thin", 0),
    ("as from", "from", 0),
    ("with effect from", "from", 0),
    ("as soon as", "thin", 0),
    ("as early as", "thin", 0),
    ("at the latest", "thin", 0),
    ("or so", "thin", 0),
    ("or later", "thin", 0),
    ("or earlier", "thin", 0),
    ("and beyond", "thin", 0),
    ("so far", "thin", 0),
    ("at present", "vague", 0),
    ("the present", "vague", 0),
    ("to date", "vague", 0),
    ("these days", "vague", 0),
    ("those days", "vague", 0),
    ("the moment", "vague", 0),
    ("that time", "vague", 0),
    ("the time", "vague", 0),
    ("from now on", "vague", 0),
    ("long ago", "vague", 0),
    ("more than", "bound", 0),
    ("at least", "bound", 0),
    ("year to date", "vague", 0),
)
