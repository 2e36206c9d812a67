"""Whose act an infinitive or -ing form is where it is not the subject's."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.tables import doers, roles

TREATING = lexicon.listed(doers.TREATING)

PERSONS = lexicon.listed(doers.PERSONS) | lexicon.listed(roles.HEADS)

CONTROLLING = lexicon.listed(doers.CONTROLLING)

INTENTS = lexicon.listed(doers.INTENTS)

OWNING = lexicon.listed(doers.OWNING)


def somebody(chunk: Chunk) -> bool:
    """Whether a noun phrase is a person or people, who can be meant by "who"."""
    return chunk.mention is not None or chunk.head in PERSONS


def thing(reading: Reading, at: int) -> bool:
    """Whether a noun phrase can be what "it" means: no person, no plural, no pronoun."""
    chunk = reading.chunks[at]
    if chunk.mention is not None:
        return chunk.mention.kind == "name"
    return reading.tokens[chunk.start].tag != "PRP" and not chunk.head.endswith("s")


def another(chunks: Sequence[Chunk], verb: int, at: int) -> tuple[int, ...] | None:
    """The noun phrase whose act it is, () where nobody knows; None where it is the subject's.

    "accused B of promising", "mocked a promise by B to build".
    """
    if at < 1 or chunks[verb].form == "VN":
        return None
    before = chunks[at]
    if chunks[verb].form == "VG" and before.kind == "IN" and before.head in {"of", "for", "over"}:
        head = _object_head(chunks, at - 1)
        over = chunks[head - 1] if head >= 1 else None
        if over is not None and over.lemma in TREATING and not over.passive:
            return (head,)
    if chunks[verb].form == "TO" and before.kind == "NP":
        if before.mention is not None and chunks[at - 1].lemma in CONTROLLING:
            return (at,)
        return _intended(chunks, at)
    return None


def _object_head(chunks: Sequence[Chunk], at: int) -> int:
    """The first noun phrase of an object with what hangs on it."""
    while at >= 2 and chunks[at - 1].kind == "IN" and chunks[at - 2].kind == "NP":
        at -= 2
    return at if at >= 0 and chunks[at].kind == "NP" else -1


def _intended(chunks: Sequence[Chunk], at: int) -> tuple[int, ...] | None:
    """Whose plan it is "to build": of "a plan by B" it is B's, of "calls to build" nobody knows."""
    head = _object_head(chunks, at)
    if head < 1 or chunks[head].head not in INTENTS or chunks[head - 1].kind != "VP":
        return None
    if at > head and chunks[at - 1].head in {"by", "of", "from"}:
        return (at,)
    if chunks[head - 1].lemma in OWNING or chunks[head - 1].form == "VN":
        return None
    return ()
