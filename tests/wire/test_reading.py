"""Bodies and headers of any content are read without surprises."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import BadResponse, RateLimited, ServerFailed, SummarizerError
from summarizer.wire import envelope, verdicts
from summarizer.wire.exchange import Endpoint, Response
from summarizer.wire.headers import left, retry_after

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
FIELDS = ("choices", "message", "content", "tool_calls", "function", "usage", "error", "model")
SHAPES = st.recursive(
    JSON,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=4)
    ),
    max_leaves=20,
)
ENDPOINT = Endpoint(
    "openai", "openai", "stub", "http://h/v1", "http://h/v1", {"Authorization": "Bearer k3y"}
)


@given(st.binary() | SHAPES.map(lambda value: json.dumps(value).encode()))
def test_a_body_is_a_completion_or_a_bad_response(body: bytes) -> None:
    try:
        found = envelope.read(body)
    except BadResponse:
        return
    assert isinstance(found.text, str)


@given(st.integers(100, 999).filter(lambda s: s != 200), st.binary() | SHAPES.map(json.dumps))
def test_every_status_with_any_body_is_an_error_of_ours(status: int, body: Any) -> None:
    raw = body if isinstance(body, bytes) else body.encode()
    error = verdicts.verdict(Response(status, raw), ENDPOINT)
    assert isinstance(error, SummarizerError)
    assert type(error).code != SummarizerError.code


@given(st.text(min_size=1), st.text())
def test_any_header_is_a_wait_or_nothing(told: str, more: str) -> None:
    wait = retry_after({"retry-after": told, "retry-after-ms": more})
    assert wait is None or 0 <= wait < float("inf")
    headers = {"x-ratelimit-remaining-requests": told, "x-ratelimit-reset-requests": more}
    found = left(headers, "requests")
    assert found is None or min(found) >= 0


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "2"}, 2),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after-ms": "x", "retry-after": "9"}, 9),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "Mon, 01 Jan 2001 00:00:00 GMT"}, None),
        ({}, None),
    ],
)
def test_retry_after_in_its_forms(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds


def test_retry_after_as_a_date() -> None:
    when = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    assert retry_after({"retry-after": when}) == pytest.approx(89, abs=2)


@pytest.mark.parametrize(
    ("reset", "seconds"),
    [("1s", 1), ("6m0s", 360), ("1h2m3s", 3723), ("20ms", 0.02), ("7.66s", 7.66), ("12", 12)],
)
def test_what_is_left_and_until_when(reset: str, seconds: float) -> None:
    headers = {"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": reset}
    assert left(headers, "tokens") == (0, seconds)


def test_anthropics_headers_are_read_too() -> None:
    when = (datetime.now(UTC) + timedelta(seconds=30)).isoformat()
    names = ("anthropic-ratelimit-requests-remaining", "anthropic-ratelimit-requests-reset")
    found = left(dict(zip(names, ("3", when), strict=True)), "requests")
    assert found is not None
    assert found[0] == 3
    assert found[1] == pytest.approx(30, abs=2)


def test_a_providers_words_are_quoted_unless_they_repeat_key_or_article() -> None:
    article = "Ana Silva of Portugal met Rui Costa of Angola."
    said = {"Authorization": "Bearer k3y"}
    assert verdicts.quotable("Unknown parameter: seed", article, said)
    assert not verdicts.quotable(f"cannot read {article}", article, said)
    assert not verdicts.quotable("bad key k3y", article, said)


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (429, {"error": {"code": "insufficient_quota"}}, "quota"),
        (402, {}, "quota"),
        (400, {"error": {"message": "API key not valid. Please pass one."}}, "auth"),
        (400, [{"error": {"message": "API key not valid"}}], "auth"),
        (400, {"error": {"code": "content_filter"}}, "content_policy"),
        (400, {"message": "prompt is too long: 9000 tokens"}, "context_length"),
        (404, {"error": "model 'x' not found"}, "model_not_found"),
        (418, None, "bad_request"),
        (599, None, "server"),
        (204, None, "bad_response"),
    ],
)
def test_statuses_and_words_of_providers(status: int, body: Any, code: str) -> None:
    assert verdicts.verdict(Response(status, json.dumps(body).encode()), ENDPOINT).code == code


def test_what_the_server_says_about_trying_again_travels_with_the_error() -> None:
    limited = verdicts.verdict(Response(429, b"", {"retry-after": "7"}), ENDPOINT)
    assert isinstance(limited, RateLimited)
    assert limited.retry_after == 7
    final = verdicts.verdict(Response(503, b"", {"x-should-retry": "false"}), ENDPOINT)
    assert isinstance(final, ServerFailed)
    assert final.final
