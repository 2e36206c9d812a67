"""Where a text says that something is not so, was refused, or was only asked of others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache, partial

from summarizer.grounding.claim import SUPPORTED, Claim, Finding, Scope, unsupported, weak
from summarizer.grounding.lexicon.stances import (
    ACCUSES,
    BARS,
    CALLS,
    CLAUSES,
    LIGHT,
    NEGATORS,
    NOT_A_NEGATOR,
    REFUSAL_PHRASES,
    REFUSALS,
)
from summarizer.grounding.reading import Reading
from summarizer.grounding.words import Token, begins, tokens

CLAUSE_END = re.compile(r"[,;:.!?—–()\"“”]")
REACH, BACK, ACCUSED, OPENING = 4, 6, 8, 3


@lru_cache(maxsize=1 << 14)
def refuses(norm: str) -> bool:
    """Whether a word says that its object does not happen: "refused", "denied"."""
    return norm.startswith(REFUSALS)


def calls(norm: str) -> bool:
    """Whether a word lays the act on others: "urged", "called"."""
    return begins(norm, CALLS)


@lru_cache(maxsize=1 << 14)
def may_negate(norm: str, stem: str) -> bool:
    """Whether a word can negate or refuse what follows, alone or as the first of two words."""
    return norm in NEGATORS or refuses(norm) or any(stem == first for first, _ in REFUSAL_PHRASES)


def negators(words: Sequence[Token], language: str | None) -> list[int]:
    """Places of the words that negate or refuse what follows them."""
    some = [at for at, word in enumerate(words) if may_negate(word.norm, word.stem)]
    if not some:
        return some
    spared = NOT_A_NEGATOR.get((language or "en")[:2], frozenset())
    return [at for at in some if _negates(words, at, spared)]


def barred_in(sentence: int, reading: Reading) -> frozenset[int]:
    """Places of the negators among the words of a sentence. Read once an article."""
    return reading.once(
        ("negators", sentence),
        lambda: frozenset(negators(reading.words_of(sentence), reading.article.language)),
    )


def _negates(words: Sequence[Token], at: int, spared: frozenset[str]) -> bool:
    word, following = words[at], words[at + 1].norm if at + 1 < len(words) else ""
    if word.capital and at and following and words[at - 1].capital:
        return False  # inside a name: "Care Without Borders"
    if word.norm in NEGATORS and word.norm not in spared:
        # "not only" affirms; "no" before a number is an abbreviation.
        return following not in ("only", "least") and not following.isdigit()
    return refuses(word.norm) or (word.stem, following) in REFUSAL_PHRASES


def negated_heads(words: Sequence[Token], text: str, places: Sequence[int]) -> set[str]:
    """Stems of the words that stand directly under a negation: "will not *lift*".

    `places` are those of the negators. The next content word after each within its clause; after
    "no" the next two, for "no new *promise*".
    """
    heads: set[str] = set()
    for at in places:
        wanted = 2 if words[at].norm in ("no", "any") else 1
        for before, word in zip(words[at:], words[at + 1 : at + 1 + REACH + 1], strict=False):
            if CLAUSE_END.search(text[before.end : word.start]):
                break
            if word.content and not word.norm.endswith("ly"):
                heads.add(word.stem)
                wanted -= 1
                if not wanted:
                    break
    return heads


def denies(words: Sequence[Token], at: int, barred: Collection[int], text: str) -> bool:
    """Whether an act is negated or refused: "did not meet", "denied that they held talks".

    `barred` are the places of the negators. "Did not refuse to meet" affirms; in "did not sign it
    at the meeting" something else is negated, and "not until Friday" is then.
    """
    if any(word.norm in ("until", "till") for word in words[at + 1 : at + 1 + 2 * BACK]):
        return False
    light = clause = named = False
    between, past = 0, past_tense(words[at].norm)
    for back in range(at - 1, max(-1, at - 1 - BACK), -1):
        norm = words[back].norm
        if CLAUSE_END.search(text[words[back].end : words[back + 1].start]):
            return False
        if back in barred:
            firm = not any(n in barred for n in range(max(0, back - 2), back))
            governs = norm in ("no", "without") or (refuses(norm) and not clause)
            close = not clause and (light or not between)
            if norm.startswith(("deni", "deny")):
                return firm
            # "With no mandate Kenya promised it": a subject of its own stands between.
            return firm and (governs or close) and not (past and named)
        if norm in BARS or (norm == "and" and past_tense(words[back + 1].norm)):
            return False
        light, clause = light or norm in LIGHT, clause or norm in CLAUSES
        named = named or words[back].capital
        between += words[back].content and norm not in LIGHT and not norm.endswith("ly")
    return False


def past_tense(norm: str) -> bool:
    """Whether a word is surely a past tense, with which a clause of its own begins after "and"."""
    return norm.endswith("ed") or norm in ("met", "held", "made", "gave", "took", "said", "told")


def accused(words: Sequence[Token], at: int) -> frozenset[str] | None:
    """The stems of those who are only accused of an act: "accused Reis of promising it".

    None where the act at this place is nothing that somebody is accused of.
    """
    if not at or words[at - 1].norm not in ("of", "for") or not words[at].norm.endswith("ing"):
        return None
    for back in range(at - 2, max(-1, at - 2 - ACCUSED), -1):
        if begins(words[back].norm, ACCUSES):
            return frozenset(word.stem for word in words[back + 1 : at - 1])
    return None


def agrees_in_negation(claim: Claim) -> Finding:
    """What the text denies must be denied in the evidence, and the other way round."""
    scope, words = claim.scope, tokens(claim.text)
    places = negators(words, scope.reading.article.language)
    if places:
        return _denial(negated_heads(words, claim.text, places), scope)
    opening = [word.stem for word in words[:OPENING] if word.content and not word.capital]
    _, heads, plain = _evidence(_holding(opening, scope), scope.reading)
    lost = [stem for stem in opening if stem in heads and stem not in plain]
    if lost:
        return unsupported(
            f"the cited sentences negate or refuse what the text affirms ({', '.join(lost)})"
        )
    return SUPPORTED


def _denial(denied: set[str], scope: Scope) -> Finding:
    """What the evidence says of a text that negates these stems."""
    negates, heads, plain = _evidence(scope.cited, scope.reading)
    if not negates:
        return unsupported("the text denies or refuses something; the cited sentences do not")
    if denied & heads:
        return SUPPORTED
    if denied and denied <= plain:
        return unsupported(
            f"the text negates what the cited sentences affirm ({', '.join(sorted(denied))})"
        )
    return weak("the text and the cited sentences both negate, in other words")


def _holding(stems: Sequence[str], scope: Scope) -> list[int]:
    """The cited sentences that hold one of these stems."""
    return [n for n in scope.cited if not scope.reading.stems(n).isdisjoint(stems)]


def _evidence(numbers: Sequence[int], reading: Reading) -> tuple[bool, set[str], set[str]]:
    """Whether sentences negate at all, the stems they negate, and those they affirm."""
    heads, plain, negates = set[str](), set[str](), False
    for number in numbers:
        one = reading.once(("negation", number), partial(_sentence, number, reading))
        negates = negates or one[0]
        heads |= one[1]
        plain |= one[2]
    return negates, heads, plain


def _sentence(number: int, reading: Reading) -> tuple[bool, set[str], set[str]]:
    words, places = reading.words_of(number), sorted(barred_in(number, reading))
    if not places:
        return False, set(), {word.stem for word in words}
    heads = negated_heads(words, reading.article.text, places)
    counts = Counter(word.stem for word in words)
    plain = {stem for stem, count in counts.items() if stem not in heads or count > 1}
    return True, heads, plain
