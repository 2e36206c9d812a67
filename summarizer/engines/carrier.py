"""The one place that knows instructor: it writes the request for a mode and reads the answer back.

Instructor's own call rebuilds the record's JSON Schema, walks its classes and members, and wraps
an attempt in retries and usage counts, which costs more than everything else here together. So its
handlers for the mode, from its registry, are called directly: there is one attempt, and the wire
and the engine decide about more. And they are given a class without fields that stands for the
record: `model_json_schema` returns the schema built once, and `model_validate_json` hands the text
to us.

`tests/engines/test_llm_carrier.py` is the canary: it fails, and says why, when a newer instructor
no longer goes this way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import instructor
from instructor.v2 import mode_registry

from summarizer.engines.messages import Messages
from summarizer.schemas import Model, model_schema
from summarizer.settings import Mode

MODES = MappingProxyType(
    {
        "json_schema": instructor.Mode.JSON_SCHEMA,
        "tools": instructor.Mode.TOOLS,
        "json": instructor.Mode.JSON,
    }
)

ReadText = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Carrier:
    """A record in one mode.

    `written(messages)` is the request: messages, and what the mode adds to say the record's form.
    `read(text)` is what the record's reader makes of an answer's text.
    """

    written: Callable[[Messages], Mapping[str, Any]]
    read: ReadText


def carrier_of(record: type[Model], mode: Mode, read: ReadText) -> Carrier:
    """The carrier of a record; `read` gets the answer's text."""
    handlers = mode_registry.get_handlers(instructor.Provider.OPENAI, MODES[mode])
    standing = _standing_for(record, mode, read)

    def written(messages: Messages) -> Mapping[str, Any]:
        request: Mapping[str, Any] = handlers.request_handler(standing, {"messages": messages})[1]
        return request

    def parsed(text: str) -> Any:
        return handlers.response_parser(_completion(text), standing)

    return Carrier(written, parsed)


def _standing_for(record: type[Model], mode: Mode, read: ReadText) -> Any:
    """The class without fields that stands for a record."""
    schema = dict(model_schema(record))
    if mode == "tools":
        # Instructor takes the tool's name from it and leaves it out of the parameters.
        schema["title"] = record.__name__

    def model_json_schema(*_: Any, **__: Any) -> dict[str, Any]:
        return schema

    def model_validate_json(_: Any, text: str, /, **__: Any) -> Any:
        return read(text)

    make: Any = type(instructor.ResponseSchema)
    return make(
        record.__name__,
        (instructor.ResponseSchema,),
        {
            "__module__": __name__,
            "__doc__": record.__doc__,
            "model_json_schema": classmethod(model_json_schema),
            "model_validate_json": classmethod(model_validate_json),
        },
    )


@dataclass(frozen=True, slots=True)
class Function:
    arguments: str


@dataclass(frozen=True, slots=True)
class Call:
    function: Function


@dataclass(frozen=True, slots=True)
class Message:
    content: str
    tool_calls: tuple[Call, ...]
    refusal: None = None


@dataclass(frozen=True, slots=True)
class Choice:
    message: Message
    finish_reason: str = "stop"


@dataclass(frozen=True, slots=True)
class Completion:
    """As much of a chat completion as instructor reads, holding one text, whichever the mode."""

    choices: tuple[Choice, ...]


def _completion(text: str) -> Completion:
    return Completion((Choice(Message(text, (Call(Function(text)),))),))
