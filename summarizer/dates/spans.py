"""The date phrases of a running text: `find`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.dates.atoms import SYMBOL, symbols
from summarizer.dates.doubts import is_doubtful, segments
from summarizer.dates.lexicon import lexicon
from summarizer.dates.plan import Plan, plan
from summarizer.dates.tokens import straightened, tokenise


def _set(names: str) -> frozenset[str]:
    return frozenset("".join(map(symbols, names.split())))


_UNKNOWN = SYMBOL["unknown"]
_CAPITALISING = ("en", "de")  # languages that write months and weekdays with a capital
_MOST = 12  # tokens of a phrase in running text
# Every date in running text has one of these: a bare "second" is none.
_CORE = re.compile(
    f"[{''.join(sorted(_set('month weekday year decade season holiday span today part')))}]"
)
_NEVER_FIRST = _set("unknown comma clock thin dash and before after to")
_NEVER_LAST = _set("unknown comma thin dash and the at in by over to between")


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
    tokens = tokenise(plain, lexicon(language))
    capitals = language[:2].lower() in _CAPITALISING
    found = []
    for offset, atoms in segments(plain, tokens, capitals):
        for first, end, _ in dated_runs(atoms):
            if not is_doubtful(plain, tokens, offset + first, offset + end):
                start, stop = tokens.starts[offset + first], tokens.ends[offset + end - 1]
                found.append(Found(start, stop, text[start:stop]))
    return tuple(found)


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
