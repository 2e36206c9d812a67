"""What made a record: model, prompt, schema, and the settings that change what comes out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from summarizer import markup
from summarizer.batch.summarizes import Summarizes
from summarizer.schemas import Model, schema_sha256

T = TypeVar("T", bound=Model)
SETTINGS = (
    "mode",
    "max_reasks",
    "on_unsupported",
    "temperature",
    "seed",
    "max_output_tokens",
    "max_prompt_tokens",
    "repeat",
)
"""Speed, limits and addresses are not here: they change how a batch runs, not what it says."""
DIGITS = 16


@dataclass(frozen=True, slots=True)
class Configuration:
    """`parts` as they stand in every record; `key` names them all."""

    key: str
    parts: Mapping[str, Any]

    @property
    def json(self) -> dict[str, Any]:
        """What a record's `config` holds."""
        return {"key": self.key, **self.parts}


def configuration_of(summarizer: Summarizes[T]) -> Configuration:
    """The configuration of a summariser, its key a hash over all parts."""
    prompt = summarizer.prompt
    parts = {
        "model": summarizer.engine.name,
        "prompt": f"{prompt.name}:{prompt.sha256[:DIGITS]}",
        "schema": f"{summarizer.record.__name__}:{schema_sha256(summarizer.record)[:DIGITS]}",
        "html": markup.reader_name(),
        **{name: getattr(summarizer.settings, name) for name in SETTINGS},
    }
    whole = json.dumps(parts, sort_keys=True).encode()
    return Configuration(hashlib.sha256(whole).hexdigest()[:DIGITS], parts)


def changes(before: Mapping[str, Any], now: Configuration) -> str:
    """What differs between a record's `config` and this one, for people."""
    names = [name for name in now.parts if before.get(name) != now.parts[name]]
    return ", ".join(f"{name} ({before.get(name)} → {now.parts[name]})" for name in names)
