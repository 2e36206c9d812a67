"""What a language brings to the tokeniser: its words, its phrases, its habits.

English is built from `english.py`. The other languages are read on first use, see
`languages.py`; a code that is not known gets a lexicon without words, so that dates in digits
still resolve.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from summarizer.dates import english
from summarizer.dates.atoms import SYMBOL

# One or more (atom character, value) pairs that a word stands for.
Meaning = tuple[tuple[str, int], ...]


def _same(word: str) -> str:
    return word


# Compared by identity: one object a language, usable as a key.
@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of one language. Words and phrases are stored lower-case and folded."""

    language: str
    words: Mapping[str, Meaning]
    # First word of a phrase -> (the words of the phrase, its meaning), longest first.
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Meaning], ...]]
    # 03/04/2025 is the third of April.
    day_first: bool = False
    # Number words are folded ("nineteen ninety-six"); only English spells years out in print.
    spelled_numbers: bool = False
    # Abbreviations that are other words too; in running text they need a number beside them.
    short: frozenset[str] = frozenset()
    # Months and weekdays are written with a capital.
    capitals: bool = False
    # Brings variant spellings of a word together.
    fold: Callable[[str], str] = _same
    # Short function words that are written onto the next word.
    prefixes: tuple[str, ...] = ()
    # Written without spaces: words are found by longest match.
    unspaced: bool = False


def lexicon(language: str) -> Lexicon:
    """The lexicon of a BCP 47 code; only its first part counts ("fr-CA" is "fr")."""
    return _load(language.replace("_", "-").split("-")[0].lower())


@cache
def _load(code: str) -> Lexicon:
    if code == "en":
        return _english()
    from summarizer.dates.languages import load  # loads babel: only for the language asked for

    return load(code)


def phrase_index(
    phrases: Iterable[tuple[str, Meaning]], fold: Callable[[str], str] = _same
) -> dict[str, tuple[tuple[tuple[str, ...], Meaning], ...]]:
    """Group phrases by their first word, the longest first."""
    grouped: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for text, meaning in phrases:
        words = tuple(fold(word) for word in text.split())
        grouped.setdefault(words[0], []).append((words, meaning))
    return {
        first: tuple(sorted(found, key=lambda entry: -len(entry[0])))
        for first, found in grouped.items()
    }


def _english() -> Lexicon:
    words: dict[str, Meaning] = {}
    for atom, table in english.WORDS.items():
        for word, value in table.items():
            words[word] = ((SYMBOL[atom], value),)
    phrases = ((text, ((SYMBOL[atom], value),)) for text, atom, value in english.PHRASES)
    return Lexicon(
        "en",
        words,
        phrase_index(phrases),
        spelled_numbers=True,
        short=english.SHORT,
        capitals=True,
    )
