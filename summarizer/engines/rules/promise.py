"""What the rules of promising share: how a promise is told, and when it is none."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.engines.rules import clauses, extents, frames, lexicon
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.tables import commitment, deeds

STANDING = lexicon.listed(commitment.STANDING)

GIFTS = lexicon.listed(deeds.GIFTS)

DOUBTS = lexicon.listed(deeds.DOUBTS)

PURPOSES = lexicon.listed(commitment.PURPOSES)

PENALTIES = lexicon.listed(deeds.PENALTIES)

MONEY = frozenset("$€£¥")

LIMIT = 20


@dataclass(frozen=True, slots=True)
class Promise:
    """Chunks [start:end) that say what is promised; `reader` is the chunk of whom it is told."""

    start: int
    end: int
    rule: str
    reader: int | None = None


def unreal(reading: Reading, verb: int) -> bool:
    """Negated, conditional, or what somebody else only claims that one has promised."""
    chunks = reading.chunks
    if chunks[verb].negated or frames.conditional(chunks, verb):
        return True
    that = behind_that(reading, verb)
    # "said that she had promised": somebody else's word for it.
    return that is not None and (doubted(reading, that) or _past_perfect(reading, verb))


def behind_that(reading: Reading, verb: int) -> int | None:
    """The "that" whose clause a verb stands in, or None."""
    chunks = reading.chunks
    for at in range(verb - 1, 0, -1):
        if chunks[at].kind == "THAT":
            return at
        if chunks[at].finite or chunks[at].kind in {";", ","}:
            break
    return None


def doubted(reading: Reading, that: int) -> bool:
    """Whether what "that" introduces is denied or only claimed: "a report that"."""
    told = reading.chunks[max(0, that - 3) : that]
    return any(one.negated or (one.lemma or one.head) in DOUBTS for one in told)


def _past_perfect(reading: Reading, verb: int) -> bool:
    chunk = reading.chunks[verb]
    return any(token.low == "had" for token in reading.tokens[chunk.start : chunk.end])


def asserted(reading: Reading, verb: int) -> bool:
    """Whether a verb of commitment is stated as a fact rather than asked, wished or possible."""
    item = reading.chunks[verb]
    if item.modal in frames.UNREAL or item.passive:
        return False
    if item.form == "TO":
        above = frames.governor(reading.chunks, verb)
        return above is not None and reading.chunks[above].lemma in PURPOSES
    return True


def reach(reading: Reading, start: int, rule: str, reader: int | None = None) -> Promise:
    """The promise that starts at a chunk and reaches to the end of its clause."""
    return Promise(start, extents.extent(reading.chunks, start, LIMIT), rule, reader)


def past_reader(reading: Reading, verb: int) -> tuple[int, int | None]:
    """The chunk after a verb and after whom it is told: "promised [Kenya] to"."""
    chunks = reading.chunks
    at = verb + 1
    while at < len(chunks) and chunks[at].kind in clauses.LIGHT:
        at += 1
    if at + 1 >= len(chunks) or chunks[at].kind != "NP":
        return at, None
    item = chunks[at]
    follows = chunks[at + 1]
    if item.head.endswith(("self", "selves")):
        return at + 1, None
    addressed = item.mention is not None or item.head in {"him", "her", "them", "us"}
    if addressed and (follows.kind in {"NP", "THAT"} or follows.form == "TO"):
        return at + 1, at
    if addressed and follows.kind == "CC" and at + 3 < len(chunks) and chunks[at + 3].kind == "NP":
        return at + 3, at
    return at, None


def weighty(reading: Reading, at: int) -> bool:
    """Whether a noun phrase is a sum or something that is given."""
    chunk = reading.chunks[at]
    tokens = reading.tokens[chunk.start : chunk.end]
    if any(token.low in PENALTIES for token in reading.tokens[chunk.start :][:6]):
        return False
    if any(token.low in GIFTS | STANDING or MONEY & set(token.text) for token in tokens):
        return True
    return len(tokens) > 1 and tokens[0].tag == "NUM"
