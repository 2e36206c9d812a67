"""Bodies of chat completions, right and wrong, for each structured-output mode."""

from __future__ import annotations

import json
from typing import Any

RECORD: dict[str, Any] = {
    "headline": "Ministers met in Lisbon",
    "abstract": [{"evidence": [1], "text": "Ana Silva met Rui Costa in Lisbon."}],
    "meetings": [
        {
            "evidence": [1],
            "participants": [
                {"name": "Ana Silva", "role": None, "affiliation": "Portugal"},
                {"name": "Rui Costa", "role": None, "affiliation": "Angola"},
            ],
            "place": "Lisbon",
            "when": {"phrase": "on Tuesday", "edtf": None},
            "topics": ["fishing"],
            "status": "held",
        }
    ],
    "condemnations": [],
    "pledges": [],
    "dates": [],
}
GOOD = json.dumps(RECORD)
WRONG = json.dumps({**RECORD, "meetings": [{**RECORD["meetings"][0], "status": "perhaps"}]})
USAGE = {
    "prompt_tokens": 1200,
    "completion_tokens": 150,
    "total_tokens": 1350,
    "prompt_tokens_details": {"cached_tokens": 1024},
}


def mode_of(request: dict[str, Any]) -> str:
    """The structured-output mode in which a request asks."""
    if "tools" in request:
        return "tools"
    kind = request.get("response_format", {}).get("type")
    return {"json_schema": "json_schema", "json_object": "json"}.get(str(kind), "none")


def call(arguments: Any, name: str = "ArticleSummary") -> dict[str, Any]:
    function = {"name": name, "arguments": arguments}
    return {"id": "call_1", "type": "function", "function": function}


def message(request: dict[str, Any], text: Any) -> dict[str, Any]:
    """An assistant message that says `text` in the way of the request's mode."""
    if mode_of(request) == "tools":
        return {"role": "assistant", "content": None, "tool_calls": [call(text)]}
    return {"role": "assistant", "content": text}


def completion(
    request: dict[str, Any],
    text: Any = GOOD,
    *,
    finish: str = "stop",
    usage: Any = USAGE,
    said: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """A whole chat completion; `said` replaces the message, `usage` None leaves usage out."""
    body: dict[str, Any] = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "stub-2025-01-01",
        "choices": [
            {"index": 0, "finish_reason": finish, "message": said or message(request, text)}
        ],
    }
    return body if usage is None else {**body, "usage": usage}
