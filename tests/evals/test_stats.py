"""Error bars and tests: against published values, and against what they must do."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.stats import (
    Document,
    detectable,
    difference,
    estimate,
    f1,
    holm,
    randomisation,
    residuals,
)
from evals.student import t_cdf, t_quantile

documents = st.lists(
    st.integers(1, 40).flatmap(
        lambda half: st.builds(Document, st.integers(0, half).map(float), st.just(2.0 * half))
    ),
    min_size=2,
    max_size=12,
)


@pytest.mark.parametrize(
    ("p", "freedom", "t"),
    [(0.975, 1, 12.7062), (0.975, 9, 2.2622), (0.95, 30, 1.6973), (0.995, 60, 2.6603)],
)
def test_quantiles_of_the_printed_tables(p: float, freedom: int, t: float) -> None:
    assert t_quantile(p, freedom) == pytest.approx(t, abs=5e-5)
    assert t_quantile(1 - p, freedom) == pytest.approx(-t, abs=5e-5)


@given(st.floats(0.001, 0.999), st.integers(1, 200))
def test_the_quantile_is_the_inverse_of_the_distribution(p: float, freedom: int) -> None:
    assert t_cdf(t_quantile(p, freedom), freedom) == pytest.approx(p, abs=1e-9)


@given(documents)
def test_residuals_sum_to_nothing(given_: list[Document]) -> None:
    assert sum(residuals(given_)) == pytest.approx(0, abs=1e-9)


def test_the_standard_error_is_the_formula() -> None:
    given_ = [Document(3, 10), Document(1, 6), Document(4, 8)]
    ratio = 16 / 24
    parts = [(6 - ratio * 10) / 24, (2 - ratio * 6) / 24, (8 - ratio * 8) / 24]
    expected = math.sqrt(3 / 2 * sum(part * part for part in parts))
    found = estimate(given_)
    assert found.f1 == pytest.approx(ratio)
    assert found.se == pytest.approx(expected)
    assert found.high == 1.0


def test_one_document_has_no_interval() -> None:
    found = estimate([Document(1, 4), Document(0, 0)])
    assert (found.f1, found.se, found.low, found.documents) == (0.5, None, None, 1)


@given(documents)
def test_a_system_does_not_differ_from_itself(given_: list[Document]) -> None:
    found = difference(given_, given_, rounds=99)
    assert found.change == 0
    assert found.p_drop == found.p_random == 1


@given(documents, documents)
def test_a_difference_turns_with_its_sides(one: list[Document], other: list[Document]) -> None:
    size = min(len(one), len(other))
    there = difference(one[:size], other[:size], rounds=0)
    back = difference(other[:size], one[:size], rounds=0)
    assert there.change is not None
    assert back.change == pytest.approx(-there.change)
    assert there.se == pytest.approx(back.se)


def test_a_plain_drop_is_seen_by_both_tests() -> None:
    old = [Document(8 + n % 3, 24) for n in range(20)]
    new = [Document(5 + n % 2, 24) for n in range(20)]
    found = difference(old, new, rounds=999)
    assert found.p_drop is not None
    assert found.p_drop < 0.001
    assert found.p_random is not None
    assert found.p_random <= 0.002
    assert f1(new) == found.new


def test_randomisation_counts_the_observed_exchange() -> None:
    both = [(Document(1, 4), Document(1, 4))] * 3
    assert randomisation(both, rounds=9) == 1


def test_holm_steps_down_and_keeps_the_order() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


def test_more_spread_hides_more() -> None:
    assert detectable(0.02, 19) == pytest.approx(2 * detectable(0.01, 19))
