"""What only looks like a date in running text: "may" the verb, "2000 people", "spring" the coil."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.dates.atoms import SYMBOL, names, symbol_set
from summarizer.dates.english import ORDINALS, WORDS
from summarizer.dates.lexicon import Lexicon
from summarizer.dates.tokens import Tokens

_UNKNOWN = SYMBOL["unknown"]
_COMMA, _OF_DAY = SYMBOL["comma"], symbol_set("mday")
_MONTH, _WEEKDAY, _SEASON = SYMBOL["month"], SYMBOL["weekday"], SYMBOL["season"]
_THE = SYMBOL["the"]
_IN, _COUNT = SYMBOL["in"], symbol_set("count")
_YEARS_LONG = symbol_set("unit_year unit_decade unit_century units")
_UNITS, _BESIDE = symbol_set("unit"), symbol_set("before after")
_DATING = symbol_set("in since by until edge unit_year")
_YEARS = symbol_set("year")
_ONLY_YEAR = symbol_set("yyyy lead join thin")
_ONLY_HALF = symbol_set("ordinal unit_half lead")
# Between two words of one date: spaces, hyphens, quotes, an opening bracket.
_SAME_PHRASE = re.compile(r"[\s,،、'(\u2010-\u2015-]*")
# The same after "Sept." and "27.".
_AFTER_SHORT = re.compile(r"\.?[\s,'(-]*")
# Nouns that are counted, so that the number before them is no year.
_COUNTED: Final = frozenset(
    names(
        "people persons men women children students workers jobs troops soldiers fighters police "
        "officers migrants refugees families households homes houses buildings companies firms "
        "shares votes seats points miles kilometers kilometres km meters metres feet tons tonnes "
        "barrels pounds dollars euros yen yuan rupees rubles roubles francs percent degrees "
        "victims deaths cases patients protesters demonstrators delegates pages members "
        "cars trucks hectares acres megawatts calories animals residents inhabitants employees "
        "teachers doctors nurses prisoners hostages passengers participants others civilians"
    )
)
# What stands before a bare year: it is dated, not counted.
_BEFORE_YEAR: Final = frozenset(
    names(
        "in since by until till before after from to through and of during for early late mid end "
        "between circa the summer winter spring autumn fall year election back onward"
    )
)
_BEFORE_MONTH: Final = frozenset(
    names(
        "in since by until till before after from to through and of during for early late mid end "
        "last next this around about between every each mid"
    )
)
_GLUE: Final = frozenset("/_@#&=+\\")
_VERBS: Final = frozenset(names("end ended ending start close turn rest"))
_PLACING: Final = symbol_set("in at over by from")
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_WORD_BEFORE = re.compile(r"([^\W\d_]+|\()[\s-]*$")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_MEASURED = re.compile(r"\s?[%°]|[\d:.,]\d")


def segments(text: str, tokens: Tokens, words: Lexicon) -> Iterator[tuple[int, str]]:
    """Stretches of tokens that may be one date, as (first token, atoms).

    Sentences and most clauses end a stretch. In a language that capitalises months and
    weekdays, those in small letters count as other words.
    """
    atoms = list(tokens.atoms)
    first = 0
    for place, atom in enumerate(atoms):
        if atom in (_MONTH, _WEEKDAY) and _is_other_word(text, tokens, place, words):
            atoms[place] = _UNKNOWN
        if place and _is_break(text, tokens, place, words):
            yield first, "".join(atoms[first:place])
            first = place
    yield first, "".join(atoms[first:])


def _is_other_word(text: str, tokens: Tokens, place: int, words: Lexicon) -> bool:
    word = text[tokens.starts[place] : tokens.ends[place]]
    if word[0].isdigit():
        return False
    if words.capitals and not word[0].isupper():
        return True
    near = tokens.atoms[max(place - 1, 0) : place + 2]
    dated = any(atom in _OF_DAY or atom in _YEARS for atom in near)
    return words.fold(word.lower()) in words.short and not dated


def _is_break(text: str, tokens: Tokens, place: int, words: Lexicon) -> bool:
    """Whether what lies before this token ends a stretch."""
    before, after = tokens.ends[place - 1], tokens.starts[place]
    if tokens.atoms[place - 1] == _COMMA and place > 1:
        left, right = tokens.atoms[place - 2], tokens.atoms[place]
        if left != _WEEKDAY and right not in _YEARS and right != _WEEKDAY:
            return True
    if before >= after:
        return False
    word = text[tokens.starts[place - 1] : before].lower()
    pointed = word in words.short or (word.isdigit() and tokens.atoms[place] == _MONTH)
    return not (_AFTER_SHORT if pointed else _SAME_PHRASE).fullmatch(text, before, after)


def without_verb(text: str, tokens: Tokens, first: int, end: int) -> int:
    """The first token of the date in "they end in May", "they pay the rest by May"."""
    at = first + (tokens.atoms[first] == _THE and end - first > 1)
    word = text[tokens.starts[at] : tokens.ends[at]].lower()
    verb = end - at > 1 and word in _VERBS and tokens.atoms[at + 1] in _PLACING
    return at + 1 if verb else first


def is_doubtful(text: str, tokens: Tokens, first: int, end: int) -> bool:
    """Whether the date made of these tokens more likely is none."""
    atoms = tokens.atoms[first:end]
    begin, stop = tokens.starts[first], tokens.ends[end - 1]
    phrase = text[begin:stop]
    before = _WORD_BEFORE.search(text, max(begin - 24, 0), begin)
    after = _WORD_AFTER.match(text, stop)
    word_before = before[1].lower() if before else ""
    word_after = after[1].lower() if after else ""
    if _MEASURED.match(text, stop) or _in_address(text, begin, stop):
        return True
    if begin in tokens.starts[max(first - 1, 0) : first] or stop in tokens.ends[end : end + 1]:
        return True  # a piece of a date in digits
    if _YEARS_LONG & set(atoms) and _COUNT & set(atoms) and atoms[0] == _IN:
        return True  # "the first time in 50 years" looks back, "in five years" ahead
    if atoms == _MONTH and not phrase[0].isdigit():
        return word_before not in _BEFORE_MONTH  # "April Ryan", "May said"
    if len(atoms) == 2 and atoms[0] in _UNITS and atoms[1] in _BESIDE:
        return True  # "year after year"; "the day after" has its article
    if _SEASON in atoms and not _YEARS & set(atoms):
        return atoms == _SEASON or word_after == "of"
    if set(atoms) <= _ONLY_HALF:
        return True
    if set(atoms) <= _ONLY_YEAR:
        return _is_count(tokens, first, end, f"{word_before} {phrase.lower()}", word_after)
    return _is_spelled_ordinal(phrase)


def _in_address(text: str, begin: int, stop: int) -> bool:
    """Part of a web address or an identifier."""
    return text[begin - 1 : begin] in _GLUE or text[stop : stop + 1] in _GLUE


def _is_count(tokens: Tokens, first: int, end: int, words: str, word_after: str) -> bool:
    places = range(first, end)
    years = [tokens.values[place] for place in places if tokens.atoms[place] in _YEARS]
    if word_after in _COUNTED or not all(_FIRST_YEAR <= year <= _LAST_YEAR for year in years):
        return True
    dated = words.startswith("(") or _DATING & set(tokens.atoms[first:end])
    return not dated and not _BEFORE_YEAR & set(words.split())


def _is_spelled_ordinal(phrase: str) -> bool:
    """ "a second May meeting" has no second of May; "the second of May" and "May second" have.

    Nor has "their second this month" a day.
    """
    first, _, rest = phrase.lower().removeprefix("the ").partition(" ")
    return first in ORDINALS and (
        rest.partition(" ")[0] in WORDS["month"] or rest in ("this month", "last month")
    )
