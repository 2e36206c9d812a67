"""Most damage is caught and little that is right is turned away: damage on a fixed
part of the gold, what is right on all of it.

`python -m benchmarks.grounding_report` prints the rates on all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from evals.gold import Case, load_gold
from tests.grounding.mutations import MUTATIONS
from tests.grounding.rates import Rate, catch_rate, rejection_rate

MOST_REJECTED, LEAST_CAUGHT, LEAST_OF_A_KIND = 0.03, 0.9, 0.65
FEW = 15


@cache
def cases() -> Sequence[Case]:
    return load_gold()[::3]


@cache
def caught_of(kind: str) -> Rate:
    return catch_rate(cases(), kind)


@pytest.mark.parametrize("kind", MUTATIONS)
def test_no_kind_of_damage_passes_often(kind: str) -> None:
    rate = caught_of(kind)
    assert rate.of >= FEW
    assert rate.share >= LEAST_OF_A_KIND


def test_nine_in_ten_damages_are_caught() -> None:
    rates = [caught_of(kind) for kind in MUTATIONS]
    assert sum(rate.hits for rate in rates) / sum(rate.of for rate in rates) >= LEAST_CAUGHT


def test_what_is_right_passes() -> None:
    rejected, _ = rejection_rate(load_gold())
    assert rejected.share <= MOST_REJECTED
