"""OpenTelemetry spans, one a call, by the GenAI conventions; no text of article or answer in them.

With the extra `otel` (opentelemetry-api) installed, an application that sets up a tracer provider
sees them; without it this layer is not there.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from summarizer.errors import SummarizerError
from summarizer.wire.exchange import Endpoint, Request, Response, Send

WELL_KNOWN: Mapping[str, str] = MappingProxyType(
    {
        "azure": "azure.ai.openai",
        "gemini": "gcp.gemini",
        "mistral": "mistral_ai",
        "xai": "x_ai",
    }
)
"""Providers that the conventions know by another name than ours."""


def traced(send: Send, endpoint: Endpoint) -> Send:
    """A call inside a client span `chat MODEL`; `send` itself without opentelemetry."""
    try:
        from opentelemetry import trace
    except ImportError:
        return send
    tracer = trace.get_tracer("summarizer")
    fixed = {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": WELL_KNOWN.get(endpoint.provider, endpoint.provider),
        "gen_ai.request.model": endpoint.model,
        "server.address": urlsplit(endpoint.url).hostname or "",
    }

    async def spanned(request: Request) -> Response:
        with tracer.start_as_current_span(
            f"chat {endpoint.model}",
            kind=trace.SpanKind.CLIENT,
            attributes={**fixed, "gen_ai.request.max_tokens": request.tokens_out},
            # An exception's own trace could hold more than its code.
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            try:
                response = await send(request)
            except SummarizerError as error:
                span.set_attribute("error.type", error.code)
                span.set_status(trace.StatusCode.ERROR)
                raise
            span.set_attributes(_answer(response))
            return response

    return spanned


def _answer(response: Response) -> dict[str, str | int | tuple[str, ...]]:
    """What the conventions say of an answer, as far as the provider told it."""
    completion = response.completion
    if completion is None:
        return {}
    told = {
        "gen_ai.response.model": completion.model,
        "gen_ai.response.finish_reasons": (completion.finish,) if completion.finish else None,
        "gen_ai.usage.input_tokens": completion.tokens.read,
        "gen_ai.usage.output_tokens": completion.tokens.written,
    }
    return {name: value for name, value in told.items() if value is not None}
