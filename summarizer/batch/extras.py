"""Libraries of the extras, loaded when first needed; without the extra a clear error."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from summarizer.errors import MissingExtra


def library(module: str, extra: str) -> Any:
    """A module of an extra. Raises MissingExtra, which says what to install."""
    try:
        return import_module(module)
    except ImportError:
        raise MissingExtra(
            f"This needs {module.partition('.')[0]}, from the extra `{extra}`.",
            hint=f"pip install 'cited-summarizer[{extra}]'",
        ) from None
