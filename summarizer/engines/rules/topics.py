"""What was discussed: short noun phrases after "discussed", "talks on" and the like."""

from __future__ import annotations

from summarizer.engines.rules import extents, lexicon
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.tables import encounter

VERBS = lexicon.listed(encounter.TOPIC_VERBS) | lexicon.listed(encounter.TOPIC_VERBS_WITH)
WITH_PREPOSITION = lexicon.listed(encounter.TOPIC_VERBS_WITH)
PREPOSITIONS = lexicon.listed(encounter.TOPIC_PREPOSITIONS) | {"into", "around", "with", "through"}
MOST = 6
LONGEST = 12


def topics(reading: Reading, first: int) -> list[str]:
    """The topics listed from a chunk on, each as it stands in the sentence."""
    chunks = reading.chunks
    first = _past_frame(reading, first)
    end = extents.extent(chunks, first, limit=60)
    parts: list[str] = []
    start = first
    at = first
    commas = any(chunks[index].kind == "," for index in range(first, end))
    while at < end:
        item = chunks[at]
        separates = item.kind == "," or (
            item.kind == "CC" and item.head == "and" and (commas or _both_plain(reading, start, at))
        )
        if separates:
            _keep(parts, reading, start, at)
            start = at + 1
        at += 1
    _keep(parts, reading, start, end)
    return parts[:MOST]


def start(chunks: list[Chunk], verb: int) -> int | None:
    """Where the topics of a verb start: right behind it, or behind "on", "about", "into"."""
    needs = chunks[verb].lemma in WITH_PREPOSITION
    at = verb + 1
    while at < len(chunks) and at < verb + 6:
        item = chunks[at]
        if item.kind == "IN" and item.head in PREPOSITIONS and (needs or at == verb + 1):
            at += 1
            break
        skipped = item.kind in {"RB", "DATE"} or (needs and item.kind in {"IN", "NP"})
        if not skipped:
            if needs:
                return None
            break
        at += 1
    follows = at < len(chunks) and at > verb and chunks[at].kind in {"NP", "VP", "WH"}
    return at if follows and not chunks[at].finite else None


def _past_frame(reading: Reading, first: int) -> int:
    """From "issues including trade" or "topics ranging from trade" to "trade"."""
    chunks = reading.chunks
    if first >= len(chunks):
        return first
    if chunks[first].kind == "NP" and chunks[first].head == "range" and first + 2 < len(chunks):
        first += 2 if chunks[first + 1].head == "of" else 0
    if chunks[first].head not in FRAMES:
        return first
    for at in range(first + 1, min(first + 5, len(chunks) - 1)):
        if chunks[at].kind == "IN" and chunks[at].head in {"including", "from", "like"}:
            return at + 1
        if chunks[at].kind == ",":
            break
    return first


FRAMES = frozenset("topics issues matters subjects areas questions themes".split())


def _both_plain(reading: Reading, start: int, at: int) -> bool:
    """Whether "A and B" are two topics: no preposition before "and" ties them together."""
    return not any(reading.chunks[index].kind == "IN" for index in range(start, at))


def _keep(parts: list[str], reading: Reading, start: int, end: int) -> None:
    chunks = reading.chunks
    while start < end and (
        chunks[start].kind in {"CC", ",", "RB", "DATE"}
        or (chunks[start].kind == "IN" and chunks[start].head in PREPOSITIONS)
    ):
        start += 1
    while end > start and chunks[end - 1].kind in {"DATE", "RB", ",", "CC", "IN"}:
        end -= 1
    if start >= end or chunks[start].kind not in {"NP", "VP"}:
        return
    first = chunks[start].start
    tokens = reading.tokens
    while first < chunks[end - 1].end and tokens[first].low in {"the", "a", "an", "both"}:
        first += 1
    text = reading.words(first, chunks[end - 1].end)
    if text and len(text.split()) <= LONGEST and text not in parts:
        parts.append(text)
