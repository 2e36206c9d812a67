"""Facts as one short line each, so that a table can say what a sentence holds."""

from __future__ import annotations

from summarizer.article import Article
from summarizer.engines.rules import extract
from summarizer.schemas import ArticleSummary, Party
from summarizer.sentences import split

PUBLISHED = "2025-03-27"
"""A Thursday."""


def read(text: str) -> ArticleSummary:
    """The summary of a text that was published on PUBLISHED."""
    article = Article(text, published=PUBLISHED, language="en")
    return extract(article, split(article.text))[0]


def names(parties: tuple[Party, ...]) -> str:
    return " + ".join(party.name for party in parties)


def meetings(text: str) -> list[str]:
    """`A + B, held` for every meeting."""
    return [f"{names(fact.participants)}, {fact.status}" for fact in read(text).meetings]


def condemnations(text: str) -> list[str]:
    """`A: the act` and, where somebody is blamed, `A: the act < B`."""
    return [
        f"{names(fact.by)}: {fact.what}" + (f" < {names(fact.against)}" if fact.against else "")
        for fact in read(text).condemnations
    ]


def pledges(text: str) -> list[str]:
    """`A: the promise` and, where somebody is promised, `A: the promise > B`."""
    return [
        f"{names(fact.by)}: {fact.what}" + (f" > {names(fact.to)}" if fact.to else "")
        for fact in read(text).pledges
    ]


def dates(text: str) -> list[str]:
    """`the event = EDTF, past` for every dated event."""
    return [f"{fact.what} = {fact.when.edtf}, {fact.status}" for fact in read(text).dates]


def parties(text: str) -> set[str]:
    """`name | role | affiliation` of every party of every fact."""
    summary = read(text)
    found = [party for meeting in summary.meetings for party in meeting.participants]
    found += [party for fact in summary.condemnations for party in (*fact.by, *fact.against)]
    found += [party for fact in summary.pledges for party in (*fact.by, *fact.to)]
    return {f"{one.name} | {one.role} | {one.affiliation}" for one in found}
