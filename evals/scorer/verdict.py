"""What the scorer says: of two values (Likeness), of one leaf, of one pair, of one list."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from summarizer.schemas import Kind

RULES = {
    "same": "the same value",
    "alias": "one is an alias of the other",
    "surname": "a surname or initials form that no other party of the article shares",
    "shared_surname": "a surname or initials form that another party of the article shares",
    "other_name": "another name",
    "alternative": "an alternative that gold lists",
    "words": "part of the words are shared",
    "few_words": "fewer than half of the words are shared",
    "numbers_differ": "the numbers differ, so at most 0.4",
    "years_differ": "the years differ, so at most 0.4",
    "negation_differs": "one negates and the other does not, so at most 0.4",
    "over_precise": "the answer is finer than gold",
    "under_precise": "the answer is coarser than gold",
    "ranges_overlap": "the ranges overlap in part",
    "other_date": "another date",
    "one_day_off": "one day off",
    "other_open_end": "both are open, from another day",
    "open_and_closed": "one is open and the other is not",
    "no_date": "not a date in EDTF",
    "other_choice": "another choice",
    "missing": "gold has a value here and the answer has none",
    "spurious": "the answer has a value here and gold has none",
    "missing_item": "no item of the answer is enough like this one",
    "spurious_item": "no item of gold is enough like this one",
}
"""Every rule by name, in words for people."""


class Outcome(StrEnum):
    """MUC-7's outcomes of a leaf. A leaf that is null on both sides has none (NON)."""

    COR = "COR"
    PAR = "PAR"
    INC = "INC"
    MIS = "MIS"
    SPU = "SPU"


class LeafVerdict(NamedTuple):
    """One leaf: `field` is its place in the item without indices, such as `by.role`.

    Paths run from the record on their own side; values are as they stand there.
    """

    field: str
    kind: Kind
    outcome: Outcome
    credit: int
    rule: str
    gold: str | None
    answer: str | None
    gold_path: str | None
    answer_path: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two aligned items by their place in their lists; None stands for an item without a partner.

    `swapped` marks a direction error: exchanging actor and target of the answer would gain.
    `null_fields` are fields that gold leaves empty in an aligned item and its parts, counted, and
    `invented` those of them that the answer filled.
    """

    gold: int | None
    answer: int | None
    credit: int
    leaves: tuple[LeafVerdict, ...]
    swapped: bool = False
    null_fields: int = 0
    invented: int = 0


@dataclass(frozen=True, slots=True)
class ListScore:
    """One list of one article: its pairs in the order of gold, then what has no partner."""

    name: str
    pairs: tuple[Pair, ...] = field(default=())
    gold_items: int = 0
    answer_items: int = 0
