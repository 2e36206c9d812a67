"""The gate that all calls to a provider pass: when may the next one start?

It holds the number of calls at once (halved on 429, grown on answers), the pause that all keep
when the provider says wait, the allowance of a minute, the learnt pace, and the breaker.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable

from summarizer.errors import (
    CircuitOpen,
    ConnectionFailed,
    RateLimited,
    ServerFailed,
    SummarizerError,
    TimedOut,
)
from summarizer.wire import headers
from summarizer.wire.breaker import Breaker
from summarizer.wire.exchange import Request, Response, Send
from summarizer.wire.pace import Allowance, Pace
from summarizer.wire.retry import JITTER
from summarizer.wire.slots import Slots

SYSTEMATIC = 2
"""Refusals in a row that are no accident any more."""
PAUSE_UNTOLD = 1.0
"""Seconds that all wait after those, where the provider tells no time."""
TROUBLE = (ServerFailed, ConnectionFailed, TimedOut)
"""Failures that the breaker counts."""


class Gate:
    """Shared by all workers that call one provider. `untold` is the pause without Retry-After."""

    def __init__(
        self,
        *,
        concurrency: int,
        requests_per_minute: int | None = None,
        tokens_per_minute: int | None = None,
        breaker: Breaker | None = None,
        untold: float = PAUSE_UNTOLD,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.slots = Slots(concurrency)
        self.pace = Pace()
        self.breaker = breaker or Breaker()
        self._calls = Allowance(requests_per_minute)
        self._tokens = Allowance(tokens_per_minute)
        self._untold = untold
        self._sleep = sleep
        self._paused_until = 0.0
        self._pause_length = 0.0
        self._refusals = 0
        self._halved_at = 0.0
        self._paced_at = 0.0
        self._answered_at: float | None = None

    def around(self, send: Send) -> Send:
        """The layer: `send` behind this gate.

        Raises RateLimited or CircuitOpen without a call where the wait would pass the deadline.
        """

        async def gated(request: Request) -> Response:
            await self._place(request)
            try:
                probe = await self._turn(request)
                return await self._watched(send, request, probe=probe)
            finally:
                self.slots.give()

        return gated

    def answered_since(self, moment: float) -> bool:
        """Whether any call was answered after a moment of the event loop's clock."""
        return self._answered_at is not None and self._answered_at > moment

    async def _place(self, request: Request) -> None:
        try:
            await self.slots.take(request.deadline)
        except TimeoutError:
            raise TimedOut("The deadline passed while other calls were under way.") from None

    async def _turn(self, request: Request) -> bool:
        """Wait until nothing holds the call back, then count it as started: as a probe?"""
        paced = False
        while True:
            now = _now()
            wait = self._held_back(request, now)
            if wait == 0 and not paced:
                wait, paced = self.pace.reserve(now), True
            if wait == 0:
                break
            if now + wait >= request.deadline:
                raise self._too_late(wait)
            await self._sleep(wait)
        amount = request.tokens_in + request.tokens_out
        self._calls.use(1, now)
        self._tokens.use(amount, now)
        return self.breaker.started()

    def _held_back(self, request: Request, now: float) -> float:
        pause = self._paused_until - now
        if pause > 0:
            return pause + random.uniform(0, JITTER) * self._pause_length  # noqa: S311 - no secret
        amount = request.tokens_in + request.tokens_out
        return max(self._calls.wait(1, now), self._tokens.wait(amount, now), self.breaker.wait(now))

    def _too_late(self, wait: float) -> SummarizerError:
        if self.breaker.open:
            return CircuitOpen("The provider failed many times in a row; no call was made.")
        return RateLimited(
            f"The next call may start in {wait:.0f} s, after the deadline; no call was made.",
            retry_after=wait,
        )

    async def _watched(self, send: Send, request: Request, *, probe: bool) -> Response:
        started = _now()
        try:
            response = await send(request)
        except RateLimited as error:
            self.breaker.succeeded()
            self._refused(started, error.retry_after)
            raise
        except TROUBLE:
            self.breaker.failed(_now(), probe=probe)
            raise
        except SummarizerError:
            self.breaker.succeeded()
            raise
        except BaseException:
            self.breaker.given_up(probe=probe)
            raise
        self.breaker.succeeded()
        self._refusals = 0
        self.slots.widen()
        self._answered_at = _now()
        self.pace.answered(self._answered_at)
        self._heed(response, request)
        return response

    def _refused(self, started: float, told: float | None) -> None:
        """One refusal halves the places; several in a row also teach the pace, and all wait."""
        now = _now()
        self._refusals += 1
        systematic = self._refusals >= SYSTEMATIC
        length = told if told is not None else self._untold if systematic else 0.0
        if now + length > self._paused_until:
            self._paused_until, self._pause_length = now + length, length
        # Calls that were under way at the last cut say nothing new.
        if started > self._halved_at:
            self._halved_at = now
            self.slots.halve()
        if systematic and started > self._paced_at:
            self._paced_at = now
            self.pace.refused(now)

    def _heed(self, response: Response, request: Request) -> None:
        """Pause before the provider has to refuse, where its headers say that nothing is left."""
        for what, needed in (("requests", 1), ("tokens", request.tokens_in)):
            left = headers.left(response.headers, what)
            if left is not None and left[0] < needed:
                self._paused_until = max(self._paused_until, _now() + left[1])


def _now() -> float:
    return asyncio.get_running_loop().time()
