"""What happened or will happen when: the clause or the noun phrase around a date."""

from __future__ import annotations

from datetime import date

from summarizer.engines.rules import clauses, frames, lexicon, places, provisos, undone, wording
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.facts import Event
from summarizer.engines.rules.moments import Dated, Lean, Moment, is_date, meaning
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import doers, happening

SAYING = lexicon.listed(happening.SAYING)
# "are expected to" looks ahead and asks nobody.
ASKING = frames.ASKING - {"expect"}
OPPOSING = lexicon.listed(doers.OPPOSING)
AHEAD = lexicon.listed(happening.AHEAD)
EVENTS = lexicon.listed(happening.EVENTS)
VAGUE = frozenset({"summer", "winter", "spring", "autumn", "in a week", "in a month", "in a year"})
DASHES = frozenset({"—", "–", "--"})
ENDS = frozenset({".", "?", "!", ";", ":", "—", "–", "--", '"', "“", "”", "(", ")"})
PAST_FORMS = frozenset({"VD", "HV"})


def events(
    reading: Reading, resolver: Resolver, published: date | None, told: frozenset[str]
) -> list[Event]:
    """The dated events of a sentence, one a date phrase.

    `told` are the phrases that a meeting of this sentence has taken already.
    """
    if len(reading.chunks) < 4 or not any(chunk.kind == "VP" for chunk in reading.chunks):
        return []
    if reading.tokens[-1].text == "?":
        return []
    found = []
    for dated in reading.dates:
        if dated.phrase in told or dated.phrase.lower() in VAGUE:
            continue
        event = _event(reading, resolver, dated, published)
        if event is not None:
            found.append(event)
    return found


def _event(
    reading: Reading, resolver: Resolver, dated: Dated, published: date | None
) -> Event | None:
    chunks = reading.chunks
    at = next((k for k, one in enumerate(chunks) if one.start <= dated.start < one.end), None)
    if at is None:
        return None
    if _fell_through(reading, at):
        return None
    verb = verb_of(chunks, at)
    lean = leaning(reading, at, verb)
    moment = meaning(dated, published, lean)
    if not is_date(moment, published):
        return None
    if chunks[at].kind == "NP":
        what, span = wording.noun(reading, at)
    elif verb is None or _unsure(reading, verb):
        return None
    elif chunks[verb].lemma in SAYING:
        if at < 1 or chunks[at - 1].kind != "NP" or at - 1 <= verb:
            return None
        start = wording.phrase_start(chunks, at - 1)
        amount = reading.tokens[chunks[start].start].tag == "NUM"
        if amount or (start == at - 1 and chunks[start].head not in EVENTS):
            return None
        what, span = wording.noun(reading, start)
    else:
        what, span = wording.clause(reading, resolver, verb, at)
    if len(what.split()) < 2:
        return None
    state = status(moment, published, lean)
    place = place_of(reading, span, at)
    return Event(what, moment, place, state, [reading.number], "date", [dated.phrase])


def _unsure(reading: Reading, verb: int) -> bool:
    """Whether a clause only tells what could be, or what somebody else claims."""
    item = reading.chunks[verb]
    if item.modal in {"could", "can", "should", "must"} or frames.conditional(reading.chunks, verb):
        return True
    if item.form == "TO" and _unwilling(reading, verb):
        return True
    if provisos.conditional(reading, verb) or _stands_in(reading, verb):
        return True
    if item.negated and not clauses.subjects(reading.chunks, verb):
        return True
    return undone.unreal(reading, verb)


def _unwilling(reading: Reading, verb: int) -> bool:
    """Whether an infinitive is asked of others, negated or only possible: "urged B to close"."""
    above = frames.governor(reading.chunks, verb)
    if above is None:
        # "A plan to build a bridge was rejected"
        return True
    over = reading.chunks[above]
    unknown = reading.chunks[verb - 1].kind == "NP" and not clauses.subjects(reading.chunks, verb)
    return (
        unknown
        or over.lemma in OPPOSING
        or over.negated
        or over.lemma in ASKING
        or over.modal in frames.UNREAL
    )


def _stands_in(reading: Reading, verb: int) -> bool:
    """Whether a bare verb only stands for one before it: "as it did in the 1990s"."""
    chunks = reading.chunks
    if chunks[verb].lemma not in {"do", "have", "be"} or clauses.objects(chunks, verb):
        return False
    after = chunks[verb + 1] if verb + 1 < len(chunks) else None
    bare = after is None or after.kind in {"DATE", ".", ","}
    at = clauses.subjects(chunks, verb)
    before = chunks[at[0] - 1].head if at and at[0] else ""
    return bare and (chunks[verb].lemma == "do" or before in {"as", "than", "like"})


def _fell_through(reading: Reading, at: int) -> bool:
    """Whether a date belongs to something that was called off: "a concert on Friday was"."""
    chunks = reading.chunks
    if chunks[at].kind == "NP":
        return undone.undone_by(reading, at) is not None
    for index in range(at - 1, -1, -1):
        if chunks[index].kind == "NP":
            verb = undone.undone_by(reading, index)
            return verb is not None and verb > at
    return False


def verb_of(chunks: list[Chunk], at: int) -> int | None:
    """The verb that a date belongs to: the nearest before it in its clause, else the next."""
    for index in range(at - 1, -1, -1):
        if (chunks[index].kind in ENDS - DASHES) or _clausal(chunks, index, at):
            break
        if chunks[index].kind == "VP" and chunks[index].lemma:
            if chunks[index].form == "VG" and chunks[index + 1 : at] == []:
                continue
            return index
    for index in range(at + 1, len(chunks)):
        if chunks[index].kind in ENDS | {"SUB"}:
            break
        if chunks[index].finite:
            return index
    return None


def _clausal(chunks: list[Chunk], index: int, at: int) -> bool:
    """Whether a chunk opens a clause with a verb before the date: if, "as the talks broke up"."""
    if chunks[index].kind == "SUB":
        return True
    opens = chunks[index].kind == "IN" and chunks[index].head in clauses.CLAUSAL
    return opens and any(chunk.finite for chunk in chunks[index:at])


def leaning(reading: Reading, at: int, verb: int | None) -> Lean | None:
    """Whether the words look ahead, look back, or neither."""
    chunks = reading.chunks
    first = min(at, verb if verb is not None else at)
    near = {token.low for token in reading.tokens[chunks[first].start : chunks[at].end]}
    before = {
        token.low for token in reading.tokens[max(0, chunks[at].start - 8) : chunks[at].start]
    }
    if near & AHEAD or before & {"plans", "plan", "upcoming", "forthcoming"}:
        return "future"
    if verb is None:
        return None
    item = chunks[verb]
    if (
        item.modal in {"will", "would", "shall", "may", "might", "can", "could"}
        or item.form == "TO"
    ):
        return "future"
    if item.form in PAST_FORMS or (item.passive and item.form != "MD"):
        return "past"
    return None


def place_of(reading: Reading, span: tuple[int, int], at: int) -> str | None:
    """The place an event's words name, or that follows its date after a comma."""
    chunks = reading.chunks
    first, last = span
    last = max(last, at + 1)
    while last + 1 < len(chunks) and (
        chunks[last].kind in {",", "DATE"} or chunks[last].head in {"in", "at"}
    ):
        last += 1
    return places.first(reading, list(range(first, min(last + 1, len(chunks) - 1))))


def status(moment: Moment, published: date | None, lean: Lean | None) -> str:
    """`past` if the date began by publication, else `scheduled`; of "by June" its end counts."""
    if published is None or moment.edtf is None:
        return "scheduled" if lean == "future" else "past"
    first, *last = (end.strip(".").replace("X", "0") for end in moment.edtf.split("/"))
    start = first or "".join(last)
    if len(start) > 5 and start[5] == "2":
        start = start[:4]
    today = published.isoformat()[: len(start)]
    if start == today and len(start) < 10:
        return "scheduled" if lean == "future" else "past"
    return "past" if start <= today else "scheduled"
