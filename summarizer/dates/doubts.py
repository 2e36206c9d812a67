"""What only looks like a date in running text: "may" the verb, "2000 people", "spring" the coil."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.dates.atoms import SYMBOL, symbols
from summarizer.dates.english import ORDINALS, SHORT, WORDS
from summarizer.dates.tokens import Tokens

_UNKNOWN = SYMBOL["unknown"]
_COMMA, _OF_DAY = SYMBOL["comma"], frozenset(symbols("mday"))
_MONTH, _WEEKDAY, _SEASON = SYMBOL["month"], SYMBOL["weekday"], SYMBOL["season"]
_YEARS = frozenset(symbols("year"))
_ONLY_YEAR = frozenset(symbols("yyyy") + symbols("lead") + symbols("join") + symbols("thin"))
_ONLY_HALF = frozenset(symbols("ordinal") + symbols("unit_half") + symbols("lead"))
# Between two words of one date: spaces, hyphens, quotes, brackets, the point of "Sept." or "27.".
_SAME_PHRASE = re.compile(r"[\s,،、'()\u2010-\u2015-]*")
_AFTER_SHORT = re.compile(r"\.?[\s,'()-]*")
# Nouns that are counted, so that the number before them is no year.
_COUNTED: Final = frozenset(
    "people persons men women children students workers jobs troops soldiers fighters police "
    "officers migrants refugees families households homes houses buildings companies firms "
    "shares votes seats points miles kilometers kilometres km meters metres feet tons tonnes "
    "barrels pounds dollars euros yen yuan rupees rubles roubles francs percent degrees "
    "victims deaths cases patients protesters demonstrators delegates members pages cars trucks "
    "hectares acres megawatts calories kilograms kg animals residents inhabitants employees "
    "teachers doctors nurses prisoners hostages passengers participants others civilians".split()
)
# What stands before a bare year: it is dated, not counted.
_BEFORE_YEAR: Final = frozenset(
    "in since by until till before after from to through and of during for early late mid end "
    "between circa the summer winter spring autumn fall year election back onward".split()
)
_BEFORE_MONTH: Final = frozenset(
    "in since by until till before after from to through and of during for early late mid end "
    "last next this around about between every each mid".split()
)
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_WORD_BEFORE = re.compile(r"([^\W\d_]+|\()[\s-]*$")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_MEASURED = re.compile(r"\s?[%°$€£]|[\d:.,]\d")


def segments(text: str, tokens: Tokens, capitals: bool) -> Iterator[tuple[int, str]]:
    """Stretches of tokens that may be one date, as (first token, atoms).

    Sentences and most clauses end a stretch. With `capitals`, months and weekdays in small
    letters count as other words.
    """
    atoms = list(tokens.atoms)
    first = 0
    for place, atom in enumerate(atoms):
        if atom in (_MONTH, _WEEKDAY) and _is_other_word(text, tokens, place, capitals):
            atoms[place] = _UNKNOWN
        if place and _is_break(text, tokens, place):
            yield first, "".join(atoms[first:place])
            first = place
    yield first, "".join(atoms[first:])


def _is_other_word(text: str, tokens: Tokens, place: int, capitals: bool) -> bool:
    word = text[tokens.starts[place] : tokens.ends[place]]
    if word[0].isdigit():
        return False
    if capitals and not word[0].isupper():
        return True
    near = tokens.atoms[max(place - 1, 0) : place + 2]
    dated = any(atom in _OF_DAY or atom in _YEARS for atom in near)
    return word.lower() in SHORT - {"may"} and not dated


def _is_break(text: str, tokens: Tokens, place: int) -> bool:
    """Whether what lies before this token ends a stretch."""
    before, after = tokens.ends[place - 1], tokens.starts[place]
    if tokens.atoms[place - 1] == _COMMA and place > 1:
        left, right = tokens.atoms[place - 2], tokens.atoms[place]
        if left != _WEEKDAY and right not in _YEARS and right != _WEEKDAY:
            return True
    if before >= after:
        return False
    word = text[tokens.starts[place - 1] : before].lower()
    pointed = word in SHORT or (word.isdigit() and tokens.atoms[place] == _MONTH)
    return not (_AFTER_SHORT if pointed else _SAME_PHRASE).fullmatch(text, before, after)


def is_doubtful(text: str, tokens: Tokens, first: int, end: int) -> bool:
    """Whether the date made of these tokens more likely is none."""
    atoms = tokens.atoms[first:end]
    begin, stop = tokens.starts[first], tokens.ends[end - 1]
    phrase = text[begin:stop]
    before = _WORD_BEFORE.search(text, max(begin - 24, 0), begin)
    after = _WORD_AFTER.match(text, stop)
    word_before = before[1].lower() if before else ""
    word_after = after[1].lower() if after else ""
    if _MEASURED.match(text, stop):
        return True
    if atoms == _MONTH and phrase in ("May", "March"):
        return word_before not in _BEFORE_MONTH
    if _SEASON in atoms and not _YEARS & set(atoms):
        return atoms == _SEASON or word_after == "of"
    if set(atoms) <= _ONLY_HALF:
        return True
    if set(atoms) <= _ONLY_YEAR:
        return _is_count(tokens, first, end, f"{word_before} {phrase.lower()}", word_after)
    return _is_spelled_ordinal(phrase)


def _is_count(tokens: Tokens, first: int, end: int, words: str, word_after: str) -> bool:
    years = [v for a, v in zip(tokens.atoms[first:end], tokens.values[first:end]) if a in _YEARS]
    if word_after in _COUNTED or not all(_FIRST_YEAR <= year <= _LAST_YEAR for year in years):
        return True
    return not words.startswith("(") and not _BEFORE_YEAR & set(words.split())


def _is_spelled_ordinal(phrase: str) -> bool:
    """ "a second May meeting" has no second of May; "the second of May" and "May second" have."""
    first, _, rest = phrase.lower().removeprefix("the ").partition(" ")
    return first in ORDINALS and rest.partition(" ")[0] in WORDS["month"]
