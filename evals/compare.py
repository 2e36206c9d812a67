"""Two runs side by side, article by article: is one better, and could this gold have shown it?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.errors import InputError

from .rates import documents, shares
from .stats import ROUNDS, Difference, difference, holm

MIN_DOCUMENTS = 10
"""With fewer documents an interval or a test says nothing: counts only."""


@dataclass(frozen=True, slots=True)
class Row:
    """One scope of a comparison: "" for all lists, else a list, whose `p` is Holm's over lists."""

    scope: str
    change: Difference
    p: float | None


def entries_of(run: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Case entries of a result or of a baseline, one a repeat, in one form: id and counts."""
    cases = run["cases"]
    if isinstance(cases, list):
        return cases
    return [{"id": name, **entry} for name, repeats in cases.items() for entry in repeats]


def compare(old: Mapping[str, Any], new: Mapping[str, Any], *, rounds: int = ROUNDS) -> list[Row]:
    """Compare two results (or baselines) over the same articles: all lists first, then each.

    Raises InputError where the two are not about the same gold or score different lists.
    """
    before, after = entries_of(old), entries_of(new)
    if old["run"]["gold"] != new["run"]["gold"] or _ids(before) != _ids(after):
        raise InputError(
            "The two runs are not about the same gold.", hint="Run both on the same folder."
        )
    if old["run"]["lists"] != new["run"]["lists"]:
        raise InputError("The two runs score different lists.", hint="Run both with one schema.")
    of_old, of_new = documents(before), documents(after)
    changes = [
        (scope, difference(shares(of_old, scope), shares(of_new, scope), rounds=rounds))
        for scope in ("", *new["run"]["lists"])
    ]
    return [Row("", changes[0][1], changes[0][1].p), *_adjusted(changes[1:])]


def _adjusted(changes: Sequence[tuple[str, Difference]]) -> list[Row]:
    """Rows of the lists; those with too few documents have no p and do not cost the others."""
    tested = [n for n, (_, change) in enumerate(changes) if _testable(change)]
    p_values = dict(zip(tested, holm([changes[n][1].p or 0.0 for n in tested]), strict=True))
    return [Row(scope, change, p_values.get(n)) for n, (scope, change) in enumerate(changes)]


def _testable(change: Difference) -> bool:
    return change.p is not None and change.documents >= MIN_DOCUMENTS


def _ids(entries: Sequence[Mapping[str, Any]]) -> set[str]:
    return {entry["id"] for entry in entries}


def moved(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[tuple[str, float]]:
    """Articles by how many leaves' worth of credit they gained or lost, the worst first."""
    before, after = documents(entries_of(old)), documents(entries_of(new))
    shifts = []
    for name in sorted(before.keys() & after.keys()):
        (a,), (b,) = shares({name: before[name]}), shares({name: after[name]})
        if (a.tp, a.weight) != (b.tp, b.weight):
            shifts.append((name, b.tp - a.tp - (b.weight - a.weight) / 2))
    return sorted(shifts, key=lambda shift: (shift[1], shift[0]))
