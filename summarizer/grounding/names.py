"""Does the article name this party, and do the cited sentences speak of it?"""

from __future__ import annotations

from summarizer.grounding.claim import SUPPORTED, Claim, Finding, Scope, unsupported, weak
from summarizer.grounding.lexicon.references import GENERIC, PRONOUNS, TITLES
from summarizer.grounding.mentions import Mentions, core, is_personal, mentions
from summarizer.grounding.reading import Reading
from summarizer.grounding.states import singles
from summarizer.grounding.words import stem_of
from summarizer.schemas import Party

# A main party: named in so many first sentences and so often, or in every so-manieth sentence.
LEAD, OFTEN, SHARE = 3, 3, 6


def named(claim: Claim) -> Finding:
    """A party's name, or any other name: in the article, and in or pointed to by the evidence."""
    name, scope = claim.text, claim.scope
    found = mentions(name, scope.reading)
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
    if found.within(scope.near) and points(scope):
        return weak("named just before; the cited sentences point to it")
    if _by_role(claim, scope):
        return weak("the cited sentences speak of it by its role or affiliation")
    if is_main(found, scope) and points(scope):
        return weak("a main party of the article, to which the cited sentences point")
    return None


def points(scope: Scope) -> bool:
    """Whether the cited sentences hold a pronoun or a title, or no name at all as in a list."""
    for sentence in scope.cited:
        words = scope.reading.words_of(sentence)
        if any(word.norm in PRONOUNS or _is_title(word.stem, word.norm) for word in words):
            return True
        if not any(word.capital for word in words[1:]):
            return True
    return False


def _is_title(stem: str, norm: str) -> bool:
    return any(norm.startswith(title) for title in TITLES_BY_LETTER.get(stem[:1], ()))


TITLES_BY_LETTER = {
    letter: tuple(title for title in TITLES if title[0] == letter)
    for letter in {title[0] for title in TITLES}
}


def _by_role(claim: Claim, scope: Scope) -> bool:
    """Whether a sentence cited holds the party's role, or what it is affiliated with."""
    party = claim.leaf.parent
    if not isinstance(party, Party):
        return False
    cited = frozenset().union(*(scope.reading.stems(n) for n in scope.cited))
    role = {word.stem for word in core(party.role or "")} if party.role else set()
    if role and role <= cited:
        return True
    of = party.affiliation and mentions(party.affiliation, scope.reading)
    return bool(of and role & cited and of.within(scope.cited))


def is_main(found: Mentions, scope: Scope) -> bool:
    """Whether a name is one of those the article is about: in its lead, and named often."""
    all_ = (*found.full, *found.short)
    lead = any(m.sentence < LEAD for m in found.full)
    return (lead and len(all_) >= OFTEN) or len({m.sentence for m in all_}) * SHARE >= len(
        scope.reading.sentences
    )


def _described(name: str, scope: Scope) -> Finding:
    """A description such as "officials of the Uzbek government", word for word in one place."""
    words = [word for word in core(name) if word.content]
    reading = scope.reading
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


def related(norm: str, stem: str) -> frozenset[str]:
    """A word's stem, and for a state's name those of its other one-word forms."""
    from_states = singles().get(norm, ())
    return frozenset({stem, *(stem_of(form) for form in from_states)}) if from_states else frozenset({stem})
