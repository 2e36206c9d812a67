"""How alike two values are."""

from __future__ import annotations

from typing import NamedTuple

FULL = 1_000_000
"""One whole credit. Credits are integers, so that sums are exact in any order."""


class Likeness(NamedTuple):
    """How alike two values are: credit in 0…FULL, and the name of the rule that gave it."""

    credit: int
    rule: str
