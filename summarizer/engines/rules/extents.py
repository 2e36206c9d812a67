"""How far a phrase reaches that belongs to one clause."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.clauses import QUOTES, skip_of

CLOSERS = frozenset({";", "(", ")", ":", "—", "–", "--", '"', "”", "“"})


def extent(chunks: Sequence[Chunk], first: int, limit: int = 20) -> int:
    """End (a chunk index) of the phrase that starts at `first` and belongs to one clause.

    Stops where a new clause begins, a quotation ends, or after about `limit` words.
    """
    words = 0
    at = first
    while at < len(chunks):
        item = chunks[at]
        if item.kind in CLOSERS and at > first and not _quoted_inside(chunks, at):
            break
        if item.kind in {".", "?", "!", "…"}:
            break
        if item.kind == "," and _breaks(chunks, at):
            break
        if item.kind == "SUB" and at > first:
            break
        if item.kind == "IN" and item.head == "as" and at > first and not _such(chunks, at):
            break
        if item.kind == "CC" and _new_clause(chunks, at + 1) and not _same_verb(chunks, first, at):
            break
        words += item.end - item.start if item.kind != "," else 0
        if words > limit:
            break
        at += 1
    while at - 1 > first and chunks[at - 1].kind in {",", "CC", "IN", "THAT", "RB", "WH"}:
        at -= 1
    return at


def _such(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "as" goes with "such": "partners such as Kenya"."""
    return chunks[at - 1].head == "such"


def _same_verb(chunks: Sequence[Chunk], first: int, at: int) -> bool:
    """Whether "and" joins a second infinitive to the first: "to protect and defend"."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    opens = chunks[first]
    led = opens.form == "TO" or bool(opens.modal)
    return led and after is not None and after.form == "VB"


def _quoted_inside(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a closing quotation mark is followed by more of the phrase: "“slowness” of the"."""
    return (
        chunks[at].kind in QUOTES
        and at + 2 < len(chunks)
        and chunks[at + 1].kind == "IN"
        and chunks[at + 2].kind == "NP"
    )


def _breaks(chunks: Sequence[Chunk], comma: int) -> bool:
    """Whether what follows a comma is no part of the phrase before it."""
    at = comma + 1
    if at >= len(chunks):
        return True
    item = chunks[at]
    if item.kind in {"WH", "SUB", "VP", "RB"} or item.kind in QUOTES:
        return True
    if item.kind == "CC":
        return _new_clause(chunks, at + 1) or item.head == "but"
    if item.kind == "IN" and at + 1 < len(chunks) and chunks[at + 1].kind == "WH":
        return True
    if item.kind == "IN":
        return item.head in {"as", "despite", "after", "before", "according", "amid", "in", "at"}
    return _new_clause(chunks, at)


def _new_clause(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a finite verb with its own subject, or one that shares it, starts here."""
    while at < len(chunks) and chunks[at].kind == "RB":
        at += 1
    if at >= len(chunks):
        return True
    if chunks[at].kind == "VP":
        return chunks[at].finite
    if chunks[at].kind != "NP":
        return False
    after = skip_of(chunks, at + 1)
    return after < len(chunks) and chunks[after].finite
