"""What the lists share: the modality of a verb, phrases led by a preposition, places, dates."""

from __future__ import annotations

from datetime import date

from summarizer.engines.rules import clauses, lexicon
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.moments import Dated, Lean, Moment, meaning
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.tables import censure, encounter

REFUSING = lexicon.listed(censure.REFUSING)
ASKING = lexicon.listed(censure.ASKING)
PLANNING = lexicon.listed(encounter.PLANNED) | {"be", "have", "hope"}
TRAVEL = frozenset("travel fly go come arrive visit return head drive".split())
PLANS = frozenset("plan plans agreement intention invitation decision arrangements".split())
UNREAL = frozenset({"should", "must", "may", "might", "could", "can", "would", "ought"})
STOPS = frozenset({";", "WH", "SUB", "THAT", '"', "”", "“", ":", "."})


def governor(chunks: list[Chunk], verb: int) -> int | None:
    """The verb that an infinitive or -ing form hangs on: "agreed" in "agreed to meet"."""
    item = chunks[verb]
    if item.form not in {"TO", "VG"}:
        return None
    at = verb - 1
    while at >= 0 and chunks[at].kind in {"RB", "DATE", "NP", "IN", "TO", ","}:
        at -= 1
    return at if at >= 0 and chunks[at].kind == "VP" else None


def outlook(chunks: list[Chunk], verb: int) -> str:
    """How a verb is meant: "held" (it happens or happened), "planned", or "" (neither)."""
    item = chunks[verb]
    if item.negated:
        return ""
    if item.form == "TO":
        if verb and chunks[verb - 1].head in PLANS:
            return "planned"
        above = governor(chunks, verb)
        if above is None:
            return ""
        over = chunks[above]
        if over.negated or over.lemma in REFUSING | ASKING or over.modal in UNREAL:
            return ""
        if over.lemma in PLANNING:
            return "planned"
        return outlook(chunks, above) if over.lemma in TRAVEL | {"use", "take"} else ""
    if item.modal in UNREAL:
        return ""
    if item.modal in {"will", "shall"}:
        return "planned"
    if conditional(chunks, verb):
        return ""
    return "held"


def conditional(chunks: list[Chunk], verb: int) -> bool:
    """Whether a verb stands in an if-clause."""
    for at in range(verb - 1, -1, -1):
        item = chunks[at]
        if item.kind == "SUB":
            return item.head in {"if", "unless", "whether", "lest"}
        if item.kind in {",", ";"} or item.finite:
            return False
    return False


def led_by(chunks: list[Chunk], start: int, heads: frozenset[str]) -> tuple[int, ...]:
    """The noun phrases after the first of some prepositions, in the same clause."""
    at = start
    while at + 1 < len(chunks):
        item = chunks[at]
        if item.kind in STOPS or (item.kind == "VP" and item.form != "VG" and at > start):
            return ()
        if item.kind == "IN" and item.head in heads and chunks[at + 1].kind == "NP":
            return clauses.listing(chunks, at + 1, pair=item.head == "between")
        at += 1
    return ()


def date_near(
    reading: Reading, at: int, published: date | None, lean: Lean | None
) -> tuple[Dated, Moment] | None:
    """The date phrase of a verb's clause, the nearest one first."""
    if not reading.dates:
        return None
    middle = reading.chunks[at].start
    first, last = clause_span(reading, at)
    inside = [one for one in reading.dates if first <= one.start < last]
    if not inside and len(reading.dates) == 1:
        inside = list(reading.dates)
    inside = [one for one in inside if not _parted(reading, one, middle)]
    if reading.chunks[at].form == "TO":
        # "met on Monday and agreed to meet in May": Monday belongs to the first.
        inside = [one for one in inside if one.start > middle]
    if not inside:
        return None
    nearest = min(inside, key=lambda one: (abs(one.start - middle), one.start))
    return nearest, meaning(nearest, published, lean)


def _parted(reading: Reading, dated: Dated, middle: int) -> bool:
    """Whether a comma and a speaker part a date from a verb: "from this week, the mayor said"."""
    if dated.start > middle:
        return False
    between = reading.tokens[dated.end : middle]
    if dated.lead == 0 or not any(token.text == "," for token in between[:1]):
        return False
    return any(token.tag in {"VD", "VZ"} for token in between)


def clause_span(reading: Reading, at: int) -> tuple[int, int]:
    """Tokens of the clause around a chunk: up to the next mark or word that opens another."""
    chunks = reading.chunks
    first = at
    while first > 0 and chunks[first - 1].kind not in {";", "SUB", "WH", "THAT", ":", "—", "–"}:
        first -= 1
    last = at + 1
    while last < len(chunks) and chunks[last].kind not in {";", "SUB", "WH", ":", "—", "–"}:
        last += 1
    return chunks[first].start, chunks[last - 1].end
