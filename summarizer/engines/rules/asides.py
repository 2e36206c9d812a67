"""Asides between commas: "X, the mayor of Y, said"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules.chunks import Chunk

MAX_LOOK = 40


def behind(chunks: Sequence[Chunk], comma: int) -> int:
    """From the comma that closes "X, the mayor of Y," to X; -1 where there is no such thing."""
    nearest = -1
    named = chunks[comma - 1].mention
    if named is not None and named.aside:
        # The aside is part of the name already: "X, the mayor of Y, said".
        return comma - 1
    for at in range(comma - 1, max(-1, comma - MAX_LOOK), -1):
        if chunks[at].kind in {";", ":"}:
            break
        if chunks[at].kind != ",":
            continue
        if at < 1 or chunks[at - 1].kind != "NP":
            # "On Monday, condemned" has no subject; "Asked about it, …" neither.
            break
        if opens(chunks[at + 1]):
            return at - 1
        if nearest < 0:
            nearest = at - 1
    return nearest


def opens(chunk: Chunk) -> bool:
    """Whether a chunk after a comma begins an aside rather than the next of a list."""
    if chunk.kind in {"WH", "IN", "SUB"} or (chunk.kind == "VP" and not chunk.finite):
        return True
    if chunk.kind == "NP" and chunk.head == "it":
        return True
    return chunk.kind == "NP" and (
        chunk.definite or (chunk.mention is not None and chunk.mention.kind == "office")
    )
