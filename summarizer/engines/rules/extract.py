"""From numbered sentences to a record: the order in which the rules read an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from summarizer.article import Article
from summarizer.engines.rules import (
    citing,
    company,
    condemnations,
    encounters,
    entities,
    events,
    foreign,
    meetings,
    merge,
    pledges,
    record,
    undone,
)
from summarizer.engines.rules.facts import Condemnation, Event, Meeting, Pledge
from summarizer.engines.rules.reading import Reading, read
from summarizer.engines.rules.resolve import Resolver
from summarizer.result import Trace
from summarizer.schemas import ArticleSummary
from summarizer.sentences import Sentence

ENGLISH_ONLY = "The baseline reads English only: of other languages it gives dates, no more."


Cited = Meeting | Condemnation | Pledge | Event


@dataclass(slots=True)
class Findings:
    """The facts of an article, lists in its order."""

    meetings: list[Meeting] = field(default_factory=list)
    condemnations: list[Condemnation] = field(default_factory=list)
    pledges: list[Pledge] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def kinds(self) -> dict[int, frozenset[str]]:
        """Sentence number -> the lists whose facts cite it."""
        lists: tuple[tuple[str, Sequence[Cited]], ...] = (
            ("meetings", self.meetings),
            ("condemnations", self.condemnations),
            ("pledges", self.pledges),
            ("dates", self.events),
        )
        found: dict[int, set[str]] = {}
        for name, facts in lists:
            for fact in facts:
                for number in fact.evidence:
                    found.setdefault(number, set()).add(name)
        return {number: frozenset(names) for number, names in found.items()}


def extract(
    article: Article, sentences: Sequence[Sentence]
) -> tuple[ArticleSummary, tuple[Trace, ...], tuple[str, ...]]:
    """The summary of an article, why each fact is in it, and notices. Deterministic; no I/O."""
    code = (article.language or "").lower().replace("_", "-").split("-")[0]
    if code != "en":
        dates = foreign.dated(sentences, code, article.published) if code else []
        summary, traces = record.build(article, sentences, Findings(events=dates))
        return summary, traces, (ENGLISH_ONLY,)
    readings = read(sentences)
    found, resolver = find(article, readings)
    findings = _merged(found, article.published)
    places = citing.Places(readings, resolver)
    for facts in (findings.meetings, findings.condemnations, findings.pledges, findings.events):
        citing.cite(places, facts)
    summary, traces = record.build(article, sentences, findings)
    return summary, traces, ()


def find(article: Article, readings: Sequence[Reading]) -> tuple[Findings, Resolver]:
    """Every fact that a rule finds, before tellings of one fact are joined."""
    cast = entities.gather(readings)
    resolver = Resolver(cast)
    resolver.focus.issuers = company.issuers(readings, resolver)
    resolver.focus.speakers = resolver.focus.issuers
    findings = Findings()
    for reading in readings:
        if reading.title_case or reading.noise:
            continue
        resolver.enter(reading)
        told = meetings.meetings(reading, resolver, article.published)
        findings.meetings += told
        undone.call_off(findings.meetings, reading)
        company.extend(findings.meetings, reading, resolver)
        findings.condemnations += condemnations.condemnations(reading, resolver)
        findings.pledges += pledges.pledges(reading, resolver, article.published)
        taken = frozenset(one.when.phrase for one in told if one.when is not None)
        findings.events += events.events(reading, resolver, article.published, taken)
        resolver.leave(reading, told)
    return findings, resolver


def _merged(found: Findings, published: date | None) -> Findings:
    met = merge.meetings(found.meetings)
    return Findings(
        met,
        merge.condemnations(found.condemnations),
        merge.pledges(found.pledges),
        merge.events([*encounters.dated(met, published), *found.events]),
    )
