"""Date phrases in a sentence: where they stand, and what they mean in their clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from summarizer.dates import find, resolve
from summarizer.engines.rules import lexicon
from summarizer.engines.rules.tables import words
from summarizer.engines.rules.tokens import Token

# A sentence without any of these names no date; to look no further there is what makes it fast.
DATE_WORDS = lexicon.listed(words.CALENDAR) | lexicon.listed(words.TIMES)
SMALL = frozenset({"the", "on", "in"})
Lean = Literal["future", "past"]
LEADS = frozenset(
    {
        "on",
        "in",
        "by",
        "before",
        "since",
        "from",
        "until",
        "till",
        "during",
        "at",
        "through",
        "after",
        "for",
        "within",
        "over",
    }
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in the article's words and what they mean (EDTF)."""

    phrase: str
    edtf: str | None


@dataclass(slots=True)
class Dated:
    """A date phrase at tokens[start:end], its preposition included from `lead` on."""

    lead: int
    start: int
    end: int
    phrase: str


def mark(line: str, tokens: list[Token], language: str) -> list[Dated]:
    """Find the date phrases of a sentence and tag their tokens DATE."""
    found: list[Dated] = []
    for first, last in windows(tokens):
        offset = tokens[first].start
        at = first
        for span in find(line[offset : tokens[last - 1].end], language):
            while at < last and tokens[at].end <= offset + span.start:
                at += 1
            start = at
            while at < last and tokens[at].start < offset + span.end:
                at += 1
            dated = _dated(line, tokens, start, at)
            if dated is not None:
                found.append(dated)
    return found


def windows(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Stretches around words that a date can be made of; elsewhere no date is looked for."""
    found: list[tuple[int, int]] = []
    for index, token in enumerate(tokens):
        if token.low in DATE_WORDS or token.text[0].isdigit():
            first, last = max(0, index - AROUND), min(len(tokens), index + AROUND + 1)
            if found and first <= found[-1][1]:
                found[-1] = (found[-1][0], last)
            else:
                found.append((first, last))
    return found


AROUND = 5


def _dated(line: str, tokens: list[Token], start: int, end: int) -> Dated | None:
    """The phrase at tokens[start:end], with its preposition unless it stands before a noun."""
    behind = tokens[end] if end < len(tokens) else None
    modifies = behind is not None and behind.tag in {"POS", "NN", "NAME"}
    loose = LEADS | {"the"} if modifies else SMALL | {"back"}
    while start < end and tokens[start].low in loose:
        start += 1
    if start + 1 < end and tokens[start].low == "rest" and tokens[start + 1].low != "of":
        start += 1
    if start == end:
        return None
    lead = start
    if not modifies:
        if lead and tokens[lead - 1].low == "the":
            lead -= 1
        lead = lead - 1 if lead and tokens[lead - 1].low in LEADS else start
    for token in tokens[lead:end]:
        token.tag = "DATE"
    return Dated(lead, start, end, line[tokens[lead].start : tokens[end - 1].end])


def meaning(dated: Dated, published: date | None, lean: Lean | None) -> Moment:
    """What a date phrase means; `lean` is "future" or "past" as the clause looks."""
    phrase = dated.phrase
    if lean == "future" and phrase.lower().startswith(("until ", "till ")):
        # "put off until May" names the day, not the wait before it.
        phrase = phrase.split(" ", 1)[1]
    return Moment(dated.phrase, _edtf(phrase, published, lean))


@lru_cache(maxsize=2048)
def _edtf(phrase: str, published: date | None, lean: Lean | None) -> str | None:
    """The date a phrase means; each fact of a sentence asks for the same one."""
    return resolve(phrase, published, lean=lean).edtf


def is_date(moment: Moment, published: date | None) -> bool:
    """Whether a phrase means a date, if only one knew when the article was published."""
    if moment.edtf is not None or published is not None:
        return moment.edtf is not None
    return _edtf(moment.phrase, ANY_DAY, None) is not None


ANY_DAY = date(2000, 6, 15)
