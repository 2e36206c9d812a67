"""Which rule compares which kind of leaf. Each is symmetric and gives a credit in 0…FULL."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from summarizer.matching.content import content, years
from summarizer.matching.likeness import FULL, Likeness
from summarizer.matching.names import (
    Words,
    is_alias,
    is_bare_alias,
    same,
    shared_by_another,
    short_form,
)
from summarizer.matching.normal import CACHE, bag, overlap, plain, word_set, words
from summarizer.matching.whens import whens_alike
from summarizer.schemas import Kind

CAPPED = FULL * 4 // 10
ARTICLES = word_set("a an the le la les l un une der die das ein eine el los las una")
"""Words that a short text may begin with and mean the same."""
Also = tuple[str, ...]
Compare = Callable[[str, Also, str, Also], Likeness]
"""Gold's text and what else it may read, the answer's text and what else it may read."""


@lru_cache(maxsize=CACHE)
def names_alike(gold: str, gold_also: Also, answer: str, answer_also: Also) -> Likeness:
    """Equal or an alias: 1. A surname or initials form: 0.5. Else 0.

    Where the rule is in BY_SURNAME, `settled` has the last word: it knows the other parties.
    """
    if same(gold, answer):
        return Likeness(FULL, "same")
    if is_alias(answer, gold_also) or is_alias(gold, answer_also):
        return Likeness(FULL, "alias")
    if is_bare_alias(answer, gold_also) or is_bare_alias(gold, answer_also):
        return Likeness(FULL, "alias_by_surname")
    if short_form(gold, answer):
        return Likeness(FULL // 2, "surname")
    return Likeness(0, "other_name")


BY_SURNAME = {"surname": "surname", "alias_by_surname": "alias"}
"""Rules that hold only where no other party of the article shares the surname."""


def settled(found: Likeness, gold: str, answer: str, others: Iterable[Words]) -> Likeness:
    """A likeness by surname, given the names of all parties of the article.

    An alias that is a mere surname once its title is off counts only where it is nobody else's:
    "Mr Singh" is an alias of one Singh, but not every "Singh" is he.
    """
    forms = short_form(gold, answer)
    if forms is not None and shared_by_another(*forms, others):
        return Likeness(0, "shared_surname")
    return Likeness(found.credit, BY_SURNAME[found.rule])


@lru_cache(maxsize=CACHE)
def short_texts_alike(gold: str, gold_also: Also, answer: str, answer_also: Also) -> Likeness:
    """F1 of the words; below 0.5 it is 0."""
    return _best(_short_text, gold, gold_also, answer, answer_also)


@lru_cache(maxsize=CACHE)
def texts_alike(gold: str, gold_also: Also, answer: str, answer_also: Also) -> Likeness:
    """F1 of the content words; below 0.5 it is 0; at most 0.4 where numbers or negation differ."""
    return _best(_text, gold, gold_also, answer, answer_also)


@lru_cache(maxsize=CACHE)
def dates_alike(gold: str, gold_also: Also, answer: str, answer_also: Also) -> Likeness:
    """As intervals with a grain."""
    return _best(whens_alike, gold, gold_also, answer, answer_also)


@lru_cache(maxsize=CACHE)
def choices_alike(gold: str, gold_also: Also, answer: str, answer_also: Also) -> Likeness:
    """Equal or not."""
    return _best(_choice, gold, gold_also, answer, answer_also)


def _short_text(a: str, b: str) -> Likeness:
    if plain(a) == plain(b):
        return Likeness(FULL, "same")
    credit = _bag_credit(*overlap(_bag(a), _bag(b)))
    return Likeness(credit, _words_rule(credit))


def _text(a: str, b: str) -> Likeness:
    if plain(a) == plain(b):
        return Likeness(FULL, "same")
    x, y = content(a), content(b)
    credit = _bag_credit(*overlap(x.words, y.words))
    if not credit:
        return Likeness(0, "few_words")
    if x.numbers != y.numbers:
        rule = "years_differ" if years(a) != years(b) else "numbers_differ"
        return Likeness(min(credit, CAPPED), rule)
    if x.negated != y.negated:
        return Likeness(min(credit, CAPPED), "negation_differs")
    return Likeness(credit, _words_rule(credit))


def _choice(a: str, b: str) -> Likeness:
    return Likeness(FULL, "same") if a == b else Likeness(0, "other_choice")


def _words_rule(credit: int) -> str:
    if credit == FULL:
        return "same"
    return "words" if credit else "few_words"


@lru_cache(maxsize=CACHE)
def _bag(text: str) -> tuple[str, ...]:
    found = words(text)
    if len(found) > 1 and found[0] in ARTICLES:
        found = found[1:]
    return bag(found or (plain(text),))


def _bag_credit(twice_common: int, size: int) -> int:
    """F1 as credit, rounded half up; below one half it is nothing."""
    if 2 * twice_common < size:
        return 0
    return (2 * FULL * twice_common + size) // (2 * size)


def _best(
    alike: Callable[[str, str], Likeness], gold: str, gold_also: Also, answer: str, also: Also
) -> Likeness:
    """The best over both sides' alternatives; the values themselves win a tie."""
    best = alike(gold, answer)
    for text in gold_also:
        best = _better(best, alike(text, answer))
    for text in also:
        best = _better(best, alike(gold, text))
    return best


def _better(best: Likeness, other: Likeness) -> Likeness:
    if other.credit <= best.credit:
        return best
    return Likeness(other.credit, "alternative" if other.credit == FULL else other.rule)


COMPARATORS: Mapping[Kind, Compare] = {
    Kind.NAME: names_alike,
    Kind.SHORT_TEXT: short_texts_alike,
    Kind.TEXT: texts_alike,
    Kind.WHEN: dates_alike,
    Kind.CHOICE: choices_alike,
}
"""The one place that says how a kind of leaf is compared."""
