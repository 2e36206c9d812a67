"""French, German, Spanish, Arabic and Japanese, each read when it is first asked for.

Names of months and weekdays come from the Unicode CLDR through babel. CLDR's relative words
("la semaine dernière") are not in babel's data, so the few that are needed stand in
`foreign.py`. A language without a row there is read by its names alone; a code that babel does
not know gets no words, so only dates in digits resolve.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from babel import Locale, UnknownLocaleError

from summarizer.dates import foreign
from summarizer.dates.atoms import SYMBOL
from summarizer.dates.lexicon import Lexicon, Meaning, phrase_index
from summarizer.dates.rows import UNIT_CODES

_ARABIC_MARKS = re.compile(r"[\u0640\u064b-\u0652]")
_ARABIC_LETTERS = str.maketrans("أإآىة", "ااايه")
# Regions whose names for the months differ from the language's own.
_OTHER_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"ar": ("ar_SY", "ar_DZ", "ar_MA"), "de": ("de_AT",)}
)


def load(code: str) -> Lexicon:
    """The lexicon of a language by its two-letter code; never raises for an unknown code."""
    fold = _FOLDS.get(code, _composed)
    single: dict[str, Meaning] = {}
    several: list[tuple[str, Meaning]] = []
    full = (*_calendar_names(code), *_table(code))
    short = {fold(text.lower()): meaning for text, meaning in _short_months(code)}
    for text, meaning in full:
        folded = fold(text.lower())
        if " " in folded and code not in _UNSPACED:
            several.append((folded, meaning))
        else:
            single[folded] = meaning
    abbreviations = short.keys() - single.keys()
    single.update((word, short[word]) for word in abbreviations)
    return Lexicon(
        code,
        MappingProxyType(single),
        MappingProxyType(phrase_index(several)),
        day_first=code not in _MONTH_FIRST,
        short=frozenset(abbreviations),
        capitals=code in _CAPITALISING,
        fold=fold,
        prefixes=_PREFIXES.get(code, ()),
        unspaced=code in _UNSPACED,
    )


def _composed(word: str) -> str:
    """Accents kept, composed; a final point of an abbreviation dropped."""
    return unicodedata.normalize("NFC", word).rstrip(".")


def _arabic(word: str) -> str:
    """Without vowel signs; the seats of hamza and the two spellings of final a and y as one."""
    return _ARABIC_MARKS.sub("", word).translate(_ARABIC_LETTERS)


_FOLDS: Final[Mapping[str, Callable[[str], str]]] = MappingProxyType({"ar": _arabic})
_PREFIXES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({"ar": ("و", "ب", "ل", "ول")})
_UNSPACED: Final = frozenset({"ja"})
_CAPITALISING: Final = frozenset({"de"})
_MONTH_FIRST: Final = frozenset({"ja"})


def _calendar_names(code: str) -> Iterator[tuple[str, Meaning]]:
    """Full names of months and weekdays; a month that is a digit is read as a digit."""
    for locale in _locales(code):
        for form in ("stand-alone", "format"):
            for number, word in locale.days[form]["wide"].items():
                yield word, ((SYMBOL["weekday"], number),)
            for number, word in locale.months[form]["wide"].items():
                if not word[0].isdigit():
                    yield word, ((SYMBOL["month"], number),)


def _short_months(code: str) -> Iterator[tuple[str, Meaning]]:
    """Abbreviated months. Weekdays are left out: "mer." and "jeu." are everyday words."""
    for locale in _locales(code):
        for form in ("stand-alone", "format"):
            for number, word in locale.months[form]["abbreviated"].items():
                if not word[0].isdigit():
                    yield word, ((SYMBOL["month"], number),)


def _locales(code: str) -> Iterator[Locale]:
    for name in (*_OTHER_NAMES.get(code, ()), code):
        try:
            yield Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue


def _table(code: str) -> Iterator[tuple[str, Meaning]]:
    for kinds, words in foreign.WORDS.get(code, ()):
        meaning = tuple(_kind(kind) for kind in kinds.split())
        for word in words.split(","):
            yield word.strip(), meaning


def _kind(text: str) -> tuple[str, int]:
    """An atom with its value after a colon: "today:-1"."""
    atom, _, value = text.partition(":")
    return SYMBOL[atom], int(value or UNIT_CODES.get(atom, 0))
