"""Who says it: the subject of the verb, the speaker of the sentence, or both."""

from __future__ import annotations

from summarizer.engines.rules import clauses, lexicon
from summarizer.engines.rules.promise import Promise
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import commitment, doers, happening, words
from summarizer.engines.rules.who import Who, unique

SAYING = lexicon.listed(happening.SAYING)
STRONG = lexicon.listed(commitment.STRONG)
OWN_BODIES = lexicon.listed(doers.OWN_BODIES)
POSSESSIVES = frozenset(words.POSSESSIVES.split())
STATES = lexicon.STATE_NAMES


def givers(reading: Reading, resolver: Resolver, verb: int, made: Promise) -> tuple[Who, ...]:
    """Who commits: the subject of the verb, and of a reported promise its subject or speaker."""
    chunks = reading.chunks
    speaker = attributed(reading, resolver, verb)
    if made.rule == "will be done":
        return speaker
    subject = subject_of(reading, resolver, verb)
    if not subject:
        return ()
    if made.rule == "say that it will":
        deed = next((k for k in range(verb + 1, made.end) if chunks[k].finite), None)
        doer = clauses.subjects(chunks, deed) if deed else ()
        if doer and chunks[verb].lemma not in STRONG and not _own(reading, resolver, doer, subject):
            return ()
        inner = resolver.parties(reading, doer)
        return unique([*subject, *(who for who in inner if who.name in STATES)])
    stated = chunks[verb].form != "VG"
    if speaker and stated and all(who.name in STATES for who in subject):
        return unique([*speaker, *subject])
    return subject


def _own(
    reading: Reading, resolver: Resolver, doer: tuple[int, ...], speakers: tuple[Who, ...]
) -> bool:
    """Whether a speaker can promise what a doer would do: himself, a state, a body of his own."""
    chunk = reading.chunks[doer[0]]
    found = resolver.parties(reading, doer)
    names = {who.name for who in speakers}
    word = reading.tokens[chunk.start].low
    if word in {"he", "she"}:
        return not found or found[0].name in names
    if word in POSSESSIVES or word in {"it", "they", "we", "i"}:
        return True
    if chunk.mention is None or not found:
        return chunk.mention is not None or chunk.head in OWN_BODIES
    acts_for = {who.affiliation for who in speakers if who.affiliation}
    return any(
        who.name in names | acts_for
        or who.affiliation in acts_for
        or (who.name in STATES and not acts_for & STATES)
        for who in found
    )


def subject_of(reading: Reading, resolver: Resolver, verb: int) -> tuple[Who, ...]:
    """The subject of a verb; of "we" and "I" in a quotation, the speaker that is named."""
    at = clauses.subjects(reading.chunks, verb)
    if len(at) == 1 and reading.chunks[at[0]].head in {"we", "i"}:
        speaker = attributed(reading, resolver, verb)
        if speaker:
            return speaker
    return resolver.parties(reading, at)


def attributed(reading: Reading, resolver: Resolver, verb: int) -> tuple[Who, ...]:
    """The speaker named by a "…, X said" or "X said …" elsewhere in the sentence."""
    chunks = reading.chunks
    for at, chunk in enumerate(chunks):
        if chunk.kind != "VP" or not chunk.finite or abs(at - verb) < 2:
            continue
        if chunk.lemma in SAYING and not chunk.negated:
            subject = clauses.subjects(chunks, at)
            if not subject and at + 1 < len(chunks) and chunks[at + 1].kind == "NP":
                subject = (at + 1,)
            return tuple(who for who in resolver.some(reading, subject) if _is_person(who))
    return ()


def _is_person(who: Who) -> bool:
    """Whether a party is a person with a name and an office."""
    return who.role is not None and who.role.lower() not in who.name.lower()
