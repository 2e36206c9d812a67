"""To whom sentences point that do not name them: by pronouns, offices, groups and silence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from summarizer.grounding.lexicon.acts import MODALS, NEUTRAL, OBLIQUE
from summarizer.grounding.lexicon.references import (
    BOTH,
    COLLECTIVES,
    COUNTS,
    DEFINITE,
    FIRST_PERSON,
    FOREIGN_PRONOUNS,
    PERSONAL,
    PLURAL,
    SPEAKERS,
    STATELY,
    SUBJECT_PRONOUNS,
    THING,
    TITLES,
)
from summarizer.grounding.reading import Reading
from summarizer.grounding.states import related, singles
from summarizer.grounding.words import Token, acts

# Between a title and its article there may be so many words: "the Romanian energy minister".
DETERMINED = 3


class Title(NamedTuple):
    """An office or kind that stands for somebody, with the stems that say whose: "Romanian"."""

    norm: str
    whose: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pointers:
    """The ways in which one sentence points outside itself.

    `person`: "he" or "she" with nobody named before it in the sentence, or "him";
    `owned` where it is only "his" or "her" and somebody is named after it. `group`: several
    parties as one. `thing`: "it". `first`: the speaker, `speaks` where it is a subject. `titles`:
    offices and kinds that are part of no name. `subject`: somebody named or pointed to stands
    before its first verb.
    """

    person: bool
    owned: bool
    group: bool
    thing: bool
    first: bool
    speaks: bool
    titles: frozenset[Title]
    subject: bool

    @property
    def any(self) -> bool:
        """Whether it points anywhere."""
        return bool(self.person or self.group or self.thing or self.first or self.titles)

    @property
    def offices(self) -> frozenset[str]:
        """The titles alone."""
        return frozenset(title.norm for title in self.titles)


def pointers(sentence: int, reading: Reading) -> Pointers:
    """How a sentence points outside itself. Read once an article."""
    return reading.once(("pointers", sentence), partial(_pointers, sentence, reading))


def _pointers(sentence: int, reading: Reading) -> Pointers:
    words, english = reading.words_of(sentence), reading.english
    person = group = thing = someone = something = acting = False
    for at, word in enumerate(words):
        norm = word.norm
        if _grouped(words, at):
            group = True
        elif norm in PRONOUNS if english else norm in FOREIGN_PRONOUNS:
            personal = norm in PERSONAL or not english
            person = person or norm in OPEN or (personal and not someone)
            acting = acting or norm in OPEN or (not someone and norm not in OWNING)
            thing = thing or (not something and (norm in THING or not english))
            group = group or norm in TOGETHER or (norm in PLURAL and not (someone or something))
        elif word.capital and word.content and (english or at or _a_name(word, reading)):
            named = norm in reading.people
            someone = someone or named or not english
            something = something or norm in singles() or not english or (at > 0 and not named)
    said = {word.norm for word in words}
    titles = _english_titles(words, reading) if english else _foreign_titles(words)
    return Pointers(
        person,
        person and someone and not acting,
        group,
        thing,
        bool(said & FIRST_PERSON),
        bool(said & SPEAKERS),
        frozenset(titles.values()),
        _has_subject(words, titles, reading),
    )


PRONOUNS = PERSONAL | THING | PLURAL | BOTH
# These never mean the subject of their own sentence.
OPEN = frozenset(("him",))
OWNING = frozenset("his her".split())
TOGETHER = BOTH | {"them"}
BEFORE_COUNT = frozenset(("the", "all", "other"))


def _a_name(word: Token, reading: Reading) -> bool:
    """Whether a sentence's first word has a capital elsewhere than there."""
    firsts = {first for first, _ in reading.bounds}
    return word.norm in singles() or any(
        reading.words[at].capital and at not in firsts for at in reading.places[word.norm]
    )


def _grouped(words: Sequence[Token], at: int) -> bool:
    """Whether a word speaks of several as one: "the four", or "The Summit further condemned"."""
    norm = words[at].norm
    before = words[at - 1].norm if at else ""
    if norm in COUNTS:
        return before in BEFORE_COUNT
    following = [word.norm for word in words[at + 1 : at + 3]]
    return norm in COLLECTIVES and before == "the" and any(acts(norm) for norm in following)


def _has_subject(words: Sequence[Token], titles: Mapping[int, Title], reading: Reading) -> bool:
    """Whether a person, a state, a pronoun or an office stands in the first noun phrase.

    Words that lead up to it ("In response, …") are passed over up to their comma.
    """
    text = reading.article.text
    pronouns = SUBJECT_PRONOUNS if reading.english else FOREIGN_PRONOUNS
    leading = bool(words) and words[0].norm in LEADING
    for at, word in enumerate(words):
        norm = word.norm
        leading = leading and (at == 0 or "," not in text[words[at - 1].end : word.start])
        if leading:
            continue
        if norm in MODALS or norm in ENDING or (at > 0 and acts(norm) and not word.capital):
            return False
        named = word.capital and (norm in reading.people or norm in singles())
        somebody = words[0].norm in INDEFINITE and is_title(norm) and not norm.startswith(STATELY)
        if named or somebody or at in titles or norm in pronouns:
            return True
    return False


INDEFINITE = frozenset(("a", "an"))
# What ends a first noun phrase, and what leads up to one.
ENDING = OBLIQUE | NEUTRAL | {"through", "by"}
LEADING = ENDING | {"as", "while", "when", "if", "although", "despite", "within"}


def _english_titles(words: Sequence[Token], reading: Reading) -> dict[int, Title]:
    """Titles by place that point to somebody: with an article or the like, and before no name.

    Whose they are is told by names before or after ("the Romanian minister") and by a word that
    the article writes before the same title with a capital ("the energy minister").
    """
    found = {}
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        if not is_title(word.norm) or (word.capital and following and following.capital):
            continue
        before = words[max(0, at - DETERMINED) : at]
        determined = any(w.norm in DEFINITE or w.norm in COUNTS for w in before)
        if (at and not determined) or (at and word.capital and words[at - 1].norm not in DEFINITE):
            continue
        after = words[at + 1 : at + 5] if following and following.norm == "of" else ()
        own = before[-1:] if at else ()
        whose = [w for w in after if w.capital and w.content]
        whose += [w for w in own if w.content and (w.capital or _portfolio(w, word, reading))]
        forms = (related(w.norm, w.stem) for w in whose if w.norm not in COUNTS)
        found[at] = Title(word.norm, frozenset[str]().union(*forms))
    return found


def _portfolio(word: Token, title: Token, reading: Reading) -> bool:
    """Whether the article has a word with a capital right before the same title."""
    words = reading.words
    return any(
        words[at].capital and at + 1 < len(words) and words[at + 1].stem == title.stem
        for at in reading.places[word.norm]
    )


def _foreign_titles(words: Sequence[Token]) -> dict[int, Title]:
    """Titles by place in other languages, before no name; whose they are is not read."""
    return {
        at: Title(word.norm, frozenset())
        for at, word in enumerate(words)
        if is_title(word.norm)
        and not (word.capital and at + 1 < len(words) and words[at + 1].capital)
    }


@lru_cache(maxsize=1 << 14)
def is_title(norm: str) -> bool:
    """Whether a word names somebody by office, kind or place in the talk."""
    return norm.startswith(TITLES_BY_LETTER.get(norm[:1], ("\0",)))


TITLES_BY_LETTER = {
    letter: tuple(title for title in TITLES if title[0] == letter)
    for letter in {title[0] for title in TITLES}
}


def offices(sentences: AbstractSet[int] | Sequence[int], reading: Reading) -> frozenset[Title]:
    """The titles of several sentences."""
    return frozenset[Title]().union(*(pointers(n, reading).titles for n in sentences))
