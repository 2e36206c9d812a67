"""Error bars and comparisons in which the document is the unit, never the leaf.

Leaves of one document stand or fall together, so error bars over leaves come out far too small.
F1 over documents is a ratio of sums; its standard error is that of the linearised ratio (Cochran,
*Sampling Techniques*, 1977, ch. 6). The paired test uses the same residuals, document by document.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from .student import t_cdf, t_quantile

CONFIDENCE = 0.95
ROUNDS = 9_999
SEED = 20_250_327
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Document:
    """One document's share: `tp` credit in leaves, `weight` = ACT + POS (means over repeats)."""

    tp: float
    weight: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """F1 of a set of documents with its standard error and its interval, cut to [0, 1].

    `se` and the interval are None for fewer than two documents with any leaves.
    """

    f1: float | None
    se: float | None
    low: float | None
    high: float | None
    documents: int


def f1(documents: Sequence[Document]) -> float | None:
    """Corpus micro F1 = Σ 2·tp / Σ (ACT + POS); None where all is empty."""
    weight = sum(one.weight for one in documents)
    return 2 * sum(one.tp for one in documents) / weight if weight else None


def residuals(documents: Sequence[Document]) -> list[float]:
    """e = (2·tp − F·w) / Σw of every document; they sum to 0."""
    weight = sum(one.weight for one in documents)
    if not weight:
        return [0.0] * len(documents)
    ratio = 2 * sum(one.tp for one in documents) / weight
    return [(2 * one.tp - ratio * one.weight) / weight for one in documents]


def estimate(documents: Sequence[Document], confidence: float = CONFIDENCE) -> Estimate:
    """F1 with SE(F) = √(n/(n−1) · Σe²) and a t interval with n−1 degrees of freedom.

    Documents that are empty on both sides carry no information on F1 and do not count in n.
    """
    held = [one for one in documents if one.weight]
    value = f1(held)
    if value is None or len(held) < 2:
        return Estimate(value, None, None, None, len(held))
    se = _se(residuals(held))
    reach = t_quantile((1 + confidence) / 2, len(held) - 1) * se
    return Estimate(value, se, max(0.0, value - reach), min(1.0, value + reach), len(held))


@dataclass(frozen=True, slots=True)
class Difference:
    """New minus old F1 over the same documents.

    `p_drop`: one-sided p of the paired t-test that the new one is worse; `p_random`: the same by
    approximate randomisation. `detectable` is the smallest true drop that this set would have
    shown in 4 of 5 cases at the 5 % level. All None for fewer than two documents.
    """

    old: float | None
    new: float | None
    change: float | None
    se: float | None
    p_drop: float | None
    p_random: float | None
    detectable: float | None
    documents: int

    @property
    def p(self) -> float | None:
        """The larger of the two p values: a drop counts only where both tests see it."""
        if self.p_drop is None or self.p_random is None:
            return self.p_drop
        return max(self.p_drop, self.p_random)


def difference(
    old: Sequence[Document], new: Sequence[Document], *, rounds: int = ROUNDS
) -> Difference:
    """Compare two systems on the same documents, which stand in the same order."""
    both = [(a, b) for a, b in zip(old, new, strict=True) if a.weight or b.weight]
    before, after = [a for a, _ in both], [b for _, b in both]
    f_old, f_new = f1(before), f1(after)
    if f_old is None or f_new is None or len(both) < 2:
        return Difference(f_old, f_new, None, None, None, None, None, len(both))
    change = f_new - f_old
    gaps = [y - x for x, y in zip(residuals(before), residuals(after), strict=True)]
    se = _se(gaps)
    return Difference(
        old=f_old,
        new=f_new,
        change=change,
        se=se,
        p_drop=p_of_drop(change, se, len(both) - 1),
        p_random=randomisation(both, rounds) if rounds else None,
        detectable=detectable(se, len(both) - 1),
        documents=len(both),
    )


def p_of_drop(change: float, se: float, freedom: int) -> float:
    """One-sided p of a drop; without any spread a change is certain, none is not."""
    if se == 0:
        return 1.0 if change >= 0 else 0.0
    return t_cdf(change / se, freedom)


def detectable(se: float, freedom: int, alpha: float = 0.05, power: float = 0.8) -> float:
    """Smallest true drop found with `power` by a one-sided test at `alpha`."""
    return (t_quantile(1 - alpha, freedom) + t_quantile(power, freedom)) * se


def randomisation(
    both: Sequence[tuple[Document, Document]], rounds: int = ROUNDS, seed: int = SEED
) -> float:
    """One-sided p of a drop by approximate randomisation (Noreen 1989).

    The two systems' answers are exchanged document by document, each with probability one half;
    p is the share of exchanges with a drop at least as large, the observed one counted in.
    """
    draw = random.Random(seed)  # noqa: S311 - a reproducible simulation, not a secret
    shifts = [(b.tp - a.tp, b.weight - a.weight) for a, b in both]
    tp_old, weight_old = sum(a.tp for a, _ in both), sum(a.weight for a, _ in both)
    tp_new, weight_new = sum(b.tp for _, b in both), sum(b.weight for _, b in both)
    observed = _ratio(tp_new, weight_new) - _ratio(tp_old, weight_old)
    as_low = 1
    for _ in range(rounds):
        bits = draw.getrandbits(len(both))
        exchanged = [shift for n, shift in enumerate(shifts) if bits >> n & 1]
        tp, weight = sum(tp for tp, _ in exchanged), sum(weight for _, weight in exchanged)
        change = _ratio(tp_new - tp, weight_new - weight) - _ratio(tp_old + tp, weight_old + weight)
        # Sums in another order differ in the last digits: equal to rounding counts as equal.
        as_low += change <= observed + ROUNDING
    return as_low / (rounds + 1)


def _ratio(tp: float, weight: float) -> float:
    return 2 * tp / weight if weight > ROUNDING else 0.0


def holm(p_values: Sequence[float]) -> list[float]:
    """Holm's step-down adjustment (1979), in the order given."""
    adjusted = [0.0] * len(p_values)
    running = 0.0
    for rank, n in enumerate(sorted(range(len(p_values)), key=p_values.__getitem__)):
        running = max(running, min(1.0, (len(p_values) - rank) * p_values[n]))
        adjusted[n] = running
    return adjusted


def _se(parts: Sequence[float]) -> float:
    n = len(parts)
    return math.sqrt(n / (n - 1) * math.fsum(part * part for part in parts))
