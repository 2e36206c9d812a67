"""Who does it to whom: the doer may not stand where the sentence has the one it is done to.

Each mention of a party gets a standing from the words around it. A fact is turned round where
those it is done to stand clearly more like doers than its doers; a single party is on the wrong
side where it stands like the other side and somebody else does the act.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from summarizer.grounding.claim import Claim, Finding, Scope, side_of, unsupported
from summarizer.grounding.cues import widened
from summarizer.grounding.lexicon.references import SUBJECT_PRONOUNS
from summarizer.grounding.mentions import Mention, mentions
from summarizer.grounding.pointing import is_title, pointers
from summarizer.grounding.resolving import pointed_to, together
from summarizer.grounding.standing import (
    BEHIND,
    CLOSE,
    DOES,
    LOOSE,
    OBJECT,
    PLAIN,
    SUBJECT,
    likeness,
    speaks,
)
from summarizer.grounding.states import singles
from summarizer.grounding.views import View
from summarizer.grounding.words import begins
from summarizer.schemas import Fact, Kind, Leaf, Model, Side


class Standing(NamedTuple):
    """How much like a doer a name stands, and how early (minus its place among the words)."""

    likeness: int
    early: int
    sentence: int


Stood = tuple[Leaf, Standing | None]


def directed(told: Sequence[Leaf], scope: Scope) -> Iterator[tuple[str, Finding]]:
    """An unsupported finding for each party that the evidence has on another side."""
    fact = scope.fact
    names: dict[Side, list[Leaf]] = {Side.ACTOR: [], Side.TARGET: []}
    for leaf in told:
        if leaf.spec.kind is Kind.NAME and leaf.spec.name != "affiliation":
            side = side_of(leaf, fact)
            if side:
                names[side].append(leaf)
    if not names[Side.ACTOR]:
        return
    cited, scope = scope, _telling(fact, scope)
    doers = [(leaf, standing(leaf, scope)) for leaf in names[Side.ACTOR]]
    targets = [(leaf, standing(leaf, scope)) for leaf in names[Side.TARGET]]
    censures = isinstance(fact, Fact) and type(fact).cue is not None
    if (targets or censures) and _turned(_known(doers), _known(targets), scope):
        for leaf, _ in doers:
            yield leaf.path, _wrong(leaf, scope, "done to, not the one who does it")
        return
    for leaf, stood in doers:
        if _elsewhere(leaf, stood, scope, cited) or _not_the_doer(leaf, stood, doers, scope):
            yield leaf.path, _wrong(leaf, scope, "done to, or name it beside the one who does it")
    yield from _both(doers, targets, scope)
    own = {str(leaf.value) for leaf, _ in doers}
    for leaf, stood in targets:
        if str(leaf.value) not in own and _only_does(leaf, stood, scope):
            yield leaf.path, _wrong(leaf, scope, "doing it, not the one it is done to")
            for one, other in doers:
                if other is None or other.likeness < SUBJECT:
                    yield one.path, _wrong(leaf, scope, f"doing it, not {one.value!r}")


def _both(
    doers: Sequence[Stood], targets: Sequence[Stood], scope: Scope
) -> Iterator[tuple[str, Finding]]:
    """A name on both sides leaves the one on which it does not stand."""
    done_to = {str(leaf.value): leaf for leaf, _ in targets}
    for leaf, stood in doers:
        other = done_to.get(str(leaf.value))
        if other is not None and stood is not None and stood.likeness <= LOOSE:
            yield leaf.path, _wrong(leaf, scope, "done to, not the one who does it")
        elif other is not None:
            yield other.path, _wrong(other, scope, "doing it, not the one it is done to")


def _wrong(leaf: Leaf, scope: Scope, how: str) -> Finding:
    return unsupported(
        f"the cited sentences ({scope.numbers_cited}) have {leaf.value!r} as the one it is {how}"
        if how.startswith("done")
        else f"the cited sentences ({scope.numbers_cited}) have {leaf.value!r} as the one {how}"
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


def _view(scope: Scope) -> View:
    return View(scope.reading, _cue(scope.fact))


def _cue(fact: Model) -> tuple[str, ...]:
    cue = type(fact).cue if isinstance(fact, Fact) else None
    return cue.words if cue else ()


def _known(stood: Sequence[Stood]) -> list[Standing]:
    return [standing for _, standing in stood if standing is not None]


def standing(leaf: Leaf, scope: Scope) -> Standing | None:
    """How a name stands in the cited sentences, at its best; None where they do not hold it."""
    view = _view(scope)
    here = mentions(str(leaf.value), scope.reading).within(scope.cited)
    return max((Standing(likeness(m, view), -m.first, m.sentence) for m in here), default=None)


def _turned(doers: list[Standing], targets: list[Standing], scope: Scope) -> bool:
    """Whether the targets stand like doers and the doers do not.

    A doer who is not named there may be its pronoun or office; then only a target that stands as
    the subject of all speaks against it. Between equals, the doer comes first.
    """
    doer, target = max(doers, default=None), max(targets, default=None)
    if not scope.reading.english:
        # Without the language's verbs only the order of the names and prepositions are left.
        if target is None or target.likeness < PLAIN:
            return False
        return doer is not None and (doer.likeness < PLAIN or target.early > doer.early)
    if doer is not None and doer.likeness <= (LOOSE if target is None else OBJECT):
        return True
    if target is None:
        return False
    if doer is None:
        return target.likeness >= SUBJECT and not _has_other_subject(scope)
    if doer.likeness >= 0 and target.likeness < SUBJECT:
        return False
    return target > doer and (target.likeness > doer.likeness or target.sentence == doer.sentence)


def _has_other_subject(scope: Scope) -> bool:
    """Whether a pronoun, an office or a group may be the subject."""
    reading = scope.reading
    return (
        together(scope)
        or any(pointers(n, reading).titles for n in scope.cited)
        or any(w.norm in SUBJECT_PRONOUNS for n in scope.cited for w in reading.words_of(n))
    )


def _elsewhere(leaf: Leaf, stood: Standing | None, scope: Scope, cited: Scope) -> bool:
    """Whether a doer stands only in cited sentences that do not tell the act, nor point to it."""
    if stood is not None or len(scope.cited) == len(cited.cited):
        return False
    found = mentions(str(leaf.value), scope.reading)
    if not found.within(cited.cited):
        return False
    near = scope.reading.before(scope.cited, 3)
    return pointed_to(Claim(leaf, Side.ACTOR, replace(scope, near=near)), found) is None


def _not_the_doer(leaf: Leaf, stood: Standing | None, doers: Sequence[Stood], scope: Scope) -> bool:
    """Whether a doer stands behind a preposition or as object, and another does the act."""
    reading = scope.reading
    if stood is None or stood.likeness > BEHIND or not reading.english:
        return False
    ways = [(n, pointers(n, reading)) for n in scope.cited]
    if any(way.group or (way.person and n != stood.sentence) for n, way in ways):
        return False  # "he" or "they" in another sentence may be this one
    if any(other.likeness >= SUBJECT for one, other in doers if one is not leaf and other):
        return True
    return any(_does_it(n, leaf, _view(scope)) for n in scope.cited)


def _does_it(sentence: int, leaf: Leaf, view: View) -> bool:
    """Whether somebody else is named, or pointed to, right before a commitment or a censure."""
    reading = view.reading
    first, last = reading.bounds[sentence]
    own = {
        at
        for m in mentions(str(leaf.value), reading).within((sentence,))
        for at in range(m.first, m.last)
    }
    words = reading.words
    for at in range(first, last):
        word = words[at]
        somebody = (
            (word.capital and (word.norm in reading.people or word.norm in singles()))
            or word.norm in SUBJECT_PRONOUNS
            or is_title(word.norm)
        )
        if somebody and at not in own and not (at + 1 < last and words[at + 1].capital):
            acting = likeness(Mention(at, at + 1, sentence), view) >= DOES
            if acting and any(view.is_main(w.norm) for w in words[at + 1 : at + 1 + CLOSE]):
                return True
    return False


def _only_does(leaf: Leaf, stood: Standing | None, scope: Scope) -> bool:
    """Whether a target stands only as the subject of a commitment or a censure, or speaks."""
    if stood is None or stood.likeness < SUBJECT or not scope.reading.english:
        return False
    here, view = mentions(str(leaf.value), scope.reading).within(scope.cited), _view(scope)
    return all(likeness(m, view) >= DOES or speaks(m, view) for m in here)
