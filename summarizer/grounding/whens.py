"""Dates: the words must be the article's, and code computes what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from summarizer import dates
from summarizer.grounding.claim import SUPPORTED, Finding, Scope, unsupported, weak
from summarizer.grounding.lexicon.times import FUTURE, FUTURE_FIELDS, PAST
from summarizer.grounding.reading import Reading
from summarizer.grounding.words import tokens
from summarizer.schemas import Kind, Model, When, fields_of

Lean = Literal["past", "future"]
# Any day: whether words can be counted from a day does not hang on which.
SOME_DAY = "2000-06-15"
# A date line stands among the first sentences: alone in a short one, or as the first words.
TOP, SHORT, OPENING = 4, 80, 60


@dataclass(frozen=True, slots=True)
class Settled:
    """A date as it is delivered, what the article says of it, and what differed, if anything."""

    when: When
    finding: Finding
    notice: str | None


def settle(when: When, scope: Scope, lean: Lean | None) -> Settled:
    """The date that the words mean, by two keys.

    Code's reading is delivered, or the engine's own where it is one of those that the words
    allow. Where code does not know the words, or the date that they count from, the engine's own
    may stand if it is a real date; vague words and durations stay open. What differs is noticed.
    """
    finding = _occurs(when.phrase, scope)
    read, open_ = _read(when.phrase, scope, lean)
    if when.edtf is None or _same_days(when.edtf, read.edtf):
        return Settled(_filled(when, read.edtf, read.basis), finding, None)
    if when.edtf in read.readings and not contradicts(when.edtf, lean, scope):
        return Settled(_filled(when, when.edtf, read.basis), finding, None)
    if open_ and _only_the_model(when, scope):
        return Settled(_filled(when, when.edtf, "model"), finding, None)
    notice = (
        f"the date given, {when.edtf}, differs from the words' "
        f"{read.edtf or 'none'} ({when.phrase!r}{': ' + read.reason if read.reason else ''})"
    )
    return Settled(_filled(when, read.edtf, read.basis), finding, notice)


def _same_days(edtf: str, other: str | None) -> bool:
    """Whether two dates cover the same days: `2021-23` and `2021-09/2021-11`."""
    if edtf == other or other is None:
        return edtf == other
    try:
        one, two = dates.interval(edtf), dates.interval(other)
    except ValueError:
        return False
    return (one.start, one.end) == (two.start, two.end)


def _read(phrase: str, scope: Scope, lean: Lean | None) -> tuple[dates.When, bool]:
    """Code's reading, and whether the words may name a date that code cannot place.

    "Two days later" is counted from the date named last before it, if there is one.
    """
    published = day_of(scope.reading)
    language = (scope.reading.article.language or "en")[:2]
    read = dates.resolve(phrase, published, lean=lean, language=language)
    if read.edtf is not None:
        return read, False
    counted = dates.resolve(phrase, published, anchor=SOME_DAY, language=language)
    if counted.edtf is None:
        return read, read.reason == _unknown()
    anchor = _named_before(phrase, scope, language)
    if anchor is None:
        return read, True
    return dates.resolve(phrase, published, anchor=anchor, language=language), False


def day_of(reading: Reading) -> date | None:
    """The publication date: as known, else a full date that stands as a date line at the top."""
    known = reading.article.published
    return known or reading.once("date line", lambda: _date_line(reading))


def _date_line(reading: Reading) -> date | None:
    language = (reading.article.language or "en")[:2]
    for sentence in reading.sentences[:TOP]:
        line = sentence.text if len(sentence.text) <= SHORT else sentence.text[:OPENING]
        for found in dates.find(line, language):
            read = dates.resolve(found.phrase, None, language=language)
            if (day := _day_in(read.edtf)) is not None:
                return day
    return None


def _day_in(edtf: str | None) -> date | None:
    """The date that an EDTF value is, if it is one date; `2019-01/..` is as long and is none."""
    try:
        return date.fromisoformat(edtf or "")
    except ValueError:
        return None


def _named_before(phrase: str, scope: Scope, language: str) -> str | None:
    """The date named last before a phrase, in its sentence or the one before; None if none is."""
    article, sentences = scope.reading.article, scope.reading.sentences
    where = next((n for n in scope.cited if phrase in sentences[n].text), None)
    if where is None:
        return None
    start = sentences[max(0, where - 1)].start
    text = article.text[start : article.text.find(phrase, sentences[where].start)]
    for found in reversed(dates.find(text, language)):
        edtf = dates.resolve(found.phrase, day_of(scope.reading), language=language).edtf
        if edtf is not None:
            return edtf if _day_in(edtf) else None
    return None


@cache
def _unknown() -> str | None:
    """The reason that is given for words that name nothing in time."""
    return dates.resolve("lorem", None).reason


def leaning(fact: Model, field: str) -> Lean | None:
    """Which way a date without a year or week points, by the fact's own status or the field."""
    if field in FUTURE_FIELDS:
        return "future"
    for spec in fields_of(type(fact)):
        if spec.kind is Kind.CHOICE and not spec.many:
            value = getattr(fact, spec.name)
            if value in FUTURE:
                return "future"
            if value in PAST:
                return "past"
    return None


def contradicts(edtf: str | None, lean: Lean | None, scope: Scope) -> bool:
    """Whether a date lies wholly on the other side of publication from what the fact's status is.

    A deadline or a plan may lie in the past of the article's own day, so one day is let pass.
    """
    published = day_of(scope.reading)
    if edtf is None or lean is None or published is None:
        return False
    span = dates.interval(edtf)
    if lean == "past":
        return span.start is not None and span.start > published
    return span.end is not None and span.end < published


def _filled(when: When, edtf: str | None, basis: object) -> When:
    return when.model_copy(update={"edtf": edtf, "basis": basis if edtf else None})


def _occurs(phrase: str, scope: Scope) -> Finding:
    """The words of a date stand in the evidence, word for word."""
    wanted = tuple(word.norm for word in tokens(phrase))
    if not wanted:
        return unsupported("the date has no words")
    reading = scope.reading
    where = {
        reading.sentence_of(at)
        for at in reading.places.get(wanted[0], ())
        if tuple(word.norm for word in reading.words[at : at + len(wanted)]) == wanted
    } - reading.tainted
    if where & set(scope.cited):
        return SUPPORTED
    if where:
        return weak(f"{phrase!r} stands in the article, but not in the cited sentences")
    return unsupported(f"the article does not say {phrase!r}")


def _only_the_model(when: When, scope: Scope) -> bool:
    """Whether an engine's date may stand where code cannot read the words.

    It must be a real date, and every number of the words must show in it; relative words cannot
    be placed without a publication date.
    """
    try:
        span = dates.interval(when.edtf or "")
    except ValueError:
        return False
    start = span.start or span.end
    published = day_of(scope.reading)
    if published is None:
        return start is not None and str(start.year) in when.phrase
    return start is not None and abs(start.year - published.year) <= 150
