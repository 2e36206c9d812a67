"""Logs and spans: what an operator sees of a call, without a word of article or answer."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest

from summarizer.wire.accounts import request_id
from tests.faultserver.faults import FAULTS, says, status
from tests.faultserver.server import Exchange, running
from tests.wire.bench import run


async def _named(exchange: Exchange) -> bool:
    await exchange.reply({}, 503, {"X-Request-Id": "req-42"}) if exchange.before == 0 else None
    return True if exchange.before == 0 else bool(await says()(exchange))


def test_every_attempt_is_one_line_with_the_providers_request_id(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "summarizer.wire")
    with running({"named": _named}) as server:
        run(server.url("named"))
    lines = [record.getMessage() for record in caplog.records if record.name == "summarizer.wire"]
    assert len(lines) == 2
    assert "failed" in lines[0]
    assert "server" in lines[0]
    assert "answered" in lines[1]


@pytest.mark.parametrize("fault", ["policy", "unauthorized", "wait-too-long", "html", "endless"])
def test_every_kind_of_failure_is_a_line(fault: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "summarizer.wire")
    with running(FAULTS) as server:
        outcome = run(server.url(fault))
    lines = [record.getMessage() for record in caplog.records if record.name == "summarizer.wire"]
    assert len(lines) == outcome.usage.attempts
    assert all(line.endswith(f": {outcome.code}") for line in lines)


@pytest.mark.parametrize("shown", ["req-42", "-", "a" * 300, "two\nlines"])
def test_a_request_id_is_short_and_on_one_line(shown: str) -> None:
    found = request_id({"x-request-id": shown})
    assert len(found) <= 80
    assert found.isprintable()
    assert found in (shown, shown[:80], "-")


@pytest.fixture
def spans() -> Iterator[Any]:
    """Finished spans, in memory; skips without the extra `otel` and its SDK."""
    pytest.importorskip("opentelemetry.sdk")
    from opentelemetry import trace
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    exporter = InMemorySpanExporter()
    provider = trace.get_tracer_provider()
    if not isinstance(provider, TracerProvider):
        provider = TracerProvider()
        trace.set_tracer_provider(provider)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    yield exporter
    exporter.shutdown()


def test_a_call_is_a_span_by_the_genai_conventions(spans: Any) -> None:
    with running(FAULTS) as server:
        run(server.url("good"))
    (span,) = spans.get_finished_spans()
    assert span.name == "chat stub"
    assert span.kind.name == "CLIENT"
    assert dict(span.attributes) == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai",
        "gen_ai.request.model": "stub",
        "gen_ai.request.max_tokens": 4096,
        "gen_ai.response.model": "stub-2025-01-01",
        "gen_ai.response.finish_reasons": ("stop",),
        "gen_ai.usage.input_tokens": 1200,
        "gen_ai.usage.output_tokens": 150,
        "server.address": "127.0.0.1",
    }
    assert not span.events


def test_a_failed_call_is_a_span_with_its_code(spans: Any) -> None:
    with running({"down": status(401)}) as server:
        run(server.url("down"))
    (span,) = spans.get_finished_spans()
    assert span.attributes["error.type"] == "auth"
    assert span.status.status_code.name == "ERROR"
    assert not span.events
