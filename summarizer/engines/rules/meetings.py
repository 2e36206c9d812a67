"""Who met: one fact an occasion that a clause tells."""

from __future__ import annotations

from datetime import date

from summarizer.engines.rules import events, frames, lexicon, occasions, places, topics, wording
from summarizer.engines.rules.encountering import (
    DISCUSSING,
    NOUNS,
    TOPIC_PREPOSITIONS,
    told_by,
)
from summarizer.engines.rules.facts import Meeting, Told
from summarizer.engines.rules.moments import Lean
from summarizer.engines.rules.official import is_official
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import encounter

TOPIC_VERBS = lexicon.listed(encounter.TOPIC_VERBS)

# What was called off may have been for any day.
LEANS: dict[str, Lean | None] = {"planned": "future", "cancelled": None}

NOT_TALKS = lexicon.listed(encounter.NOT_TALKS)


def meetings(reading: Reading, resolver: Resolver, published: date | None) -> list[Meeting]:
    """The meetings that a sentence tells of: by its verbs, else by a noun such as "talks"."""
    told = [
        one
        for verb, chunk in enumerate(reading.chunks)
        if chunk.kind == "VP" and (one := told_by(reading, resolver, verb)) is not None
    ]
    taken = {frozenset(who.name for who in one.sides) for one in told}
    told += [
        one
        for one in occasions.named(reading, resolver)
        if frozenset(who.name for who in one.sides) not in taken
        and not (told and one.rule == "coming meeting")
    ]
    contest = bool(told) and any(token.low in NOT_TALKS for token in reading.tokens)
    return [
        _meeting(reading, one, published)
        for one in told
        if any(is_official(who, contest=contest) for who in one.sides)
    ]


def _meeting(reading: Reading, told: Told, published: date | None) -> Meeting:
    present = reading.chunks[told.verb].form in {"VB", "VZ"}
    lean: Lean | None = LEANS.get(told.status, None if present else "past")
    dated = frames.date_near(reading, told.verb, published, lean)
    moment = dated[1] if dated is not None else None
    if dated is not None and reading.chunks[told.verb].lemma in DISCUSSING:
        # A date among the topics is theirs; before the verb or at the very end, the meeting's.
        behind = dated[0].start > reading.chunks[told.verb].start
        if behind and dated[0].end < len(reading.tokens) - 1:
            moment = None
    if present and moment is not None and events.status(moment, published, None) != "past":
        # "The ministers meet in May": the date says that it is still to come.
        told.status = "planned"
    return Meeting(
        participants=told.sides,
        core=len(told.sides),
        place=_place(reading, told.verb),
        when=moment,
        topics=_topics(reading, told),
        status=told.status,
        evidence=[reading.number],
        rule=told.rule,
        words=[reading.text(told.verb, told.verb + 1)],
        label=_label(reading, told),
    )


def _label(reading: Reading, told: Told) -> str:
    """The meeting's own name where the clause gives one."""
    if told.rule == "coming meeting":
        return wording.noun(reading, told.verb)[0]
    if told.named is None:
        return ""
    return wording.noun(reading, told.named)[0].removeprefix("their ").removeprefix("its ")


def _place(reading: Reading, verb: int) -> str | None:
    """Where a meeting was; what follows "discussed" is where the topics are."""
    chunks = reading.chunks
    if chunks[verb].lemma in DISCUSSING:
        return places.near(reading, verb, after=False)
    if chunks[verb].lemma == "invite":
        goals = (k + 1 for k in range(verb, len(chunks) - 1) if chunks[k].head == "to")
        return next((place for k in goals if (place := places.named(reading, k))), None)
    return places.near(reading, verb)


def _topics(reading: Reading, told: Told) -> list[str]:
    chunks = reading.chunks
    lemma = chunks[told.verb].lemma
    if chunks[told.verb].kind == "NP" and told.rule == "coming meeting":
        subject = occasions.subject_matter(reading, chunks[told.verb])
        if subject:
            return subject
    if lemma in DISCUSSING:
        return topics.topics(reading, told.verb + 1)
    for at in range(told.after, len(chunks) - 1):
        item = chunks[at]
        if item.kind == "VP" and item.lemma in topics.VERBS and item.form in {"TO", "VG"}:
            first = topics.start(chunks, at)
            return topics.topics(reading, first) if first is not None else []
        leads = item.kind == "IN" and item.head in TOPIC_PREPOSITIONS
        if (
            leads
            and chunks[at + 1].kind == "NP"
            and (chunks[at - 1].head in NOUNS or at - told.after < 4)
        ):
            return topics.topics(reading, at + 1)
    return []
