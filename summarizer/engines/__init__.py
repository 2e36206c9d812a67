"""Engines: what reads an article and drafts a record. `open_engine` picks one by its name.

This is the one place where heavy libraries are loaded lazily: the embedded rules need neither
openai nor instructor, and a model needs no rules.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import cast

from summarizer.engines.protocol import Draft, Engine, Reask, Task
from summarizer.schemas import Model
from summarizer.settings import Settings

BASELINE = "builtin/rules"
HOMES = MappingProxyType(
    {"builtin": "summarizer.engines.rules", "local": "summarizer.engines.local"}
)
HOME_OF_MODELS = "summarizer.engines.llm"


def open_engine(settings: Settings, record: type[Model]) -> Engine:
    """The engine that `settings.model` names, ready for articles of the given record class.

    Raises UnknownModel, MissingKey or UsageError.
    """
    provider = settings.model.partition("/")[0]
    home = import_module(HOMES.get(provider, HOME_OF_MODELS))
    return cast("Engine", home.open_engine(settings, record))


__all__ = ["BASELINE", "Draft", "Engine", "Reask", "Task", "open_engine"]
