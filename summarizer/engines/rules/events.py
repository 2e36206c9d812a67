"""What happened or will happen when: the clause around a date phrase."""

from __future__ import annotations

from datetime import date

from summarizer.engines.rules import clauses, frames
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.facts import Event
from summarizer.engines.rules.moments import Dated, Moment, meaning
from summarizer.engines.rules.reading import Reading

SAYING = frozenset(
    [
        "say",
        "tell",
        "add",
        "announce",
        "explain",
        "state",
        "note",
        "stress",
        "write",
        "comment",
        "praise",
        "reiterate",
        "argue",
        "insist",
        "warn",
        "claim",
        "deny",
        "welcome",
        "condemn",
        "criticise",
        "criticize",
    ]
)
ENDS = frozenset({".", "?", "!", ";", ":", "—", "–", "--", '"', "“", "”", "(", ")"})
LIMIT = 20


def events(reading: Reading, published: date | None) -> list[Event]:
    """The dated events of a sentence, one a date phrase."""
    if len(reading.chunks) < 4:
        return []
    found = []
    for dated in reading.dates:
        event = _event(reading, dated, published)
        if event is not None:
            found.append(event)
    return found


def _event(reading: Reading, dated: Dated, published: date | None) -> Event | None:
    chunks = reading.chunks
    at = next((k for k, chunk in enumerate(chunks) if chunk.start <= dated.start < chunk.end), None)
    if at is None:
        return None
    verb = _verb(chunks, at)
    lean = _lean(chunks, verb)
    moment = meaning(dated, published, lean)
    if moment.edtf is None:
        return None
    if chunks[at].kind == "NP":
        first, last = _noun_event(chunks, at)
    else:
        if verb is not None and chunks[verb].lemma in SAYING:
            return None
        first, last = _clause(chunks, at, verb)
    what = _what(reading, dated, first, last)
    if len(what.split()) < 2:
        return None
    place = _place(reading, first, last)
    return Event(
        what,
        moment,
        place,
        status(moment, published, lean),
        [reading.number],
        "date",
        [dated.phrase],
    )


def _verb(chunks: list[Chunk], at: int) -> int | None:
    """The verb that a date belongs to: the nearest in its clause, on the left first."""
    for index in range(at - 1, -1, -1):
        if chunks[index].kind in ENDS | {"SUB"}:
            break
        if chunks[index].kind == "VP" and chunks[index].lemma:
            return index
    for index in range(at + 1, len(chunks)):
        if chunks[index].kind in ENDS:
            break
        if chunks[index].finite:
            return index
    return None


def _lean(chunks: list[Chunk], verb: int | None) -> str:
    if verb is None:
        return "past"
    item = chunks[verb]
    if item.modal in {"will", "would", "shall"} or item.form == "TO":
        return "future"
    return "past"


def _clause(chunks: list[Chunk], at: int, verb: int | None) -> tuple[int, int]:
    """Chunks of the clause that a date stands in."""
    first = at if verb is None else min(at, verb)
    while first > 0 and chunks[first - 1].kind not in ENDS | {"SUB", "WH", "THAT"}:
        if chunks[first - 1].kind == "CC" and first < len(chunks) and _opens(chunks, first):
            break
        if (
            chunks[first - 1].kind == ","
            and chunks[first].kind != "NP"
            and verb is not None
            and (first < verb)
        ):
            pass
        first -= 1
    last = max(at, verb if verb is not None else at) + 1
    last = max(last, clauses.extent(chunks, last - 1, 30))
    return first, last


def _opens(chunks: list[Chunk], at: int) -> bool:
    return chunks[at].kind == "VP" or (
        at + 1 < len(chunks) and chunks[at].kind == "NP" and chunks[at + 1].finite
    )


def _noun_event(chunks: list[Chunk], at: int) -> tuple[int, int]:
    """A noun phrase with a date in it, and the phrases that hang on it."""
    last = at + 1
    while last + 1 < len(chunks) and chunks[last].kind == "IN" and chunks[last + 1].kind == "NP":
        last += 2
    if last + 2 < len(chunks) and chunks[last].kind in {"WH", "THAT"}:
        last = clauses.extent(chunks, last + 1, 12)
    return at, last


def _what(reading: Reading, dated: Dated, first: int, last: int) -> str:
    """The words of a stretch without its dates, at most twenty."""
    chunks = reading.chunks
    kept: list[str] = []
    tokens = reading.tokens
    skip = {index for one in reading.dates for index in range(one.lead, one.end)}
    for index in range(chunks[first].start, chunks[last - 1].end):
        token = tokens[index]
        if index in skip or (token.tag == "POS" and index - 1 in skip):
            continue
        glue = bool(kept) and (token.start == tokens[index - 1].end and index - 1 not in skip)
        if glue:
            kept[-1] += token.text
        else:
            kept.append(token.text)
        if len(kept) >= LIMIT:
            break
    text = " ".join(kept).strip(" ,;:'\"“”‘’")
    return text


def _place(reading: Reading, first: int, last: int) -> str | None:
    chunks = reading.chunks
    for at in range(first, min(last, len(chunks) - 1)):
        if chunks[at].kind == "IN" and chunks[at].head in {"in", "at"}:
            found = frames.place_at(reading, at + 1)
            if found is not None:
                return found
    return None


def status(moment: Moment, published: date | None, lean: str) -> str:
    """`past` if the date began by publication, else `scheduled`."""
    if published is None or moment.edtf is None:
        return "scheduled" if lean == "future" else "past"
    start = moment.edtf.split("/")[0].replace("X", "0")
    return (
        "past"
        if start[: len(start)] <= published.isoformat()[: len(start)]
        and not (
            lean == "future" and len(start) < 10 and start == published.isoformat()[: len(start)]
        )
        else "scheduled"
    )
