"""Did people meet, or is it said that they did not, or only that they will?

A meeting has sides that do the same thing, and a status. Its words of meeting may be denied ("did
not meet"), refused, or called off afterwards ("talks on Monday were cancelled"); then it is
neither held nor planned. Words that speak only of what lies ahead do not tell of one held.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from summarizer.grounding.claim import Finding, Scope, unsupported
from summarizer.grounding.lexicon import occasions as said
from summarizer.grounding.lexicon.stances import BARS, LIGHT
from summarizer.grounding.lexicon.times import FUTURE, PAST
from summarizer.grounding.negation import CLAUSE_END, barred_in, denies
from summarizer.grounding.reading import Reading
from summarizer.grounding.words import Token
from summarizer.schemas import Kind, Leaf, Model, Party, fields_of

WORDS = said.MEETS | said.OCCASIONS | said.VISITS
TOGETHER = said.TOGETHER - said.OCCASIONS
ENDING = said.HAPPENS | said.OFF | said.POSTPONED | {first for first, _ in said.OFF_PHRASES}
REACH, NOUN_REACH, AHEAD_REACH = 6, 4, 5


class Told(NamedTuple):
    """What one sentence says of meetings.

    `firm`: a word of meeting stands, or people are together; `off`: one is denied or called off;
    `postponed`: one was put off. `ahead`: it is only to come; `over`: it took place; `open`: words
    leave it open whether it is to come.
    """

    firm: bool
    off: bool
    postponed: bool
    ahead: bool
    over: bool
    open: bool


def met(_: Sequence[Leaf], scope: Scope) -> Iterator[tuple[str, Finding]]:
    """A finding where a meeting is told as held or planned, and the evidence has it otherwise."""
    status = _status(scope.fact)
    if status is None or not scope.reading.english:
        return
    path, value = status
    told = [told_of(n, scope.reading) for n in scope.cited]
    off = any(one.off or (one.postponed and value in PAST) for one in told)
    firm = any(one.firm or (one.postponed and value not in PAST) for one in told)
    if off and not firm:
        yield "", unsupported("the cited sentences say that this did not happen or was called off")
    elif value in PAST and any(one.ahead for one in told):
        if all(one.ahead or not one.firm for one in told):
            yield path, unsupported(f"the cited sentences speak of what is to come, not {value!r}")
    elif value in FUTURE and any(one.over for one in told) and not any(one.open for one in told):
        yield path, unsupported(f"the cited sentences speak of what is over, not {value!r}")


def _status(fact: Model) -> tuple[str, str] | None:
    """The status of a fact whose parties all do the same thing, if it looks ahead or back."""
    specs = fields_of(type(fact))
    if not any(s.many and s.side is None and s.item and issubclass(s.item, Party) for s in specs):
        return None
    for spec in specs:
        if spec.kind is Kind.CHOICE and not spec.many:
            value = getattr(fact, spec.name)
            if value in PAST or value in FUTURE:
                return spec.name, value
    return None


def told_of(sentence: int, reading: Reading) -> Told:
    """What a sentence says of meetings. Read once an article."""
    return reading.once(("meetings", sentence), partial(_told_of, sentence, reading))


def _told_of(sentence: int, reading: Reading) -> Told:
    words, text = reading.words_of(sentence), reading.article.text
    places = [at for at, w in enumerate(words) if w.norm in WORDS]
    barred = barred_in(sentence, reading)
    denied = {at for at in places if denies(words, at, barred, text)}
    ends = _ends(words, barred) if places else {}
    off, late = set(denied), set[int]()
    for at in places:
        for end, postponed in ends.items():
            if at not in denied and _ended(words, at, end, text):
                (late if postponed else off).add(at)
    gone = off | late
    standing = [at for at in places if at not in gone]
    together = [at for at, word in enumerate(words) if word.norm in TOGETHER]
    beside = [at for at in together if _together(words, at, gone, barred, text)]
    lapsed = [at for at in standing if _lapsed(words, at)]
    timed = [at for at in standing if words[at].norm not in said.VISITS]
    ahead = [at for at in timed if _ahead(words, at, text)]
    back = [at for at in timed if at not in ahead and _looks_back(words, at)]
    return Told(
        firm=len(standing) > len(lapsed) or bool(beside),
        off=bool(off),
        postponed=bool(late),
        ahead=bool(ahead) and not back and not beside,
        over=any(_over(words, at) for at in standing),
        open=any(word.norm in said.OPEN for word in words),
    )


def _ends(words: Sequence[Token], barred: frozenset[int]) -> dict[int, bool]:
    """Places of words that call something off, and whether it was only put off."""
    found: dict[int, bool] = {}
    for at, word in enumerate(words):
        if word.norm not in ENDING:
            continue
        following = words[at + 1].norm if at + 1 < len(words) else ""
        negated = any(n in barred for n in range(max(0, at - 3), at))
        if word.norm in said.HAPPENS and negated:
            if following in ("place", "ahead") or word.norm not in ("take", "took", "go", "went"):
                found[at] = False
        elif negated:
            continue
        elif word.norm in said.OFF or (word.norm, following) in said.OFF_PHRASES:
            found[at] = False
        elif word.norm in said.POSTPONED:
            found[at] = following != "indefinitely"
    return found


def _ended(words: Sequence[Token], at: int, end: int, text: str) -> bool:
    """Whether a noun of meeting is what is called off: subject before it, or object after it."""
    if words[at].norm in said.MEETS:
        return False
    if end < at:
        between = words[end + 1 : at]
        return (
            len(between) <= NOUN_REACH
            and not any(w.norm in said.GOVERNS or w.norm in said.SUBORDINATE for w in between)
            and not CLAUSE_END.search(text[words[end].end : words[at].start])
        )
    if not any(w.norm in said.AUXILIARIES or w.norm == "did" for w in words[max(0, end - 2) : end]):
        return words[end].norm in ("fell", "collapsed") and _subject(words, at, end, text)
    return _subject(words, at, end, text)


def _subject(words: Sequence[Token], at: int, end: int, text: str) -> bool:
    """Whether the noun at one place is the subject of the verb at another, after it."""
    for back in range(at - 1, max(-1, at - 1 - NOUN_REACH), -1):
        if CLAUSE_END.search(text[words[back].end : words[back + 1].start]):
            break
        if words[back].norm in said.GOVERNS or words[back].norm in LIGHT:
            return False
    return not any(
        w.norm in said.SUBORDINATE
        or (w.norm.endswith("ed") and w.norm not in said.ATTRIBUTES and n < end)
        for n, w in enumerate(words[at + 1 : end], at + 1)
    )


def _together(
    words: Sequence[Token], at: int, gone: set[int], barred: frozenset[int], text: str
) -> bool:
    """Whether a word tells that people are together, in a way that nothing denies."""
    norm = words[at].norm
    if at and words[at - 1].norm in ("to", *said.WILL, "be"):
        return False
    if norm in LIGHT and any(at < n <= at + REACH for n in gone):
        return False
    return not denies(words, at, barred, text)


def _ahead(words: Sequence[Token], at: int, text: str) -> bool:
    """Whether a word of meeting stands behind "will", "is due to" and the like."""
    for back in range(at - 1, max(-1, at - 1 - AHEAD_REACH), -1):
        norm = words[back].norm
        if CLAUSE_END.search(text[words[back].end : words[back + 1].start]):
            break
        if norm in said.WILL:
            return True
        if norm == "to" and back and words[back - 1].norm in said.AHEAD | said.TO_BE:
            return True
        if norm in BARS:
            break
    after = words[at + 1 : at + 1 + 2 * REACH]
    if words[at].norm in said.MEETS or not any(w.norm in said.WILL for w in after):
        return False
    will = next(n for n, w in enumerate(after) if w.norm in said.WILL)
    return any(w.norm in said.BEGINS for w in after[will : will + 4]) and not any(
        w.norm in said.SUBORDINATE for w in after[:will]
    )


def _lapsed(words: Sequence[Token], at: int) -> bool:
    """Whether a meeting was once to come: "were to meet", "had planned to meet"."""
    before = [w.norm for w in words[max(0, at - NOUN_REACH) : at]]
    if words[at].norm not in said.MEETS or "to" not in before:
        return False
    return any(norm in said.LAPSED for norm in before[: before.index("to")])


def _looks_back(words: Sequence[Token], at: int) -> bool:
    """Whether a word of meeting that is not ahead tells of one before: "met", "after talks"."""
    if words[at].norm == "met":
        return True
    before = [w.norm for w in words[max(0, at - NOUN_REACH) : at]]
    return any(norm in said.BACKWARD or norm == "held" for norm in before)


def _over(words: Sequence[Token], at: int) -> bool:
    """Whether a word of meeting tells of one that took place, and is no condition or passive."""
    before = [w.norm for w in words[max(0, at - 3) : at]]
    if words[at].norm == "met":
        return not any(norm in said.AUXILIARIES for norm in before[-1:])
    return "held" in before and not any(norm in said.AUXILIARIES for norm in before)
