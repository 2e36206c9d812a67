"""The date that a phrase of an article means: `resolve`."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from summarizer.dates import refusals
from summarizer.dates.atoms import SYMBOL, symbol_set
from summarizer.dates.context import Context, Lean
from summarizer.dates.edtf import interval
from summarizer.dates.lexicon import lexicon
from summarizer.dates.periods import Unresolved
from summarizer.dates.plan import Plan, plan
from summarizer.dates.spans import dated_runs
from summarizer.dates.tokens import Tokens, straightened, tokenise

_NO_DATE = "The words name no date that the rules know."
_TWO_DATES = "The words name more than one date."
# Words that change what the date beside them means: with one left over nothing is concluded.
_BINDING = symbol_set("before after ago later earlier from since")
# Numbers and units right beside a date belong to it in a way that no rule knows: "32 March".
_COUNTING = symbol_set("span unit_half number integer ordinal")
_NEVER = tuple((SYMBOL[name], reason) for name, reason in refusals.NEVER_DATED)


@dataclass(frozen=True, slots=True)
class When:
    """A phrase and the date it means.

    `edtf` is ISO 8601-2, or None with the `reason`, a short sentence. `basis` says whether the
    words alone fix the date ("explicit") or the publication date or an anchor was needed
    ("relative"). `readings` are all the dates that the words allow, `edtf` first.
    """

    phrase: str
    edtf: str | None
    basis: Literal["explicit", "relative"] | None
    reason: str | None
    readings: tuple[str, ...]


def resolve(
    phrase: str,
    published: date | str | None,
    *,
    lean: Lean | None = None,
    anchor: str | date | None = None,
    language: str = "en",
) -> When:
    """Resolve a date phrase against the day of publication.

    `lean` is the direction of the sentence: "future" reads "on Monday" as the next Monday, not
    before publication; "past" and None as the latest one, not after it. `anchor` (EDTF or a
    date) is what "two days later" counts from. `language` is a BCP 47 code.
    Raises ValueError where `published` or `anchor` is text but no date; no phrase raises.
    """
    context = Context(_day(published), lean, _anchor(anchor))
    try:
        form, values = _form_of(phrase, language)
        if isinstance(form, str):
            return When(phrase, None, None, form, ())
        basis, readings = form(context, values)
    except Unresolved as unresolved:
        return When(phrase, None, None, str(unresolved), ())
    return When(phrase, readings[0], basis, None, readings)


@lru_cache(maxsize=1 << 12)
def _form_of(phrase: str, language: str) -> tuple[Plan | str, tuple[int, ...]]:
    """The form of a phrase, whatever the day; the same few phrases stand in many articles."""
    text = straightened(phrase if phrase.isascii() else unicodedata.normalize("NFC", phrase))
    return _form(tokenise(text, lexicon(language)))


def _form(tokens: Tokens) -> tuple[Plan | str, tuple[int, ...]]:
    """The plan of the whole phrase, else of the one date within it; else the reason."""
    whole = plan(tokens.atoms)
    if whole is not None:
        return whole, tokens.values
    for atom, reason in _NEVER:
        if atom in tokens.atoms:
            return reason, ()
    runs = dated_runs(tokens.atoms)
    if len(runs) != 1:
        return (_TWO_DATES if runs else _NO_DATE), ()
    start, end, found = runs[0]
    beside = tokens.atoms[max(start - 1, 0) : start] + tokens.atoms[end : end + 1]
    if _BINDING & set(tokens.atoms[:start] + tokens.atoms[end:]) or _COUNTING & set(beside):
        return _NO_DATE, ()
    return found, tokens.values[start:end]


def _day(published: date | str | None) -> date | None:
    if isinstance(published, str):
        published = datetime.fromisoformat(published)
    return published.date() if isinstance(published, datetime) else published


def _anchor(anchor: str | date | None) -> str | None:
    if isinstance(anchor, date):
        return f"{anchor:%Y-%m-%d}"
    if anchor is not None:
        interval(anchor)
    return anchor
