"""What was condemned, by whom, against whom."""

from __future__ import annotations

from collections.abc import Callable

from summarizer.engines.rules import blaming, clauses, extents, frames, lexicon, speakers, wording
from summarizer.engines.rules.facts import Condemnation
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver
from summarizer.engines.rules.tables import censure, commitment
from summarizer.engines.rules.who import Who, unique

VERBS = lexicon.listed(censure.VERBS)
NOUNS = lexicon.listed(censure.NOUNS)
VOICING = lexicon.listed(censure.VOICING)
CALLING = lexicon.listed(censure.CALLING)
BAD = lexicon.listed(censure.ADJECTIVES) | lexicon.listed(censure.BRANDS)
DRAWING = lexicon.listed(censure.DRAWING)
MEDIA = lexicon.listed(censure.MEDIA)
MANNERS = lexicon.listed(censure.MANNERS)
PURPOSES = lexicon.listed(commitment.PURPOSES)
PHRASAL = tuple(tuple(line.split()) for line in sorted(lexicon.lines(censure.PHRASAL)))
PHRASAL_VERBS = frozenset(words[0] for words in PHRASAL)
BY = frozenset({"by"})
REASONS = frozenset({"for", "over"})
LIMIT = 20
Rule = Callable[[Reading, Resolver, int], Condemnation | None]


def condemnations(reading: Reading, resolver: Resolver) -> list[Condemnation]:
    """The condemnations that a sentence holds."""
    found: list[Condemnation] = []
    for verb, chunk in enumerate(reading.chunks):
        if chunk.kind != "VP" or _unreal(reading, verb):
            continue
        for lemmas, rule in RULES:
            fact = rule(reading, resolver, verb) if chunk.lemma in lemmas else None
            if fact is not None:
                found.append(fact)
                break
    return found


def _unreal(reading: Reading, verb: int) -> bool:
    """Negated, refused, asked of others, or only possible."""
    chunks = reading.chunks
    item = chunks[verb]
    if item.negated or item.modal in frames.UNREAL | {"will"} or frames.conditional(chunks, verb):
        return True
    if item.form == "TO":
        above = frames.governor(chunks, verb)
        return above is None or chunks[above].negated or chunks[above].lemma not in PURPOSES
    if item.form == "VG" and verb and chunks[verb - 1].kind == "IN":
        return chunks[verb - 1].head in {"from", "of", "without", "for"}
    return False


def _made(
    reading: Reading,
    resolver: Resolver,
    by: tuple[Who, ...],
    span: tuple[int, int],
    rule: str,
    *,
    what: str = "",
    verb: int = 0,
    against: tuple[Who, ...] = (),
) -> Condemnation | None:
    """The fact, if somebody censures and something is censured."""
    start, end = span
    what = unquoted(what or reading.text(start, end))
    first = reading.chunks[start]
    pronoun = first.end - first.start == 1 and reading.tokens[first.start].tag == "PRP"
    if not by or not what or (pronoun and what == reading.text(start, end)):
        return None
    blamed = unique([*against, *blaming.blamed(reading, resolver, start, end)])
    against = tuple(one for one in blamed if one not in by)
    return Condemnation(by, what, against, [reading.number], rule, [reading.text(verb, verb + 1)])


def unquoted(text: str) -> str:
    """The text without a quotation mark that has lost its other half."""
    if text.count('"') % 2:
        return text.replace('"', "")
    return text if text.count("“") == text.count("”") else text.replace("“", "").replace("”", "")


def _span(reading: Reading, at: int) -> tuple[int, int]:
    """The chunks of the act that starts at a chunk, without dates at its end."""
    end = extents.extent(reading.chunks, at, LIMIT)
    while end - 1 > at:
        last = reading.chunks[end - 1]
        if last.kind in {"DATE", "RB", "IN"}:
            end -= 1
        elif last.head in MEDIA and reading.chunks[end - 2].head == "in":
            end -= 2
        else:
            break
    return at, max(end, at + 1)


def _censured(reading: Reading, resolver: Resolver, verb: int) -> Condemnation | None:
    """A condemned the attack; A criticised B for the attack; the attack was condemned by A."""
    chunks = reading.chunks
    if chunks[verb].passive or chunks[verb].form == "VN":
        return _passive(reading, resolver, verb)
    at = _object(reading, verb + 1)
    if at is None:
        return None
    by = speakers.subject_of(reading, resolver, verb)
    accused = resolver.some(reading, (at,))
    for k in range(at + 1, min(at + 4, len(chunks) - 1)):
        doing = chunks[k + 1].form == "VG"
        if chunks[k].kind == "IN" and chunks[k].head in REASONS and (accused or doing):
            span = _span(reading, k + 1)
            return _made(reading, resolver, by, span, "censure for", verb=verb, against=accused)
        if chunks[k].kind not in {"IN", "NP"}:
            break
    return _made(reading, resolver, by, _span(reading, at), "censure", verb=verb)


def _object(reading: Reading, at: int) -> int | None:
    """The phrase that is censured, past "in the strongest terms" and "what she called"."""
    chunks = reading.chunks
    while at < len(chunks):
        item = chunks[at]
        if item.kind == "NP" and item.head == "what":
            return _called_what(reading, at)
        if item.kind == "NP":
            return at
        manner = item.kind == "IN" and at + 1 < len(chunks) and chunks[at + 1].head in MANNERS
        if manner:
            at += 2
        elif item.kind in clauses.LIGHT or (item.kind == "IN" and item.head == "as"):
            at += 1
        else:
            return None
    return None


def _called_what(reading: Reading, at: int) -> int | None:
    """From "what" in "what she called a carve-up" to "a carve-up"."""
    chunks = reading.chunks
    for index in range(at + 1, min(at + 4, len(chunks))):
        if chunks[index].kind == "VP" and chunks[index].lemma in CALLING:
            return _object(reading, index + 1)
    return None


def _passive(reading: Reading, resolver: Resolver, verb: int) -> Condemnation | None:
    chunks = reading.chunks
    by = resolver.some(reading, frames.led_by(chunks, verb + 1, BY))
    subject = clauses.subjects(chunks, verb) if chunks[verb].passive else ()
    if not by or not subject:
        return None
    end = wording.phrase_end(chunks, subject[-1], verb)
    return _made(reading, resolver, by, (subject[0], end), "condemned by", verb=verb)


def _called(reading: Reading, resolver: Resolver, verb: int) -> Condemnation | None:
    """A called the attack unacceptable; A described it as a crime."""
    chunks = reading.chunks
    at = verb + 1
    while at < len(chunks) and chunks[at].kind in clauses.LIGHT:
        at += 1
    if at >= len(chunks) or chunks[at].kind != "NP":
        return None
    item = chunks[at]
    tail = reading.tokens[item.start : item.end + 12]
    stop = next((k for k, one in enumerate(tail) if one.text == "," or one.tag == "VG"), len(tail))
    position = next((k for k, one in enumerate(tail[:stop]) if one.low in BAD), None)
    if position is None:
        return None
    inner = list(tail[:position])
    while inner and (inner[-1].low in LEADING or inner[-1].tag == "RB" or inner[-1].low in BAD):
        inner.pop()
    if not inner or inner[0].tag == "PRP":
        return None
    what = reading.words(item.start, item.start + len(inner))
    by = speakers.subject_of(reading, resolver, verb)
    return _made(reading, resolver, by, (at, at + 1), "call unacceptable", what=what, verb=verb)


LEADING = frozenset({"a", "an", "the", "as", "and", ",", '"', "“", "'", "‘", "to", "be", "being"})


def _branded(reading: Reading, resolver: Resolver, verb: int) -> Condemnation | None:
    """ "The attack was a cowardly act," A said; in A's statement: the attack is unacceptable."""
    chunks = reading.chunks
    item = chunks[verb]
    tail = reading.tokens[item.end : item.end + 5]
    if item.lemma != "be" or not item.finite or not any(token.low in BAD for token in tail):
        return None
    subject = clauses.subjects(chunks, verb)
    if not subject or chunks[subject[0]].mention is not None:
        return None
    if subject[0] and chunks[subject[0] - 1].form in {"TO", "VG"}:
        return None
    by = speakers.attributed(reading, resolver, verb) or resolver.focus.issuers
    end = wording.phrase_end(chunks, subject[-1], verb)
    return _made(reading, resolver, by, (subject[0], end), "be unacceptable", verb=verb)


def _voiced(reading: Reading, resolver: Resolver, verb: int) -> Condemnation | None:
    """A expressed strong condemnation of the attack."""
    chunks = reading.chunks
    others = clauses.objects(chunks, verb)
    if not others or chunks[others[0]].head not in NOUNS:
        return None
    at = others[0] + 1
    if at + 1 >= len(chunks) or chunks[at].head not in {"of", "at", "over"}:
        return None
    by = speakers.subject_of(reading, resolver, verb)
    return _made(reading, resolver, by, _span(reading, at + 1), "voice condemnation", verb=verb)


def _drawn(reading: Reading, resolver: Resolver, verb: int) -> Condemnation | None:
    """The attack drew condemnation from A."""
    chunks = reading.chunks
    others = clauses.objects(chunks, verb)
    subject = clauses.subjects(chunks, verb)
    if not others or not subject or chunks[others[0]].head not in NOUNS:
        return None
    by = resolver.some(reading, frames.led_by(chunks, others[0] + 1, frozenset({"from"})))
    end = wording.phrase_end(chunks, subject[-1], verb)
    return _made(reading, resolver, by, (subject[0], end), "draw condemnation", verb=verb)


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
            by = speakers.subject_of(reading, resolver, verb)
            return _made(reading, resolver, by, _span(reading, at), "hit out at", verb=verb)
    return None


RULES: tuple[tuple[frozenset[str], Rule], ...] = (
    (CALLING, _called),
    (VERBS, _censured),
    (VOICING, _voiced),
    (PHRASAL_VERBS, _phrasal),
    (frozenset({"be"}), _branded),
    (DRAWING, _drawn),
)
