"""Find the form of a phrase: from its atoms to what has to be computed.

A plan depends only on the kinds of the tokens, not on their values, so it is found once for
"March 3, 2025" and "Aug. 14, 1998" alike and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from summarizer.dates import grammar, refusals
from summarizer.dates import periods as p
from summarizer.dates.atoms import SYMBOL, symbol_set
from summarizer.dates.context import Context, Meaning, Reading
from summarizer.dates.edtf import interval
from summarizer.dates.periods import Unresolved
from summarizer.dates.ranges import joined

_DROPPED = symbol_set("thin comma")
_LEAD, _TAIL = symbol_set("lead"), symbol_set("tail")
_UNSAID = symbol_set("the clock")
_JOINS = symbol_set("join")
_AHEAD = symbol_set("by until before")
_BEFORE, _AFTER = SYMBOL["before"], SYMBOL["after"]
_WEEKDAY, _PART = SYMBOL["weekday"], SYMBOL["part"]
_WEEK_ENDS = symbol_set("edge to until")
_WEEK_JOINTS = _WEEK_ENDS | symbol_set("from at")
MOST_TOKENS = 24


# A plan: from the context and the values of the tokens to the dates they allow.
Plan = Callable[[Context, Sequence[int]], Reading]


def _simple(meaning: Meaning, fields: tuple[tuple[str, int], ...]) -> Plan:
    """One row of the grammar; `fields` tells where its fields stand among the tokens."""

    def read(context: Context, values: Sequence[int]) -> Reading:
        return meaning(context, {name: values[place] for name, place in fields})

    return read


def _ahead(inner: Plan) -> Plan:
    """A date after "by" or "until", which look forward unless the caller knows better."""

    def read(context: Context, values: Sequence[int]) -> Reading:
        return inner(_forward(context), values)

    return read


def _forward(context: Context) -> Context:
    return Context(context.published, context.lean or "future", context.anchor)


def _open(inner: Plan, side: Literal["start", "end"]) -> Plan:
    """A date that only starts ("since") or only ends ("until") what is meant."""

    def read(context: Context, values: Sequence[int]) -> Reading:
        basis, edtf = inner(context, values)
        if any(".." in reading for reading in edtf):
            raise Unresolved("The range has no end that the words fix.")
        first = edtf[0].split("/")
        opened = f"{first[0]}/.." if side == "start" else f"../{first[-1]}"
        return Reading(basis, (opened, *edtf))

    return read


def _between(first: Plan, last: Plan) -> Plan:
    """ "from A to B", each a date of its own."""

    def read(context: Context, values: Sequence[int]) -> Reading:
        return joined(first(context, values), last(_forward(context), values))

    return read


def _beside(inner: Plan, shift: Plan) -> Plan:
    """ "two days after Christmas", "the day before yesterday": the inner date is the anchor."""

    def read(context: Context, values: Sequence[int]) -> Reading:
        basis, edtf = inner(context, values)
        anchored = Context(context.published, context.lean, edtf[0])
        return Reading(basis, shift(anchored, values).edtf[:1])

    return read


def _week_of(inner: Plan, *, ending: bool) -> Plan:
    """ "the week of March 3" from its Monday; "the week ending March 7", seven days."""

    def read(context: Context, values: Sequence[int]) -> Reading:
        basis, edtf = inner(context, values)
        day = interval(edtf[0]).start
        if day is None:
            raise Unresolved("It counts from a date without a beginning.")
        week = p.days(p.move_days(day, -6), day) if ending else p.week_of(day)
        return Reading(basis, (week,))

    return read


@lru_cache(maxsize=8192)
def plan(atoms: str) -> Plan | str | None:
    """The plan for a phrase; or the reason why its form names no date; or None if unknown."""
    if len(atoms) > MOST_TOKENS:
        return None
    kept = [place for place, atom in enumerate(atoms) if atom not in _DROPPED]
    squeezed = "".join(atoms[place] for place in kept)
    for pattern, reason in refusals.refusals():
        if pattern.fullmatch(squeezed):
            return reason
    said = [place for place in kept if atoms[place] not in _UNSAID]
    bare = [at for before, at in pairwise([-1, *said]) if not _is_part(atoms, before, at)]
    return _framed(atoms, bare)


def _is_part(atoms: str, before: int, place: int) -> bool:
    """The evening of "Monday evening, March 3"."""
    return before >= 0 and atoms[before] == _WEEKDAY and atoms[place] == _PART


def _framed(atoms: str, places: list[int]) -> Plan | None:
    """Take lead and tail words off step by step until a form fits."""
    ends = [len(places)]
    while ends[-1] > 1 and atoms[places[ends[-1] - 1]] in _TAIL:
        ends.append(ends[-1] - 1)
    starts = [0]
    while starts[-1] < len(places) - 1 and atoms[places[starts[-1]]] in _LEAD:
        starts.append(starts[-1] + 1)
    for read in (_form, _composed):  # a form of its own before two dates put together
        for start in starts:
            for end in ends:
                core = read(atoms, places[start:end]) if start < end else None
                if core:
                    return _opened(core, [atoms[p] for p in places[:start] + places[end:]])
    return None


def _opened(core: Plan, around: list[str]) -> Plan:
    """The plan with what the words around the date say about its direction and ends."""
    wrapped = _ahead(core) if any(atom in _AHEAD for atom in around) else core
    if SYMBOL["since"] in around or SYMBOL["onward"] in around:
        return _open(wrapped, "start")
    if SYMBOL["until"] in around:
        return _open(wrapped, "end")
    return wrapped


def _form(atoms: str, places: list[int]) -> Plan | None:
    squeezed = "".join(atoms[place] for place in places)
    for pattern, meaning in grammar.forms():
        match = pattern.fullmatch(squeezed)
        if match:
            found = match.groupdict()
            fields = tuple(
                (name, places[match.start(name)]) for name, text in found.items() if text
            )
            return _simple(meaning, fields)
    return None


def _composed(atoms: str, places: list[int]) -> Plan | None:
    """Two dates that make one: a range, a distance from a date, the week of a day."""
    between = atoms[places[0]] == SYMBOL["between"]
    for cut in range(1, len(places) - 1):
        atom = atoms[places[cut]]
        if atom in _JOINS and (atom != SYMBOL["and"] or between):
            first = _framed(atoms, places[int(between) : cut])
            last = first and _framed(atoms, places[cut + 1 :])
            if first and last:
                return _between(first, last)
        if atom in (_BEFORE, _AFTER, SYMBOL["from"], SYMBOL["later"]):
            shift = _form(atoms, places[: cut + 1])
            inner = shift and _framed(atoms, places[cut + 1 :])
            if shift and inner:
                return _beside(inner, shift)
    if atoms[places[0]] == SYMBOL["unit_week"] and len(places) > 1:
        joint = atoms[places[1]]
        day = _form(atoms, places[1 + (joint in _WEEK_JOINTS) :])
        return _week_of(day, ending=joint in _WEEK_ENDS) if day else None
    return None
