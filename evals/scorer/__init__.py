"""The scorer: two records in, a verdict on every leaf out. Pure functions, integers, no clock."""

from __future__ import annotations

from summarizer.matching.likeness import FULL

from .scoring import score_lists, scored_lists
from .tally import Counts, Tally, counts, scopes, tally
from .verdict import RULES, LeafVerdict, ListScore, Outcome, Pair

__all__ = [
    "FULL",
    "RULES",
    "Counts",
    "LeafVerdict",
    "ListScore",
    "Outcome",
    "Pair",
    "Tally",
    "counts",
    "scopes",
    "score_lists",
    "scored_lists",
    "tally",
]
