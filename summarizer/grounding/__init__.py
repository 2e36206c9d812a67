"""Grounding: a draft record is checked against its article, value by value."""

from summarizer.grounding.grounding import Grounded, ground

__all__ = ["Grounded", "ground"]
