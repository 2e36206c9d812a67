"""Every number of a value must be a number of its evidence."""

from __future__ import annotations

from summarizer.grounding.claim import SUPPORTED, Claim, Finding, Scope, unsupported, weak
from summarizer.grounding.numbers import Number, numbers_in
from summarizer.grounding.words import tokens


def quantified(claim: Claim) -> Finding:
    """Numbers in words or digits, with their unit where both sides name one.

    A number that counts the same thing elsewhere in the article is weak support.
    """
    finding = SUPPORTED
    for number in numbers_in(claim.text):
        if number.agrees_with_any(_cited(claim.scope)):
            continue
        if not _elsewhere(number, claim):
            return unsupported(
                f"the number {number.written!r} is not in the cited sentences "
                f"({claim.scope.numbers_cited})"
            )
        finding = weak(f"the number {number.written!r} stands elsewhere in the article")
    return finding


def _cited(scope: Scope) -> list[Number]:
    return [n for sentence in scope.cited for n in scope.reading.numbers(sentence)]


def _elsewhere(number: Number, claim: Claim) -> bool:
    """Whether another sentence has the number with the word beside it in the claim."""
    start = claim.text.find(number.written)
    after = [w for w in tokens(claim.text[start + len(number.written) :]) if w.content]
    before = [w for w in tokens(claim.text[:start]) if w.content]
    counted = {word.stem for word in (*after[:1], *before[-1:])}
    reading = claim.scope.reading
    return any(
        counted & reading.stems(sentence) and number.agrees_with_any(reading.numbers(sentence))
        for sentence in range(len(reading.sentences))
        if sentence not in reading.tainted
    )
