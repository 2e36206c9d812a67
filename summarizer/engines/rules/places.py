"""Where it was: the place that a clause names, in the article's words."""

from __future__ import annotations

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.tables import encounter, words

NOUNS = lexicon.listed(words.PLACES)
OCCASIONS = lexicon.listed(encounter.NOUNS)
KINDS = frozenset({"state", "place", "name", "body"})
INSIDE = frozenset({"in", "at"})
BESIDE = frozenset({"near", "off", "outside"})
TRAVEL = frozenset("travel fly go come arrive visit return head drive move".split())


def near(reading: Reading, at: int, *, after: bool = True) -> str | None:
    """The place that a clause names, after the verb at a chunk first, else before it."""
    last = len(reading.chunks) - 1
    order = [*(range(at, last) if after else ()), *range(at - 1, -1, -1)]
    return first(reading, order)


def first(reading: Reading, order: list[int]) -> str | None:
    """The first place among some chunks: "in Lisbon", "near Lisbon", "flew to Lisbon"."""
    chunks = reading.chunks
    for index in order:
        item = chunks[index]
        if index + 1 >= len(chunks) or item.kind not in {"IN", "TO"}:
            continue
        found = None
        if (
            item.head in INSIDE
            or (item.head == "on" and chunks[index + 1].head in NOUNS)
            or (item.head == "to" and index and chunks[index - 1].lemma in TRAVEL)
        ):
            found = named(reading, index + 1)
        elif item.head in BESIDE and named(reading, index + 1) is not None:
            found = f"{item.head} {named(reading, index + 1)}"
        if found is not None:
            return found
    return None


def named(reading: Reading, at: int) -> str | None:
    """The place that a noun phrase is, with the town or country that follows it."""
    chunks = reading.chunks
    if at >= len(chunks) or chunks[at].kind != "NP" or chunks[at].head in OCCASIONS:
        return None
    chunk = chunks[at]
    mention = chunk.mention
    if mention is None:
        if chunk.head not in NOUNS:
            return None
    elif mention.kind not in KINDS or mention.end != chunk.end or _acronym(mention.name):
        return None
    start = chunk.start
    while start < chunk.end and reading.tokens[start].tag == "DT":
        start += 1
    return reading.words(start, chunks[_end(reading, at) - 1].end) or None


def _acronym(name: str) -> bool:
    return name.isupper() and " " not in name


def _end(reading: Reading, at: int) -> int:
    """End of a place: past ", Norway" behind a town, past "of Constanta" behind a port."""
    chunks = reading.chunks
    end = at + 1
    if end + 1 >= len(chunks):
        return end
    after = chunks[end + 1].mention
    if after is None or after.kind not in KINDS or after.end != chunks[end + 1].end:
        return end
    district = after.name in {"D.C.", "DC"}
    if chunks[end].kind == "," and (district or (after.kind == "state" and not after.seat)):
        return end + 2
    common = chunks[at].mention is None
    return end + 2 if common and chunks[end].head in {"of", "in"} else end
