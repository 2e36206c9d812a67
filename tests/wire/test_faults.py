"""The table of faults: what each must come to, in how many calls; in every mode."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from summarizer.errors import MAX_MESSAGE
from tests.faultserver.faults import EVERY_MODE, FAULTS, PLAIN
from tests.faultserver.server import Server, running
from tests.wire.bench import run, secrets

MODES = ("json_schema", "tools", "json")


@dataclass(frozen=True, slots=True)
class Row:
    """A fault, the code it ends in ("ok": an answer), and how many calls the server sees."""

    fault: str
    code: str
    calls: int
    says: str = ""


TABLE = (
    Row("good", "ok", 1),
    Row("gzip", "ok", 1),
    Row("wait-seconds", "ok", 2),
    Row("wait-ms", "ok", 2),
    Row("wait-date", "ok", 2),
    Row("wait-always", "rate_limited", 6),
    Row("wait-too-long", "rate_limited", 1),
    Row("wait-nonsense", "rate_limited", 6),
    Row("wait-negative", "rate_limited", 6),
    Row("wait-nan", "rate_limited", 6),
    Row("quota", "quota", 1),
    Row("unauthorized", "auth", 1, says="SUMMARIZER_API_KEY"),
    Row("forbidden", "permission", 1, says="SUMMARIZER_API_KEY"),
    Row("no-model", "model_not_found", 1, says="SUMMARIZER_MODEL"),
    Row("bad-parameter", "bad_request", 1, says="Unknown parameter: seed"),
    Row("unprocessable", "bad_request", 1),
    Row("echo", "bad_request", 1),
    Row("context", "context_length", 1),
    Row("llama-context", "context_length", 1),
    Row("too-large", "context_length", 1),
    Row("policy", "content_policy", 1),
    Row("request-timeout", "server", 4),
    Row("conflict", "server", 4),
    Row("broken", "server", 4),
    Row("overloaded", "server", 4),
    Row("html-502", "server", 4),
    Row("unreadable", "invalid_output", 3),
    Row("unreadable-once", "ok", 2),
    Row("broken-twice", "ok", 3),
    Row("do-not-retry", "server", 1),
    Row("reset", "connection", 4),
    Row("close", "connection", 4),
    Row("garbage", "connection", 4),
    Row("bad-gzip", "connection", 4),
    Row("cut-gzip", "connection", 4),
    Row("cut", "connection", 4),
    Row("reset-once", "ok", 2),
    Row("silence", "timeout", 2),
    Row("drip", "timeout", 2),
    Row("html", "bad_response", 2),
    Row("empty", "bad_response", 2),
    Row("not-json", "bad_response", 2),
    Row("null", "bad_response", 2),
    Row("list", "bad_response", 2),
    Row("error-in-200", "bad_response", 2),
    Row("no-choices", "bad_response", 2),
    Row("empty-choices", "bad_response", 2),
    Row("null-choices", "bad_response", 2),
    Row("null-choice", "bad_response", 2),
    Row("no-message", "bad_response", 2),
    Row("bad-utf8", "bad_response", 2),
    Row("nested", "bad_response", 2),
    Row("html-once", "ok", 2),
    Row("redirect", "bad_response", 1),
    Row("endless", "response_too_large", 1),
    Row("bomb", "response_too_large", 1),
    Row("refusal", "refusal", 1),
    Row("filtered", "content_filter", 1),
    Row("filtered-with-content", "content_filter", 1),
    Row("length", "truncated", 2),
    Row("length-complete", "truncated", 2),
    Row("length-once", "ok", 2),
    Row("wrong", "invalid_output", 3, says="meetings[0].status"),
    Row("wrong-once", "ok", 2),
    Row("not-a-record", "invalid_output", 3),
    Row("half-json", "invalid_output", 3),
    Row("blank", "invalid_output", 3),
    Row("nothing", "invalid_output", 3),
    Row("nan", "invalid_output", 3),
    Row("infinity", "invalid_output", 3),
    Row("lone-surrogate", "invalid_output", 3),
    Row("raw-surrogate", "invalid_output", 3),
    Row("answer-bomb", "invalid_output", 3),
    Row("duplicate-keys", "invalid_output", 2),
    Row("wrong-tool", "invalid_output", 2),
    Row("two-calls", "invalid_output", 2),
    Row("fenced", "ok", 1),
    Row("prose", "ok", 1),
    Row("thinking", "ok", 1),
    Row("as-text", "ok", 1),
    Row("as-object", "ok", 1),
    Row("in-parts", "ok", 1),
    Row("unseen", "ok", 1),
    Row("no-usage", "ok", 1),
    Row("negative-usage", "ok", 1),
    Row("absurd-usage", "ok", 1),
    Row("list-usage", "ok", 1),
)
CASES = [pytest.param(row, mode, id=f"{row.fault}-{mode}") for row in TABLE for mode in MODES]


@pytest.fixture
def server() -> Iterator[Server]:
    with running(FAULTS) as one:
        yield one


def test_every_fault_of_the_server_has_its_row() -> None:
    assert {row.fault for row in TABLE} == set(PLAIN) | set(EVERY_MODE)


@pytest.mark.parametrize(("row", "mode"), CASES)
def test_a_fault_ends_as_the_table_says(server: Server, row: Row, mode: str) -> None:
    limit = 0.3 if row.code == "timeout" else 10.0
    outcome = run(server.url(row.fault), mode=mode, attempt_timeout=limit, deadline=20.0)
    calls = server.calls(row.fault)
    assert (outcome.code, len(calls)) == (row.code, row.calls)
    assert outcome.usage.attempts == row.calls
    if outcome.error is not None:
        message = f"{outcome.error} {outcome.error.hint}"
        assert row.says in message
        assert len(str(outcome.error)) <= MAX_MESSAGE
        assert not [name for name, text in secrets().items() if text in message]
