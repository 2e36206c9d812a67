"""Text to tokens: each has an atom (its kind), a value and its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from summarizer.dates import numerals
from summarizer.dates.atoms import SYMBOL, symbol_set
from summarizer.dates.digits import EMIT
from summarizer.dates.lexicon import Lexicon, Meaning

# Curly quotes, primes and full-width signs; every replacement keeps the text's length.
_STRAIGHT = str.maketrans("’‘ʼ‛′´`／．（）", "'''''''/.()")
_FORMS: Final = r"""
 (?P<iso>(?<!\d)\d{4}-(?:0\d|1[0-2])(?:-\d\d)?
    (?:[T\ ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?![-\d]))
|(?P<year_first>\d{4}[/.]\d\d?[/.]\d\d?(?!\d))
|(?P<slashed>\d\d?(?P<mark>[/.-])\d\d?(?P=mark)(?:\d{4}|\d\d)(?!\d))
|(?P<clock>\d\d?[:.]\d\d(?::\d\d)?\s?[ap]\.?m\b\.?|\d\d?:\d\d(?::\d\d)?|\d\d?\s?[ap]\.?m\b\.?
    |\d\d?\s?o'clock)
|(?P<decade>\d{3}0'?[sS]\b|'\d0'?[sS]\b|\b[2-9]0[sS]\b)
|(?P<nth>\d\d?(?:(?:st|nd|rd|th|er|re|e)\b|[ºª°]))
|(?P<short>(?<!\w)'\d\d(?!\d))
|(?P<fiscal>\bFY\s?'?\d\d(?:\d\d)?\b)
|(?P<coded>[QH][1-4]\b|\b[1-4][QH](?:'?\d\d(?:\d\d)?)?\b)
|(?P<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)
"""
# Japanese dates: 2025年, 令和7年, 3月, 27日.
_COUNTED: Final = r"(?P<era>(?:令和|平成|昭和)(?:\d+|元)年)|(?P<counted>\d+[年月日](?!間))|"
_WORD: Final = r"|(?P<word>[^\W\d_]+(?:['\u0640\u064b-\u0652]+[^\W\d_]*)*)"
_MARKS: Final = r"|(?P<dash>[-\u2010-\u2015\u2212/~〜～])|(?P<comma>[,،、])|(?P<sign>[$€£¥%])"
_UNKNOWN: Final[Meaning] = ((SYMBOL["unknown"], 0),)
_DASH = SYMBOL["dash"]
# A dash joins two dates, or it only hyphenates a word ("mid-1990s") and is dropped.
_DATED: Final = symbol_set("month weekday mday year season decade")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: atom characters, values and places run in parallel."""

    atoms: str
    values: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def straightened(text: str) -> str:
    """Curly quotes made straight; every character keeps its place."""
    return text if text.isascii() else text.translate(_STRAIGHT)


def tokenise(text: str, words: Lexicon) -> Tokens:
    """Split straightened text. What is neither number, word nor mark is skipped."""
    atoms: list[str] = []
    values: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    matches = list(_pattern(words).finditer(text))
    place = 0
    while place < len(matches):
        match = matches[place]
        kind = match.lastgroup or ""
        if kind == "word":
            taken, meaning = _word(matches, place, words)
        else:
            taken, meaning = 1, EMIT[kind](match[0], words)
        end = matches[place + taken - 1].end()
        for atom, value in meaning:
            atoms.append(atom)
            values.append(value)
            starts.append(match.start())
            ends.append(end)
        place += taken
    tokens = Tokens("".join(atoms), tuple(values), tuple(starts), tuple(ends))
    return _without_hyphens(text, tokens) if _DASH in tokens.atoms else tokens


@cache
def _pattern(words: Lexicon) -> re.Pattern[str]:
    if not words.unspaced:
        return re.compile(_FORMS + _WORD + _MARKS, re.VERBOSE)
    known = "|".join(map(re.escape, sorted(words.words, key=len, reverse=True)))
    word = rf"|(?P<word>{known}|[^\W\d_])"
    return re.compile(_COUNTED + _FORMS + word + _MARKS, re.VERBOSE)


def _word(matches: list[re.Match[str]], place: int, words: Lexicon) -> tuple[int, Meaning]:
    """The longest phrase, number or word that starts at `place`: tokens taken, its meaning."""
    word = words.fold(matches[place][0].lower())
    for phrase, meaning in words.phrases.get(word, ()):
        end = _phrase_end(matches, place, phrase, words)
        if end:
            return end - place, meaning
    if words.spelled_numbers and word in numerals.NUMBER_WORDS:
        spelled = _spelled(matches, place)
        if spelled is not None:
            return spelled
    return 1, _looked_up(word, words)


def _phrase_end(
    matches: list[re.Match[str]], place: int, phrase: tuple[str, ...], words: Lexicon
) -> int | None:
    """Where the phrase that starts here ends, None if it is not there; hyphens may join it."""
    for part in phrase:
        if place < len(matches) and matches[place].lastgroup == "dash":
            place += 1
        if place >= len(matches) or words.fold(matches[place][0].lower()) != part:
            return None
        place += 1
    return place


def _looked_up(word: str, words: Lexicon) -> Meaning:
    known = words.words
    if word in known:
        return known[word]
    stem, _, rest = word.partition("'")  # "year's", "l'année"
    if rest:
        return known.get(stem) or known.get(rest, _UNKNOWN)
    for prefix in words.prefixes:
        if word.startswith(prefix) and word[len(prefix) :] in known:
            return known[word[len(prefix) :]]
    return _UNKNOWN


def _spelled(matches: list[re.Match[str]], place: int) -> tuple[int, Meaning] | None:
    """A number of several words; None where a single word stands alone."""
    parts = [matches[place][0].lower()]
    used = place + 1
    while used < len(matches):
        match, hyphen = matches[used], 0
        if match.lastgroup == "dash" and used + 1 < len(matches):
            match, hyphen = matches[used + 1], 1
        if match.lastgroup != "word" or not numerals.joins(parts[-1], match[0].lower()):
            break
        parts.append(match[0].lower())
        used += 1 + hyphen
    if parts[-1] == "and":
        parts.pop()
        used -= 1
    number = numerals.value(parts) if len(parts) > 1 else None
    if number is None:
        return None
    amount, ordinal = number
    if ordinal:
        return used - place, ((SYMBOL["ordinal"], amount),)
    if 1000 <= amount <= 2999:
        return used - place, ((SYMBOL["yyyy"], amount),)
    return used - place, ((SYMBOL["number"], amount),)


def _without_hyphens(text: str, tokens: Tokens) -> Tokens:
    """Drop the dashes that do not stand between two dates."""
    kept = [
        place
        for place, atom in enumerate(tokens.atoms)
        if atom != _DASH or _joins_dates(text, tokens, place)
    ]
    return Tokens(
        "".join(tokens.atoms[place] for place in kept),
        tuple(tokens.values[place] for place in kept),
        tuple(tokens.starts[place] for place in kept),
        tuple(tokens.ends[place] for place in kept),
    )


def _joins_dates(text: str, tokens: Tokens, place: int) -> bool:
    if not 0 < place < len(tokens.atoms) - 1:
        return False
    left, right = tokens.atoms[place - 1], tokens.atoms[place + 1]
    if left == SYMBOL["yyyy"] and right in (SYMBOL["integer"], SYMBOL["number"]):
        return True  # 2019-20
    if left not in _DATED or right not in _DATED:
        return False
    tight = tokens.ends[place - 1] == tokens.starts[place]
    # 27-March-2025 is one date, "March 3 - April 5" and "March 3–April 5" are two
    return left == right or not tight or text[tokens.starts[place]] not in "-/"
