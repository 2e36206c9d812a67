"""What was pledged: by whom, what, to whom, by when."""

from __future__ import annotations

from datetime import date

from summarizer.engines.rules import clauses, frames, lexicon, speakers
from summarizer.engines.rules.facts import Pledge
from summarizer.engines.rules.moments import between, meaning
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import commitment
from summarizer.engines.rules.who import Who, unique

WITH_INFINITIVE = lexicon.listed(commitment.WITH_INFINITIVE)
WITH_OBJECT = lexicon.listed(commitment.WITH_OBJECT)
WITH_CLAUSE = lexicon.listed(commitment.WITH_CLAUSE)
ASSURING = lexicon.listed(commitment.ASSURING)
REAFFIRMING = lexicon.listed(commitment.REAFFIRMING)
STANDING = lexicon.listed(commitment.STANDING)
ANNOUNCING = lexicon.listed(commitment.ANNOUNCING)
GIFTS = lexicon.listed(commitment.GIFTS)
STATES_OF_MIND = lexicon.listed(commitment.STATES_OF_MIND)
DEEDS = lexicon.listed(commitment.DEEDS)
HARM = lexicon.listed(commitment.HARM)
TRAVEL = frozenset(
    [
        "meet",
        "visit",
        "travel",
        "attend",
        "host",
        "hold",
        "receive",
        "fly",
        "return",
        "discuss",
        "speak",
    ]
)
BENEFIT = frozenset({"to", "for", "with"})
LIMIT = 20


def pledges(reading: Reading, resolver: Resolver, published: date | None) -> list[Pledge]:
    """The pledges that a sentence holds."""
    found: list[Pledge] = []
    covered = -1
    for verb, chunk in enumerate(reading.chunks):
        if (
            chunk.kind != "VP"
            or verb < covered
            or chunk.negated
            or frames.conditional(reading.chunks, verb)
        ):
            continue
        for lemmas, rule in RULES:
            if chunk.lemma in lemmas:
                span = rule(reading, verb)
                if span is not None:
                    fact = _fact(reading, resolver, verb, span, published)
                    if fact is not None:
                        found.append(fact)
                        covered = span[1]
                    break
    return found


Span = tuple[int, int, str]
"""Chunks [start:end] that say what is promised, and the rule's name."""


def _spoken(reading: Reading, verb: int) -> bool:
    """Whether a verb of commitment is asserted: no question, order, hope, or report of others."""
    item = reading.chunks[verb]
    if item.modal in frames.UNREAL or item.passive:
        return False
    if item.form == "TO":
        above = frames.governor(reading.chunks, verb)
        return above is not None and reading.chunks[above].lemma in {"go", "continue"}
    return True


def _infinitive(reading: Reading, verb: int) -> Span | None:
    """pledged to send grain; pledged 3 million euros; promised that it would."""
    chunks = reading.chunks
    if not _spoken(reading, verb):
        return None
    at = verb + 1
    while at < len(chunks) and (chunks[at].kind in clauses.LIGHT or _reader(reading, at, verb)):
        at += 1
    if at >= len(chunks):
        return None
    item = chunks[at]
    if item.kind == "VP" and item.form == "TO":
        if item.lemma in TRAVEL | HARM or (item.negated and item.lemma == "be"):
            return None
        return at, clauses.extent(chunks, at, LIMIT), "pledge to do"
    if item.kind == "TO" or (item.kind == "IN" and item.head == "to"):
        return at + 1, clauses.extent(chunks, at + 1, LIMIT), "commit to"
    if item.kind == "NP" and chunks[verb].lemma in WITH_OBJECT | {"commit", "offer"}:
        if _weighty(reading, at):
            return at, clauses.extent(chunks, at, LIMIT), "pledge something"
    return _clause(reading, verb)


def _reader(reading: Reading, at: int, verb: int) -> bool:
    """Whether a chunk is whom something is promised: "promised Kenya to", "itself"."""
    chunk = reading.chunks[at]
    follows = at + 1 < len(reading.chunks) and reading.chunks[at + 1].kind in {"VP", "NP", "THAT"}
    if chunk.kind != "NP" or at != verb + 1 or not follows:
        return False
    return chunk.mention is not None or chunk.head.endswith(("self", "selves"))


def _weighty(reading: Reading, at: int) -> bool:
    """Whether a noun phrase is a sum or something that is given."""
    chunk = reading.chunks[at]
    tokens = reading.tokens[chunk.start : chunk.end]
    if any(token.low in GIFTS | STANDING or token.text[0] in "$€£¥" for token in tokens):
        return True
    if any("$" in token.text for token in tokens):
        return True
    return bool(tokens) and tokens[0].tag == "NUM" and len(tokens) > 1


def _clause(reading: Reading, verb: int) -> Span | None:
    """said (that) it would send grain: the promise is the clause with will or would."""
    chunks = reading.chunks
    if chunks[verb].passive or chunks[verb].modal in frames.UNREAL:
        return None
    at = verb + 1
    if (
        at < len(chunks)
        and chunks[at].kind == "NP"
        and at + 1 < len(chunks)
        and (chunks[at + 1].kind in {"THAT", "NP"})
    ):
        at += 1
    if at < len(chunks) and chunks[at].kind == "THAT":
        at += 1
    while at < len(chunks) and not chunks[at].finite:
        if chunks[at].kind not in {"NP", "IN", "CC", "RB", "DATE"}:
            return None
        at += 1
    if at >= len(chunks):
        return None
    item = chunks[at]
    if item.modal not in {"will", "would", "shall"} or item.negated:
        return None
    if item.lemma not in DEEDS and chunks[verb].lemma not in {"pledge", "promise", "vow"}:
        return None
    if item.passive and chunks[verb].lemma not in {"pledge", "promise", "vow", "assure"}:
        return None
    return at, clauses.extent(chunks, at, LIMIT), "say that it will"


def _will(reading: Reading, verb: int) -> Span | None:
    """Kenya will send grain."""
    chunks = reading.chunks
    item = chunks[verb]
    if item.modal not in {"will", "shall"} or item.passive:
        return None
    return verb, clauses.extent(chunks, verb, LIMIT), "will do"


def _assured(reading: Reading, verb: int) -> Span | None:
    """assured the guests of full cooperation; assuring full cooperation."""
    chunks = reading.chunks
    if not _spoken(reading, verb):
        return None
    for at in range(verb + 1, min(verb + 5, len(chunks) - 1)):
        if chunks[at].kind == "IN" and chunks[at].head == "of" and chunks[at + 1].kind == "NP":
            return at + 1, clauses.extent(chunks, at + 1, LIMIT), "assure of"
        if chunks[at].kind == "THAT":
            return _clause(reading, verb)
    if (
        verb + 1 < len(chunks)
        and chunks[verb + 1].kind == "NP"
        and chunks[verb + 1].mention is None
    ):
        return verb + 1, clauses.extent(chunks, verb + 1, LIMIT), "assure of"
    return None


def _reaffirmed(reading: Reading, verb: int) -> Span | None:
    """reaffirmed support for Ukraine, its commitment to the plan."""
    chunks = reading.chunks
    if not _spoken(reading, verb):
        return None
    at = verb + 1
    while at < len(chunks) and chunks[at].kind in clauses.LIGHT:
        at += 1
    if at >= len(chunks) or chunks[at].kind != "NP":
        return None
    tokens = reading.tokens[chunks[at].start : chunks[at].end]
    if chunks[at].head not in STANDING or any(token.low == "no" for token in tokens):
        return None
    owner = chunks[at].owner
    if (
        owner is not None
        and owner.end < len(reading.tokens)
        and (reading.tokens[owner.end].tag == "POS")
    ):
        pass
    return at, clauses.extent(chunks, at, LIMIT), "reaffirm"


def _announced(reading: Reading, verb: int) -> Span | None:
    """announced 3 million euros in aid."""
    chunks = reading.chunks
    if not _spoken(reading, verb):
        return None
    others = clauses.objects(chunks, verb)
    if others and _weighty(reading, others[0]):
        return others[0], clauses.extent(chunks, others[0], LIMIT), "announce"
    return None


def _ready(reading: Reading, verb: int) -> Span | None:
    """is ready to help, remains committed to the plan, stands ready to train officers."""
    chunks = reading.chunks
    item = chunks[verb]
    if item.modal in frames.UNREAL or item.form == "TO":
        return None
    if item.lemma in STATES_OF_MIND and item.form == "VN":
        at = verb + 1
    else:
        at = verb + 1
        while at < len(chunks) and chunks[at].kind == "RB":
            at += 1
        if at >= len(chunks) or chunks[at].head not in STATES_OF_MIND:
            return None
        at += 1
    if at >= len(chunks):
        return None
    if chunks[at].kind == "VP" and chunks[at].form == "TO":
        if chunks[at].lemma in TRAVEL | HARM:
            return None
        return at, clauses.extent(chunks, at, LIMIT), "stand ready"
    if chunks[at].kind in {"TO", "IN"} and chunks[at].head == "to" and at + 1 < len(chunks):
        return at + 1, clauses.extent(chunks, at + 1, LIMIT), "be committed to"
    return None


RULES = (
    (frozenset({"be", "remain", "stand"}) | STATES_OF_MIND, _ready),
    (ASSURING, _assured),
    (REAFFIRMING, _reaffirmed),
    (WITH_INFINITIVE, _infinitive),
    (ANNOUNCING, _announced),
    (WITH_CLAUSE, _clause),
    (DEEDS, _will),
)


def _fact(
    reading: Reading, resolver: Resolver, verb: int, span: Span, published: date | None
) -> Pledge | None:
    start, end, rule = span
    chunks = reading.chunks
    if end <= start:
        return None
    by = speakers.givers(reading, resolver, verb, start)
    if not by:
        return None
    first, last = chunks[start].start, chunks[end - 1].end
    dates = between(reading.dates, first, last)
    due = meaning(dates[0], published, "future") if dates else None
    while last > first and reading.tokens[last - 1].tag == "DATE" and len(dates) > 1:
        last -= 1
    while first < last and reading.tokens[first].tag in {"TO", "MD", "RB"}:
        first += 1
    what = reading.words(first, last)
    if len(what.split()) < 2:
        return None
    to = tuple(who for who in _beneficiaries(reading, resolver, start, end) if who not in by)
    if due is not None and due.edtf is None:
        due = None
    return Pledge(by, what, to, due, [reading.number], rule, [reading.text(verb, verb + 1)])


def _beneficiaries(reading: Reading, resolver: Resolver, start: int, end: int) -> tuple[Who, ...]:
    """Whom the promise is for: "to Kenya", "for Ukraine", "help Kenya"."""
    chunks = reading.chunks
    found: list[Who] = []
    if chunks[start].kind == "VP" and start + 1 < end and chunks[start + 1].kind == "NP":
        found += resolver.phrase(reading, chunks[start + 1])
    for at in range(start + 1, end - 1):
        if (
            chunks[at].kind in {"IN", "TO"}
            and chunks[at].head in BENEFIT
            and (chunks[at + 1].kind == "NP")
        ):
            item = chunks[at + 1]
            if item.owner is not None and item.mention is None and item.owner.kind == "state":
                found += resolver.mention(item.owner)
            else:
                found += resolver.some(reading, (at + 1,))
    return unique(found)
