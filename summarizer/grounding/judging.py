"""One fact, judged: its evidence located, its dates settled, a finding for every value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.grounding.checks import check
from summarizer.grounding.citations import locate
from summarizer.grounding.claim import SUPPORTED, Claim, Finding, Scope, side_of, unsupported, weak
from summarizer.grounding.commitments import committed
from summarizer.grounding.cues import cued
from summarizer.grounding.direction import directed
from summarizer.grounding.occasions import met
from summarizer.grounding.reading import Reading
from summarizer.grounding.welding import welded
from summarizer.grounding.whens import contradicts, leaning, settle
from summarizer.grounding.words import tokens
from summarizer.schemas import Fact, Kind, Leaf, Model, Party, Span, When, fields_of, leaves

REACH = 3
TOLD_WITH = Finding("supported", "read from how the fact is told")


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact after all checks. `fatal` is why it cannot stand at all, whatever its values."""

    fact: Model
    evidence: tuple[Span, ...]
    findings: Mapping[str, Finding]
    fatal: str | None
    notices: tuple[str, ...]


def judge(fact: Fact, path: str, reading: Reading) -> Judged:
    """Check one fact against the sentences it cites."""
    spans, problem = locate(fact.evidence, reading.sentences)
    honest = tuple(span for span in spans if span.sentence - 1 not in reading.tainted)
    cited = tuple(span.sentence - 1 for span in honest)
    scope = Scope(reading, cited, reading.before(cited, REACH), whole=False, fact=fact)
    if spans and not honest:
        where = ", ".join(str(span.sentence) for span in spans)
        problem = f"suspicious: its only evidence (sentence {where}) addresses the reader of the "
        problem += "article, hides, or imitates a prompt"
    told = tuple(leaves(fact))
    findings, settled, notices = values(fact, told, scope)
    _someone_elses(told, findings, scope)
    if cited and not problem:
        for check_fact in (cued, met, committed, directed, welded):
            for at, finding in check_fact(told, scope):
                if not at:
                    problem = problem or (finding.reason if finding.rank == 2 else None)
                elif finding.rank > findings[at].rank:
                    findings[at] = finding
        problem = problem or _adrift(told, findings, scope)
    kept = honest if honest else spans
    if len(honest) < len(spans) and honest:
        notices.append("a cited sentence that addresses the reader was left out of the evidence")
    settled = settled.model_copy(update={"evidence": kept})
    return Judged(settled, spans, findings, problem, tuple(f"{path}: {n}" for n in notices))


def _someone_elses(told: Sequence[Leaf], findings: dict[str, Finding], scope: Scope) -> None:
    """A party goes where the cited sentences give its role to somebody else."""
    for leaf in told:
        unproven = findings[leaf.path].verdict == "unsupported"
        if unproven and leaf.spec.name == "role" and isinstance(leaf.parent, Party):
            name = leaf.path.removesuffix("role") + "name"
            role = {word.stem for word in tokens(str(leaf.value)) if word.content}
            known = frozenset[str]().union(*(scope.reading.stems(n) for n in scope.cited))
            if role <= known or findings[name].verdict == "weak":
                findings[name] = unsupported(
                    f"the article gives the role {leaf.value!r} to somebody else"
                )


def _adrift(told: Sequence[Leaf], findings: Mapping[str, Finding], scope: Scope) -> str | None:
    """A problem where every value needs other sentences than those cited."""
    telling = [
        findings[leaf.path]
        for leaf in told
        if leaf.spec.kind is not Kind.CHOICE
        and not (isinstance(leaf.parent, Party) and leaf.spec.name != "name")
    ]
    if not telling or any(finding.verdict == "supported" for finding in telling):
        return None
    return f"the cited sentences ({scope.numbers_cited}) state none of it by themselves"


def values(
    part: Model, told: Sequence[Leaf], scope: Scope
) -> tuple[dict[str, Finding], Model, list[str]]:
    """A finding for every leaf told of a part, the part with its dates settled, and notices."""
    findings: dict[str, Finding] = {}
    notices: list[str] = []
    settled: dict[str, When] = {}
    for leaf in told:
        if isinstance(leaf.value, When):
            lean = leaning(leaf.parent, leaf.spec.name)
            done = settle(leaf.value, scope, lean)
            settled[leaf.path], findings[leaf.path] = done.when, done.finding
            if done.notice:
                notices.append(f"{leaf.path}: {done.notice}")
            if contradicts(done.when.edtf, lean, scope) and done.finding is SUPPORTED:
                findings[leaf.path] = weak("the date lies on the other side of publication")
        elif leaf.spec.kind is Kind.CHOICE:
            findings[leaf.path] = TOLD_WITH
        else:
            findings[leaf.path] = check(Claim(leaf, side_of(leaf, part), scope))
    return findings, replaced(part, settled), notices


def replaced(part: Model, whens: Mapping[str, When], path: str = "") -> Model:
    """A part with other dates at these paths: a copy, where it holds one of them."""
    if not whens:
        return part
    update: dict[str, object] = {}
    for spec in fields_of(type(part)):
        value, where = getattr(part, spec.name), f"{path}{spec.name}"
        if value is None or not any(at.startswith(where) for at in whens):
            continue
        if spec.kind is Kind.WHEN:
            update[spec.name] = (
                tuple(whens[f"{where}[{n}]"] for n in range(len(value)))
                if spec.many
                else whens[where]
            )
        elif spec.item is not None:
            update[spec.name] = (
                tuple(replaced(item, whens, f"{where}[{n}].") for n, item in enumerate(value))
                if spec.many
                else replaced(value, whens, f"{where}.")
            )
    return part.model_copy(update=update) if update else part
