"""Meetings as dated events: "A met B" on the day they met."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from summarizer.engines.rules import events
from summarizer.engines.rules.facts import Event, Meeting
from summarizer.engines.rules.moments import is_date

MOST_NAMES = 4


def dated(meetings: Sequence[Meeting], published: date | None) -> list[Event]:
    """One event for every meeting whose date is known."""
    found = []
    for meeting in meetings:
        if meeting.when is None or not is_date(meeting.when, published):
            continue
        if meeting.status == "cancelled":
            continue
        lean = "future" if meeting.status == "planned" else "past"
        state = events.status(meeting.when, published, "future" if lean == "future" else "past")
        found.append(
            Event(
                _what(meeting),
                meeting.when,
                meeting.place,
                state,
                list(meeting.evidence),
                "meeting",
                list(meeting.words),
            )
        )
    return found


def _what(meeting: Meeting) -> str:
    if meeting.label:
        return meeting.label
    names = [who.name for who in meeting.participants[: max(meeting.core, 2)]]
    verb = "to meet" if meeting.status == "planned" else "met"
    if len(names) == 1:
        return f"{names[0]} {verb}"
    if len(names) == 2:
        return f"{names[0]} {verb} {names[1]}"
    named = names[:MOST_NAMES]
    return f"{', '.join(named[:-1])} and {named[-1]} {verb}"
