"""From a completion to a validated record, or to the list of what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import jiter
from pydantic import ValidationError

from summarizer.engines.repair import repaired
from summarizer.errors import ContentFiltered, Refused
from summarizer.schemas import Model
from summarizer.settings import Mode
from summarizer.wire.envelope import Completion

LONGEST = 120
WHOLE = "answer"
"""Stands for the field where the whole answer is meant."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of an answer: a record, or problems by field. `once`: worth one re-ask only."""

    answer: str
    record: Model | None = None
    problems: tuple[tuple[str, str], ...] = ()
    notices: tuple[str, ...] = ()
    once: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """The text in which a completion answers, and what is odd about where it stood."""

    text: str
    problem: str | None = None
    notice: str | None = None


def said(completion: Completion, mode: Mode, tool: str) -> Said:
    """The answer's text. Raises Refused or ContentFiltered where the model gave none."""
    if completion.refusal is not None:
        raise Refused("The model declined to read this article.")
    if completion.finish == "content_filter":
        raise ContentFiltered("The provider's filter cut the answer.")
    if len(completion.calls) > 1:
        text = "\n".join(_text(call.arguments) for call in completion.calls)
        return Said(text, problem=f"call {tool} exactly once, not {len(completion.calls)} times")
    if not completion.calls:
        notice = "the answer came as text instead of a tool call"
        return Said(completion.text, notice=notice if mode == "tools" and completion.text else None)
    call = completion.calls[0]
    if call.name != tool:
        return Said(_text(call.arguments), problem=f"call {tool}; there is no other tool")
    if not isinstance(call.arguments, str):
        return Said(_text(call.arguments), notice="the tool call's arguments came as an object")
    return Said(call.arguments)


def _text(arguments: Any) -> str:
    return arguments if isinstance(arguments, str) else json.dumps(arguments, ensure_ascii=False)


def reader_of(record: type[Model]) -> Callable[[str], Reading]:
    """A function that reads an answer's text into a record. It never raises."""

    def read(text: str) -> Reading:
        text, notices = repaired(text)
        found = _problems_of_form(text)
        if found is not None:
            return Reading(text, problems=((WHOLE, found[0]),), notices=notices, once=found[1])
        try:
            return Reading(text, record.model_validate_json(text), notices=notices)
        except ValidationError as error:
            problems = tuple(
                (path_of(entry["loc"]), entry["msg"])
                for entry in error.errors(include_url=False, include_input=False)
            )
            return Reading(text, problems=problems, notices=notices)

    return read


def placed(reading: Reading, place: Said) -> Reading:
    """The reading, with what was odd about where in the completion the answer stood."""
    if place.problem is not None:
        return Reading(reading.answer, problems=((WHOLE, place.problem),), once=True)
    if place.notice is not None and reading.record is not None:
        return replace(reading, notices=(place.notice, *reading.notices))
    return reading


def path_of(places: tuple[int | str, ...]) -> str:
    """A place in a record as we write it: `meetings[0].when.phrase`."""
    path = ""
    for place in places:
        path += f"[{place}]" if isinstance(place, int) else f".{place}" if path else place
    return path or WHOLE


DUPLICATE = "Detected duplicate key"
"""How jiter words that a key stands twice in one object."""


def _problems_of_form(text: str) -> tuple[str, bool] | None:
    """What is wrong with a text as JSON, and whether it is worth only one re-ask.

    Pydantic reads JSON by the same parser, but lets duplicate keys, NaN and Infinity pass.
    """
    if not text.strip():
        return "it is empty; answer with one JSON object", False
    try:
        raw = text.encode()
        jiter.from_json(raw, allow_inf_nan=False, catch_duplicate_keys=True)
    except UnicodeEncodeError:
        return "it holds half a character (a lone surrogate)", False
    except ValueError as error:
        if str(error).startswith(DUPLICATE):
            return f"it is not valid JSON: {error}"[:LONGEST], True
        return f"it is not valid JSON: {error}"[:LONGEST], False
    return None
