"""Most damage is caught and little that is right is turned away, on our gold and on ../shared.

Damage is done to a fixed part of the gold, what is right is checked on all of it.
`python -m benchmarks.grounding_report` prints the rates on all of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from evals.gold import Case, load_gold
from tests.grounding.mutations import MUTATIONS
from tests.grounding.rates import Rate, catch_rate, rejection_rate

MOST_REJECTED, LEAST_CAUGHT, LEAST_OF_A_KIND = 0.03, 0.9, 0.7
FEW = 15
SHARED = Path(__file__).resolve().parents[3] / "shared" / "articles"
OURS, THEIRS = "gold", "shared"
SETS = (
    OURS,
    pytest.param(
        THEIRS, marks=pytest.mark.skipif(not SHARED.is_dir(), reason=f"{SHARED} is not here")
    ),
)


@cache
def cases(name: str) -> Sequence[Case]:
    return load_gold() if name == OURS else load_gold(SHARED)


@cache
def caught_of(name: str, kind: str) -> Rate:
    return catch_rate(cases(name)[:: 3 if name == OURS else 1], kind)


@pytest.mark.parametrize("kind", MUTATIONS)
@pytest.mark.parametrize("name", SETS)
def test_no_kind_of_damage_passes_often(name: str, kind: str) -> None:
    rate = caught_of(name, kind)
    assert name == THEIRS or rate.of >= FEW
    assert rate.share >= LEAST_OF_A_KIND


@pytest.mark.parametrize("name", SETS)
def test_nine_in_ten_damages_are_caught(name: str) -> None:
    rates = [caught_of(name, kind) for kind in MUTATIONS]
    assert sum(rate.hits for rate in rates) / sum(rate.of for rate in rates) >= LEAST_CAUGHT


@pytest.mark.parametrize("name", SETS)
def test_what_is_right_passes(name: str) -> None:
    rejected, _ = rejection_rate(cases(name))
    assert rejected.of
    assert rejected.share <= MOST_REJECTED
