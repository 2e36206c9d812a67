"""Does the article name this party, and do the cited sentences speak of it?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from summarizer.grounding.claim import SUPPORTED, Claim, Finding, Scope, unsupported, weak
from summarizer.grounding.lexicon.references import (
    COUNTS,
    FIRST_PERSON,
    FOREIGN_PRONOUNS,
    GENERIC,
    GROUPS,
    PRONOUNS,
    TITLES,
)
from summarizer.grounding.mentions import Mentions, core, is_personal, mentions
from summarizer.grounding.reading import Reading
from summarizer.grounding.roles import holds
from summarizer.grounding.states import related, singles
from summarizer.schemas import Party

# A main party: named in so many first sentences and so often, or in every so-manieth sentence.
LIST = re.compile(r",\s*(?:and\s)?|\sand\s")
LEAD, LEAD_SHARE, OFTEN, SHARE = 3, 8, 3, 6


def named(claim: Claim) -> Finding:
    """A party's name, or any other name: in the article, and in or pointed to by the evidence."""
    name, scope = claim.text, claim.scope
    found = mentions(name, scope.reading)
    party = claim.leaf.parent
    if found.state and isinstance(party, Party) and party.role:
        return unsupported(f"{name!r} is a state or body and holds no office")
    if not found.full:
        return _described(name, scope)
    if scope.whole or any(m.sentence in scope.cited for m in found.full):
        return SUPPORTED
    if any(m.sentence in scope.cited for m in found.short):
        return SUPPORTED
    return pointed_to(claim, found) or unsupported(
        f"{name!r} is in the article, but the cited sentences ({scope.numbers_cited}) neither name "
        "it nor point to it"
    )


def affiliated(claim: Claim) -> Finding:
    """The state or body that a party acts for: named in the article, best beside the party."""
    name, scope = claim.text, claim.scope
    found = mentions(name, scope.reading)
    if not found.full:
        return _described(name, scope)
    party = claim.leaf.parent
    beside = mentions(party.name, scope.reading) if isinstance(party, Party) else None
    where = {m.sentence for m in (*beside.full, *beside.short)} if beside else set()
    if any(m.sentence in where or m.sentence in scope.cited for m in found.full):
        return SUPPORTED
    return weak(f"{name!r} is in the article, but not beside the party it is given to")


def pointed_to(claim: Claim, found: Mentions) -> Finding | None:
    """Weak support where the evidence points to a name nearby, by pronoun, title or silence."""
    scope = claim.scope
    pointed = points(scope)
    if pointed and found.within(scope.near):
        return weak("named just before; the cited sentences point to it")
    if _by_role(claim, scope):
        return weak("the cited sentences speak of it by its role or affiliation")
    if is_main(found, scope) and (pointed or names_nobody(scope)):
        return weak("a main party of the article, to which the cited sentences point")
    return None


def points(scope: Scope) -> bool:
    """Whether the cited sentences point elsewhere: by a pronoun or a title.

    A title before a name ("Governor Maranan") is part of that name and points to nobody else.
    """
    pronouns = PRONOUNS if scope.reading.english else FOREIGN_PRONOUNS
    for sentence in scope.cited:
        words = scope.reading.words_of(sentence)
        for at, word in enumerate(words):
            following = words[at + 1] if at + 1 < len(words) else None
            if word.norm in pronouns or (
                is_title(word.norm) and not (word.capital and following and following.capital)
            ):
                return True
    return False


def names_nobody(scope: Scope) -> bool:
    """Whether the cited sentences name no person or state at all, as in a list of aims."""
    return not any(
        word.capital and (word.norm in scope.reading.people or word.norm in singles())
        for sentence in scope.cited
        for word in scope.reading.words_of(sentence)
    )


@lru_cache(maxsize=1 << 14)
def is_title(norm: str) -> bool:
    """Whether a word names somebody by office, kind or place in the talk."""
    return norm.startswith(TITLES_BY_LETTER.get(norm[:1], ("\0",)))


TITLES_BY_LETTER = {
    letter: tuple(title for title in TITLES if title[0] == letter)
    for letter in {title[0] for title in TITLES}
}


def _by_role(claim: Claim, scope: Scope) -> bool:
    """Whether a cited sentence holds the role that the article gives to this party.

    "The ministers" stands for all of them, whatever their portfolio.
    """
    party = claim.leaf.parent
    if not isinstance(party, Party) or not party.role:
        return False
    cited = frozenset[str]().union(*(scope.reading.stems(n) for n in scope.cited))
    role = {word.stem for word in core(party.role)}
    of = mentions(party.affiliation, scope.reading) if party.affiliation else None
    told = role <= cited or bool(role & cited and of and of.within(scope.cited))
    together = any(
        word.norm.endswith("s") and word.stem in role and is_title(word.norm)
        for n in scope.cited
        for word in scope.reading.words_of(n)
    )
    return (told or together) and holds(party.name, party.role, scope.reading) == 1


def is_main(found: Mentions, scope: Scope) -> bool:
    """Whether a name is one of those the article is about.

    Named in its lead and often, or all through it; where the evidence speaks in the first person
    or of a group, the lead alone is enough.
    """
    everywhere = len({m.sentence for m in (*found.full, *found.short)})
    total = len(scope.reading.sentences)
    lead = any(m.sentence < max(LEAD, total // LEAD_SHARE) for m in found.full)
    together = speaks_together(scope)
    return bool(
        (lead and (everywhere >= OFTEN or together))
        or (together == "group" and everywhere > 1)
        or everywhere * SHARE >= total
    )


def speaks_together(scope: Scope) -> Literal["first person", "group"] | None:
    """Whether the evidence speaks of several parties as one, or else in the first person."""
    first = False
    for n in scope.cited:
        words = scope.reading.words_of(n)
        for at, word in enumerate(words):
            if word.norm in GROUPS:
                return "group"
            if word.norm in COUNTS and at and words[at - 1].norm in ("the", "all", "other"):
                return "group"
            first = first or word.norm in FIRST_PERSON
    return "first person" if first else None


def _described(name: str, scope: Scope) -> Finding:
    """A description such as "officials of the Uzbek government", word for word in one place."""
    words = [word for word in core(name) if word.content]
    reading = scope.reading
    parts = [part for part in LIST.split(name) if part.strip()]
    if len(parts) > 1 and all(p[:1].isupper() and mentions(p, reading).full for p in parts):
        return weak("each of its parts is named in the article")
    if not words or is_personal(words):
        return unsupported(f"{name!r} is not in the article as one name")
    stems = [related(word.norm, word.stem) for word in words]
    descriptive = any(word.norm in GENERIC or not word.capital for word in words)
    if not descriptive:
        return unsupported(f"{name!r} is not in the article as one name")
    if any(_holds_all(stems, reading, n) for n in scope.cited):
        return SUPPORTED
    if any(_holds_all(stems, reading, n) for n in scope.near):
        return weak("described just before the cited sentences")
    around = frozenset().union(*(reading.stems(n) for n in (*scope.cited, *scope.near)))
    if all(stem & around for stem in stems):
        return weak("described in the cited sentences and those before, in pieces")
    if all(stem & reading.stem_places.keys() for stem in stems) and points(scope):
        return weak("described elsewhere in the article; the cited sentences point to it")
    return unsupported(
        f"{name!r} is neither a name in the article nor described in the cited sentences"
    )


def _holds_all(stems: list[frozenset[str]], reading: Reading, sentence: int) -> bool:
    return all(stem & reading.stems(sentence) for stem in stems)
