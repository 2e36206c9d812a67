"""The meeting an article goes on about: who else was there, what else was discussed."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules import clauses, lexicon, topics
from summarizer.engines.rules.entities import states_in
from summarizer.engines.rules.facts import Meeting
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import encounter
from summarizer.engines.rules.who import Who, unique

NOUNS = lexicon.listed(encounter.NOUNS)
TAKING_PART = tuple(tuple(line.split()) for line in sorted(lexicon.lines(encounter.TAKING_PART)))
BRINGING = lexicon.listed(encounter.BRINGING)
DEFINITE = frozenset({"the", "this", "their", "today", "both", "these"})
PRESENCE = frozenset({"presence", "attendance"})


def issuers(readings: Sequence[Reading], resolver: Resolver) -> tuple[Who, ...]:
    """Who speaks as "we" in a statement: whom its first lines name as its authors."""
    for reading in readings[:8]:
        found = _issuers(reading, resolver)
        if found:
            return found
    return ()


def _issuers(reading: Reading, resolver: Resolver) -> tuple[Who, ...]:
    """ "We, the ministers of …", a name and office alone in a line, "joint statement by …"."""
    tokens = reading.tokens
    groups = [one for one in reading.mentions if one.kind in {"group", "states"}]
    people = [one for one in reading.mentions if one.kind == "person"]
    if len(tokens) > 3 and tokens[0].low == "we" and tokens[1].text == "," and groups:
        return resolver.mention(groups[0])
    verbless = not any(chunk.kind == "VP" for chunk in reading.chunks)
    statement = any(token.low in STATEMENTS for token in tokens)
    if len(people) == 1 and people[0].role and (verbless or reading.title_case):
        alone = people[0].end - people[0].start >= len(tokens) - 1
        return resolver.mention(people[0]) if statement or alone else ()
    if not statement or people:
        return ()
    if groups and any(token.low == "joint" for token in tokens):
        return resolver.mention(groups[0])
    pairs = [state for token in tokens if "-" in token.text for state in states_in(token.text)]
    states = pairs or [one.name for one in reading.mentions if one.kind == "state"]
    joint = any(token.low == "joint" for token in tokens)
    return unique(Who(state) for state in states) if joint and len(states) > 1 else ()


STATEMENTS = frozenset({"statement", "communiqué", "communique", "declaration", "readout"})


def extend(found: list[Meeting], reading: Reading, resolver: Resolver) -> None:
    """Add to the latest held meeting what a later sentence says of it."""
    held = [meeting for meeting in found if meeting.status == "held"]
    if not held:
        return
    meeting = held[-1]
    present = _present(reading, resolver) or _enlisted(reading, resolver, meeting)
    if present:
        meeting.participants = unique([*meeting.participants, *present])
    more = _more_topics(reading, resolver, meeting)
    if more:
        meeting.topics = list(dict.fromkeys([*meeting.topics, *more]))[: topics.MOST]
    if present or more:
        meeting.evidence = sorted({*meeting.evidence, reading.number})
        resolver.focus.sides = meeting.participants
        resolver.focus.circles.append(meeting.participants)


def _present(reading: Reading, resolver: Resolver) -> tuple[Who, ...]:
    """People whom a sentence adds to the meeting."""
    chunks = reading.chunks
    for at, chunk in enumerate(chunks):
        if chunk.head in PRESENCE and at + 2 < len(chunks) and chunks[at + 1].head == "of":
            return resolver.some(reading, clauses.listing(chunks, at + 2))
        if chunk.kind != "VP" or chunk.negated:
            continue
        if chunk.lemma in BRINGING and (chunk.passive or chunk.form == "VN"):
            found = _led(reading, resolver, at)
            if found and chunk.lemma in {"join", "accompany"}:
                found = unique(
                    [*_people(resolver.some(reading, clauses.subjects(chunks, at))), *found]
                )
            if found:
                return found
        if _takes_part(reading, at):
            return _people(resolver.some(reading, clauses.subjects(chunks, at)))
    return ()


def _enlisted(reading: Reading, resolver: Resolver, meeting: Meeting) -> tuple[Who, ...]:
    """A line of a list that holds nothing but a name and an office, right after the meeting."""
    people = [mention for mention in reading.mentions if mention.kind == "person"]
    if len(people) != 1 or people[0].role is None or reading.number > max(meeting.evidence) + 3:
        return ()
    rest = [
        token
        for index, token in enumerate(reading.tokens)
        if token.text[0].isalpha() and not people[0].start <= index < people[0].end
    ]
    return resolver.mention(people[0]) if len(rest) <= 1 else ()


def _people(parties: tuple[Who, ...]) -> tuple[Who, ...]:
    return tuple(who for who in parties if who.role is not None)


def _led(reading: Reading, resolver: Resolver, at: int) -> tuple[Who, ...]:
    """The people after every "by" behind "led", "joined", "accompanied"."""
    chunks = reading.chunks
    found: list[Who] = []
    for index in range(at + 1, len(chunks) - 1):
        if chunks[index].kind == "VP" and chunks[index].finite:
            break
        if chunks[index].kind == "IN" and chunks[index].head == "by":
            found += resolver.some(reading, clauses.listing(chunks, index + 1))
    return _people(unique(found))


def _takes_part(reading: Reading, at: int) -> bool:
    chunk = reading.chunks[at]
    words = tuple(token.low for token in reading.tokens[chunk.end : chunk.end + 3])
    for phrase in TAKING_PART:
        if phrase[0] == chunk.lemma and words[: len(phrase) - 1] == phrase[1:]:
            if phrase[0] == "attend" and not set(words) & NOUNS:
                return False
            return chunk.modal == "" and not chunk.passive
    if chunk.lemma == "join" and not chunk.passive and not chunk.modal:
        return bool(set(words[:2]) & (NOUNS | {"them"}))
    if chunk.lemma != "be" or chunk.modal:
        return False
    rest = set(words)
    return bool(rest & {"present", "attendance"}) or (
        "there" in rest and bool(rest & {"too", "as", "also"})
    )


def _more_topics(reading: Reading, resolver: Resolver, meeting: Meeting) -> list[str]:
    """Topics after "the talks focused on", "they also discussed", "on the agenda were"."""
    chunks = reading.chunks
    listed = _on_the_agenda(reading)
    if listed is not None:
        return topics.topics(reading, listed)
    for at, chunk in enumerate(chunks):
        if chunk.kind != "VP" or chunk.lemma not in topics.VERBS or chunk.negated or chunk.passive:
            continue
        if chunk.modal:
            continue
        subject = clauses.subjects(chunks, at)
        if not subject:
            continue
        first = chunks[subject[0]]
        about = first.head in NOUNS and reading.tokens[first.start].low in DEFINITE
        if not about and chunk.lemma not in {"include", "focus", "deal", "turn", "address"}:
            who = resolver.parties(reading, subject)
            about = (
                bool(who)
                and {one.name for one in who} <= {one.name for one in meeting.participants}
                and (len(who) > 1 or chunk.lemma == "discuss")
            )
        start = topics.start(chunks, at)
        if about and start is not None:
            return topics.topics(reading, start)
    return []


def _on_the_agenda(reading: Reading) -> int | None:
    """Where the topics start in "On the agenda were …" and "On the table: …"."""
    chunks = reading.chunks
    at = 1 if chunks and chunks[0].kind == "RB" else 0
    if len(chunks) < at + 4 or chunks[at].head != "on" or chunks[at + 1].head not in AGENDAS:
        return None
    opens = chunks[at + 2].kind == ":" or (
        chunks[at + 2].lemma == "be" and not chunks[at + 2].negated
    )
    return at + 3 if opens else None


AGENDAS = frozenset({"agenda", "table"})
