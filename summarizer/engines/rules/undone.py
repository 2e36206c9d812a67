"""What was arranged and came to nothing: meetings called off, plans that somebody dropped."""

from __future__ import annotations

from summarizer.engines.rules import frames, lexicon, promise
from summarizer.engines.rules.facts import Meeting
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.tables import doers, encounter, undone

NOUNS = lexicon.listed(encounter.NOUNS)
REFERRING = frozenset({"the", "this", "that", "their", "these", "those"})
CALLED_OFF = lexicon.listed(undone.CALLED_OFF)
PHRASAL = frozenset(tuple(line.split()) for line in lexicon.lines(undone.PHRASAL))
HAPPENING = lexicon.listed(undone.HAPPENING)
BEGINNING = lexicon.listed(undone.BEGINNING)
ARRANGED = lexicon.listed(undone.ARRANGED)
BACKING_OUT = lexicon.listed(undone.BACKING_OUT)
ALLEGING = lexicon.listed(doers.ALLEGING)
AVOIDING = lexicon.listed(undone.AVOIDING)
AVOIDING_PHRASES = frozenset(tuple(line.split()) for line in lexicon.lines(undone.AVOIDING_PHRASES))
WISHING = lexicon.listed(undone.WISHING)
NEARLY = frozenset({"almost", "nearly"})
NEITHER = frozenset({"neither", "nor"})
WAS = frozenset({"was", "were", "had"})
PART_OF_PHRASE = frozenset({"NP", "IN", "DATE", "RB", ",", "(", ")"})
LINKS = frozenset({"between", "among", "of", "by", "with"})


def undone_by(reading: Reading, at: int) -> int | None:
    """The verb that says that what a noun phrase names did not happen, or None.

    It is looked for behind the phrase and all that hangs on it, at the place of its own verb:
    "the talks between A and B, planned for Monday, were called off".
    """
    chunks = reading.chunks
    linked = arranged = False
    for index in range(at + 1, len(chunks)):
        item = chunks[index]
        if item.kind == "VP":
            if is_off(reading, index):
                return index
            if item.finite and not _arranged(reading, index):
                return None
            arranged = True
        elif item.kind == "CC":
            if not (arranged if item.head == "but" else linked):
                return None
        elif item.kind not in PART_OF_PHRASE:
            return None
        linked = linked or (item.kind == "IN" and item.head in LINKS)
    return None


def call_off(found: list[Meeting], reading: Reading) -> None:
    """Mark the latest meeting to come as cancelled where a sentence says so: "The talks were"."""
    planned = [meeting for meeting in found if meeting.status == "planned"]
    if not planned or reading.number > max(planned[-1].evidence) + 2:
        return
    for at, chunk in enumerate(reading.chunks):
        refers = chunk.kind == "NP" and reading.tokens[chunk.start].low in REFERRING
        if refers and chunk.head in NOUNS and undone_by(reading, at) == at + 1:
            planned[-1].status = "cancelled"
            planned[-1].evidence = sorted({*planned[-1].evidence, reading.number})


def is_off(reading: Reading, verb: int) -> bool:
    """Whether a verb says of its subject that it did not happen."""
    chunks = reading.chunks
    item = chunks[verb]
    after = tuple(token.low for token in reading.tokens[item.end : item.end + 2])
    if item.negated:
        if item.lemma == "take":
            return after[:1] == ("place",)
        if item.lemma in {"go", "come"}:
            return after[:1] in {("ahead",), ("off",), ("about",)}
        return item.lemma in HAPPENING and (item.passive or item.lemma != "hold")
    if any(line[0] == item.lemma and line[1:] == after[: len(line) - 1] for line in PHRASAL):
        return item.passive or item.lemma in {"fall", "come"}
    if item.lemma in CALLED_OFF:
        return item.passive
    return _before_begun(reading, verb)


def _before_begun(reading: Reading, verb: int) -> bool:
    """Whether it ended "before they began", "before it even started"."""
    chunks = reading.chunks
    rest = [one for one in chunks[verb + 1 : verb + 5] if one.kind not in {"RB", "DATE"}]
    if len(rest) < 3 or rest[0].head != "before" or rest[1].head not in {"it", "they"}:
        return False
    return rest[2].lemma in BEGINNING or rest[2].lemma == "get"


def _arranged(reading: Reading, verb: int) -> bool:
    """Whether a verb only says what was to be: "planned for", "was due", "was to", "had to"."""
    item = reading.chunks[verb]
    after = reading.chunks[verb + 1] if verb + 1 < len(reading.chunks) else None
    if after is None:
        return False
    if item.lemma in {"be", "have"}:
        return after.form == "TO" or after.head in {"due", "set"}
    return item.lemma in ARRANGED and (item.passive or item.form in {"VD", "VN"})


def avoided(reading: Reading, verb: int) -> bool:
    """Whether the subject of a verb stayed away from its object: "missed", "pulled out of"."""
    item = reading.chunks[verb]
    after = tuple(token.low for token in reading.tokens[item.end : item.end + 1])
    return item.lemma in AVOIDING or (item.lemma, *after) in AVOIDING_PHRASES


def unreal(reading: Reading, verb: int) -> bool:
    """Whether what a verb tells was denied, given up, or nearly was and was not."""
    return given_up(reading, verb) or denied(reading, verb) or never_was(reading, verb)


def denied(reading: Reading, verb: int) -> bool:
    """Whether somebody denies or only claims it: "denied meeting B", "denied that she met B"."""
    that = promise.behind_that(reading, verb)
    if that is not None and promise.doubted(reading, that):
        return True
    above = frames.governor(reading.chunks, verb)
    if above is None:
        return False
    lemma = reading.chunks[above].lemma
    alleged = reading.chunks[verb].form == "VG" and lemma in ALLEGING
    return alleged or lemma in frames.REFUSING or denied(reading, above)


def never_was(reading: Reading, verb: int) -> bool:
    """Whether a verb tells what did not come to be: "was to have met", "almost met", "neither"."""
    chunks = reading.chunks
    item = chunks[verb]
    words = {token.low for token in reading.tokens[item.start : item.end]}
    if words & NEARLY or ("have" in words and (item.form == "TO" or item.modal == "would")):
        return True
    first = verb
    while first and chunks[first - 1].kind in {"NP", "CC", "RB"}:
        first -= 1
    if any(token.low in NEITHER for token in reading.tokens[chunks[first].start : item.start]):
        return True
    above = frames.governor(chunks, verb)
    if above is None:
        return False
    over = chunks[above]
    had = any(token.low == "had" for token in reading.tokens[over.start : over.end])
    return had and over.lemma in WISHING


def given_up(reading: Reading, verb: int) -> bool:
    """Whether a plan told in the past failed: "was to meet B but stayed away"."""
    chunks = reading.chunks
    above = frames.governor(chunks, verb)
    if above is None or not _past(reading, above):
        return False
    for index in range(verb + 1, len(chunks) - 1):
        if chunks[index].kind == ";":
            break
        if chunks[index].kind == "CC" and chunks[index].head == "but":
            rest = chunks[index + 1 : index + 4]
            return any(
                one.negated or is_off(reading, at) or one.lemma in BACKING_OUT
                for at, one in enumerate(rest, index + 1)
                if one.kind == "VP"
            )
    return False


def _past(reading: Reading, verb: int) -> bool:
    item = reading.chunks[verb]
    return any(
        token.tag == "VD" or token.low in WAS for token in reading.tokens[item.start : item.end]
    )
