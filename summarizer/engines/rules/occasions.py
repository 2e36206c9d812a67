"""The meeting an article goes on about: who else was there, what else was discussed."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules import clauses, lexicon, topics
from summarizer.engines.rules.facts import Meeting
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import encounter
from summarizer.engines.rules.who import Who, unique

NOUNS = lexicon.listed(encounter.NOUNS)
TOPIC_VERBS = lexicon.listed(encounter.TOPIC_VERBS) | {
    "focus",
    "include",
    "centre",
    "center",
    "touch",
}
DEFINITE = frozenset({"the", "this", "their", "today", "both", "these"})
PRESENCE = frozenset({"presence", "attendance"})


def issuers(readings: Sequence[Reading], resolver: Resolver) -> tuple[Who, ...]:
    """Who speaks as "we" in a statement: the person whose name and office stand alone in a line."""
    for reading in readings[:8]:
        people = [mention for mention in reading.mentions if mention.kind == "person"]
        if len(people) == 1 and not any(chunk.kind == "VP" for chunk in reading.chunks):
            covered = people[0].end - people[0].start
            if people[0].role and (
                covered >= len(reading.tokens) - 1 or "statement" in reading.line.lower()
            ):
                return resolver.mention(people[0])
    return ()


def extend(found: list[Meeting], reading: Reading, resolver: Resolver) -> None:
    """Add to the latest held meeting what a later sentence says of it."""
    held = [meeting for meeting in found if meeting.status == "held"]
    if not held:
        return
    meeting = held[-1]
    present = _present(reading, resolver)
    if present:
        meeting.participants = unique([*meeting.participants, *present])
        meeting.evidence = sorted({*meeting.evidence, reading.number})
    more = _more_topics(reading, resolver, meeting)
    if more:
        meeting.topics = list(dict.fromkeys([*meeting.topics, *more]))[: topics.MOST]
        meeting.evidence = sorted({*meeting.evidence, reading.number})


def _present(reading: Reading, resolver: Resolver) -> tuple[Who, ...]:
    chunks = reading.chunks
    for at, chunk in enumerate(chunks):
        if chunk.head in PRESENCE and at + 2 < len(chunks) and chunks[at + 1].head == "of":
            return resolver.some(reading, clauses.listing(chunks, at + 2))
        if (
            chunk.kind == "VP"
            and chunk.lemma == "attend"
            and at + 1 < len(chunks)
            and chunks[at + 1].head in NOUNS
            and not chunk.negated
        ):
            if chunk.passive:
                continue
            return resolver.some(reading, clauses.subjects(chunks, at))
        if (
            chunk.kind == "VP"
            and chunk.lemma == "be"
            and at + 1 < len(chunks)
            and not chunk.negated
        ):
            rest = {token.low for token in reading.tokens[chunk.end : chunk.end + 3]}
            if (
                rest & {"present", "attendance"}
                or {"there", "as"} <= rest
                or {"also", "there"} <= rest
            ):
                return resolver.some(reading, clauses.subjects(chunks, at))
    return ()


def _more_topics(reading: Reading, resolver: Resolver, meeting: Meeting) -> list[str]:
    chunks = reading.chunks
    for at, chunk in enumerate(chunks):
        if chunk.kind != "VP" or chunk.lemma not in TOPIC_VERBS or chunk.negated or chunk.passive:
            continue
        subject = clauses.subjects(chunks, at)
        if not subject:
            continue
        first = chunks[subject[0]]
        about = first.head in NOUNS and reading.tokens[first.start].low in DEFINITE
        if not about and chunk.lemma not in {"include", "focus"}:
            who = resolver.parties(reading, subject)
            about = bool(who) and {one.name for one in who} <= {
                one.name for one in meeting.participants
            }
        if about:
            start = at + 1
            while start < len(chunks) and chunks[start].kind in {"RB", "IN"}:
                start += 1
            return topics.topics(reading, start) if start < len(chunks) else []
    return []
