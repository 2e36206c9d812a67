"""Verdicts as counts. A tally is a bag of (scope, count) -> integer; tallies of articles add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summarizer.matching.likeness import FULL

from .verdict import LeafVerdict, ListScore, Outcome

Tally = Counter[tuple[str, str]]
"""Scope is "" (everything), a list ("pledges") or a field ("pledges.by.name")."""

FLAGS = {
    "over_precise": "over_precise",
    "under_precise": "under_precise",
    "one_day_off": "near_miss_1d",
}
"""Rules of dates that are tallied beside the credit, by the name they are tallied under."""


def tally(scores: Iterable[ListScore]) -> Tally:
    """All counts of one article: per leaf for every scope, per item and per list for lists.

    Credits are summed as integers under `credit`; see `Counts` for what is what.
    """
    found: Tally = Counter()
    for score in scores:
        by_field: dict[str, list[LeafVerdict]] = {}
        for pair in score.pairs:
            for leaf in pair.leaves:
                by_field.setdefault(leaf.field, []).append(leaf)
            if pair.swapped:
                _add(found, score.name, "direction_errors", 1)
            _add(found, score.name, "null_fields", pair.null_fields)
            _add(found, score.name, "null_invented", pair.invented)
        for field, leaves in by_field.items():
            _add_leaves(found, score.name, f"{score.name}.{field}", leaves)
        _add_items(found, score)
    return found


def _add(found: Tally, name: str, count: str, number: int) -> None:
    if number:
        found["", count] += number
        found[name, count] += number


def _add_leaves(found: Tally, name: str, field: str, leaves: list[LeafVerdict]) -> None:
    counts = {"credit": sum([leaf.credit for leaf in leaves])}
    for outcome, number in Counter([leaf.outcome for leaf in leaves]).items():
        counts[outcome.value] = number
    for rule, count in FLAGS.items():
        flagged = sum([leaf.rule == rule for leaf in leaves])
        if flagged:
            counts[count] = flagged
    for scope in ("", name, field):
        for count, number in counts.items():
            found[scope, count] += number


def _add_items(found: Tally, score: ListScore) -> None:
    aligned = sum(pair.gold is not None and pair.answer is not None for pair in score.pairs)
    _add(found, score.name, "items_aligned", aligned)
    _add(found, score.name, "items_gold", score.gold_items)
    _add(found, score.name, "items_answer", score.answer_items)
    _add(found, score.name, "empty_lists", int(score.gold_items == 0))
    _add(found, score.name, "stayed_empty", int(not score.gold_items and not score.answer_items))


@dataclass(frozen=True, slots=True)
class Counts:
    """The leaves of one scope. `act`: non-null answer leaves, `pos`: non-null gold leaves."""

    cor: int
    par: int
    inc: int
    mis: int
    spu: int
    credit: int

    @property
    def act(self) -> int:
        return self.cor + self.par + self.inc + self.spu

    @property
    def pos(self) -> int:
        return self.cor + self.par + self.inc + self.mis

    @property
    def tp(self) -> float:
        """Sum of credit over aligned pairs, in leaves."""
        return self.credit / FULL

    @property
    def precision(self) -> float | None:
        return _rate(self.credit, self.act * FULL)

    @property
    def recall(self) -> float | None:
        return _rate(self.credit, self.pos * FULL)

    @property
    def f1(self) -> float | None:
        """2·tp / (ACT + POS); None where both sides are empty."""
        return _rate(2 * self.credit, (self.act + self.pos) * FULL)

    @property
    def overgeneration(self) -> float | None:
        """MUC's OVG: spurious leaves of those given."""
        return _rate(self.spu, self.act)

    @property
    def undergeneration(self) -> float | None:
        """MUC's UND: missing leaves of those there are."""
        return _rate(self.mis, self.pos)


def counts(of: Mapping[tuple[str, str], int], scope: str = "") -> Counts:
    """The leaf counts of one scope of a tally."""
    outcomes = {outcome.value.lower(): of.get((scope, outcome.value), 0) for outcome in Outcome}
    return Counts(**outcomes, credit=of.get((scope, "credit"), 0))


def scopes(of: Mapping[tuple[str, str], int]) -> tuple[str, ...]:
    """Every scope that a tally has counts of, sorted; "" first."""
    return tuple(sorted({scope for scope, _ in of}))


def _rate(part: int, whole: int) -> float | None:
    return part / whole if whole else None
