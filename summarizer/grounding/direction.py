"""Who does it to whom: the doer may not stand where the sentence has the one it is done to.

There is no parser here. Each mention of a party gets a standing from the words around it: subject
before an act, agent after "by", object after an act, or behind a preposition. A fact is turned
round where those it is done to stand clearly more like doers than its doers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from summarizer.grounding.claim import Finding, Scope, unsupported
from summarizer.grounding.cues import widened
from summarizer.grounding.lexicon.acts import (
    ACTS,
    AGENT,
    BE,
    MAIN,
    MODALS,
    NEUTRAL,
    OBLIQUE,
    SPEECH,
)
from summarizer.grounding.lexicon.references import GENERIC, PARTICLES, SUBJECT_PRONOUNS
from summarizer.grounding.mentions import Mention, mentions
from summarizer.grounding.names import speaks_together
from summarizer.grounding.reading import Reading
from summarizer.grounding.words import Token, begins
from summarizer.schemas import Fact, Kind, Leaf, Model, Side, fields_of, leaves

DOES, SUBJECT, OWNER, PLAIN, BEHIND, OBJECT = 4, 3, 1, 0, -1, -2
REACH, CLOSE = 7, 5
DETERMINERS = frozenset("the a an its their his her our my your and both".split())


class Standing(NamedTuple):
    """How much like a doer a name stands, and how early (minus its place among the words)."""

    likeness: int
    early: int
    sentence: int


def directed(fact: Model, scope: Scope) -> Iterator[tuple[str, Finding]]:
    """An unsupported finding for each doer of a fact that its evidence has the other way round."""
    sides = {s.name: s.side for s in fields_of(type(fact)) if s.side}
    names: dict[Side, list[Leaf]] = {Side.ACTOR: [], Side.TARGET: []}
    for leaf in leaves(fact):
        side = sides.get(leaf.path.split("[")[0].split(".")[0])
        if side and leaf.spec.kind is Kind.NAME and leaf.spec.name != "affiliation":
            names[side].append(leaf)
    censures = isinstance(fact, Fact) and type(fact).cue is not None
    if not names[Side.ACTOR] or not (names[Side.TARGET] or censures):
        return
    scope = _telling(fact, scope)
    doers = standings(names[Side.ACTOR], scope)
    targets = standings(names[Side.TARGET], scope)
    if _turned(doers, targets, scope):
        for leaf in names[Side.ACTOR]:
            yield (
                leaf.path,
                unsupported(
                    f"the cited sentences ({scope.numbers_cited}) have {leaf.value!r} as the one "
                    "it is done to, not the one who does it"
                ),
            )


def _telling(fact: Model, scope: Scope) -> Scope:
    """Only the cited sentences that hold a cue word of the fact's kind, where any does."""
    cue = type(fact).cue if isinstance(fact, Fact) else None
    if cue is None:
        return scope
    stems = widened(cue)
    told = tuple(
        n for n in scope.cited if any(begins(w.norm, stems) for w in scope.reading.words_of(n))
    )
    return replace(scope, cited=told) if told else scope


def _turned(doers: list[Standing], targets: list[Standing], scope: Scope) -> bool:
    """Whether the targets stand like doers and the doers do not.

    A doer who is not named there may be its pronoun; then only a target that stands as the
    subject of all speaks against it. Between equals, the doer comes first.
    """
    doer, target = max(doers, default=None), max(targets, default=None)
    if not scope.reading.english:
        # Without the language's verbs only the order of the names is left.
        return doer is not None and target is not None and target.early > doer.early
    if doer is not None and doer.likeness <= (BEHIND if target is None else OBJECT):
        return True
    if target is None:
        return False
    if doer is None:
        return (
            target.likeness >= SUBJECT
            and not _has_subject_pronoun(scope)
            and not speaks_together(scope)
        )
    if doer.likeness >= 0 and target.likeness < SUBJECT:
        return False
    return target > doer and (target.likeness > doer.likeness or target.sentence == doer.sentence)


def _has_subject_pronoun(scope: Scope) -> bool:
    return any(w.norm in SUBJECT_PRONOUNS for n in scope.cited for w in scope.reading.words_of(n))


def standings(leaves_: Sequence[Leaf], scope: Scope) -> list[Standing]:
    """How each name that the cited sentences hold stands there, at its best."""
    found = []
    for leaf in leaves_:
        here = mentions(str(leaf.value), scope.reading).within(scope.cited)
        if here:
            found.append(
                max(Standing(_likeness(m, scope.reading), -m.first, m.sentence) for m in here)
            )
    return found


def _likeness(mention: Mention, reading: Reading) -> int:
    words = reading.words
    first, last = reading.bounds[mention.sentence]
    before = _preposition(mention, reading, first)
    if not reading.english:
        return PLAIN
    if before == AGENT:
        return DOES
    act_before = any(acts(words[at].norm) for at in range(first, mention.first))
    if before == "with" and mention.last < last and words[mention.last].norm.endswith("ing"):
        return SUBJECT
    if before in OBLIQUE:
        return OBJECT if act_before else BEHIND
    if before in NEUTRAL:
        return PLAIN
    if _owns(mention, reading):
        return OWNER if _act_follows(mention.last, last, reading, 3) else PLAIN
    if mention.first > first and words[mention.first - 1].norm in SPEECH:
        return SUBJECT
    if act_before and _is_object(mention, last, reading, first):
        return OBJECT
    follows = _act_follows(mention.last, last, reading, REACH if act_before else 40)
    if follows:
        if _passive(follows, reading):
            return OBJECT
        main = any(
            words[at].norm.startswith(MAIN) for at in range(mention.last, min(last, follows + 2))
        )
        return DOES if main and follows - mention.last <= CLOSE else SUBJECT
    return OBJECT if act_before else PLAIN


def _preposition(mention: Mention, reading: Reading, first: int) -> str:
    """The small word before the noun phrase in which a mention stands."""
    outer = ""
    for at in range(mention.first - 1, max(first, mention.first - REACH) - 1, -1):
        word = reading.words[at]
        gap = reading.article.text[word.end : reading.words[at + 1].start]
        if "," in gap or ("." in gap.strip(" ") and len(word.norm) > 4):
            return outer
        if word.norm == "of":
            outer = "of"  # "to the people of Ukraine" stands behind "to"
            continue
        if word.norm in OBLIQUE or word.norm in NEUTRAL or word.norm == AGENT:
            return word.norm
        if not _in_noun_phrase(word):
            return outer
    return outer


def _in_noun_phrase(word: Token) -> bool:
    """Whether a word may stand inside a noun phrase before its name."""
    return (
        word.capital or word.norm in DETERMINERS or word.norm in GENERIC or word.norm in PARTICLES
    )


def _owns(mention: Mention, reading: Reading) -> bool:
    last = reading.words[mention.last - 1]
    return reading.article.text[last.end - 2 : last.end + 1].rstrip().endswith(("'s", "’s"))


def _act_follows(start: int, last: int, reading: Reading, reach: int) -> int | None:
    """The place of the next act or modal verb within reach after a mention."""
    for at in range(start, min(last, start + reach)):
        norm = reading.words[at].norm
        if norm in MODALS or (acts(norm) and not norm.endswith("ing")):
            return at
    return None


def _is_object(mention: Mention, last: int, reading: Reading, first: int) -> bool:
    """Whether a mention follows an act directly, and no verb of its own follows it."""
    words = reading.words
    if mention.last < last and words[mention.last].norm in MODALS:
        return False
    for at in range(mention.first - 1, max(first, mention.first - REACH) - 1, -1):
        norm = words[at].norm
        if acts(norm):
            return norm not in SPEECH
        if not _in_noun_phrase(words[at]):
            return False
    return False


def _passive(at: int, reading: Reading) -> bool:
    """Whether an act is done to its subject by somebody: "was condemned by"."""
    words = reading.words
    while at < len(words) and (words[at].norm in MODALS or words[at].norm in BE):
        at += 1
    around = [word.norm for word in words[max(0, at - 2) : at]]
    after = [word.norm for word in words[at : at + 12]]
    return (
        bool(after)
        and after[0].endswith(("ed", "en", "id", "n"))
        and any(norm in BE for norm in around)
        and AGENT in after
    )


@lru_cache(maxsize=1 << 14)
def acts(norm: str) -> bool:
    """Whether a word is a form of an act that takes its doer as subject."""
    return norm.startswith(ACTS)
