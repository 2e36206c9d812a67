"""Who says it: the subject of the verb, the speaker of the sentence, or both."""

from __future__ import annotations

from summarizer.engines.rules import clauses, lexicon
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.who import Who, unique

SAYING = frozenset(
    [
        "say",
        "tell",
        "add",
        "announce",
        "explain",
        "state",
        "note",
        "stress",
        "confirm",
        "write",
        "declare",
    ]
)
STATES = frozenset(lexicon.geography().names.values())


def givers(reading: Reading, resolver: Resolver, verb: int, deed: int) -> tuple[Who, ...]:
    """Who commits: the subject of the verb and, of a reported promise, the subject of the deed."""
    chunks = reading.chunks
    subject = resolver.parties(reading, clauses.subjects(chunks, verb))
    speaker = attributed(reading, resolver, verb)
    if deed != verb and chunks[deed].kind == "VP" and chunks[deed].finite:
        inner = resolver.parties(reading, clauses.subjects(chunks, deed))
        states = [who for who in inner if who.name in STATES]
        return unique([*subject, *states]) if subject else ()
    if speaker and subject and all(who.name in STATES for who in subject):
        return unique([*speaker, *subject])
    if speaker and not subject:
        return ()
    return subject


def attributed(reading: Reading, resolver: Resolver, verb: int) -> tuple[Who, ...]:
    """The speaker named by a "…, X said" or "X said …" elsewhere in the sentence."""
    chunks = reading.chunks
    for at, chunk in enumerate(chunks):
        if at != verb and chunk.kind == "VP" and chunk.lemma in SAYING and chunk.finite:
            if abs(at - verb) < 2:
                continue
            subject = clauses.subjects(chunks, at)
            if not subject and at + 1 < len(chunks) and chunks[at + 1].kind == "NP":
                subject = (at + 1,)
            return tuple(who for who in resolver.some(reading, subject) if who.role is not None)
    return ()
