"""Counting every call: attempts, tokens, money, possibly billed failures; and one log line each."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from itertools import count

from summarizer.errors import ProviderError, SummarizerError
from summarizer.wire.budget import Budget
from summarizer.wire.exchange import Endpoint, Request, Response, Send
from summarizer.wire.meter import Tokens

log = logging.getLogger("summarizer.wire")
LONGEST_ID = 80
REQUEST_IDS = ("x-request-id", "request-id", "x-ms-request-id", "cf-ray")


def counted(send: Send, endpoint: Endpoint, budget: Budget) -> Send:
    """A call that is in the article's meter and in the process's budget.

    Raises BudgetSpent instead of calling where the budget does not allow it.
    """
    numbers = count(1)

    async def counting(request: Request) -> Response:
        reserved = budget.reserve(request.tokens_in, request.tokens_out)
        request.meter.attempts += 1
        number, started = next(numbers), time.perf_counter()
        try:
            response = await send(request)
        except SummarizerError as error:
            log.info(
                "call %d to %s failed after %.2f s: %s",
                number,
                endpoint.provider,
                time.perf_counter() - started,
                error.code,
            )
            if isinstance(error, ProviderError) and error.possibly_billed:
                request.meter.possibly_billed += 1
            else:
                budget.settle(reserved, 0.0)
            raise
        tokens = response.completion.tokens if response.completion else Tokens()
        usd = budget.price(tokens)
        request.meter.add(tokens, usd)
        budget.settle(reserved, usd)
        log.info(
            "call %d to %s answered in %.2f s, request id %s",
            number,
            endpoint.provider,
            time.perf_counter() - started,
            request_id(response.headers),
        )
        return response

    return counting


def request_id(headers: Mapping[str, str]) -> str:
    """The provider's name for a call, for its support; `-` where it gives none."""
    found = next((headers[name] for name in REQUEST_IDS if name in headers), "-")
    return found[:LONGEST_ID] if found.isprintable() else "-"
