"""Every number of a value must be a number of its evidence."""

from __future__ import annotations

from summarizer.grounding.claim import SUPPORTED, Claim, Finding, unsupported
from summarizer.grounding.numbers import numbers_in


def quantified(claim: Claim) -> Finding:
    """Numbers in words or digits, with their unit where both sides name one."""
    claimed = numbers_in(claim.text)
    if not claimed:
        return SUPPORTED
    scope = claim.scope
    known = [n for sentence in scope.cited for n in scope.reading.numbers(sentence)]
    for number in claimed:
        if not any(number.agrees(other) for other in known):
            return unsupported(
                f"the number {number.written!r} is not in the cited sentences "
                f"({scope.numbers_cited})"
            )
    return SUPPORTED
