"""What providers say in headers: how long to wait, and how much of a rate limit is left."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

DURATION = re.compile(r"(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?")


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait: `retry-after-ms`, else `retry-after` as seconds or as an HTTP date.

    None where it is absent, negative, past, or no number.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    told = headers.get("retry-after")
    seconds = _number(told)
    return seconds if seconds is not None else _until(told)


def left(headers: Mapping[str, str], what: str) -> tuple[float, float] | None:
    """How many `requests` or `tokens` are left, and for how many seconds; None: not said.

    Reads `x-ratelimit-remaining-requests` with `x-ratelimit-reset-requests` (a duration such as
    `1m30s`), and Anthropic's `anthropic-ratelimit-requests-remaining` and `-reset` (a time).
    """
    for remaining, reset in (
        (f"x-ratelimit-remaining-{what}", f"x-ratelimit-reset-{what}"),
        (f"anthropic-ratelimit-{what}-remaining", f"anthropic-ratelimit-{what}-reset"),
    ):
        count, wait = _number(headers.get(remaining)), _duration(headers.get(reset))
        if count is not None and wait is not None:
            return count, wait
    return None


def _number(text: str | None) -> float | None:
    try:
        value = float(text) if text else math.nan
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None


def _until(text: str | None) -> float | None:
    """Seconds until an HTTP date or an ISO 8601 time."""
    if not text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    seconds = (moment - datetime.now(UTC)).total_seconds()
    return seconds if seconds >= 0 else None


def _duration(text: str | None) -> float | None:
    if not text:
        return None
    match = DURATION.fullmatch(text.strip())
    if match is None or not any(match.groups()):
        number = _number(text)
        return number if number is not None else _until(text)
    hours, minutes, seconds, milliseconds = (float(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + seconds + milliseconds / 1000
