"""What was condemned, by whom, against whom."""

from __future__ import annotations

from summarizer.engines.rules import clauses, frames, lexicon
from summarizer.engines.rules.facts import Condemnation
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import censure
from summarizer.engines.rules.who import Who, unique

VERBS = lexicon.listed(censure.VERBS)
NOUNS = lexicon.listed(censure.NOUNS)
VOICING = lexicon.listed(censure.VOICING)
CALLING = lexicon.listed(censure.CALLING)
BAD = lexicon.listed(censure.ADJECTIVES) | lexicon.listed(censure.BRANDS)
PHRASAL = tuple(tuple(line.split()) for line in sorted(lexicon.lines(censure.PHRASAL)))
PHRASAL_VERBS = frozenset(words[0] for words in PHRASAL)
BY = frozenset({"by"})
LIMIT = 20


def condemnations(reading: Reading, resolver: Resolver) -> list[Condemnation]:
    """The condemnations that a sentence holds."""
    found = []
    for verb, chunk in enumerate(reading.chunks):
        if chunk.kind != "VP" or _unreal(reading, verb):
            continue
        fact = None
        for lemmas, rule in RULES:
            if chunk.lemma in lemmas:
                fact = rule(reading, resolver, verb)
                if fact is not None:
                    break
        if fact is not None:
            found.append(fact)
    return found


def _unreal(reading: Reading, verb: int) -> bool:
    """Negated, refused, asked of others, or only possible."""
    chunks = reading.chunks
    item = chunks[verb]
    if item.negated or item.modal in frames.UNREAL | {"will"}:
        return True
    if item.form == "TO":
        above = frames.governor(chunks, verb)
        return above is None or chunks[above].lemma not in {"go", "continue", "join", "unite"}
    if item.form == "VG":
        at = verb - 1
        if at >= 0 and chunks[at].kind == "IN" and chunks[at].head in {"from", "of", "without"}:
            return True
    return False


def _censured(reading: Reading, resolver: Resolver, verb: int) -> Condemnation | None:
    """A condemned the attack; the attack was condemned by A."""
    chunks = reading.chunks
    item = chunks[verb]
    if item.passive or item.form == "VN":
        return _passive(reading, resolver, verb)
    at = _object(reading, verb)
    if at is None:
        return None
    by = resolver.parties(reading, clauses.subjects(chunks, verb))
    return _fact(reading, resolver, by, at, verb, "censure")


def _object(reading: Reading, verb: int) -> int | None:
    chunks = reading.chunks
    at = verb + 1
    while at < len(chunks):
        item = chunks[at]
        if item.kind == "NP":
            return at
        if (
            item.kind == "IN"
            and item.head == "in"
            and at + 1 < len(chunks)
            and (
                reading.tokens[chunks[at + 1].end - 1].low
                in {"terms", "words", "statement", "form"}
            )
        ):
            at += 2
        elif item.kind in clauses.LIGHT or (item.kind == "IN" and item.head == "as"):
            at += 1
        else:
            return None
    return None


def _passive(reading: Reading, resolver: Resolver, verb: int) -> Condemnation | None:
    chunks = reading.chunks
    by = resolver.some(reading, frames.led_by(chunks, verb + 1, BY))
    subject = clauses.subjects(chunks, verb) if chunks[verb].passive else ()
    if not by or not subject:
        return None
    end = verb
    while end > subject[-1] + 1 and chunks[end - 1].kind in clauses.LIGHT | {","}:
        end -= 1
    what = reading.text(subject[0], end)
    return _made(reading, resolver, by, what, (subject[0], end), verb, "condemned by")


def _fact(
    reading: Reading, resolver: Resolver, by: tuple[Who, ...], at: int, verb: int, rule: str
) -> Condemnation | None:
    end = clauses.extent(reading.chunks, at, LIMIT)
    while end - 1 > at and reading.chunks[end - 1].kind in {"DATE", "RB", "IN"}:
        end -= 1
    return _made(reading, resolver, by, reading.text(at, end), (at, end), verb, rule)


def _made(
    reading: Reading,
    resolver: Resolver,
    by: tuple[Who, ...],
    what: str,
    span: tuple[int, int],
    verb: int,
    rule: str,
) -> Condemnation | None:
    if not by or not what:
        return None
    against = tuple(one for one in blamed(reading, resolver, *span) if one not in by)
    words = [reading.text(verb, verb + 1)]
    return Condemnation(by, what, against, [reading.number], rule, words)


def blamed(reading: Reading, resolver: Resolver, start: int, end: int) -> tuple[Who, ...]:
    """The actors that a phrase names: "Russia's attack", "attack by the group", "the group"."""
    chunks = reading.chunks
    found: list[Who] = []
    first = chunks[start]
    if first.mention is not None and first.mention.kind in {"state", "body", "person", "group"}:
        if end == start + 1 or chunks[start + 1].head not in {"of"}:
            found += resolver.phrase(reading, first)
    owner = first.owner
    if owner is not None and owner.kind in {"state", "body", "person"}:
        behind = reading.tokens[owner.end].tag if owner.end < len(reading.tokens) else ""
        if behind == "POS":
            found += resolver.mention(owner)
    for at in range(start + 1, end - 1):
        if chunks[at].kind == "IN" and chunks[at].head == "by" and chunks[at + 1].kind == "NP":
            found += resolver.some(reading, clauses.listing(chunks, at + 1))
    return unique(found)


def _called(reading: Reading, resolver: Resolver, verb: int) -> Condemnation | None:
    """A called the attack unacceptable; A described it as a crime."""
    chunks = reading.chunks
    at = verb + 1
    while at < len(chunks) and chunks[at].kind in clauses.LIGHT:
        at += 1
    if at >= len(chunks) or chunks[at].kind != "NP":
        return None
    item = chunks[at]
    tail = reading.tokens[item.start : min(item.end + 12, len(reading.tokens))]
    position = next((k for k, token in enumerate(tail) if token.low in BAD), None)
    if position is None:
        return None
    by = resolver.parties(reading, clauses.subjects(chunks, verb))
    stop = item.start + position
    inner = reading.tokens[item.start : stop]
    while (inner and inner[-1].low in {"a", "an", "the", "as", "and", ",", '"', "“", "'", "‘"}) or (
        inner and (inner[-1].tag == "RB" or inner[-1].low in BAD)
    ):
        inner = inner[:-1]
    if not inner or inner[0].tag == "PRP":
        return None
    what = reading.words(item.start, item.start + len(inner))
    return _made(reading, resolver, by, what, (at, at + 1), verb, "call unacceptable")


def _voiced(reading: Reading, resolver: Resolver, verb: int) -> Condemnation | None:
    """A expressed strong condemnation of the attack."""
    chunks = reading.chunks
    others = clauses.objects(chunks, verb)
    if not others or chunks[others[0]].head not in NOUNS:
        return None
    at = others[0] + 1
    if (
        at + 1 >= len(chunks)
        or chunks[at].kind != "IN"
        or chunks[at].head not in {"of", "at", "over"}
    ):
        return None
    by = resolver.parties(reading, clauses.subjects(chunks, verb))
    return _fact(reading, resolver, by, at + 1, verb, "voice condemnation")


def _phrasal(reading: Reading, resolver: Resolver, verb: int) -> Condemnation | None:
    """A hit out at the plan."""
    chunks = reading.chunks
    words = tuple(token.low for token in reading.tokens[chunks[verb].end : chunks[verb].end + 2])
    for phrase in PHRASAL:
        if phrase[0] == chunks[verb].lemma and words[: len(phrase) - 1] == phrase[1:]:
            start = chunks[verb].end + len(phrase) - 1
            at = next((k for k, one in enumerate(chunks) if one.start >= start), None)
            if at is None or chunks[at].kind != "NP":
                return None
            by = resolver.parties(reading, clauses.subjects(chunks, verb))
            return _fact(reading, resolver, by, at, verb, "hit out at")
    return None


RULES = (
    (CALLING, _called),
    (VERBS, _censured),
    (VOICING, _voiced),
    (PHRASAL_VERBS, _phrasal),
)
