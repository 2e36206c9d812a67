"""Does the live lane keep its promises? Pairs of runs drawn with and without a planted drop.
`benchmarks/gate_report.py` prints the rates.

Documents differ in size and difficulty, and the leaves of one document stand and fall together,
as in real runs; the two systems of a pair read the same documents.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest

from evals.gate import ALPHA
from evals.stats import Difference, Document, difference

TRIALS = 400
DOCUMENTS = 60


def pairs(drop: float, seed: int, documents: int = DOCUMENTS) -> Iterator[Difference]:
    """Differences of two systems, the new one worse by `drop` of recall and precision."""
    draw = random.Random(seed)
    for _ in range(TRIALS):
        old, new = [], []
        for _ in range(documents):
            leaves = draw.randint(8, 80)
            skill = min(0.95, max(0.05, draw.gauss(0.7, 0.15)))
            old.append(answer(draw, leaves, skill))
            new.append(answer(draw, leaves, skill - drop))
        yield difference(old, new, rounds=0)


def answer(draw: random.Random, leaves: int, skill: float) -> Document:
    """Leaves stand and fall by items of four."""
    tp = sum(4 for _ in range(leaves // 4) if draw.random() < skill)
    return Document(float(tp), 2.0 * (leaves // 4 * 4))


def share_failed(drop: float, seed: int, documents: int = DOCUMENTS) -> float:
    found = [one.p_drop for one in pairs(drop, seed, documents)]
    return sum(p is not None and p < ALPHA for p in found) / TRIALS


@pytest.mark.parametrize("documents", [12, 60])
def test_equal_systems_raise_no_more_alarms_than_promised(
    documents: int, record_property: Callable[[str, object], None]
) -> None:
    alarms = share_failed(0.0, seed=documents, documents=documents)
    record_property(f"false alarms at {documents} documents, nominal {ALPHA}", alarms)
    # Three standard errors of a share of 400 draws.
    assert abs(alarms - ALPHA) < 3 * (ALPHA * (1 - ALPHA) / TRIALS) ** 0.5


def test_a_drop_of_the_size_that_is_called_detectable_is_found_4_times_out_of_5(
    record_property: Callable[[str, object], None],
) -> None:
    sizes = [one.detectable or 0.0 for one in pairs(0.0, seed=3)]
    planted = sum(sizes) / len(sizes)
    found = share_failed(planted, seed=4)
    record_property(f"a planted drop of {planted:.3f} found, nominal 0.80", found)
    assert abs(found - 0.8) < 3 * (0.8 * 0.2 / TRIALS) ** 0.5 + 0.02


def test_half_that_drop_is_found_less_often_and_twice_that_nearly_always() -> None:
    sizes = [one.detectable or 0.0 for one in pairs(0.0, seed=5)]
    planted = sum(sizes) / len(sizes)
    assert share_failed(planted / 2, seed=6) < 0.6
    assert share_failed(planted * 2, seed=7) > 0.99


def test_intervals_hold_the_truth_as_often_as_they_say() -> None:
    """A 95 % interval of the difference of equal systems holds 0 in 95 of 100 draws."""
    missed = [
        one
        for one in pairs(0.0, seed=8)
        if one.p_drop is not None and not 0.025 <= one.p_drop <= 0.975
    ]
    assert len(missed) / TRIALS == pytest.approx(0.05, abs=0.033)
