"""Number words: "twenty-five", "nineteen ninety-six", "two thousand and five"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.dates.english import CARDINALS, ORDINALS

NUMBER_WORDS = frozenset({*CARDINALS, *ORDINALS, "one"})
_SCALES = ("hundred", "thousand")


def joins(previous: str, word: str) -> bool:
    """Whether `word` may carry on the number that `previous` belongs to."""
    if previous in _SCALES:
        return word in NUMBER_WORDS or word == "and"
    if previous == "and":
        return word in NUMBER_WORDS
    return word in NUMBER_WORDS and previous not in ORDINALS


def value(words: Sequence[str]) -> tuple[int, bool] | None:
    """The number that the words spell and whether it is an ordinal; None if they spell none.

    Two groups of two digits are a year, as they are read aloud: "nineteen ninety-six".
    """
    ordinal = words[-1] in ORDINALS
    numbers = [_one(word) for word in words if word != "and"]
    if any(scale in words for scale in _SCALES):
        return _scaled(numbers), ordinal
    head, rest = numbers[0], numbers[1:]
    below_hundred = _below_hundred(numbers)
    if below_hundred is not None:
        return below_hundred, ordinal
    tail = _below_hundred(rest) if rest else None
    if not ordinal and 11 <= head <= 20 and tail is not None and tail >= 10:
        return head * 100 + tail, False
    return None


def _one(word: str) -> int:
    return ORDINALS.get(word) or CARDINALS.get(word, 1)


def _below_hundred(numbers: Sequence[int]) -> int | None:
    if len(numbers) == 1:
        return numbers[0]
    if len(numbers) == 2 and numbers[0] >= 20 and numbers[0] % 10 == 0 and 0 < numbers[1] < 10:
        return sum(numbers)
    return None


def _scaled(numbers: Sequence[int]) -> int:
    total = group = 0
    for number in numbers:
        if number == 1000:
            total, group = total + max(group, 1) * 1000, 0
        elif number == 100:
            group = max(group, 1) * 100
        else:
            group += number
    return total + group
