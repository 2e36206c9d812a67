"""Projections of `result.json`: files that people and CI systems read. None adds a figure."""

from __future__ import annotations

from .writing import ANNOTATIONS, write_all

__all__ = ["ANNOTATIONS", "write_all"]
