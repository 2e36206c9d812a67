"""What happens to a fact with unsupported values: delivered, delivered with less, or rejected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from summarizer.grounding import paths
from summarizer.grounding.claim import Finding
from summarizer.grounding.judging import Judged
from summarizer.result import LeafVerdict, Rejected
from summarizer.schemas import Fact, Model

MOST_DROPPED = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """The fact that leaves, or None; the findings of its values; what was rejected of it."""

    fact: Model | None
    findings: Mapping[str, Finding]
    rejected: tuple[Rejected, ...]


def keep(judged: Judged) -> Outcome:
    """Deliver all; where the fact cannot stand, every one of its values says so."""
    findings = judged.findings
    if judged.fatal:
        findings = {at: Finding("unsupported", judged.fatal) for at in findings}
    return Outcome(judged.fact, findings, ())


def reject(fact: Model, judged: Judged, path: str) -> Outcome:
    """Deliver what is supported.

    One unsupported optional value or list item is dropped; more of them, or one that the fact
    cannot be without, reject the fact. `fact` is as the engine gave it, for the record.
    """
    bad = {at: found for at, found in judged.findings.items() if found.verdict == "unsupported"}
    if not judged.fatal and not bad:
        return Outcome(judged.fact, judged.findings, ())
    places = [paths.droppable(judged.fact, at) for at in bad]
    known = [place for place in places if place is not None]
    dropped = paths.outermost(known)
    beyond_repair = (
        judged.fatal is not None
        or len(known) < len(places)
        or len(dropped) > MOST_DROPPED
        or paths.emptied(judged.fact, dropped)
    )
    if beyond_repair:
        return Outcome(None, {}, (_whole(fact, judged, path, bad),))
    delivered = paths.without(judged.fact, dropped)
    findings = {
        there: found
        for at, found in judged.findings.items()
        if (there := paths.moved(at, dropped)) is not None
    }
    return Outcome(delivered, findings, tuple(_one(fact, judged, path, d, bad) for d in dropped))


def _whole(fact: Model, judged: Judged, path: str, bad: Mapping[str, Finding]) -> Rejected:
    reasons = [f"{at}: {found.reason}" for at, found in bad.items() if judged.evidence]
    return Rejected(
        path=path,
        reason="; ".join([*([judged.fatal] if judged.fatal else []), *reasons]),
        content=as_given(fact),
        evidence=judged.evidence,
        verdicts=tuple(
            LeafVerdict(path=at, verdict=found.verdict, reason=found.reason)
            for at, found in judged.findings.items()
        ),
    )


def _one(
    fact: Model,
    judged: Judged,
    path: str,
    place: tuple[paths.Step, ...],
    bad: Mapping[str, Finding],
) -> Rejected:
    content = paths.value_at(fact, place)
    inside = {at: f for at, f in bad.items() if paths.steps(at)[: len(place)] == place}
    return Rejected(
        path=f"{path}.{paths.text(place)}",
        reason="; ".join(found.reason for found in inside.values()),
        content=as_given(content) if isinstance(content, Model) else content,
        evidence=judged.evidence,
        verdicts=tuple(
            LeafVerdict(path=at, verdict=found.verdict, reason=found.reason)
            for at, found in inside.items()
        ),
    )


def as_given(part: Model) -> dict[str, object]:
    """A part as the engine gave it: evidence as sentence numbers."""
    content = part.model_dump(mode="json")
    if isinstance(part, Fact):
        content["evidence"] = [span.sentence for span in part.evidence]
    return content


def problem_lines(fact: Model, judged: Judged, path: str) -> list[str]:
    """One line for each field that does not hold, to ask the engine again."""
    bad = {at: found for at, found in judged.findings.items() if found.verdict == "unsupported"}
    if not judged.fatal and not bad:
        return []
    cited = [span.sentence for span in fact.evidence] if isinstance(fact, Fact) else []
    after = f" (cited: {cited})" if isinstance(fact, Fact) else ""
    lines = []
    if judged.fatal:
        lines.append(
            f"{path}: {judged.fatal}{after}. Cite the sentences that state this fact, or leave it "
            "out; leaving it out is an honest answer."
        )
    if judged.fatal and not judged.evidence:
        return lines  # without a sentence nothing else can be told
    for at, found in bad.items():
        place = paths.droppable(judged.fact, at)
        way_out = "null or leaving it out" if place else "leaving the fact out"
        where = f"{path}.{at}" if path else at
        lines.append(
            f"{where}: {found.reason}{after}. Correct it from the article; {way_out} is an honest "
            "answer."
        )
    return lines
