"""What a response means: the one table from status and words to the errors of our tree."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from summarizer.errors import (
    AuthFailed,
    BadRequest,
    BadResponse,
    ContentPolicy,
    ContextTooLong,
    ModelNotFound,
    PermissionRefused,
    ProviderError,
    QuotaExhausted,
    RateLimited,
    ServerFailed,
    SummarizerError,
)
from summarizer.wire import envelope
from summarizer.wire.exchange import Endpoint, Request, Response, Send
from summarizer.wire.headers import retry_after

OK = 200
UNREADABLE = re.compile(r"model produced output that does not match the expected \S+ format", re.I)
SAID_NOTHING = b'{"choices":[{"message":{"content":""}}],"note":"unreadable for its own server"}'
"""llama.cpp's 500 where its parser cannot read what the model wrote. The server is well and would
fail again on the same request: it is an answer that does not hold, and is asked again as such."""
LONGEST_QUOTE = 200
WINDOW = 24

BY_STATUS: Mapping[int, type[ProviderError]] = MappingProxyType(
    {
        401: AuthFailed,
        402: QuotaExhausted,
        403: PermissionRefused,
        404: ModelNotFound,
        408: ServerFailed,
        409: ServerFailed,
        413: ContextTooLong,
        429: RateLimited,
    }
)
"""Any other status from 500 is ServerFailed, from 400 BadRequest, else BadResponse."""

BY_WORDS: tuple[tuple[frozenset[int], re.Pattern[str], type[SummarizerError]], ...] = (
    (
        frozenset({429}),
        re.compile(r"insufficient_quota|exceeded your current quota|credit balance|billing"),
        QuotaExhausted,
    ),
    (
        frozenset({400, 413, 422}),
        re.compile(
            r"context_length|context length|context window|context size|context_size"
            r"|too many tokens|(prompt|input) is too long|string_above_max_length"
        ),
        ContextTooLong,
    ),
    (
        frozenset({400, 403, 422}),
        re.compile(
            r"content_policy|content policy|content_filter|content management policy"
            r"|responsibleai|safety system|usage policies|moderation"
        ),
        ContentPolicy,
    ),
    (
        frozenset({400}),
        re.compile(r"invalid_api_key|api key not valid|incorrect api key"),
        AuthFailed,
    ),
    (frozenset({400}), re.compile(r"model_not_found"), ModelNotFound),
)
"""Where the status alone says too little: words in the error's code, type or message."""

MESSAGES: Mapping[type[SummarizerError], str] = MappingProxyType(
    {
        AuthFailed: "{provider} does not accept the key ({status}).",
        PermissionRefused: "{provider} refuses the use of {model} ({status}).",
        ModelNotFound: "{shown} does not know the model {model} ({status}).",
        QuotaExhausted: "The quota at {provider} is used up ({status}).",
        RateLimited: "{provider} limits the rate of calls ({status}).",
        ContextTooLong: "The article is too long for {model} ({status}).",
        ContentPolicy: "{provider} does not accept this article under its content policy.",
        BadRequest: "{provider} does not accept the request ({status}).",
        ServerFailed: "{provider} failed ({status}).",
        BadResponse: "{shown} answered with status {status}.",
    }
)
KEY_HINTS: Mapping[type[SummarizerError], str] = MappingProxyType(
    {
        AuthFailed: "Check the key in {}.",
        PermissionRefused: "The key in {} is valid but may not use this model.",
    }
)
"""Hints that name the variable which holds the key."""
QUOTED = frozenset({BadRequest, ContextTooLong, ModelNotFound})
"""Errors that repeat the provider's own words, where those hold neither key nor article."""


def checked(send: Send, endpoint: Endpoint) -> Send:
    """A call that returns only responses with a chat completion in them; others are raised."""

    async def judged(request: Request) -> Response:
        response = await send(request)
        if response.status == 500 and UNREADABLE.search(_words(response.body)):
            response = replace(response, status=OK, body=SAID_NOTHING)
        if response.status != OK:
            raise verdict(response, endpoint, request.private)
        try:
            return replace(response, completion=envelope.read(response.body))
        except BadResponse as error:
            error.possibly_billed = True
            raise

    return judged


def verdict(response: Response, endpoint: Endpoint, private: str = "") -> SummarizerError:
    """The error that a response other than 200 stands for."""
    words = _words(response.body)
    kind = _kind(response.status, words)
    message = MESSAGES[kind].format(
        provider=endpoint.provider,
        model=endpoint.model,
        shown=endpoint.shown,
        status=response.status,
    )
    if kind in QUOTED and (said := quotable(words, private, endpoint.headers)):
        message = f"{message[:-1]}: {said}"
    if kind in KEY_HINTS and endpoint.key_variable:
        return kind(message, hint=KEY_HINTS[kind].format(endpoint.key_variable))
    if issubclass(kind, ProviderError):
        return kind(
            message,
            retry_after=retry_after(response.headers),
            final=response.headers.get("x-should-retry", "").lower() == "false",
            possibly_billed=kind is ServerFailed,
        )
    return kind(message)


def _kind(status: int, words: str) -> type[SummarizerError]:
    for statuses, pattern, kind in BY_WORDS:
        if status in statuses and pattern.search(words.lower()):
            return kind
    if status in BY_STATUS:
        return BY_STATUS[status]
    if status >= 500:
        return ServerFailed
    return BadRequest if status >= 400 else BadResponse


def _words(body: bytes) -> str:
    """Code, type and message of an error body, in any of the shapes in use; empty for others."""
    try:
        payload: Any = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    if isinstance(payload, list) and payload:
        payload = payload[0]
    error = payload.get("error", payload) if isinstance(payload, dict) else None
    if isinstance(error, str):
        return error
    if not isinstance(error, dict):
        return ""
    parts = (error.get(name) for name in ("message", "code", "type", "status"))
    return " · ".join(part for part in parts if isinstance(part, str))


def quotable(words: str, private: str, headers: Mapping[str, str]) -> str:
    """A provider's words, shortened; nothing where they repeat the key or part of `private`."""
    said = " ".join(words.split())[:LONGEST_QUOTE]
    key = headers.get("Authorization", "").removeprefix("Bearer ").strip()
    if (key and key in said) or "sk-" in said:
        return ""
    folded = " ".join(private.split())
    starts = range(max(1, len(said) - WINDOW + 1))
    if folded and any(said[at : at + WINDOW] in folded for at in starts):
        return ""
    return said
