"""Who is blamed: the actors that the words of a censured act, or the rest of the sentence, name."""

from __future__ import annotations

from summarizer.engines.rules import clauses, lexicon
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import censure, roles
from summarizer.engines.rules.who import Who, unique

ACTORS = frozenset({"state", "body", "person", "group", "office"})
ACTS = lexicon.listed(censure.ACTS)
HUMAN = lexicon.listed(roles.GROUPS) | lexicon.listed(censure.PERPETRATORS)


def blamed(reading: Reading, resolver: Resolver, start: int, end: int) -> tuple[Who, ...]:
    """The actors of an act told in chunks [start:end): "Russia's attack", "attack by the group"."""
    chunks = reading.chunks
    found: list[Who] = []
    first = chunks[start]
    if first.mention is not None and first.mention.kind in ACTORS and end == start + 1:
        found += resolver.phrase(reading, first)
    found += _owner(reading, resolver, start)
    for at in range(start + 1, end - 1):
        if chunks[at].kind == "IN" and chunks[at].head == "by" and chunks[at + 1].kind == "NP":
            for member in clauses.listing(chunks, at + 1):
                found += actor(reading, resolver, member)
    found += _accused(reading, resolver)
    return unique(found)


def _owner(reading: Reading, resolver: Resolver, at: int) -> tuple[Who, ...]:
    """Whose act it is: "Russia's attack", "Houthi attacks", "Israeli strikes"."""
    chunk = reading.chunks[at]
    owner = chunk.owner
    if owner is None or owner.end >= len(reading.tokens):
        return ()
    if reading.tokens[owner.end].tag == "POS" and owner.kind in ACTORS | {"name"}:
        return resolver.mention(owner)
    if chunk.head not in ACTS or owner.kind not in {"body", "adjective"}:
        return ()
    return (Who(owner.name),) if owner.kind == "adjective" else resolver.mention(owner)


def actor(reading: Reading, resolver: Resolver, at: int) -> tuple[Who, ...]:
    """The party that a phrase after "by" is; people without a name in the article's words."""
    parties = resolver.some(reading, (at,))
    chunk = reading.chunks[at]
    if parties or chunk.head not in HUMAN:
        return parties
    start = chunk.start
    while start < chunk.end - 1 and reading.tokens[start].tag in {"DT", "PRS"}:
        start += 1
    return (Who(reading.words(start, chunk.end)),)


def _accused(reading: Reading, resolver: Resolver) -> tuple[Who, ...]:
    """Whom the sentence blames: "… and blamed the army", "blamed it on the group"."""
    chunks = reading.chunks
    for verb, chunk in enumerate(chunks):
        if chunk.kind != "VP" or chunk.lemma != "blame" or chunk.negated or chunk.passive:
            continue
        for at in range(verb + 1, min(verb + 4, len(chunks))):
            found = resolver.some(reading, (at,)) if chunks[at].head != "it" else ()
            if found:
                return found
    return ()
