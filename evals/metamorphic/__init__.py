"""Checks that need no labels: change an article in a known way, and see what its record does."""

from __future__ import annotations

from .checks import CHECKS, Variant
from .run import Observation, observe, violations

__all__ = ["CHECKS", "Observation", "Variant", "observe", "violations"]
