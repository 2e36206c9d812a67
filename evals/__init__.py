"""How good an engine is: gold, a scorer, a runner, statistics and a gate.

Names are loaded when they are first used, so that importing this costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import commands, evaluate
    from .gold import Case, load_gold, select
    from .runner import run
    from .scorer import score_lists
    from .testing import assert_summary

__all__ = [
    "Case",
    "assert_summary",
    "commands",
    "evaluate",
    "load_gold",
    "run",
    "score_lists",
    "select",
]

HOME = MappingProxyType(
    {
        "Case": "gold",
        "assert_summary": "testing",
        "load_gold": "gold",
        "run": "runner",
        "score_lists": "scorer",
        "select": "gold",
    }
)
"""Which file a name is from; a name that is not here is a file of its own."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = import_module(f".{HOME.get(name, name)}", __name__)
    return getattr(home, name) if name in HOME else home
