"""What made a record: model, prompt, schema, and the settings that change what comes out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit

from summarizer import markup
from summarizer.batch.summarizes import Summarizes
from summarizer.schemas import Model, schema_sha256
from summarizer.settings import Settings, shown_url

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
"""Speed and limits are not here: they change how a batch runs, not what it says."""
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
        "endpoint": _endpoint(summarizer.settings),
        "prompt": f"{prompt.name}:{prompt.sha256[:DIGITS]}",
        "schema": f"{summarizer.record.__name__}:{schema_sha256(summarizer.record)[:DIGITS]}",
        "html": markup.reader_name(),
        **{name: getattr(summarizer.settings, name) for name in SETTINGS},
    }
    whole = json.dumps(parts, sort_keys=True).encode()
    return Configuration(hashlib.sha256(whole).hexdigest()[:DIGITS], parts)


def _endpoint(settings: Settings) -> str | None:
    """Where the model answers, as people may see it; None at the provider's own address.

    Another address may serve another model by the same name. Of this machine the port is left
    out: a server or a tunnel that is started anew often gets another one.
    """
    if settings.base_url is None:
        return None
    from summarizer.engines.providers import PROVIDERS  # both only for a model
    from summarizer.wire.http import is_loopback

    address = shown_url(settings.base_url).rstrip("/")
    provider = PROVIDERS.get(settings.model.partition("/")[0])
    if provider is not None and address == (provider.base_url or "").rstrip("/"):
        return None
    parts = urlsplit(address)
    if is_loopback(parts.hostname or ""):
        return urlunsplit(parts._replace(netloc="localhost"))
    return address


def changes(before: Mapping[str, Any], now: Configuration) -> str:
    """What differs between a record's `config` and this one, for people."""
    names = [name for name in now.parts if before.get(name) != now.parts[name]]
    return ", ".join(f"{name} ({before.get(name)} → {now.parts[name]})" for name in names)
