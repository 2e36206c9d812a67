"""Where a text says that something is not so, was refused, or was only asked of others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections import Counter
from functools import lru_cache, partial

from summarizer.grounding.claim import SUPPORTED, Claim, Finding, unsupported, weak
from summarizer.grounding.lexicon.stances import (
    CALLS,
    NEGATORS,
    NOT_A_NEGATOR,
    REFUSAL_PHRASES,
    REFUSALS,
)
from summarizer.grounding.reading import Reading
from summarizer.grounding.words import Token, tokens

CLAUSE_END = re.compile(r"[,;:.!?—–()\"“”]")
REACH = 4


@lru_cache(maxsize=1 << 14)
def refuses(norm: str) -> bool:
    """Whether a word says that its object does not happen: "refused", "denied"."""
    return any(norm.startswith(stem) for stem in REFUSALS)


@lru_cache(maxsize=1 << 14)
def calls(norm: str) -> bool:
    """Whether a word lays the act on others: "urged", "called"."""
    return any(norm.startswith(stem) and len(norm) <= len(stem) + 4 for stem in CALLS)


def negators(words: Sequence[Token], language: str | None) -> list[int]:
    """Places of the words that negate or refuse what follows them."""
    spared = NOT_A_NEGATOR.get((language or "en")[:2], frozenset())
    found = []
    for at, word in enumerate(words):
        following = words[at + 1].norm if at + 1 < len(words) else ""
        if word.capital and at and following and words[at - 1].capital:
            continue  # inside a name: "Care Without Borders"
        if word.norm in NEGATORS and word.norm not in spared:
            # "not only" affirms; "no" before a number is an abbreviation.
            if following not in ("only", "least") and not following.isdigit():
                found.append(at)
        elif refuses(word.norm) or (word.stem, following) in REFUSAL_PHRASES:
            found.append(at)
    return found


def negated_heads(words: Sequence[Token], text: str, offset: int, language: str | None) -> set[str]:
    """Stems of the words that stand directly under a negation: "will not *lift*".

    The next content word after the negator within its clause; after "no" the next two, for
    "no new *promise*".
    """
    heads: set[str] = set()
    for at in negators(words, language):
        wanted = 2 if words[at].norm in ("no", "any") else 1
        for before, word in zip(words[at:], words[at + 1 : at + 1 + REACH + 1], strict=False):
            if CLAUSE_END.search(text[before.end - offset : word.start - offset]):
                break
            if word.content and not word.norm.endswith("ly"):
                heads.add(word.stem)
                wanted -= 1
                if not wanted:
                    break
    return heads


def agrees_in_negation(claim: Claim) -> Finding:
    """What the text denies must be denied in the evidence, and the other way round."""
    scope, language = claim.scope, claim.scope.reading.article.language
    words = tokens(claim.text)
    denied = negated_heads(words, claim.text, 0, language)
    claim_negates = bool(negators(words, language))
    evidence_negates, heads, plain = _evidence(claim)
    if claim_negates and not evidence_negates:
        return unsupported("the text denies or refuses something; the cited sentences do not")
    if denied and denied <= plain and not denied & heads:
        return unsupported(
            f"the text negates what the cited sentences affirm ({', '.join(sorted(denied))})"
        )
    affirmed = {word.stem for word in words if word.content} - denied
    lost = [
        word.stem
        for word in words[:3]
        if word.content and not word.capital and word.stem in affirmed & heads - plain
    ]
    if lost and not claim_negates:
        return unsupported(
            f"the cited sentences negate or refuse what the text affirms ({', '.join(lost)})"
        )
    if claim_negates and not denied & heads:
        return weak("the text and the cited sentences both negate, in other words")
    return SUPPORTED


def _evidence(claim: Claim) -> tuple[bool, set[str], set[str]]:
    """Whether the evidence negates at all, the stems it negates, and those it affirms."""
    reading, heads, plain, negates = claim.scope.reading, set[str](), set[str](), False
    for number in claim.scope.cited:
        one = reading.once(("negation", number), partial(_sentence, number, reading))
        negates = negates or one[0]
        heads |= one[1]
        plain |= one[2]
    return negates, heads, plain


def _sentence(number: int, reading: Reading) -> tuple[bool, set[str], set[str]]:
    words, language = reading.words_of(number), reading.article.language
    heads = negated_heads(words, reading.article.text, 0, language)
    counts = Counter(word.stem for word in words)
    plain = {stem for stem, count in counts.items() if stem not in heads or count > 1}
    return bool(negators(words, language)), heads, plain
