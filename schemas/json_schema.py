"""A record class as JSON Schema: what a model is asked to fill, and what consumers receive."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import Any

from pydantic import BaseModel


def output_schema(record: type[BaseModel]) -> dict[str, Any]:
    """JSON Schema of the delivered record: spans as evidence, computed fields included."""
    return record.model_json_schema(mode="serialization")


@cache
def model_schema(record: type[BaseModel]) -> dict[str, Any]:
    """JSON Schema that a model fills, within the strict modes of providers.

    Every property is required and nullable instead of optional; sentence numbers as evidence;
    fields that code computes, automatic titles and defaults are gone. The result is shared by all
    callers: treat it as read-only.
    """
    return _strict_object(record.model_json_schema(mode="validation"))


@cache
def schema_sha256(record: type[BaseModel]) -> str:
    """Hash of what a model is asked to fill; any change of it makes stored answers stale."""
    text = json.dumps(model_schema(record), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


DROPPED_KEYWORDS = frozenset({"title", "default"})


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(item) for item in node]
    return _strict_object(node) if isinstance(node, dict) else node


def _strict_object(node: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in node:
        # Strict modes refuse a $ref with siblings; the referenced class describes itself.
        return {"$ref": node["$ref"]}
    kept = {key: _strict(value) for key, value in node.items() if key not in DROPPED_KEYWORDS}
    for names in ("properties", "$defs"):
        if isinstance(node.get(names), dict):
            # Under these the keys are names of ours, so that a field may be called "title".
            kept[names] = {
                name: _strict(value)
                for name, value in node[names].items()
                if not value.get("x-computed")
            }
    if "properties" in kept:
        kept["required"] = list(kept["properties"])
        kept["additionalProperties"] = False
    return _without_unused(kept) if "$defs" in kept else kept


def _without_unused(schema: dict[str, Any]) -> dict[str, Any]:
    """Without definitions that nothing refers to any more (those of computed fields)."""
    used = json.dumps(schema)
    defs = {name: d for name, d in schema["$defs"].items() if f'"#/$defs/{name}"' in used}
    return {**schema, "$defs": defs}
