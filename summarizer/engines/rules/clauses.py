"""Who does it and to whom: the subjects and objects of verbs.

Works on the row of chunks with grammar only: nothing here knows of meetings or pledges.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules import asides, doers
from summarizer.engines.rules.chunks import Chunk

QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})

LIGHT = QUOTES | {"RB", "DATE"}

CLAUSAL = frozenset({"as", "after", "before", "since", "until", "till"})


def subjects(chunks: Sequence[Chunk], verb: int) -> tuple[int, ...]:
    """The noun phrases that are the subject of a verb group, in order; () where none is found."""
    item = chunks[verb]
    if item.form == "VG" or item.form == "TO" or item.form == "VN":
        return _inherited(chunks, verb)
    at = _left(chunks, verb - 1)
    if at < 0:
        return ()
    kind = chunks[at].kind
    if kind in {"WH", "THAT"}:
        before = _left(chunks, at - 1)
        if before >= 0 and chunks[before].kind == ",":
            before = _left(chunks, before - 1)
        if before < 0 or chunks[before].kind != "NP":
            return ()
        head = _phrase_head(chunks, before)
        if chunks[at].head == "who" and head >= 0 and not doers.somebody(chunks[head]):
            # "a memorial to the crew who died": who died is no memorial.
            head = before
        named = chunks[head].mention
        people = named is not None and named.kind == "person"
        return coordinated(chunks, head) if people or head < 0 else (head,)
    if kind == ",":
        over = asides.behind(chunks, at)
        if over >= 0 and over + 2 < at and asides.opens(chunks[over + 2]):
            return coordinated(chunks, _phrase_head(chunks, over))
    if kind == "CC" or (kind == "," and _verb_before(chunks, at)):
        return _shared(chunks, at)
    if kind == ",":
        at = asides.behind(chunks, at)
        if at < 0:
            return ()
    if chunks[at].kind != "NP":
        return ()
    return coordinated(chunks, _described(chunks, _phrase_head(chunks, at)))


def _described(chunks: Sequence[Chunk], at: int) -> int:
    """From "visas" in "the law requiring visas", "a plan to demand visas" to the law, the plan."""
    if at >= 2 and chunks[at - 1].form in {"VG", "TO"} and chunks[at - 2].kind == "NP":
        return _phrase_head(chunks, at - 2)
    return at


def _left(chunks: Sequence[Chunk], at: int) -> int:
    """The next chunk to the left that is no adverb or quotation mark."""
    while at >= 0:
        if chunks[at].kind == ")":
            while at >= 0 and chunks[at].kind != "(":
                at -= 1
        elif chunks[at].kind not in LIGHT:
            break
        at -= 1
    return at


def _phrase_head(chunks: Sequence[Chunk], at: int) -> int:
    """From "North Macedonia" in "Prime Minister X of North Macedonia" to the phrase it hangs on."""
    while at >= 2 and chunks[at - 1].kind in {"IN", "TO"} and chunks[at - 1].head not in CLAUSAL:
        before = at - 2
        while before >= 0 and chunks[before].kind == "RB":
            before -= 1
        if chunks[before].kind == ",":
            if before >= 1 and chunks[before - 1].kind == "NP":
                before -= 1
            else:
                return at
        if chunks[before].kind in {"NP"}:
            at = before
        elif chunks[before].kind == "CC":
            return at
        else:
            return -1 if chunks[before].kind == "VP" else at
    if at == 1 and chunks[0].kind in {"IN", "TO"}:
        return -1
    return at


def coordinated(chunks: Sequence[Chunk], last: int) -> tuple[int, ...]:
    """A noun phrase and those listed before it: "A, B and C"."""
    if last < 0:
        return ()
    members = [last]
    at = last - 1
    if at >= 1 and chunks[at].kind == "CC" and chunks[at].head in {"and", "or"}:
        before = at - 1
        if chunks[before].kind == ",":
            before -= 1
        if before >= 0 and chunks[before].kind == "NP" and not _object_before(chunks, before):
            head = _phrase_head(chunks, before)
            members.insert(0, head if head >= 0 else before)
            at = members[0] - 1
            while at >= 1 and chunks[at].kind == "," and chunks[at - 1].kind == "NP":
                head = _phrase_head(chunks, at - 1)
                if head < 0:
                    break
                members.insert(0, head)
                at = head - 1
    return tuple(members)


def _object_before(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a phrase belongs to an earlier verb, so that "and" after it joins two clauses."""
    for index in range(at - 1, -1, -1):
        if chunks[index].kind in {";", "THAT", "SUB", "WH", ":"} or chunks[index].kind in QUOTES:
            return False
        if chunks[index].kind == "IN" and chunks[index].head in CLAUSAL:
            return False
        if chunks[index].finite:
            return index + 1 != at or chunks[index].lemma not in {"say", "add", "tell", "announce"}
    return False


def _verb_before(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the stretch before a comma is a clause whose subject a second verb can share."""
    return at > 0 and chunks[at - 1].kind == "VP"


def _shared(chunks: Sequence[Chunk], at: int) -> tuple[int, ...]:
    """The subject of the verb that a conjunction joins this one to."""
    while at >= 0:
        item = chunks[at]
        if item.kind in {";", "SUB"}:
            return ()
        if item.finite:
            return subjects(chunks, at)
        at -= 1
    return ()


def _inherited(chunks: Sequence[Chunk], verb: int) -> tuple[int, ...]:
    """Of "…, expressing grief" the subject of the clause before; of "with X assuring" X."""
    at = _left(chunks, verb - 1)
    if at >= 1 and chunks[verb].form == "TO" and chunks[at].form in {"VG", "TO"}:
        return subjects(chunks, at)
    other = doers.another(chunks, verb, at)
    if other is not None:
        return other
    if at >= 1 and chunks[at].kind == "NP" and chunks[verb].form in {"VG", "TO"}:
        members = coordinated(chunks, at)
        first = members[0]
        led = first >= 1 and chunks[first - 1].kind == "IN" and chunks[first - 1].head == "with"
        # "a deal with X to build" is not X's alone.
        if led and not (first >= 2 and chunks[first - 2].head in doers.INTENTS):
            return members
    if at >= 1 and chunks[at].kind == "NP" and chunks[verb].form == "VG":
        members = coordinated(chunks, at)
        named = chunks[at].mention
        if named is not None and named.kind == "person":
            # "A photo shows A receiving B"
            return members
    while at >= 0:
        if chunks[at].finite:
            return subjects(chunks, at)
        if chunks[at].kind in {";"}:
            return ()
        at -= 1
    for index in range(verb + 1, len(chunks)):
        if chunks[index].finite:
            return subjects(chunks, index) if chunks[verb].form == "VG" else ()
    return ()


def objects(chunks: Sequence[Chunk], verb: int) -> tuple[int, ...]:
    """The noun phrases right after a verb group, "A, B and C" all of them."""
    at = verb + 1
    while at < len(chunks) and (chunks[at].kind in LIGHT):
        at += 1
    if at >= len(chunks) or chunks[at].kind != "NP":
        return ()
    return listing(chunks, at)


def listing(chunks: Sequence[Chunk], first: int, *, pair: bool = False) -> tuple[int, ...]:
    """A noun phrase and those listed after it; of a `pair` ("between A and B") both at least."""
    members = [first]
    at = skip_of(chunks, first + 1)
    pending: list[int] = []
    while at + 1 < len(chunks):
        item = chunks[at]
        if item.kind == "," and chunks[at + 1].kind == "NP":
            pending.append(at + 1)
            at = skip_of(chunks, at + 2)
        elif item.kind == "CC" or (item.kind == "," and chunks[at + 1].kind == "CC"):
            after = at + 1 if item.kind == "CC" else at + 2
            if (
                after < len(chunks)
                and chunks[after].kind == "NP"
                and (pair or not _opens_clause(chunks, after))
            ):
                members += [*pending, after]
                pending = []
                at = skip_of(chunks, after + 1)
            else:
                break
        else:
            break
    last = chunks[members[-1]]
    if last.mention is None and at + 1 < len(chunks) and chunks[at].kind == ",":
        # "her visitor from Ottawa, Minister X": the name follows the description.
        named = chunks[at + 1].mention
        if named is not None and named.kind == "person":
            members.append(at + 1)
    return tuple(members)


def _opens_clause(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the phrase is the subject of a clause of its own."""
    after = skip_of(chunks, at + 1)
    return after < len(chunks) and chunks[after].finite


def skip_of(chunks: Sequence[Chunk], at: int) -> int:
    """Past "of Kenya", "for trade" and "from Oslo" behind a noun phrase."""
    while (
        at + 1 < len(chunks)
        and chunks[at].kind == "IN"
        and chunks[at].head in {"of", "for", "from"}
        and (chunks[at + 1].kind == "NP")
    ):
        at += 2
    return at
