"""Meetings by their nouns: "after talks with B", "the next summit", "plans for a dialogue"."""

from __future__ import annotations

from summarizer.engines.rules import clauses, entities, frames, lexicon, places, undone
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.facts import Told
from summarizer.engines.rules.fields import geo_at
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import encounter, happening
from summarizer.engines.rules.who import Who, bodies, unique

NOUNS = lexicon.listed(encounter.NOUNS)
NAMED = lexicon.listed(encounter.NAMED)
ADDRESSING = lexicon.listed(encounter.ADDRESSING)
SAYING = lexicon.listed(happening.SAYING)
PLANNED = lexicon.listed(encounter.PLANNED)
CANCELLED = lexicon.listed(encounter.CANCELLED)
TAKING_PLACE = frozenset("hold take be convene open schedule plan set come host call".split())
AMOUNTS = frozenset("days hours day hour rounds round series set number".split())
DENIED = frozenset(
    {"refuse", "reject", "deny", "rule", "decline", "demand", "urge", "seek", "oppose"}
)
WITH = frozenset({"with", "between", "among"})


def named(reading: Reading, resolver: Resolver) -> list[Told]:
    """The meetings that the nouns of a sentence tell of, at most one a noun."""
    found = []
    for at, chunk in enumerate(reading.chunks):
        if (chunk.kind == "NP" and chunk.head in NOUNS and chunk.mention is None) or (
            chunk.kind == "NP" and chunk.head in NAMED
        ):
            told = (
                _between(reading, resolver, at)
                or _addressed(reading, resolver, at)
                or _captioned(reading, resolver, at)
                or _coming(reading, resolver, at)
            )
            if told is not None:
                found.append(told)
    return found[:2]


def _between(reading: Reading, resolver: Resolver, at: int) -> Told | None:
    """Talks between A and B; A's clause with "talks with B" in it."""
    chunks = reading.chunks
    others = frames.led_by(chunks, at + 1, WITH)
    if not others or others[0] - at > 8:
        return None
    other = resolver.some(reading, others)
    leader = chunks[others[0] - 1].head
    subject: tuple[Who, ...] = ()
    if leader == "with":
        subject = _clause_subject(reading, resolver, at)
        if not subject:
            return None
    sides = unique([*subject, *other])
    status = _status(reading, at)
    if len(sides) < 2 or not other or not status:
        return None
    return Told(at, sides, status, "talks with", at + 1)


def _addressed(reading: Reading, resolver: Resolver, at: int) -> Told | None:
    """A told B at a meeting in C."""
    chunks = reading.chunks
    if not at or chunks[at - 1].head not in {"at", "during", "in"}:
        return None
    verb = _governing(chunks, at)
    if verb is None or chunks[verb].lemma not in ADDRESSING or chunks[verb].negated:
        return None
    other = resolver.some(reading, clauses.objects(chunks, verb))
    subject = resolver.parties(reading, clauses.subjects(chunks, verb))
    if not subject or not any(who.role for who in other):
        return None
    return Told(at, unique([*subject, *other]), "held", "tell at a meeting", at + 1)


def _captioned(reading: Reading, resolver: Resolver, at: int) -> Told | None:
    """A, B and C at their meeting in D."""
    chunks = reading.chunks
    if at < 2 or chunks[at - 1].head not in {"at", "during", "before", "after"}:
        return None
    if chunks[at - 2].kind != "NP":
        return None
    people = resolver.some(reading, clauses.coordinated(chunks, at - 2))
    if len(people) < 2 or any(who.role is None for who in people):
        return None
    return Told(at, people, "held", "at their meeting", at + 1)


def _clause_subject(reading: Reading, resolver: Resolver, at: int) -> tuple[Who, ...]:
    """The subject of the clause that a noun phrase stands in."""
    chunks = reading.chunks
    for verb in [*range(at - 1, -1, -1), *range(at + 1, len(chunks))]:
        if chunks[verb].finite:
            return resolver.parties(reading, clauses.subjects(chunks, verb))
    return ()


def _status(reading: Reading, at: int) -> str:
    """Whether a meeting named by a noun was held, is to come, was called off, or neither ("")."""
    chunks = reading.chunks
    if undone.undone_by(reading, at) is not None:
        return "cancelled"
    if (
        at
        and chunks[at - 1].kind == "IN"
        and chunks[at - 1].head in {"after", "following", "during"}
    ):
        return "held"
    verb = _governing(chunks, at)
    if verb is None:
        return "held"
    item = chunks[verb]
    words = {token.low for token in reading.tokens[item.start : item.end + 2]}
    if item.lemma in CANCELLED or (item.lemma == "call" and "off" in words):
        return "cancelled"
    if item.negated or item.lemma in DENIED or undone.avoided(reading, verb):
        return ""
    if frames.conditional(chunks, verb):
        return ""
    if item.form == "TO":
        above = frames.governor(chunks, verb)
        if above is not None and chunks[above].lemma in frames.REFUSING | frames.ASKING:
            return ""
        return "planned"
    reported = item.modal == "would" and any(one.lemma in SAYING for one in chunks[:verb])
    if reported or item.modal in {"will", "shall"}:
        return "planned"
    if item.modal:
        return ""
    near = {token.low for token in reading.tokens[chunks[at].start : chunks[at].end]}
    if item.lemma in PLANNED or near & {"next", "upcoming", "forthcoming", "planned"}:
        return "planned"
    return "held"


def _governing(chunks: list[Chunk], at: int) -> int | None:
    """The verb that a noun phrase depends on: its own if it is a subject, else the one before."""
    after = at + 1
    while after < len(chunks) and chunks[after].kind in {"IN", "NP", "DATE", "RB"}:
        after += 1
    if after < len(chunks) and chunks[after].kind == "VP" and at in clauses.subjects(chunks, after):
        return after
    for verb in range(after, len(chunks)):
        if chunks[verb].finite and chunks[verb].passive and at in clauses.subjects(chunks, verb):
            return verb
    for verb in range(at - 1, -1, -1):
        if chunks[verb].kind == "VP":
            return verb
        if chunks[verb].kind in {";", "SUB"}:
            break
    return None


def _coming(reading: Reading, resolver: Resolver, at: int) -> Told | None:
    """The next summit is in May; plans for a dialogue in June; the caucus meeting will be held."""
    chunks = reading.chunks
    status = _status(reading, at)
    before = {token.low for token in reading.tokens[max(0, chunks[at].start - 3) : chunks[at].end]}
    verb = _governing(chunks, at)
    if "plans" in before:
        status = "planned"
    elif verb is None or chunks[verb].lemma not in TAKING_PLACE | PLANNED | CANCELLED:
        return None
    if status not in {"planned", "cancelled"}:
        return None
    tokens = reading.tokens[chunks[at].start : chunks[at].end]
    sides = owners(reading, resolver, chunks[at]) or _host(reading, resolver, at)
    special = (
        tokens[-1].capital
        or before & {"next", "upcoming", "plans"}
        or tokens[-1].low
        in {
            "summit",
            "meeting",
            "talks",
            "round",
        }
    )
    if not sides and special and not _others_named(reading, at):
        sides = bodies(resolver.focus.sides)
    if not sides or not _dated_or_placed(reading, at):
        return None
    return Told(at, sides, status, "coming meeting", at + 1)


def _others_named(reading: Reading, at: int) -> bool:
    """Whether the phrase goes on to say between whom: then it is not those spoken of before."""
    return any(one.kind == "IN" and one.head in WITH for one in reading.chunks[at + 1 : at + 7])


def owners(reading: Reading, resolver: Resolver, chunk: Chunk) -> tuple[Who, ...]:
    """The parties that a meeting's name holds: "Pak-US Caucus meeting", "U.S.-Kenya Dialogue"."""
    for mention in reading.mentions:
        if chunk.start <= mention.start and mention.end < chunk.end and mention.kind == "body":
            return resolver.mention(mention)
    behind = reading.chunks.index(chunk) + 2
    if behind < len(reading.chunks) and reading.chunks[behind - 1].head == "of":
        of = reading.chunks[behind].mention
        if of is not None and of.kind in {"body", "group"}:
            return resolver.mention(of, definite=True)
    for token in reading.tokens[chunk.start : chunk.end]:
        states = entities.states_in(token.text) if "-" in token.text else []
        if len(states) == 2 and token.capital:
            return tuple(Who(state) for state in states)
    return ()


def _host(reading: Reading, resolver: Resolver, at: int) -> tuple[Who, ...]:
    """The body that a clause says will gather: "The caucus will hold a meeting"."""
    subject = _clause_subject(reading, resolver, at)
    if len(subject) == 1 and subject[0].role is None and subject[0].name not in STATES:
        return subject
    return ()


def _dated_or_placed(reading: Reading, at: int) -> bool:
    first, last = frames.clause_span(reading, at)
    dated = any(first <= one.start < last for one in reading.dates)
    return dated or places.near(reading, at) is not None


def subject_matter(reading: Reading, chunk: Chunk) -> list[str]:
    """The topic in a meeting's name: "Counter-Terrorism" in "a Counter-Terrorism Dialogue"."""
    if chunk.head not in NAMED:
        return []
    words = [
        token.text
        for index, token in enumerate(reading.tokens[chunk.start : chunk.end - 1], chunk.start)
        if token.tag in {"NAME", "NN"}
        and token.low not in NO_SUBJECT
        and not entities.states_in(token.text)
        and geo_at(reading.tokens, index) is None
    ]
    inside = any(
        mention.kind == "body" and chunk.start <= mention.start < chunk.end
        for mention in reading.mentions
    )
    return [" ".join(words)] if words and not inside and len(words) < 4 else []


STATES = lexicon.STATE_NAMES
NO_SUBJECT = lexicon.listed(encounter.NO_SUBJECT)
