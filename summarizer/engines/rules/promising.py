"""Which words of a sentence promise something: one small rule a construction.

A rule looks at a verb and returns the chunks [start:end) that say what is promised, the rule's
name, and whom it is promised to where the verb takes such an object; or None.
"""

from __future__ import annotations

from collections.abc import Callable

from summarizer.engines.rules import clauses, extents, frames, lexicon
from summarizer.engines.rules.promise import (
    LIMIT,
    STANDING,
    Promise,
    asserted,
    past_reader,
    reach,
    unreal,
    weighty,
)
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.tables import commitment, deeds

WITH_INFINITIVE = lexicon.listed(commitment.WITH_INFINITIVE)

WITH_OBJECT = lexicon.listed(commitment.WITH_OBJECT)

WITH_CLAUSE = lexicon.listed(commitment.WITH_CLAUSE)

STRONG = lexicon.listed(commitment.STRONG)

ASSURING = lexicon.listed(commitment.ASSURING)

REAFFIRMING = lexicon.listed(commitment.REAFFIRMING)

ANNOUNCING = lexicon.listed(commitment.ANNOUNCING)

STATES_OF_MIND = lexicon.listed(commitment.STATES_OF_MIND)

DEEDS = lexicon.listed(deeds.DEEDS)

HARM = lexicon.listed(deeds.HARM)

NOUNS = lexicon.listed(commitment.NOUNS)

TRAVEL = lexicon.listed(deeds.TRAVEL)

SIGNING = lexicon.listed(commitment.SIGNING)

PACTS = lexicon.listed(deeds.PACTS)

MINDED = frozenset({"commit", "determine", "prepare", "resolve", "pledge"})


def promise(reading: Reading, verb: int) -> Promise | None:
    """The promise that a verb makes, or None."""
    if unreal(reading, verb):
        return None
    lemma = reading.chunks[verb].lemma
    for lemmas, rule in RULES:
        if lemma in lemmas:
            found = rule(reading, verb)
            if found is not None and found.end > found.start:
                return found
    return None


def _infinitive(reading: Reading, verb: int) -> Promise | None:
    """pledged to send grain; pledged (Kenya) 3 million euros; promised that it would."""
    chunks = reading.chunks
    if not asserted(reading, verb):
        return None
    at, reader = past_reader(reading, verb)
    if at >= len(chunks):
        return None
    item = chunks[at]
    if item.kind == "VP" and item.form == "TO":
        return None if item.lemma in TRAVEL | HARM else reach(reading, at, "pledge to do", reader)
    if item.head == "to" and item.kind in {"TO", "IN"} and at + 1 < len(chunks):
        return reach(reading, at + 1, "commit to", reader)
    gives = item.kind == "NP" and chunks[verb].lemma in WITH_OBJECT | {"commit", "offer"}
    if gives and (reader is not None or weighty(reading, at)):
        return reach(reading, at, "pledge something", reader)
    return _clause(reading, verb)


def _clause(reading: Reading, verb: int) -> Promise | None:
    """said (that) it would send grain: the promise is the clause with will or would."""
    chunks = reading.chunks
    lemma = chunks[verb].lemma
    if chunks[verb].passive or chunks[verb].modal in frames.UNREAL:
        return None
    at, reader = past_reader(reading, verb)
    if reader is None and at + 1 < len(chunks) and chunks[at + 1].kind == "THAT":
        at += 1
    if at < len(chunks) and chunks[at].kind == "THAT":
        at += 1
    start = at
    while at < len(chunks) and not chunks[at].finite:
        if chunks[at].kind not in {"NP", "IN", "CC", "RB", "DATE"}:
            return None
        at += 1
    if at >= len(chunks):
        return None
    item = chunks[at]
    if item.modal not in {"will", "would", "shall"} or item.lemma in TRAVEL | HARM:
        return None
    if lemma not in STRONG and (item.negated or item.lemma not in DEEDS or item.passive):
        return None
    # The subject belongs to the promise where it is not the one who promises.
    other = lemma in STRONG and chunks[start].kind == "NP" and chunks[start].mention is None
    pronoun = start < at and chunks[start].head in {"it", "he", "she", "they", "we"}
    first = start if other and not pronoun else at
    return Promise(first, extents.extent(chunks, at, LIMIT), "say that it will", reader)


def _will(reading: Reading, verb: int) -> Promise | None:
    """Kenya will send grain; the grain will be sent, the minister said."""
    item = reading.chunks[verb]
    if item.modal not in {"will", "shall"} or item.lemma in HARM:
        return None
    if item.passive:
        subject = clauses.subjects(reading.chunks, verb)
        if not subject or reading.chunks[subject[0]].head in {"it", "they", "he", "she"}:
            return None
        end = extents.extent(reading.chunks, verb, LIMIT)
        return Promise(subject[0], end, "will be done")
    if item.lemma == "continue":
        after = reading.chunks[verb + 1] if verb + 1 < len(reading.chunks) else None
        if after is None or after.form != "TO" or after.lemma not in DEEDS:
            return None
    return reach(reading, verb, "will do")


def _assured(reading: Reading, verb: int) -> Promise | None:
    """assured the guests of full cooperation; assuring full cooperation."""
    chunks = reading.chunks
    if not asserted(reading, verb):
        return None
    reader = verb + 1 if verb + 1 < len(chunks) and chunks[verb + 1].kind == "NP" else None
    for at in range(verb + 1, min(verb + 5, len(chunks) - 1)):
        if chunks[at].kind == "IN" and chunks[at].head == "of" and chunks[at + 1].kind == "NP":
            return reach(reading, at + 1, "assure of", reader)
        if chunks[at].kind == "THAT":
            return _clause(reading, verb)
    if reader is not None and chunks[reader].mention is None and chunks[reader].head in STANDING:
        return reach(reading, reader, "assure of")
    return None


def _reaffirmed(reading: Reading, verb: int) -> Promise | None:
    """reaffirmed support for Ukraine, its commitment to the plan, its promise to help."""
    chunks = reading.chunks
    if not asserted(reading, verb):
        return None
    others = clauses.objects(chunks, verb)
    for at in others:
        tokens = reading.tokens[chunks[at].start : chunks[at].end]
        if chunks[at].head not in STANDING | NOUNS or any(token.low == "no" for token in tokens):
            continue
        after = chunks[at + 1] if at + 1 < len(chunks) else None
        if after is not None and after.form == "TO" and after.lemma not in TRAVEL:
            return reach(reading, at + 1, "reaffirm")
        if after is not None and after.head == "to" and chunks[at].head != "support":
            return reach(reading, at + 2, "reaffirm") if at + 2 < len(chunks) else None
        return reach(reading, at, "reaffirm")
    return None


def _announced(reading: Reading, verb: int) -> Promise | None:
    """announced 3 million euros in aid; announced plans to build."""
    chunks = reading.chunks
    if not asserted(reading, verb):
        return None
    others = clauses.objects(chunks, verb)
    if not others:
        return None
    at = others[0]
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    if chunks[at].head in {"plan", "plans", "intention", "decision"} and after is not None:
        if after.form == "TO" and after.lemma not in TRAVEL | HARM:
            return reach(reading, at + 1, "announce")
        return None
    return reach(reading, at, "announce") if weighty(reading, at) else None


def _given(reading: Reading, verb: int) -> Promise | None:
    """made a commitment to; gave a guarantee that; gave their word."""
    chunks = reading.chunks
    others = clauses.objects(chunks, verb)
    if not others or not asserted(reading, verb) or chunks[others[0]].head not in NOUNS:
        return None
    after = others[0] + 1
    if after < len(chunks) and chunks[after].form == "TO" and chunks[after].lemma not in TRAVEL:
        return reach(reading, after, "make a commitment")
    return None


def _signed(reading: Reading, verb: int) -> Promise | None:
    """signed a memorandum (of understanding) to build a port."""
    chunks = reading.chunks
    others = clauses.objects(chunks, verb)
    if not others or not asserted(reading, verb) or chunks[others[0]].head not in PACTS:
        return None
    for at in range(others[0] + 1, min(others[0] + 6, len(chunks))):
        if chunks[at].form == "TO" and chunks[at].lemma not in TRAVEL | HARM:
            return reach(reading, at, "sign an agreement")
        if chunks[at].kind not in {"IN", "NP", "DATE"} and chunks[at].form != "VG":
            break
    return None


def _ready(reading: Reading, verb: int) -> Promise | None:
    """is ready to help, remains committed to the plan, stands ready to train officers."""
    chunks = reading.chunks
    item = chunks[verb]
    if item.modal in frames.UNREAL or item.form == "TO":
        return None
    at = verb + 1
    while at < len(chunks) and chunks[at].kind == "RB":
        at += 1
    if at >= len(chunks) or chunks[at].head not in STATES_OF_MIND:
        return None
    return _minded_to(reading, at + 1)


def _minded(reading: Reading, verb: int) -> Promise | None:
    """is committed to the plan, are determined to help: a participle that is a state of mind."""
    item = reading.chunks[verb]
    if not item.passive or item.head not in STATES_OF_MIND or item.modal in frames.UNREAL:
        return None
    return _minded_to(reading, verb + 1)


def _minded_to(reading: Reading, at: int) -> Promise | None:
    chunks = reading.chunks
    if at >= len(chunks):
        return None
    if chunks[at].form == "TO":
        return None if chunks[at].lemma in TRAVEL | HARM else reach(reading, at, "stand ready")
    if chunks[at].head == "to" and at + 1 < len(chunks):
        return reach(reading, at + 1, "be committed to")
    return None


Rule = Callable[[Reading, int], Promise | None]

RULES: tuple[tuple[frozenset[str], Rule], ...] = (
    (frozenset({"be", "remain", "stand"}), _ready),
    (MINDED, _minded),
    (ASSURING, _assured),
    (REAFFIRMING, _reaffirmed),
    (WITH_INFINITIVE, _infinitive),
    (ANNOUNCING, _announced),
    (frozenset({"make", "give"}), _given),
    (WITH_CLAUSE, _clause),
    (SIGNING, _signed),
    (DEEDS | {"continue"}, _will),
)
