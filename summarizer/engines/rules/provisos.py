"""Conditions that a clause hangs on: "if they pay", "unless the rains come"."""

from __future__ import annotations

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.tables import provisos

OPENERS = tuple(tuple(line.split()) for line in sorted(lexicon.lines(provisos.OPENERS)))
FIRST_WORDS = frozenset(words[0] for words in OPENERS)
CONCEDING = lexicon.listed(provisos.CONCEDING)
PARTING = frozenset({";", ":", "—", "–", "--"})


def conditional(reading: Reading, verb: int) -> bool:
    """Whether what a verb says is to come only if something else does.

    The condition stands before its clause, "If they pay, it will", or behind it, "It will if
    they pay". A deed that is done, "was closed", hangs on nothing.
    """
    chunks = reading.chunks
    if not _to_come(chunks, verb):
        return False
    return any(_holds_for(reading, at, verb) for at in _openers(reading))


def _to_come(chunks: list[Chunk], verb: int) -> bool:
    item = chunks[verb]
    return item.form == "TO" or item.modal != "" or item.form in {"VB", "VZ", "VG"}


def _openers(reading: Reading) -> list[int]:
    """The chunks that open a condition."""
    found = []
    for at, chunk in enumerate(reading.chunks):
        if reading.tokens[chunk.start].low not in FIRST_WORDS:
            continue
        words = tuple(token.low for token in reading.tokens[chunk.start : chunk.start + 4])
        before = reading.tokens[chunk.start - 1].low if chunk.start else ""
        if before in CONCEDING or not any(words[: len(one)] == one for one in OPENERS):
            continue
        if at and words[0] in {"should", "as", "so"}:
            # "Should they pay, it will", "As long as they pay"; behind, "as long as it lasts" is
            # a time.
            continue
        found.append(at)
    return found


def _holds_for(reading: Reading, at: int, verb: int) -> bool:
    """Whether the condition that opens at a chunk goes with a verb before or behind it."""
    chunks = reading.chunks
    if at > verb:
        between = chunks[verb + 1 : at]
        return not any(one.kind in PARTING or _another(one) for one in between)
    parted = any(one.kind in PARTING for one in chunks[at:verb])
    opens = at == 0 or chunks[at - 1].kind in {",", "THAT", "CC", '"', "“"} | PARTING
    return opens and not parted


def _another(chunk: Chunk) -> bool:
    """Whether a clause of its own parts a verb from a condition."""
    return chunk.finite
