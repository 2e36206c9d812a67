"""Words of a text: where they stand, their plain form, and their stem."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.grounding.lexicon.acts import ACTS
from summarizer.grounding.lexicon.grammar import FUNCTION_WORDS, IRREGULAR, SPELLINGS, SUFFIXES

# Dotted letters ("U.S."), numbers, single Han or kana characters (those scripts have no spaces),
# katakana runs (mostly names), words with inner apostrophes. A hyphen separates words.
# What comes most often comes first, and the look ahead passes over all that begins no word.
TOKEN = re.compile(
    r"(?=[\w\u30fb\u3400-\u9fff])(?:(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_\u3041-\u30ff\u3400-\u9fff]+(?:['’ʼ][^\W\d_]+)*"
    r"|\d+(?:[.,]\d+)*|[\u30a1-\u30ff]+|[\u3041-\u3096\u3400-\u9fff])"
)
ELIDED = frozenset("l d qu n s j m t c dell nell all sull dall un jusqu lorsqu puisqu".split())
APOSTROPHE = re.compile("['’ʼ]")
# Arabic article and one-letter conjunctions or prepositions that are written onto it.
ARABIC_PREFIX = re.compile("^(?:[وفبك]?ال|و?لل|و)(?=..)")
STEM_LENGTH = 7
VERBAL = frozenset(["ing", "ed"])


class Token(NamedTuple):
    """A word: its plain form, its stem, its place, whether it begins with a capital.

    `content` says whether it carries meaning of its own, unlike "the" or "would".
    """

    norm: str
    stem: str
    capital: bool
    content: bool
    start: int
    end: int


@lru_cache(maxsize=1 << 12)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a short text in order, kept for the next check that asks."""
    return tokenise(text)


def tokenise(text: str) -> tuple[Token, ...]:
    """The words of a text in order."""
    # Token(...) runs Python code for each word; all words of all articles pass here.
    new = tuple.__new__
    return tuple([new(Token, forms(match[0]) + match.span()) for match in TOKEN.finditer(text)])


@lru_cache(maxsize=1 << 16)
def forms(raw: str) -> tuple[str, str, bool, bool]:
    """Plain form, stem, whether it begins with a capital, and whether it is a content word."""
    norm = plain(raw)
    return norm, stem_of(norm), raw[0].isupper(), norm not in FUNCTION_WORDS


def plain(raw: str) -> str:
    """A word without case, accents, possessive or elided article; acronyms without dots."""
    letters = raw.replace(".", "") if raw[0].isalpha() else raw
    if letters in ("US", "USA"):
        return "usa"  # never the pronoun
    head, *tail = APOSTROPHE.split(letters)
    if tail:
        letters = _without_apostrophe(head, "".join(tail))
    folded = unicodedata.normalize("NFKD", letters.casefold())
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    folded = folded.translate(LETTERS)
    return SPELLINGS.get(folded) or ARABIC_PREFIX.sub("", folded)


LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ى": "ي",
        "ة": "ه",
        "ـ": None,
    }
)


def _without_apostrophe(head: str, tail: str) -> str:
    if head.casefold() in ELIDED and len(tail) > 1:
        return tail
    if tail.casefold() in ("t", "re", "ve", "ll"):
        return head + tail  # "don't", "won't": one word, which the negation table knows
    if tail.casefold() in ("s", "") or len(head) > 3:
        return head
    return head + tail


def stem_of(norm: str) -> str:
    """A stem under which forms of one word fall together: "condemnation" and "condemned".

    Rough on purpose: it is only compared with stems of the same text's words.
    """
    word = IRREGULAR.get(norm, norm)
    if len(word) < 5 or not word[-1].isalpha():
        return word[:-1] if len(word) == 4 and word[-1] == "s" and word[-2] != "s" else word
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= (3 if suffix in VERBAL else 4):
            word = word[: -len(suffix)]
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    if word[-1] in "ey" and len(word) > 4:
        word = word[:-1]
    return word[:STEM_LENGTH]


@lru_cache(maxsize=1 << 15)
def begins(norm: str, stems: tuple[str, ...]) -> bool:
    """Whether a word is a form of one of the stems.

    Short stems take only short endings; a stem that ends with "$" is a whole word.
    """
    return any(fits(norm, stem) for stem in _by_letter(stems).get(norm[:1], ()))


def fits(norm: str, stem: str) -> bool:
    """Whether a word is a form of one stem."""
    if stem[-1] == "$":
        return norm == stem[:-1]
    return norm.startswith(stem) and (len(stem) > 4 or len(norm) <= len(stem) + 4)


@cache
def _by_letter(stems: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """Stems by their first letter: few of them need to be tried on a word."""
    letters = {stem[0] for stem in stems}
    return {letter: tuple(s for s in stems if s[0] == letter) for letter in letters}


@lru_cache(maxsize=1 << 14)
def acts(norm: str) -> bool:
    """Whether a word is a form of an act that takes its doer as subject."""
    return norm.startswith(ACTS)
