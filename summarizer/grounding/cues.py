"""Does the evidence state this kind of fact, in a word that is not denied or asked of others?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from summarizer.grounding.claim import Finding, Scope, unsupported
from summarizer.grounding.lexicon.stances import EQUIVALENTS
from summarizer.grounding.negation import CLAUSE_END, accused, barred_in, calls, refuses
from summarizer.grounding.words import Token, begins, tokens
from summarizer.schemas import Cue, Fact, Leaf, Model, Side, fields_of

REACH = 5
# What is said where no cue word stands firm, the gravest first.
FALLEN = (
    ("denied", "the cited sentences say that this did not happen or was refused"),
    ("asked", "the cited sentences only ask others to do this"),
    ("laid", "the cited sentences only accuse others of this"),
)


def cued(told: Sequence[Leaf], scope: Scope) -> Iterator[tuple[str, Finding]]:
    """A finding on the fact as a whole where none of its cue words stands firm."""
    fact = scope.fact
    cue = type(fact).cue if isinstance(fact, Fact) else None
    if cue is None:
        return
    reading = scope.reading
    stems = widened(cue)
    states = set[str]()
    contrary = False
    for sentence in scope.cited:
        words = reading.words_of(sentence)
        barred = barred_in(sentence, reading)
        for at, word in enumerate(words):
            if begins(word.norm, cue.opposites):
                contrary = True
            if not begins(word.norm, stems):
                continue
            state = _standing(words, at, barred, reading.article.text)
            laid = accused(words, at)
            if laid is not None and not laid & _doers(told, fact):
                state = "laid"
            if state == "firm":
                return
            states.add(state)
    if states:
        yield "", unsupported(next(why for state, why in FALLEN if state in states))
    elif contrary:
        yield "", unsupported("the cited sentences say the contrary")
    elif reading.english:
        yield (
            "",
            unsupported(
                f"the cited sentences ({scope.numbers_cited}) hold no word that states this kind "
                "of fact"
            ),
        )


@cache
def widened(cue: Cue) -> tuple[str, ...]:
    """A cue's stems and their equivalents, other languages' included."""
    more = [stem for word in cue.words for stem in EQUIVALENTS.get(word, ())]
    return (*cue.words, *more)


def _standing(words: Sequence[Token], at: int, barred: frozenset[int], text: str) -> str:
    """Whether a cue word is "denied", "asked" of others, or "firm"."""
    for back in range(at - 1, max(-1, at - 1 - REACH), -1):
        if CLAUSE_END.search(text[words[back].end : words[back + 1].start]):
            break
        if back in barred and not (refuses(words[at].norm) and back == at):
            return "denied"
        to = words[at - 1].norm in ("to", "for", "in")
        if to and calls(words[back].norm) and back < at - 1:
            return "asked"
    return "firm"


def _doers(told: Sequence[Leaf], fact: Model) -> frozenset[str]:
    """The stems of the names of those who do what a fact tells."""
    sides = {spec.name for spec in fields_of(type(fact)) if spec.side is Side.ACTOR}
    names = [str(one.value) for one in told if one.path.split("[")[0] in sides]
    return frozenset(word.stem for name in names for word in tokens(name))
