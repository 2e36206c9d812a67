"""Which words of a sentence tell of a meeting: one small rule a construction."""

from __future__ import annotations

from summarizer.engines.rules import clauses, frames, lexicon, occasions, places, provisos, undone
from summarizer.engines.rules.facts import Told
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import encounter
from summarizer.engines.rules.who import Who, bodies, unique

VERBS = lexicon.listed(encounter.VERBS)

HOSTING = lexicon.listed(encounter.HOSTING)

HOLDING = lexicon.listed(encounter.HOLDING)

PHONES = frozenset({"phone", "telephone", "sidelines", "margins"})

STATES = lexicon.STATE_NAMES

ASSEMBLIES = lexicon.listed(encounter.ASSEMBLIES)

COMPANY = lexicon.listed(encounter.COMPANY)

GATHERING = lexicon.listed(encounter.GATHERING)

DISCUSSING = lexicon.listed(encounter.DISCUSSING)

NOUNS = lexicon.listed(encounter.NOUNS)

TOPIC_PREPOSITIONS = lexicon.listed(encounter.TOPIC_PREPOSITIONS)

SPEAKING = {tuple(line.split()) for line in lexicon.lines(encounter.SPEAKING)}

SPEAKING_VERBS = frozenset(words[0] for words in SPEAKING)

WITH = frozenset({"with", "between", "among"})

PEOPLE = frozenset({"person", "office", "group"})


def told_by(reading: Reading, resolver: Resolver, verb: int) -> Told | None:
    """The meeting that a verb tells of, or None."""
    chunk = reading.chunks[verb]
    status = ""
    for lemmas, rule in RULES:
        if chunk.lemma in lemmas:
            status = status or frames.outlook(reading.chunks, verb)
            if status == "planned" and provisos.conditional(reading, verb):
                return None
            if not status or undone.unreal(reading, verb):
                return None
            told = rule(reading, resolver, verb, status)
            if told is not None:
                return told
    return None


def _subject(reading: Reading, resolver: Resolver, verb: int) -> tuple[Who, ...]:
    return resolver.parties(reading, clauses.subjects(reading.chunks, verb))


def _met(reading: Reading, resolver: Resolver, verb: int, status: str) -> Told | None:
    """A met B; A met with B; A and B met."""
    chunks = reading.chunks
    if chunks[verb].passive:
        return None
    subject = _subject(reading, resolver, verb) or _company(reading, verb)
    others = clauses.objects(chunks, verb)
    other: tuple[Who, ...] = ()
    if others:
        other = resolver.some(reading, others) or company(reading, others)
        if not other:
            return None
    else:
        other = resolver.some(reading, frames.led_by(chunks, verb + 1, WITH))
    if not subject:
        return None
    return _pair(verb, subject, other, status, "meet")


def _company(reading: Reading, verb: int) -> tuple[Who, ...]:
    return company(reading, clauses.subjects(reading.chunks, verb))


def company(reading: Reading, at: tuple[int, ...]) -> tuple[Who, ...]:
    """Plain plurals that can be a party to a meeting: "donors", "ministers of four states"."""
    found = []
    for index in at:
        mention = reading.chunks[index].mention
        if mention is not None and mention.kind == "group" and mention.name.lower() in COMPANY:
            found.append(Who(mention.name))
    return tuple(found)


def _pair(
    verb: int, subject: tuple[Who, ...], other: tuple[Who, ...], status: str, rule: str
) -> Told | None:
    sides = unique([*subject, *other])
    if len(sides) < 2 and not _several(sides):
        return None
    return Told(verb, sides, status, rule, verb + 1)


def _several(sides: tuple[Who, ...]) -> bool:
    """Whether one party is a group of people that can meet by itself."""
    role = (sides[0].role or "").lower() if sides else ""
    plural = role.split(" of ")[0].split(" for ")[0].split(" responsible ")[0].endswith("s")
    return plural and role in sides[0].name.lower()


def _hosted(reading: Reading, resolver: Resolver, verb: int, status: str) -> Told | None:
    """A received B, where B is a person; B was received by A."""
    chunks = reading.chunks
    subject = _subject(reading, resolver, verb)
    if chunks[verb].passive:
        others = frames.led_by(chunks, verb + 1, frozenset({"by"}))
    else:
        others = clauses.objects(chunks, verb)
    if not others or not subject:
        return None
    first = chunks[others[0]]
    if first.mention is None and first.head not in {"him", "her", "them"}:
        return None
    if first.mention is not None and first.mention.kind not in PEOPLE and not chunks[verb].passive:
        return None
    return _pair(verb, subject, resolver.some(reading, others), status, "receive")


def _held(reading: Reading, resolver: Resolver, verb: int, status: str) -> Told | None:
    """A held talks with B; talks were held between A and B."""
    chunks = reading.chunks
    if chunks[verb].passive:
        subject_at = clauses.subjects(chunks, verb)
        if not subject_at or chunks[subject_at[0]].head not in NOUNS:
            return None
        subject: tuple[Who, ...] = ()
        start = subject_at[0]
    else:
        start = _talks(reading, verb)
        if start < 0:
            return None
        subject = _subject(reading, resolver, verb)
    other = resolver.some(reading, frames.led_by(chunks, start + 1, WITH))
    if status == "planned" and reading.tokens[chunks[start].end - 1].capital:
        # A named dialogue still to come is held by states.
        subject = bodies(subject)
    told = _pair(verb, subject, other, status, "hold talks")
    if told is None and len(subject) == 1 and _gathers(subject[0]):
        told = Told(verb, subject, status, "hold talks", verb + 1)
    if told is not None:
        told.after = start + 1
        if reading.tokens[chunks[start].end - 1].capital:
            told.named = start
    return told


def _gathers(who: Who) -> bool:
    """Whether a body is one whose members meet: a council, a commission, a union."""
    words = who.name.lower().split()
    return who.name not in STATES and bool(set(words) & ASSEMBLIES)


def _talks(reading: Reading, verb: int) -> int:
    """The chunk of the "talks" that a verb has for its object, also in "two days of talks"."""
    chunks = reading.chunks
    others = clauses.objects(chunks, verb)
    if not others:
        return -1
    at = others[0]
    if chunks[at].head in occasions.AMOUNTS and at + 2 < len(chunks):
        at += 2 if chunks[at + 1].head == "of" else 0
    return at if chunks[at].head in NOUNS else -1


def _spoke(reading: Reading, resolver: Resolver, verb: int, status: str) -> Told | None:
    """A spoke with B, A sat down with B, A phoned B."""
    chunks = reading.chunks
    words = [token.low for token in reading.tokens[chunks[verb].end : chunks[verb].end + 3]]
    lemma = chunks[verb].lemma
    for phrase in SPEAKING:
        if phrase[0] == lemma and tuple(words[: len(phrase) - 1]) == phrase[1:]:
            at = verb
            end = chunks[verb].end + len(phrase) - 1
            while at + 1 < len(chunks) and chunks[at + 1].start < end:
                at += 1
            return _spoke_to(reading, resolver, verb, at + 1, status)
    if lemma in {"speak", "talk"}:
        # "spoke on the phone on Thursday night with B"
        for at in range(verb + 1, min(verb + 6, len(chunks) - 1)):
            if chunks[at].kind == "VP" or chunks[at].kind in frames.STOPS | {","}:
                break
            if chunks[at].head in TOPIC_PREPOSITIONS and chunks[at + 1].head not in PHONES:
                break
            if chunks[at].head in {"with", "to"} and chunks[at].kind in {"IN", "TO"}:
                return _spoke_to(reading, resolver, verb, at + 1, status)
    return _spoke_together(reading, resolver, verb, status)


def _spoke_to(reading: Reading, resolver: Resolver, verb: int, at: int, status: str) -> Told | None:
    """The meeting of a speaker and whom a phrase names."""
    if at >= len(reading.chunks) or reading.chunks[at].kind != "NP":
        return None
    other = resolver.some(reading, clauses.listing(reading.chunks, at))
    subject = _subject(reading, resolver, verb)
    return _pair(verb, subject, other, status, "speak with") if subject and other else None


def _spoke_together(reading: Reading, resolver: Resolver, verb: int, status: str) -> Told | None:
    """A and B spoke on Monday about trade."""
    chunks = reading.chunks
    about = frames.led_by(chunks, verb + 1, frozenset({"about"}))
    down = reading.tokens[chunks[verb].end].low if chunks[verb].end < len(reading.tokens) else ""
    sat = chunks[verb].lemma == "sit" and down == "down"
    if not sat and not (about and chunks[verb].lemma in {"speak", "talk"}):
        return None
    subject = _subject(reading, resolver, verb)
    return _pair(verb, subject, (), status, "speak with")


def _invited(reading: Reading, resolver: Resolver, verb: int, status: str) -> Told | None:
    """A invited B to a place: they are to meet there."""
    chunks = reading.chunks
    others = clauses.objects(chunks, verb)
    if not others or chunks[verb].passive or status != "held":
        return None
    goal = others[-1] + 1
    if goal + 1 >= len(chunks) or chunks[goal].head != "to":
        return None
    if places.named(reading, goal + 1) is None:
        return None
    other = resolver.some(reading, others)
    subject = _subject(reading, resolver, verb)
    return _pair(verb, subject, other, "planned", "invite") if subject and other else None


def _spent(reading: Reading, resolver: Resolver, verb: int, status: str) -> Told | None:
    """A spent the afternoon with B."""
    chunks = reading.chunks
    at = verb + 1
    if (
        at + 2 >= len(chunks)
        or chunks[at].kind not in {"NP", "DATE"}
        or chunks[at + 1].head != "with"
    ):
        return None
    other = resolver.some(reading, clauses.listing(chunks, at + 2))
    subject = _subject(reading, resolver, verb)
    if not subject or not any(who.role for who in other):
        return None
    return _pair(verb, subject, other, status, "spend time with")


def _discussed(reading: Reading, resolver: Resolver, verb: int, status: str) -> Told | None:
    """A and B discussed trade; A discussed trade with B."""
    subject = _subject(reading, resolver, verb)
    other = resolver.some(reading, frames.led_by(reading.chunks, verb + 1, frozenset({"with"})))
    if not subject:
        return None
    return _pair(verb, subject, other, status, "discuss")


RULES = (
    (VERBS, _met),
    (HOLDING, _held),
    (HOSTING, _hosted),
    (SPEAKING_VERBS, _spoke),
    (DISCUSSING, _discussed),
    (frozenset({"invite"}), _invited),
    (frozenset({"spend"}), _spent),
    (GATHERING, _met),
)
