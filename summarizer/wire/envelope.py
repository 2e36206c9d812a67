"""A chat completion as bytes, read into the few things that matter. What is around the answer.

The answer itself (the text or the tool call's arguments) is not parsed here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from summarizer.errors import BadResponse
from summarizer.wire.meter import Tokens, tokens_of


@dataclass(frozen=True, slots=True)
class ToolCall:
    name: str
    arguments: Any


@dataclass(frozen=True, slots=True)
class Completion:
    """One choice of a provider's answer. `text` is what the model said outside tool calls."""

    text: str
    calls: tuple[ToolCall, ...]
    finish: str | None
    refusal: str | None
    model: str | None
    tokens: Tokens


def read(body: bytes) -> Completion:
    """The completion in a body. Raises BadResponse, and nothing else, where there is none."""
    payload = _parsed(body)
    if not isinstance(payload, dict):
        raise BadResponse("The endpoint answered with JSON that is no chat completion.")
    choices = payload.get("choices")
    if not (isinstance(choices, list) and choices and isinstance(choices[0], dict)):
        what = "an error in a successful answer" if payload.get("error") else "no choices"
        raise BadResponse(f"The endpoint answered with {what}.")
    message = choices[0].get("message")
    if not isinstance(message, dict):
        raise BadResponse("The endpoint answered with a choice that holds no message.")
    return Completion(
        text=_text(message.get("content")),
        calls=_calls(message),
        finish=_string(choices[0].get("finish_reason")),
        refusal=_string(message.get("refusal")),
        model=_string(payload.get("model")),
        tokens=tokens_of(payload.get("usage")),
    )


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8-sig"))
    except UnicodeDecodeError:
        problem = "bytes that are not UTF-8"
    except ValueError:
        problem = "something that is not JSON"
    except RecursionError:
        problem = "JSON nested without end"
    raise BadResponse(f"The endpoint answered with {problem}.")


def _text(content: Any) -> str:
    """The content as one string; some servers send it in parts."""
    if isinstance(content, list):
        parts = (part.get("text") for part in content if isinstance(part, dict))
        return "".join(part for part in parts if isinstance(part, str))
    return content if isinstance(content, str) else ""


def _calls(message: dict[str, Any]) -> tuple[ToolCall, ...]:
    found = message.get("tool_calls")
    entries = found if isinstance(found, list) else []
    functions = [entry.get("function") for entry in entries if isinstance(entry, dict)]
    # The form that came before tool calls; some servers still answer in it.
    functions = functions or [message.get("function_call")]
    return tuple(
        ToolCall(_string(function.get("name")) or "", function.get("arguments"))
        for function in functions
        if isinstance(function, dict)
    )


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
