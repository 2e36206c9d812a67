"""The row in which a language besides English writes its words down.

A row is (atoms with their values, the words separated by commas): ("today:-1", "hier").
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from summarizer.dates import periods as p

# Units whose code need not be written in a row.
UNIT_CODES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "unit_day": p.DAY,
        "unit_week": p.WEEK,
        "unit_weekend": p.WEEKEND,
        "unit_month": p.MONTH,
        "unit_year": p.YEAR,
        "unit_decade": p.DECADE,
    }
)
Rows = tuple[tuple[str, str], ...]


def numbers(words: str) -> Rows:
    """The number words from two on; "-" leaves one out that is another word too."""
    counted = enumerate(words.split(), start=2)
    return tuple((f"number:{number}", word) for number, word in counted if word != "-")
