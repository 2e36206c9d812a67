"""Is a role this person's, and not somebody else's?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from summarizer.grounding.claim import SUPPORTED, Claim, Finding, unsupported, weak
from summarizer.grounding.lexicon.references import COUNTERPARTS, GENERIC, HONORIFICS, OFFICES
from summarizer.grounding.mentions import Mention, Mentions, core, is_personal, mentions
from summarizer.grounding.reading import Reading
from summarizer.grounding.states import related
from summarizer.grounding.words import Token, tokens
from summarizer.schemas import Party

STOP = re.compile(r"[.;:!?]")
NEAR = 14
PART = 0.5
JOINING = frozenset("and with met or but".split())
SAID_OF = frozenset("as is was who the".split())


def role_of(claim: Claim) -> Finding:
    """A party's role stands next to a mention of its name somewhere in the article."""
    party, reading = claim.leaf.parent, claim.scope.reading
    if not isinstance(party, Party):
        return SUPPORTED
    share = holds(party.name, claim.text, reading)
    if share == 1:
        return SUPPORTED
    if share >= PART and _together(party.name, claim.text, reading):
        return weak(f"{claim.text!r} stands in a sentence with {party.name}, but apart from it")
    if (
        is_personal(core(party.name))
        and share < PART
        and _collective(party.name, claim.text, reading)
    ):
        return weak(f"the article gives the role {claim.text!r} to several, among them the party")
    if _in_article(claim.text, reading) and _counterpart(mentions(party.name, reading), reading):
        return weak(f"{party.name} is called the counterpart of somebody with such a role")
    if not reading.english and _close_by(party.name, claim.text, reading):
        return weak("the role stands close to the name; more cannot be told in this language")
    return unsupported(f"the article does not give the role {claim.text!r} to {party.name!r}")


def holds(name: str, role: str, reading: Reading) -> float:
    """The greatest share of a role's words that stands beside one mention of a name.

    A name that is a description ("foreign ministers of the bloc") must hold its role itself.
    """
    words = [word for word in tokens(role) if word.content] or list(tokens(role))
    stems = [related(word.norm, word.stem) for word in words]
    own = {word.stem for word in core(name)}
    found = mentions(name, reading)
    if not is_personal(core(name)) and any(word.norm in GENERIC for word in core(name)):
        return _share(stems, own)
    best = 0.0
    for mention in (*found.full, *found.short):
        if best == 1:
            break
        best = max(best, _share(stems, own | _beside(mention, words, reading)))
    return best


def beside(found: Mentions, role: Sequence[Token], reading: Reading) -> set[str]:
    """The stems of the stretches that speak of a name, a role's own words read as nobody's name."""
    return {stem for m in (*found.full, *found.short) for stem in _beside(m, role, reading)}


def _share(stems: Sequence[frozenset[str]], known: AbstractSet[str]) -> float:
    return sum(1 for stem in stems if stem & known) / len(stems)


def _together(name: str, role: str, reading: Reading) -> bool:
    """Whether one sentence holds all of a role and a mention of the name, and nobody else's."""
    found = mentions(name, reading)
    stems = [related(word.norm, word.stem) for word in tokens(role) if word.content]
    return any(
        _share(stems, reading.stems(m.sentence)) == 1
        for m in (*found.full, *found.short)
        if not any(_another_person(at, m, reading) for at in range(*reading.bounds[m.sentence]))
    )


def _collective(name: str, role: str, reading: Reading) -> bool:
    """Whether a sentence gives the role in the plural, and the name has no office of its own."""
    words = [word for word in tokens(role) if word.content]
    plural = {word.norm + "s" for word in words}
    stems = [related(word.norm, word.stem) for word in words]
    return any(
        _share(stems, reading.stems(reading.sentence_of(at))) == 1
        for norm in plural
        for at in reading.places.get(norm, ())
    ) and not any(
        word.norm in OFFICES
        for m in mentions(name, reading).full
        for word in reading.words[max(reading.bounds[m.sentence][0], m.first - 3) : m.last + 4]
    )


def _close_by(name: str, role: str, reading: Reading) -> bool:
    """Whether a sentence that mentions the name, or the one after it, holds the role."""
    found = mentions(name, reading)
    stems = [related(word.norm, word.stem) for word in tokens(role) if word.content]
    last = len(reading.sentences) - 1
    return any(
        _share(stems, reading.stems(n) | reading.stems(min(n + 1, last))) == 1
        for n in {m.sentence for m in (*found.full, *found.short)}
    )


def _in_article(role: str, reading: Reading) -> bool:
    known = reading.stem_places.keys()
    return all(related(w.norm, w.stem) & known for w in tokens(role) if w.content)


def _beside(mention: Mention, role: Sequence[Token], reading: Reading) -> set[str]:
    """The stems of the stretch around a mention that speaks of it."""
    plural = any(word.norm.endswith("s") for word in role)
    spared = {word.norm for word in role}
    return set(_before(mention, reading, spared, plural=plural)) | set(
        _after(mention, reading, spared)
    )


def _before(
    mention: Mention, reading: Reading, spared: AbstractSet[str], *, plural: bool
) -> list[str]:
    """Stems before a name, back to the name of another person or the end of the clause.

    In "Dar, the foreign minister, Baker" the words between two commas are the other person's, and
    so is what stands before "and Baker"; a role in the plural is everybody's.
    """
    first, _ = reading.bounds[mention.sentence]
    words, text = reading.words, reading.article.text
    commas, said = 0, list[str]()
    for at in range(mention.first - 1, max(first, mention.first - NEAR) - 1, -1):
        gap = text[words[at].end : words[at + 1].start]
        if STOP.search(gap) and not _abbreviation(words[at]):
            return said
        commas += "," in gap
        another = not plural and _another_person(at, mention, reading, spared)
        if another and commas > 1 and words[at + 1].norm not in JOINING:
            return []
        if another or (commas > 1 and not plural):
            return said
        if not plural and at == mention.first - 1 and words[at].norm == "and":
            return said
        said.append(words[at].stem)
    return said


def _after(mention: Mention, reading: Reading, spared: AbstractSet[str]) -> list[str]:
    """Stems of what is said of a name right after it: ", the foreign minister of …", "(Chair)".

    Words that lead up to another person's name without a comma belong to that person.
    """
    _, last = reading.bounds[mention.sentence]
    words, text = reading.words, reading.article.text
    said: list[str] = []
    kept = 0
    for at in range(mention.last, min(last, mention.last + NEAR)):
        gap = text[words[at - 1].end : words[at].start]
        if at == mention.last and not (set(gap) & set(",(–—-") or words[at].norm in SAID_OF):
            return []
        if STOP.search(gap) or (at > mention.last + 1 and ")" in gap):
            break
        if "," in gap:
            kept = len(said)
        if _another_person(at, mention, reading, spared):
            return said[:kept]
        said.append(words[at].stem)
    return said


def _abbreviation(word: Token) -> bool:
    return word.norm in HONORIFICS or len(word.norm) <= 2


def _another_person(
    at: int, mention: Mention, reading: Reading, spared: AbstractSet[str] = frozenset()
) -> bool:
    """Whether a word belongs to somebody else's name; the role's own words do not."""
    word = reading.words[at]
    return (
        word.capital
        and word.norm in reading.people
        and word.norm not in spared
        and all(own.norm != word.norm for own in reading.words[mention.first : mention.last])
    )


def _counterpart(found: Mentions, reading: Reading) -> bool:
    """Whether the person is introduced as somebody's counterpart or colleague."""
    words = reading.words
    return any(
        word.norm.startswith(tuple(COUNTERPARTS))
        for m in found.full
        for word in words[max(0, m.first - 3) : m.last + 4]
    )
