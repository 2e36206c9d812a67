"""Which checks a value must pass, by its kind and by the part it stands in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from summarizer.grounding.claim import SUPPORTED, Claim, Finding
from summarizer.grounding.names import affiliated, named
from summarizer.grounding.negation import agrees_in_negation
from summarizer.grounding.quantities import quantified
from summarizer.grounding.roles import role_of
from summarizer.grounding.subjects import subject_named
from summarizer.grounding.texts import mentioned, names_inside, overlaps, same_stance
from summarizer.schemas import Kind, Party

Check = Callable[[Claim], Finding]

CHECKS: Mapping[Kind, tuple[Check, ...]] = {
    Kind.NAME: (named,),
    Kind.SHORT_TEXT: (quantified, mentioned),
    Kind.TEXT: (
        quantified,
        names_inside,
        same_stance,
        agrees_in_negation,
        subject_named,
        overlaps,
    ),
    # Dates are settled in whens.py; a choice says how the fact is told and is judged with it.
    Kind.WHEN: (),
    Kind.CHOICE: (),
}
# Fields of a party that are more than their kind says.
PARTY_CHECKS: Mapping[str, tuple[Check, ...]] = {"role": (role_of,), "affiliation": (affiliated,)}


def check(claim: Claim) -> Finding:
    """What the article says of one value: the verdict of the strictest check."""
    spec = claim.leaf.spec
    checks = CHECKS[spec.kind] if spec.kind else ()
    if isinstance(claim.leaf.parent, Party):
        checks = PARTY_CHECKS.get(spec.name, checks)
    strictest = SUPPORTED
    for one in checks:
        finding = one(claim)
        if finding.verdict == "unsupported":
            return finding
        if finding.verdict == "weak" and strictest is SUPPORTED:
            strictest = finding
    return strictest
