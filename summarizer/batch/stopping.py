"""When a whole batch must stop: errors that the next article would meet as well."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from summarizer.errors import (
    AuthFailed,
    BadRequest,
    BadResponse,
    BudgetSpent,
    InputError,
    ModelNotFound,
    PermissionRefused,
    ProviderError,
    QuotaExhausted,
    RateLimited,
    StoreError,
    SummarizerError,
    UsageError,
)

AT_ONCE = (
    QuotaExhausted,
    AuthFailed,
    PermissionRefused,
    ModelNotFound,
    BudgetSpent,
    StoreError,
    UsageError,
)
"""No record is written for the article that met one of these: the next run does it again."""
IN_A_ROW: Mapping[type[SummarizerError], int] = MappingProxyType(
    # The last is an error of this program itself: paid answers must not run into it for long.
    {BadRequest: 3, BadResponse: 5, SummarizerError: 5}
)
HINTS: Mapping[type[SummarizerError], str] = MappingProxyType(
    {
        BadRequest: "The endpoint refused several articles alike: is it the mode, the model or a "
        "parameter? Then --retry-failed.",
        BadResponse: "Is a proxy or a login page in between? Check the base URL; then "
        "--retry-failed.",
    }
)


class Stopping:
    """Judges errors in the order in which articles end. `deadline`: seconds that an article has."""

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline
        self._last: tuple[type[SummarizerError], str] | None = None
        self._times = 0

    def at_once(self, error: SummarizerError) -> bool:
        """Whether this one error stops the batch, and is no fault of the article."""
        if isinstance(error, RateLimited):
            return error.retry_after is not None and error.retry_after >= self._deadline
        redirected = isinstance(error, BadResponse) and error.final
        return redirected or isinstance(error, AT_ONCE)

    def in_a_row(self, error: SummarizerError | None) -> bool:
        """Note how an article ended. Whether its error came too often in a row and stops the
        batch; its hint then says what may be the matter.

        What never reached the provider says nothing about it.
        """
        if isinstance(error, InputError):
            return False
        seen = None if error is None else (type(error), str(error))
        self._times = self._times + 1 if seen == self._last else 1
        self._last = seen
        limit = None if error is None else IN_A_ROW.get(type(error))
        if error is None or limit is None or self._times < limit:
            return False
        error.hint = HINTS.get(type(error), error.hint)
        return True


def resume_hint(error: SummarizerError, now: datetime) -> str:
    """What to do after a stop: when to resume, where the provider said so; else the hint."""
    if isinstance(error, ProviderError) and error.retry_after is not None:
        at = now + timedelta(seconds=error.retry_after)
        return f"Give the same command again at {at:%Y-%m-%d %H:%M:%S} or later."
    return error.hint
