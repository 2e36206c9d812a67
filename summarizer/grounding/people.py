"""Which capitalised words of an English article are persons' names."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.grounding.lexicon.references import CALENDAR, GENERIC, HONORIFICS, OPENINGS, PLACING
from summarizer.grounding.states import adjectives, forms_of, singles
from summarizer.grounding.words import Token

GAPS = frozenset((" ", "-", "\n", "\u00a0"))
LEAST, MOST = 2, 4


def people_in(words: Sequence[Token], text: str) -> set[str]:
    """Words of rows of two to four capitalised words that are no office, state or place.

    A row that a preposition, a state's name or a word such as "Agency" makes a place or a body
    is left out, wherever it stands.
    """
    found: set[str] = set()
    others: set[str] = set()
    at = 0
    while at < len(words):
        if not words[at].capital:
            at += 1
            continue
        end = at
        while (
            end < len(words)
            and name_like(words[end])
            and (end == at or _joined(words[end - 1], words[end], text))
        ):
            end += 1
        if LEAST <= end - at <= MOST:
            row = {word.norm for word in words[at:end]}
            (others if _no_person(words, at, end, text) else found).update(row)
        at = max(end, at + 1)
    return found - others


def name_like(word: Token) -> bool:
    """Whether a word may be part of a person's name."""
    norm = word.norm
    return (
        word.capital
        and word.content
        and norm not in GENERIC
        and norm not in HONORIFICS
        and norm not in CALENDAR
        and norm not in OPENINGS
        and norm not in singles()
    )


def _joined(left: Token, right: Token, text: str) -> bool:
    gap = text[left.end : right.start]
    return gap in GAPS and not text.endswith(("'s", "’s"), left.start, left.end)


def _no_person(words: Sequence[Token], at: int, end: int, text: str) -> bool:
    """Whether the words around a row make it a place, a body or a state."""
    first = at
    while (
        first
        and words[first - 1].capital
        and _joined(words[first - 1], words[first], text)
        and (words[first - 1].norm in singles() and words[first - 1].norm not in adjectives())
    ):
        first -= 1  # "Damascus Legal Watch"
    placed = first and words[first - 1].norm in PLACING
    office = (
        end < len(words)
        and words[end].capital
        and words[end].norm in GENERIC
        and text[words[end - 1].end : words[end].start] == " "
    )
    state = forms_of(tuple(word.norm for word in words[at:end]))
    return bool(placed or first < at or office or state)
