"""From facts to the typed record, with citations and traces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from summarizer.article import Article
from summarizer.engines.rules import headline
from summarizer.engines.rules.facts import Condemnation, Event, Meeting, Pledge
from summarizer.engines.rules.moments import Moment
from summarizer.engines.rules.who import Who
from summarizer.result import Trace
from summarizer.schemas import (
    ArticleSummary,
    Party,
    Span,
    Statement,
    When,
)
from summarizer.schemas import Condemnation as CondemnationFact
from summarizer.schemas import DatedEvent as EventFact
from summarizer.schemas import Meeting as MeetingFact
from summarizer.schemas import Pledge as PledgeFact
from summarizer.sentences import Sentence

if TYPE_CHECKING:
    from summarizer.engines.rules.extract import Findings


def build(
    article: Article, sentences: Sequence[Sentence], findings: Findings
) -> tuple[ArticleSummary, tuple[Trace, ...]]:
    """The record of an article's findings, and one trace a fact."""
    chosen = headline.abstract(sentences, findings.kinds())
    summary = ArticleSummary(
        headline=headline.headline(article, sentences),
        abstract=tuple(
            Statement(text=sentence.line, evidence=_cited([sentence.number])) for sentence in chosen
        ),
        meetings=tuple(map(_meeting, findings.meetings)),
        condemnations=tuple(map(_condemnation, findings.condemnations)),
        pledges=tuple(map(_pledge, findings.pledges)),
        dates=tuple(map(_event, findings.events)),
    )
    return summary, tuple(_traces(findings))


def _traces(findings: Findings) -> Iterable[Trace]:
    lists: tuple[tuple[str, Sequence[Meeting | Condemnation | Pledge | Event]], ...] = (
        ("meetings", findings.meetings),
        ("condemnations", findings.condemnations),
        ("pledges", findings.pledges),
        ("dates", findings.events),
    )
    for name, facts in lists:
        for index, fact in enumerate(facts):
            yield Trace(path=f"{name}[{index}]", rule=fact.rule, words=tuple(fact.words))


def _cited(numbers: Sequence[int]) -> tuple[Span, ...]:
    return tuple(Span.cited(number) for number in numbers)


def _party(who: Who) -> Party:
    return Party(name=who.name, role=who.role, affiliation=who.affiliation)


def _when(moment: Moment | None) -> When | None:
    return None if moment is None else When(phrase=moment.phrase, edtf=moment.edtf)


def _meeting(fact: Meeting) -> MeetingFact:
    return MeetingFact(
        participants=tuple(map(_party, fact.participants)),
        place=fact.place,
        when=_when(fact.when),
        topics=tuple(fact.topics),
        status=fact.status,  # type: ignore[arg-type]  # pydantic checks the choice
        evidence=_cited(fact.evidence),
    )


def _condemnation(fact: Condemnation) -> CondemnationFact:
    return CondemnationFact(
        by=tuple(map(_party, fact.by)),
        what=fact.what,
        against=tuple(map(_party, fact.against)),
        evidence=_cited(fact.evidence),
    )


def _pledge(fact: Pledge) -> PledgeFact:
    return PledgeFact(
        by=tuple(map(_party, fact.by)),
        what=fact.what,
        to=tuple(map(_party, fact.to)),
        due=_when(fact.due),
        evidence=_cited(fact.evidence),
    )


def _event(fact: Event) -> EventFact:
    return EventFact(
        what=fact.what,
        when=When(phrase=fact.when.phrase, edtf=fact.when.edtf),
        place=fact.place,
        status=fact.status,  # type: ignore[arg-type]  # pydantic checks the choice
        evidence=_cited(fact.evidence),
    )
