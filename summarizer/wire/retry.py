"""Trying again: the only place that repeats a call which failed on the wire.

How often and after how long is a row of `RULES`, counted over all of an article's questions: a
re-ask does not begin anew. Waiting never reaches past the deadline: where it would, the last error
is the answer.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tenacity import AsyncRetrying, RetryCallState

from summarizer.errors import (
    BadResponse,
    ConnectionFailed,
    ProviderError,
    RateLimited,
    ServerFailed,
    TimedOut,
)
from summarizer.wire.exchange import Request, Response, Send

JITTER = 0.25
"""Added to a wait that the provider told: up to this share of it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Calls at most (None: `max_attempts`), and whether to back off between them.

    `meanwhile`: as many where other calls were answered since this one first failed so: then it
    is a hiccup of this call's, and no page in between that answers all.
    """

    calls: int | None = None
    backs_off: bool = True
    meanwhile: int | None = None


RULES: Mapping[type[ProviderError], Rule] = MappingProxyType(
    {
        # Being told to wait is no failure: it has its own count.
        RateLimited: Rule(calls=6),
        ServerFailed: Rule(),
        ConnectionFailed: Rule(),
        # An attempt that timed out has waited enough.
        TimedOut: Rule(calls=2, backs_off=False),
        BadResponse: Rule(calls=2, meanwhile=3),
    }
)


@dataclass(frozen=True, slots=True)
class Backoff:
    """Full jitter: a random wait up to `first` · 2ⁿ seconds, at most `most`."""

    first: float = 0.5
    most: float = 8.0
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    def ceiling(self, failures: int) -> float:
        """The longest wait after so many failures, from 1."""
        return float(min(self.most, self.first * 2 ** (failures - 1)))


def retried(
    send: Send, *, max_attempts: int, backoff: Backoff, answered_since: Callable[[float], bool]
) -> Send:
    """A call that is tried again by `RULES`, at most `max_attempts` times where it fails.

    `answered_since` says whether the provider has answered any call after a moment.
    """

    async def again(request: Request) -> Response:
        try:
            # Nearly every call; tenacity's bookkeeping is for the others.
            return await send(request)
        except ProviderError as error:
            failed = iter((error,))

        async def attempt(request: Request) -> Response:
            for error in failed:
                raise error
            return await send(request)

        attempts = _Attempts(request, max_attempts, backoff, answered_since)
        retrying = AsyncRetrying(
            retry=attempts.worth_another,
            stop=attempts.enough,
            wait=attempts.pause,
            sleep=backoff.sleep,
            reraise=True,
        )
        response: Response = await retrying(attempt, request)
        return response

    return again


class _Attempts:
    """The attempts of an article's calls so far, as tenacity's strategies."""

    def __init__(
        self,
        request: Request,
        max_attempts: int,
        backoff: Backoff,
        answered_since: Callable[[float], bool],
    ) -> None:
        self._deadline = request.deadline
        self._failures = request.failures
        self._max_attempts = max_attempts
        self._backoff = backoff
        self._answered_since = answered_since

    def worth_another(self, state: RetryCallState) -> bool:
        error = _error(state)
        if error is None:
            return False
        self._failures.setdefault(error.code, []).append(_now())
        return type(error) in RULES and not error.final

    def enough(self, state: RetryCallState) -> bool:
        spent = any(self._seen(kind) >= self._most(kind) for kind in RULES)
        failures = sum(map(len, self._failures.values())) - self._seen(RateLimited)
        tried = failures >= self._max_attempts or self._max_attempts == 1
        return spent or tried or _now() + state.upcoming_sleep >= self._deadline

    def _seen(self, kind: type[ProviderError]) -> int:
        return len(self._failures.get(kind.code, ()))

    def _most(self, kind: type[ProviderError]) -> int:
        rule, moments = RULES[kind], self._failures.get(kind.code)
        if rule.meanwhile is not None and moments and self._answered_since(moments[0]):
            return rule.meanwhile
        return self._max_attempts if rule.calls is None else rule.calls

    def pause(self, state: RetryCallState) -> float:
        error = _error(state)
        if error is None:
            return 0.0
        if error.retry_after is not None:
            return error.retry_after * (1 + random.uniform(0, JITTER))  # noqa: S311 - no secret
        if not RULES[type(error)].backs_off:
            return 0.0
        return random.uniform(0, self._backoff.ceiling(self._seen(type(error))))  # noqa: S311 - no secret


def _now() -> float:
    return asyncio.get_running_loop().time()


def _error(state: RetryCallState) -> ProviderError | None:
    error = state.outcome.exception() if state.outcome else None
    return error if isinstance(error, ProviderError) else None
