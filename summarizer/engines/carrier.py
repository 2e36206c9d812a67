"""The one place that knows instructor: it writes the request for a mode and reads the answer back.

Instructor rebuilds the record's JSON Schema and walks its classes on every call, which costs more
than everything else here together. So it is given a class without fields that stands for the
record: `model_json_schema` returns the schema built once, and `model_validate_json` hands the text
to us. And its `create` is our thin function, which takes what instructor wrote to the wire.

`tests/engines/test_llm_carrier.py` is the canary: it fails, and says why, when a newer instructor
no longer goes this way.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import instructor
from openai.types import CompletionUsage

from summarizer.schemas import Model, model_schema
from summarizer.settings import Mode

MODES = MappingProxyType(
    {
        "json_schema": instructor.Mode.JSON_SCHEMA,
        "tools": instructor.Mode.TOOLS,
        "json": instructor.Mode.JSON,
    }
)

NOTHING_USED = CompletionUsage(prompt_tokens=0, completion_tokens=0, total_tokens=0)

Create = Callable[..., Awaitable["Answered"]]
Ask = Callable[..., Coroutine[Any, Any, Any]]
ReadText = Callable[[str], Any]


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
class Answered:
    """As much of a chat completion as instructor reads, holding one text.

    The meter counts tokens, so `usage` is empty. Without one, instructor would look for the
    anthropic package on every call.
    """

    choices: tuple[Choice, ...]
    usage: CompletionUsage


def answered(text: str) -> Answered:
    """A text as instructor expects it, whichever the mode."""
    return Answered((Choice(Message(text, (Call(Function(text)),))),), NOTHING_USED)


def carrier_of(record: type[Model], mode: Mode, read: ReadText) -> Any:
    """The class without fields that stands for a record; `read` gets the answer's text."""
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


class Once:
    """Instructor's retrying, with one attempt: the wire repeats calls, the engine re-asks.

    In the place of tenacity's object, which costs a call more than its parsing does and leaves
    reference cycles behind. Has no state, so that one serves all calls at once.
    """

    attempt_number = 1

    @property
    def retry_state(self) -> Once:
        return self

    def __aiter__(self) -> Once:
        return self

    async def __anext__(self) -> Once:
        return self

    def __enter__(self) -> Once:
        return self

    def __exit__(self, *_: object) -> None:
        """What was raised goes on."""


def through_instructor(create: Create, record: type[Model], mode: Mode, read: ReadText) -> Ask:
    """`create` behind instructor: `ask(messages=…, **more)` returns what `read` makes of the text.

    `create` gets the messages, what instructor adds for the mode, and `more` as it was given.
    """
    patched: Any = instructor.patch(create=create, mode=MODES[mode])
    carrier, once = carrier_of(record, mode, read), Once()

    async def ask(**kwargs: Any) -> Any:
        return await patched(response_model=carrier, max_retries=once, **kwargs)

    return ask
