"""The date phrases of a running text: `find`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from summarizer.dates.atoms import SYMBOL, symbol_set
from summarizer.dates.context import Context
from summarizer.dates.doubts import is_doubtful, segments, without_verb
from summarizer.dates.lexicon import lexicon
from summarizer.dates.periods import Unresolved
from summarizer.dates.plan import Plan, plan
from summarizer.dates.tokens import straightened, tokenise

_UNKNOWN = SYMBOL["unknown"]
# Whether two dates make one does not depend on the day of publication.
_ANY_DAY = Context(date(2001, 1, 1), None, None)
_MOST = 12  # tokens of a phrase in running text
# Every date in running text has one of these: a bare "second" is none.
_CORE_KINDS = symbol_set("month weekday weekdays year decade season holiday span today part")
_CORE = re.compile(f"[{''.join(sorted(_CORE_KINDS))}]")
_NEVER_FIRST = symbol_set("unknown comma clock thin dash and before after to")
_NEVER_LAST = symbol_set(
    "unknown comma thin dash and the at in by over to between until since approx"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date phrase of a text; `start` and `end` are code-point offsets, `end` exclusive."""

    start: int
    end: int
    phrase: str


def find(text: str, language: str = "en") -> tuple[Found, ...]:
    """The date phrases of a running text, in order, the longest at each place.

    Careful rather than complete: "may" and "march" as verbs, a bare "spring", and numbers that
    only look like a year ("2000 people") are left out. English months and weekdays count only
    with a capital.
    """
    plain = straightened(text)
    words = lexicon(language)
    tokens = tokenise(plain, words)
    found = []
    for offset, atoms in segments(plain, tokens, words):
        for start, stop in _single_dates(atoms, tokens.values[offset : offset + len(atoms)]):
            first, end = without_verb(plain, tokens, offset + start, offset + stop), offset + stop
            if not is_doubtful(plain, tokens, first, end):
                begin, close = tokens.starts[first], tokens.ends[end - 1]
                found.append(Found(begin, close, text[begin:close]))
    return tuple(found)


def _single_dates(atoms: str, values: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The dates among the tokens; two that "and" joins without making one are taken apart."""
    for first, end, form in dated_runs(atoms):
        cut = atoms.find(SYMBOL["and"], first, end)
        if cut < 0 or _makes_one(form, values[first:end]):
            yield first, end
            continue
        for start, stop in ((first, cut), (cut + 1, end)):
            yield from ((start + a, start + b) for a, b, _ in dated_runs(atoms[start:stop]))


def _makes_one(form: Plan, values: Sequence[int]) -> bool:
    try:
        form(_ANY_DAY, values)
    except Unresolved:
        return False
    return True


def dated_runs(atoms: str) -> list[tuple[int, int, Plan]]:
    """The longest dates among the tokens, left to right, as (first token, end, plan)."""
    runs: list[tuple[int, int, Plan]] = []
    place = 0
    while place < len(atoms):
        taken = 1
        if atoms[place] not in _NEVER_FIRST:
            for end in _ends(atoms, place):
                form = plan(atoms[place:end])
                if form is not None:
                    taken = end - place
                    if not isinstance(form, str) and _CORE.search(atoms, place, end):
                        runs.append((place, end, form))
                    break
        place += taken
    return runs


def _ends(atoms: str, start: int) -> Iterator[int]:
    """Where a phrase that starts at this token may end, the longest first."""
    stop = start + 1
    while stop < len(atoms) and stop - start < _MOST and atoms[stop] != _UNKNOWN:
        stop += 1
    if _CORE.search(atoms, start, stop):
        for end in range(stop, start, -1):
            if atoms[end - 1] not in _NEVER_LAST:
                yield end
