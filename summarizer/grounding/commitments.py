"""Is a commitment made here, or is one denied, broken, questioned, or another's?

"Denied that he had promised it", "broke his promise", "accused Reis of promising it", "mocked a
promise by Reis" and "did not say whether it would pay" hold the words of a commitment, and the one
who is named makes none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from summarizer.grounding.claim import Finding, Scope, unsupported, weak
from summarizer.grounding.lexicon import promises as said
from summarizer.grounding.lexicon.acts import BE
from summarizer.grounding.negation import CLAUSE_END, accused, barred_in, denies, past_tense
from summarizer.grounding.reading import Reading
from summarizer.grounding.states import related
from summarizer.grounding.words import Token, begins, tokens
from summarizer.schemas import Fact, Kind, Leaf, Side, fields_of

REACH, OWNER_REACH, CLAUSE_REACH, ENOUGH = 4, 6, 12, 0.6


class Fallen(NamedTuple):
    """A word of commitment that does not stand, the stems after it, and whose it is, if told."""

    why: str
    after: frozenset[str]
    owner: frozenset[str]


class Commitments(NamedTuple):
    """`firm`: a sentence has a word of commitment that stands; `fallen`: those that do not.

    `under`: the stems of the condition that the sentence sets, if it sets one.
    """

    firm: bool
    fallen: tuple[Fallen, ...]
    under: frozenset[str]


def committed(told: Sequence[Leaf], scope: Scope) -> Iterator[tuple[str, Finding]]:
    """A finding where what a doer is said to commit to is only denied, broken or another's."""
    fact = scope.fact
    cue = type(fact).cue if isinstance(fact, Fact) else None
    if cue is not None or not scope.reading.english:
        return
    sides = {spec.name for spec in fields_of(type(fact)) if spec.side is Side.ACTOR}
    texts = [str(leaf.value) for leaf in told if leaf.spec.kind is Kind.TEXT]
    if not sides or not texts or any(begins(w.norm, said.PROMISES) for w in tokens(texts[0])):
        return
    doers = [str(leaf.value) for leaf in told if leaf.path.split("[")[0] in sides]
    own = frozenset(
        form for name in doers for word in tokens(name) for form in related(word.norm, word.stem)
    )
    stems = {word.stem for word in tokens(texts[0]) if word.content}
    found = [commitments(n, scope.reading) for n in scope.cited]
    if any(one.firm for one in found):
        if all(one.under and not one.under & stems for one in found if one.firm):
            path = next(leaf.path for leaf in told if leaf.spec.kind is Kind.TEXT)
            yield path, weak("the cited sentences set a condition that the text leaves out")
        return
    why = ""
    for fallen in (fallen for one in found for fallen in one.fallen):
        if not fallen.why and (not fallen.owner or fallen.owner & own):
            return
        if len(stems & fallen.after) >= ENOUGH * len(stems):
            why = why or fallen.why or "have it as the commitment of somebody else"
    if why:
        yield "", unsupported(f"the cited sentences {why}")


def commitments(sentence: int, reading: Reading) -> Commitments:
    """The words of commitment of a sentence. Read once an article."""
    return reading.once(("commitments", sentence), partial(_commitments, sentence, reading))


def _commitments(sentence: int, reading: Reading) -> Commitments:
    words, text = reading.words_of(sentence), reading.article.text
    barred = barred_in(sentence, reading)
    found: list[Fallen] = []
    since = None
    for at, word in enumerate(words):
        if _turns(words, at) or text.startswith(";", word.end):
            since = None
        named = begins(word.norm, said.PROMISES)
        if not named and not begins(word.norm, said.COMMITS):
            continue
        why, owner = _why(words, at, barred, text, named=named), frozenset[str]()
        if named and not why:
            owner = _owner(words, at, text)
        if why or owner:
            after = frozenset(w.stem for w in words[at + 1 :])
            found.append(Fallen(why, after, owner))
            since = at
        elif since is None or named or not _inherits(words, since, at, text):
            return Commitments(firm=True, fallen=(), under=_condition(words, text))
    return Commitments(firm=False, fallen=tuple(found), under=frozenset())


def _condition(words: Sequence[Token], text: str) -> frozenset[str]:
    """The stems of a clause with "if" or "unless"; of "even if" and "if needed" none."""
    for at, word in enumerate(words):
        before = words[at - 1].norm if at else ""
        if word.norm not in said.CONDITIONS or before in said.ASKS or before in said.NO_CONDITION:
            continue
        stems = set[str]()
        for n in range(at + 1, len(words)):
            if n > at + 1 and CLAUSE_END.search(text[words[n - 1].end : words[n].start]):
                break
            stems |= {words[n].stem} if words[n].content else set()
        if len(stems) > 1:
            return frozenset(stems)
    return frozenset()


def _turns(words: Sequence[Token], at: int) -> bool:
    """Whether another statement begins: "but", or "and said"."""
    anew = words[at].norm == "and" and at + 1 < len(words) and past_tense(words[at + 1].norm)
    return anew or words[at].norm in said.TURNS


def _why(words: Sequence[Token], at: int, barred: frozenset[int], text: str, *, named: bool) -> str:
    """Why a word of commitment does not stand; "" where it does."""
    if _asked(words, at, text):
        return "leave open whether this is done"
    if not named:
        return ""
    if accused(words, at) is not None:
        return "only accuse somebody of this"
    taken = _retracted(words, at, barred, text)
    if taken is not None:
        return "take this back" if taken else ""
    return "deny or refuse this" if denies(words, at, barred, text) else ""


def _asked(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a word stands in a clause that begins with "whether", or with "asked if"."""
    for back in range(at - 1, max(-1, at - 1 - CLAUSE_REACH), -1):
        if CLAUSE_END.search(text[words[back].end : words[back + 1].start]):
            return False
        norm = words[back].norm
        if norm in said.TURNS or norm in said.RELATIVE:
            return False
        if norm == "whether" or (norm == "if" and back and words[back - 1].norm in said.ASKS):
            return True
    return False


def _retracted(words: Sequence[Token], at: int, barred: frozenset[int], text: str) -> bool | None:
    """Whether a commitment is taken back: "withdrew his promise", "the pledge was dropped".

    False where that is denied or refused, None where nothing is said of it.
    """
    for back in range(at - 1, max(-1, at - 1 - REACH), -1):
        if CLAUSE_END.search(text[words[back].end : words[back + 1].start]):
            break
        if words[back].norm == "and":
            break
        pair = (words[back].norm, words[back + 1].norm)
        if begins(words[back].norm, said.RETRACTS) or pair in said.RETRACTING:
            return not any(n in barred for n in range(max(0, back - 4), back))
    for on in range(at + 2, min(len(words), at + 2 + CLAUSE_REACH)):
        norm = words[on].norm
        if norm in said.RELATIVE or norm in said.TURNS:
            break
        before = range(max(0, on - 3), on)
        if begins(norm, said.RETRACTS) and any(words[n].norm in BE for n in before):
            return norm.endswith(("ed", "en")) and not any(n in barred for n in before)
    return None


def _owner(words: Sequence[Token], at: int, text: str) -> frozenset[str]:
    """Whose a named commitment is, where the name stands with it: "a promise by Reis"."""
    if at and words[at - 1].capital and _possessive(words[at - 1], text):
        return frozenset({words[at - 1].stem})
    if at + 2 >= len(words) or words[at + 1].norm not in said.BEFORE_AGENT:
        return frozenset()
    if at and words[at - 1].norm in BE:
        return frozenset()  # "was promised by Reis": who does it to whom is told elsewhere
    named = set[str]()
    for before, word in zip(words[at + 1 :], words[at + 2 : at + 2 + OWNER_REACH], strict=False):
        if CLAUSE_END.search(text[before.end : word.start]) or (named and not word.capital):
            break
        if word.capital:
            named |= related(word.norm, word.stem)
    return frozenset(named)


def _possessive(word: Token, text: str) -> bool:
    return text[word.end - 2 : word.end + 1].rstrip().endswith(("'s", "’s", "s'", "s’"))


def _inherits(words: Sequence[Token], since: int, at: int, text: str) -> bool:
    """Whether a word belongs to what a fallen one before it says: "a promise that he would"."""
    return words[at - 1].norm in said.RELATIVE or not any(
        CLAUSE_END.search(text[words[n].end : words[n + 1].start]) for n in range(since, at)
    )
