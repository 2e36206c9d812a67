"""What was pledged: by whom, what, to whom, by when."""

from __future__ import annotations

from datetime import date

from summarizer.engines.rules import clauses, events, lexicon, provisos, speakers, undone, wording
from summarizer.engines.rules.facts import Pledge
from summarizer.engines.rules.moments import Moment, meaning
from summarizer.engines.rules.official import is_official
from summarizer.engines.rules.promise import Promise
from summarizer.engines.rules.promising import promise
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import commitment, deeds, doers, roles
from summarizer.engines.rules.who import Who, unique

INTENTIONS = lexicon.listed(commitment.INTENTIONS)
NOTHING = lexicon.listed(doers.NOTHING)
GIVING = lexicon.listed(deeds.GIVING)
HELPING = lexicon.listed(deeds.HELPING)
GROUPS = lexicon.listed(roles.GROUPS)
DUE = frozenset("by before from until in on next this at within during beginning starting".split())


def pledges(reading: Reading, resolver: Resolver, published: date | None) -> list[Pledge]:
    """The pledges that a sentence holds."""
    found: list[Pledge] = []
    covered = -1
    for verb, chunk in enumerate(reading.chunks):
        if chunk.kind != "VP" or verb < covered:
            continue
        made = promise(reading, verb)
        if made is None or undone.denied(reading, verb) or _nothing(reading, made):
            continue
        if any(provisos.conditional(reading, one) for one in (verb, made.start)):
            continue
        fact = _fact(reading, resolver, verb, made, published)
        if fact is not None:
            found.append(fact)
            covered = made.end
    return found


def _nothing(reading: Reading, made: Promise) -> bool:
    """Whether nothing is what will be done: "will build none of the schools"."""
    if made.rule not in {"will do", "say that it will"}:
        return False
    tokens = reading.tokens[reading.chunks[made.start].start : reading.chunks[made.end - 1].end]
    return any(token.low in NOTHING for token in tokens[:4])


def _fact(
    reading: Reading, resolver: Resolver, verb: int, made: Promise, published: date | None
) -> Pledge | None:
    chunks = reading.chunks
    by = speakers.givers(reading, resolver, verb, made)
    intended = made.rule == "will do" or chunks[verb].lemma in INTENTIONS
    if not by or (intended and not any(map(is_official, by))):
        return None
    first, last = chunks[made.start].start, chunks[made.end - 1].end
    while first < last and reading.tokens[first].tag in {"TO", "MD", "RB"}:
        first += 1
    what = wording.words(reading, first, last).strip(wording.EDGES)
    if len(what.split()) < 2:
        return None
    to = tuple(who for who in _beneficiaries(reading, resolver, made) if who not in by)
    due = _due(reading, verb, made, published)
    return Pledge(by, what, to, due, [reading.number], made.rule, [reading.text(verb, verb + 1)])


def _due(reading: Reading, verb: int, made: Promise, published: date | None) -> Moment | None:
    """The date by which a promise is due: within its words, else one that opens the sentence."""
    chunks = reading.chunks
    first, last = chunks[min(made.start, verb)].start, chunks[made.end - 1].end + 1
    for dated in reading.dates:
        inside = first <= dated.lead and dated.start <= last
        opening = dated.lead == 0 and verb < 6
        word = reading.tokens[dated.lead].low
        if (inside and dated.start > chunks[verb].start) or (opening and word in DUE):
            if not inside and not chunks[verb].modal:
                continue
            moment = meaning(dated, published, "future")
            if moment.edtf is not None and events.status(moment, published, "future") != "past":
                return moment
    return None


def _beneficiaries(reading: Reading, resolver: Resolver, made: Promise) -> tuple[Who, ...]:
    """Whom the promise is for: "promised Kenya", "to Kenya", "for Ukraine", "help Kenya"."""
    chunks = reading.chunks
    found: list[Who] = []
    if made.reader is not None:
        found += resolver.phrase(reading, chunks[made.reader])
    first = chunks[made.start]
    giving = first.kind == "NP" or first.lemma in GIVING
    if first.kind == "VP" and made.start + 1 < made.end and chunks[made.start + 1].kind == "NP":
        double = made.start + 2 < made.end and chunks[made.start + 2].kind == "NP"
        if first.lemma in HELPING or (first.lemma in GIVING and double):
            found += resolver.phrase(reading, chunks[made.start + 1])
    for at in range(made.start + 1, made.end - 1):
        item = chunks[at]
        if item.kind not in {"IN", "TO"} or item.head not in {"to", "for"}:
            continue
        if chunks[at + 1].kind == "NP":
            found += _served(reading, resolver, at + 1, named_only=not giving or item.head == "for")
    return unique(found)


def _served(reading: Reading, resolver: Resolver, at: int, *, named_only: bool) -> tuple[Who, ...]:
    """The party a phrase serves; a group without a name, "clinics in Afghanistan", in its words."""
    chunks = reading.chunks
    item = chunks[at]
    owner = item.owner
    if item.mention is None and owner is not None and owner.kind == "state":
        return resolver.mention(owner)
    parties = resolver.some(reading, clauses.listing(chunks, at))
    if parties or named_only:
        return parties
    if item.head not in GROUPS and not (item.head.endswith("s") and not item.head.endswith("ss")):
        return ()
    end = at + 1
    if end + 1 < len(chunks) and chunks[end].head == "in" and chunks[end + 1].kind == "NP":
        end += 2
    start = item.start
    while start < item.end - 1 and reading.tokens[start].tag in {"DT", "PRS"}:
        start += 1
    acts_for = owner.name if owner is not None and owner.kind == "adjective" else None
    return (Who(reading.words(start, chunks[end - 1].end), None, acts_for),)
