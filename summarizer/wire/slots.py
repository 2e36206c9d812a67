"""Places for calls at once: a queue, first come first served, whose width grows and shrinks."""

from __future__ import annotations

import asyncio
from collections import deque

EAGER = 8
"""So many calls may start at once without knowing what the provider bears."""
SHARE = 8
"""Of a wider queue, this part starts at once."""
GROWTH = 0.5
"""Until the first refusal each answer widens the queue by this much: by half a round trip. So a
provider that takes 20 calls a second sees fewer than 25 too many from 50 at once."""


class Slots:
    """At most `width` holders, of at most `most`; halved on a refusal, then one more a round."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.width = float(min(most, max(EAGER, most // SHARE)))
        self._refused = False
        self._held = 0
        self._queue: deque[asyncio.Future[None]] = deque()

    async def take(self, deadline: float) -> None:
        """Wait for a place. Raises TimeoutError at the deadline."""
        if not self._queue and self._held < int(self.width):
            self._held += 1
            return
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append(place)
        try:
            async with asyncio.timeout_at(deadline):
                await place
        except BaseException:
            if place.done() and not place.cancelled():
                self.give()
            else:
                place.cancel()
            raise

    def give(self) -> None:
        """Give a place back, to the next in the queue."""
        self._held -= 1
        self._fill()

    def widen(self) -> None:
        """After an answer."""
        self.width = min(self.most, self.width + (1 / self.width if self._refused else GROWTH))
        self._fill()

    def halve(self) -> None:
        """After a refusal."""
        self._refused = True
        self.width = max(1.0, self.width / 2)

    def _fill(self) -> None:
        while self._queue and self._held < int(self.width):
            place = self._queue.popleft()
            if not place.done():
                self._held += 1
                place.set_result(None)
