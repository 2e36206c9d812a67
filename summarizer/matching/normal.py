"""Text made comparable: case, accents, punctuation and white space off; words and characters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

CACHE = 1 << 16

# Latin, Greek and Cyrillic accents; Arabic vowel signs and the stretching stroke. Vowel signs of
# Indic scripts and the voicing marks of Japanese carry meaning and stay.
ACCENTS = re.compile("[\u0300-\u036f\u0640\u064b-\u0652\u0670]")
# Letters that no normal form takes apart.
PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "\u0131": "i", "æ": "ae", "œ": "oe", "ð": "d"})
# Marks inside a word: "U.S." is "us", "Zelenskyy's" loses its "'s" before this.
INSIDE = re.compile(r"(?<=\w)['\u2019\u02bc`](?=\w)|(?<=\b\w)\.(?=\w\b)|(?<=\.\w)\.|(?<=\b\w)\.")
MARKED = re.compile("['\u2019\u02bc`.]")
# French and Italian words run together: "l'accord" is two.
ELISION = re.compile(r"\b([ldnscjmt]|qu)['\u2019](?=\w)")
POSSESSIVE = re.compile(r"(?<=\w)['\u2019]s\b|(?<=s)['\u2019](?!\w)")
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0900-\u0dff\u0e00-\u0eff\u3099\u309a])*")
# Scripts that are written without spaces: a run is taken as its pairs of characters.
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff]+")


def word_list(text: str) -> tuple[str, ...]:
    """A table of words in order, written as a line of them."""
    return tuple(text.split())


def word_set(text: str) -> frozenset[str]:
    """A table of words, written as a line of them."""
    return frozenset(text.split())


@lru_cache(maxsize=CACHE)
def plain(text: str) -> str:
    """NFKC, casefolded, accents and possessive endings off, white space as one space."""
    if text.isascii():
        lower = text.lower()
        return " ".join((POSSESSIVE.sub("", lower) if "'" in lower else lower).split())
    text = POSSESSIVE.sub("", unicodedata.normalize("NFKC", text).casefold())
    text = ACCENTS.sub("", unicodedata.normalize("NFKD", text)).translate(PLAIN)
    return " ".join(unicodedata.normalize("NFC", text).split())


@lru_cache(maxsize=CACHE)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in order; scripts without spaces give pairs of characters."""
    flat = plain(text)
    if MARKED.search(flat):
        flat = INSIDE.sub("", ELISION.sub(r"\1 ", flat))
    if flat.isascii():
        return tuple(WORD.findall(flat))
    found: list[str] = []
    for word in WORD.findall(flat):
        found.extend(_pairs(word) if UNSPACED.search(word) else (word,))
    return tuple(found)


def _pairs(run: str) -> list[str]:
    found: list[str] = []
    at = 0
    for match in UNSPACED.finditer(run):
        if match.start() > at:
            found.append(run[at : match.start()])
        piece = match.group()
        found.extend(piece[n : n + 2] for n in range(max(1, len(piece) - 1)))
        at = match.end()
    if at < len(run):
        found.append(run[at:])
    return found


def bag(found: tuple[str, ...]) -> tuple[str, ...]:
    """Words as a set that counts: the second "x" of a text is another element than the first.

    A tuple of strings costs the garbage collector nothing, and thousands of them are remembered.
    """
    if len(set(found)) == len(found):
        return found
    seen: Counter[str] = Counter()
    numbered = []
    for word in found:
        seen[word] += 1
        numbered.append(word if seen[word] == 1 else f"{word} {seen[word]}")
    return tuple(numbered)


def overlap(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[int, int]:
    """F1 of two bags of words as a fraction: (2 · common, size of both)."""
    return 2 * len(set(a).intersection(b)), len(a) + len(b)
