"""How an event is worded: its subject, its verb and what belongs to them, without the dates."""

from __future__ import annotations

from summarizer.engines.rules import clauses, extents
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver

LIMIT = 20
TAIL = 14
EDGES = " ,;:'\"“”‘’-–—"
Span = tuple[int, int]


def clause(reading: Reading, resolver: Resolver, verb: int, at: int) -> tuple[str, Span]:
    """Words of the clause around a verb, and its chunks [first:last)."""
    chunks = reading.chunks
    subject, first = _subject(reading, resolver, verb)
    last = extents.extent(chunks, verb, TAIL)
    if last <= verb:
        last = verb + 1
    said = words(reading, chunks[verb].start, chunks[last - 1].end)
    if chunks[verb].form == "TO" and not subject:
        said = said.removeprefix("to ")
    if not subject and chunks[verb].lemma == "be" and chunks[verb].end < chunks[last - 1].end:
        # "There were 41 cases": the cases are the event.
        said = words(reading, chunks[verb].end, chunks[last - 1].end)
    text = f"{subject} {said}" if subject else said
    return tidy(text), (min(first, verb), max(last, min(at + 1, len(chunks))))


def _subject(reading: Reading, resolver: Resolver, verb: int) -> tuple[str, int]:
    """The subject's words, pronouns resolved, and its first chunk."""
    chunks = reading.chunks
    before = _reduced(chunks, verb)
    if before is not None:
        start = phrase_start(chunks, before)
        return words(reading, chunks[start].start, chunks[before].end), start
    at = clauses.subjects(chunks, verb)
    if not at:
        return "", verb
    first, last = at[0], at[-1]
    if (
        len(at) == 1
        and chunks[first].head in PRONOUNS
        and chunks[first].end - chunks[first].start == 1
    ):
        found = resolver.phrase(reading, chunks[first])
        names = [who.role if who.role and who.role in who.name else who.name for who in found]
        return " and ".join(names[:3]), first
    end = phrase_end(chunks, last, verb)
    return words(reading, chunks[first].start, chunks[end - 1].end), first


def _reduced(chunks: list[Chunk], verb: int) -> int | None:
    """The phrase that "signed in May" or "to be paid in May" hangs on: the one right before."""
    item = chunks[verb]
    if item.form == "VN" or (item.form == "TO" and item.passive):
        at = verb - 1
        if at > 0 and chunks[at].kind == ",":
            at -= 1
        if at >= 0 and chunks[at].kind == "NP":
            return at
    return None


PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "him", "them", "us"})


def noun(reading: Reading, at: int) -> tuple[str, Span]:
    """Words of a noun phrase with what hangs on it: "the bombing at the airport that killed 13"."""
    chunks = reading.chunks
    last = phrase_end(chunks, at, len(chunks))
    if last + 2 < len(chunks) and chunks[last].kind in {"WH", "THAT"} and chunks[last + 1].finite:
        last = extents.extent(chunks, last + 1, 10)
    last = max(last, at + 1)
    return tidy(words(reading, chunks[at].start, chunks[last - 1].end)), (at, last)


def phrase_start(chunks: list[Chunk], at: int) -> int:
    """From the last noun of "the entry into force of the treaty" back to its first."""
    while (
        at >= 2
        and chunks[at - 1].kind == "IN"
        and chunks[at - 2].kind == "NP"
        and not _person(chunks[at - 2])
        and (
            chunks[at - 1].head in {"of", "in", "at", "for", "on", "from", "into", "by", "against"}
        )
    ):
        at -= 2
    return at


def _person(chunk: Chunk) -> bool:
    """Whether a phrase is somebody: of "by Minister X for the arrest" the arrest is the event."""
    return chunk.mention is not None and chunk.mention.kind == "person"


def phrase_end(chunks: list[Chunk], at: int, stop: int) -> int:
    """End of a noun phrase with the prepositional phrases right behind it."""
    at += 1
    while at + 1 < stop and (
        (chunks[at].kind in {"IN", "TO"} and chunks[at + 1].kind == "NP")
        or (chunks[at].kind == "DATE" and chunks[at + 1].kind == "IN")
    ):
        at += 2 if chunks[at].kind in {"IN", "TO"} else 1
    return at


def words(reading: Reading, start: int, end: int) -> str:
    """The words of tokens[start:end] without dates, at most twenty, spaced as in the sentence."""
    tokens = reading.tokens
    skip = {index for one in reading.dates for index in range(one.lead, one.end)}
    kept: list[str] = []
    before = -1
    for index in range(start, end):
        token = tokens[index]
        if index in skip or (token.tag == "POS" and index - 1 in skip):
            continue
        if token.text == "," and kept and kept[-1].endswith((",", "and", "or")):
            continue
        if (kept and before == index - 1 and token.start == tokens[before].end) or (
            token.text in {",", "."} and kept
        ):
            kept[-1] += token.text
        else:
            kept.append(token.text)
        before = index
        if len(kept) >= LIMIT:
            break
    return " ".join(kept)


def tidy(text: str) -> str:
    """Without marks and small words at the ends, at most twenty words."""
    kept = text.strip(EDGES).split()[:LIMIT]
    while kept and kept[-1].lower().strip(EDGES) in LOOSE:
        kept.pop()
    while kept and kept[0].lower() in LOOSE:
        kept.pop(0)
    return " ".join(kept).strip(EDGES)


LOOSE = frozenset("the a an and or of in on at to for with from by as but that which who".split())
