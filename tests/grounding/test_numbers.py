from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grounding.numbers import numbers_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("three", "3"),
        ("$300m", "$300 million"),
        ("$300 million", "300 million dollars"),
        ("€1.5bn", "1.5 billion euros"),
        ("two percent", "2%"),
        ("two per cent", "2 percent"),
        ("twenty-one", "21"),
        ("three hundred and five", "305"),
        ("12,500", "12 500"),
        ("the third", "3rd"),
        ("1,5 millones", "1.5 million"),
        ("4.000 personas", "4000"),
        ("a dozen", "12"),
        ("40 thousand", "40,000"),
    ],
)
def test_the_same_quantity(one: str, other: str) -> None:
    assert numbers_in(one)[0].agrees(numbers_in(other)[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$300 million", "$500 million"),
        ("$300 million", "€300 million"),
        ("3 percent", "$3"),
        ("$3 million", "$3 billion"),
        ("fifteen", "fifty"),
    ],
)
def test_another_quantity(one: str, other: str) -> None:
    assert not numbers_in(one)[0].agrees(numbers_in(other)[0])


@given(st.integers(2, 10**9))
def test_digits_with_and_without_groups_agree(n: int) -> None:
    plain, grouped = numbers_in(f"{n} tons"), numbers_in(f"{n:,} tons")
    assert len(plain) == len(grouped) == 1
    assert plain[0].agrees(grouped[0])
    assert not plain[0].agrees(numbers_in(f"{n + 1} tons")[0])


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for number in numbers_in(text):
        assert number.values
