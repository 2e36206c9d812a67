"""The request as it goes over the wire: what is the same for every article comes first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import to_json

from summarizer.engines.providers import Provider
from summarizer.settings import Settings


class BodyWriter:
    """Writes requests for one model in one mode.

    The article is the end of the body, so that providers' prompt caches hit on all before it. The
    head (model, parameters, schema) is written once for each output limit; there are at most two.
    """

    def __init__(self, provider: Provider, model: str, settings: Settings) -> None:
        self._provider = provider
        self._model = model
        self._settings = settings
        self._heads: dict[int, bytes] = {}

    def write(self, written: Mapping[str, Any], limit: int) -> bytes:
        """The body of what a carrier wrote; all but the messages is the same on every call."""
        head = self._heads.get(limit)
        if head is None:
            structure = {name: value for name, value in written.items() if name != "messages"}
            head = self._heads[limit] = self._head(limit, structure)
        return head + dumped(written["messages"]) + b"}"

    def _head(self, limit: int, structure: Mapping[str, Any]) -> bytes:
        fields: dict[str, Any] = {"model": self._model, self._provider.limit: limit}
        temperature, seed = self._settings.temperature, self._settings.seed
        fixed = self._provider.fixed_temperature
        if temperature is not None and not (fixed and self._model.startswith(fixed)):
            fields["temperature"] = temperature
        if seed is not None and self._provider.seed is not None:
            fields[self._provider.seed] = seed
        fields |= strict(structure) if self._provider.strict else structure
        if "tool_choice" in fields and not self._provider.named_tool:
            # There is one tool, so this is the same.
            fields |= {"tool_choice": "required", "parallel_tool_calls": False}
        return dumped(fields)[:-1] + b',"messages":'


def dumped(value: Any) -> bytes:
    """Compact JSON in UTF-8: the bytes of the article stay the bytes of the article."""
    return to_json(value)


def strict(structure: Mapping[str, Any]) -> dict[str, Any]:
    """What instructor writes for a mode, with `"strict": true`, which it never sends itself."""
    changed = dict(structure)
    response_format = changed.get("response_format", {})
    if "json_schema" in response_format:
        schema = {**response_format["json_schema"], "strict": True}
        changed["response_format"] = {**response_format, "json_schema": schema}
    if "tools" in changed:
        changed["tools"] = [
            {**tool, "function": {**tool["function"], "strict": True}} for tool in changed["tools"]
        ]
    return changed
