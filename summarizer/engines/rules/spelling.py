"""How an article spells its words, and whether a capital makes a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.tables import roles, words
from summarizer.engines.rules.tokens import Token


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the article spells its words away from the start of sentences."""

    capital: frozenset[str]
    small: frozenset[str]


def spelling(sentences: Sequence[Sequence[Token]]) -> Spelling:
    """Words seen with a capital and words seen without one, both in small letters."""
    capital: set[str] = set()
    small: set[str] = set()
    for tokens in sentences:
        if is_title_case(tokens):
            continue
        for token in tokens[1:]:
            (capital if token.capital else small).add(token.low)
    return Spelling(frozenset(capital), frozenset(small))


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether most words of a line are capitalised, as in a headline of the American kind."""
    if len(tokens) < 5 or tokens[-1].text in ".?!":
        return False
    letters = [token for token in tokens if token.text[0].isalpha()]
    long = [token for token in letters if len(token.text) > 3]
    return len(letters) >= 5 and sum(one.capital for one in long) >= 0.8 * len(long) > 0


def is_name(tokens: list[Token], index: int, known: Spelling) -> bool:
    """Whether a capitalised token names something: at the start of a sentence a question."""
    token = tokens[index]
    low = token.low
    if not _starts(tokens, index):
        return low not in {"i", "i'm"}
    if low in lexicon.word_tags() or low.endswith("n't"):
        # "US", "IT" and the like are names; so is "Will" when it is spelt so elsewhere.
        return token.text.isupper() and len(token.text) > 1 and low not in {"we", "it", "the"}
    if low in known.capital or _opens_state(tokens, index):
        return True
    if low in CALENDAR:
        return True
    if low in known.small:
        return _followed_by_name(tokens, index) and low in TITLE_WORDS
    if low in TITLE_WORDS and _followed_by_name(tokens, index):
        return True
    return not (low in lexicon.verb_forms() or (low.endswith("ly") and len(low) > 4))


CALENDAR = lexicon.listed(words.CALENDAR)

TITLE_WORDS = lexicon.listed(roles.HEADS) | lexicon.listed(roles.MODIFIERS)


def _opens_state(tokens: list[Token], index: int) -> bool:
    """Whether a word and the next are a state's name: "New Zealand"."""
    geography = lexicon.geography()
    if tokens[index].text not in geography.openers or not _followed_by_name(tokens, index):
        return False
    form = f"{tokens[index].text} {tokens[index + 1].text}"
    return form in geography.names or form in geography.adjectives


def _followed_by_name(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].capital


def _starts(tokens: list[Token], index: int) -> bool:
    """Whether a token begins a sentence or a quotation."""
    if index == 0:
        return True
    before = tokens[index - 1].text
    return before in "\"“”‘'«:.?!…•*–—-([)" and before != "."
