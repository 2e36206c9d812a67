"""Is a fact welded from two sentences: the doer of one, and what another does in the next?

"Costa promised schools. Reis promised lower taxes." holds the name Costa and the words "lower
taxes", and nobody says that he promised them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from summarizer.grounding.claim import Finding, Scope, unsupported
from summarizer.grounding.commitments import commitments
from summarizer.grounding.lexicon.references import SUBJECT_PRONOUNS
from summarizer.grounding.mentions import Mention, mentions
from summarizer.grounding.pointing import pointers
from summarizer.grounding.standing import SUBJECT, likeness
from summarizer.grounding.states import related, singles
from summarizer.grounding.views import View
from summarizer.grounding.words import tokens
from summarizer.schemas import Fact, Kind, Leaf, Side, fields_of

ENOUGH = 0.6


def welded(told: Sequence[Leaf], scope: Scope) -> Iterator[tuple[str, Finding]]:
    """A finding for each doer who acts in one cited sentence, where the text is another's act."""
    fact, reading = scope.fact, scope.reading
    cue = type(fact).cue if isinstance(fact, Fact) else None
    sides = {spec.name for spec in fields_of(type(fact)) if spec.side is Side.ACTOR}
    if cue is not None or not sides or len(scope.cited) < 2 or not reading.english:
        return  # what is censured is often another's act, told in a sentence of its own
    text = next((str(leaf.value) for leaf in told if leaf.spec.kind is Kind.TEXT), "")
    names = [leaf for leaf in told if leaf.path.split("[")[0] in sides and leaf.spec.name != "role"]
    saying = _saying(text, scope)
    own = {at for leaf in names for at in _places(str(leaf.value), scope)}
    if any(reading.sentence_of(at) in saying for at in own):
        return
    view = View(reading, ())
    # A person may speak for the state that is the subject: "Norway will pay", Holt announced.
    states = any(mentions(str(leaf.value), reading).state for leaf in names)
    if saying and all(_anothers(n, own, view, states=states) for n in saying):
        where = ", ".join(str(n + 1) for n in saying)
        for leaf in names:
            found = mentions(str(leaf.value), reading)
            acts = any(likeness(m, view) >= SUBJECT for m in found.within(scope.cited))
            if leaf.spec.name == "name" and acts:
                yield leaf.path, unsupported(f"in sentence {where} somebody else does this")


def _saying(text: str, scope: Scope) -> tuple[int, ...]:
    """The cited sentences that hold most of a text's content words; none if they share them."""
    stems = [related(word.norm, word.stem) for word in tokens(text) if word.content]
    if not stems:
        return ()
    held = {n: sum(1 for s in stems if s & scope.reading.stems(n)) for n in scope.cited}
    return tuple(n for n, count in held.items() if count >= ENOUGH * len(stems))


def _places(name: str, scope: Scope) -> Iterator[int]:
    for mention in mentions(name, scope.reading).within(scope.cited):
        yield from range(mention.first, mention.last)


def _anothers(sentence: int, own: AbstractSet[int], view: View, *, states: bool) -> bool:
    """Whether a sentence commits somebody named as its subject, and points to nobody before."""
    reading = view.reading
    way = pointers(sentence, reading)
    if (
        not commitments(sentence, reading).firm
        or way.group
        or way.first
        or (way.person and not way.owned)
    ):
        return False
    first, last = reading.bounds[sentence]
    for at in range(first, last):
        word = reading.words[at]
        if word.norm in SUBJECT_PRONOUNS:
            return False
        known = word.norm in reading.people or (states and word.norm in singles())
        if word.capital and known and at not in own:
            if at + 1 < last and reading.words[at + 1].capital:
                continue
            if likeness(Mention(at, at + 1, sentence), view) >= SUBJECT:
                return True
    return False
