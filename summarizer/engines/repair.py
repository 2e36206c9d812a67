"""Answers with the right JSON in the wrong wrapping: unwrapped here, each step with a notice."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from summarizer.article import INVISIBLE

THINKING = re.compile(r"<think(ing)?>.*?</think(ing)?>", re.DOTALL)
FENCE = re.compile(r"```[a-zA-Z]*\s*\n(.*?)```", re.DOTALL)
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)
MOST_STARTS = 50


def repaired(text: str) -> tuple[str, tuple[str, ...]]:
    """The JSON text in an answer, and what was done to get it. Text without JSON stays as it is."""
    notices: list[str] = []
    for step, notice in STEPS:
        better = step(text)
        if better != text:
            text = better
            notices.append(notice)
    return text, tuple(notices)


def without_invisible(text: str) -> str:
    """Without characters that nobody sees, raw or escaped; lone surrogates stay to be refused."""
    raw = INVISIBLE.sub(lambda match: match[0] if _is_surrogate(match[0]) else "", text)
    return ESCAPE.sub(_visible, raw) if "\\u" in raw else raw


def _visible(match: re.Match[str]) -> str:
    if match[1] is None:
        return match[0]
    character = chr(int(match[1], 16))
    return "" if INVISIBLE.match(character) and not _is_surrogate(character) else match[0]


def _is_surrogate(character: str) -> bool:
    return "\ud800" <= character <= "\udfff"


def without_thinking(text: str) -> str:
    return THINKING.sub("", text) if "<think" in text else text


def without_fence(text: str) -> str:
    stripped = text.strip()
    if stripped.startswith("{") or "```" not in text:
        return text
    match = FENCE.search(text)
    return match[1].strip() if match else text


def without_prose(text: str) -> str:
    """The first JSON object that stands in a text with something around it."""
    stripped = text.strip()
    if stripped.startswith("{") and stripped.endswith("}"):
        return text
    decoder = json.JSONDecoder()
    start = stripped.find("{")
    for _ in range(MOST_STARTS):
        if start < 0:
            break
        try:
            _, end = decoder.raw_decode(stripped, start)
        except (ValueError, RecursionError):
            start = stripped.find("{", start + 1)
            continue
        return stripped[start:end]
    return text


STEPS: tuple[tuple[Callable[[str], str], str], ...] = (
    (without_invisible, "invisible characters were removed from the answer"),
    (without_thinking, "the model's thinking was cut from the answer"),
    (without_fence, "the answer was taken out of a code fence"),
    (without_prose, "the answer was taken out of the text around it"),
)
