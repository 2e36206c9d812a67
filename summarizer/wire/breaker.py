"""The circuit breaker: after many failures in a row one call at a time probes whether it ends."""

from __future__ import annotations

FAILURES = 20
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
LOOK_AGAIN = 0.1


class Breaker:
    """Closed: every call may start. Open: one probe at a time, after a pause that doubles."""

    def __init__(self, failures: int = FAILURES, pause: float = FIRST_PAUSE) -> None:
        self._threshold = failures
        self._first_pause = pause
        self._failures = 0
        self._pause = pause
        self._probe_at = 0.0
        self._probing = False

    @property
    def open(self) -> bool:
        return self._failures >= self._threshold

    def wait(self, now: float) -> float:
        """Seconds until the caller should ask again; 0: it may start."""
        if not self.open:
            return 0.0
        return LOOK_AGAIN if self._probing else max(0.0, self._probe_at - now)

    def started(self) -> bool:
        """Whether the call that starts now is a probe; `failed` and `given_up` ask for that."""
        self._probing = self.open
        return self._probing

    def succeeded(self) -> None:
        """An answer came, of whatever content: the provider lives."""
        self._failures, self._pause, self._probing = 0, self._first_pause, False

    def failed(self, now: float, *, probe: bool) -> None:
        self._failures += 1
        # Calls that were under way when it opened say nothing new.
        if self._failures == self._threshold or probe:
            self._probe_at = now + self._pause
            self._pause = min(LONGEST_PAUSE, self._pause * 2)
        self.given_up(probe=probe)

    def given_up(self, *, probe: bool) -> None:
        """A call ended without telling anything, such as one that was cancelled."""
        self._probing = self._probing and not probe
