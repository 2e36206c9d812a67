"""One fact from several tellings: the same meeting, pledge, condemnation or event once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.facts import Condemnation, Event, Meeting, Pledge
from summarizer.engines.rules.moments import Moment
from summarizer.engines.rules.who import Who, unique

WORD = re.compile(r"[^\W_]+")
SMALL = lexicon.listed("""
a an the of in on at to for and or with by from its their his her that this will would
""")
WINDOW = 60
"""How many facts back a second telling is looked for: more than a long article's, and it keeps
the work linear in the length of a text."""
STATES = lexicon.STATE_NAMES


def content(text: str) -> frozenset[str]:
    """The words of a text that carry meaning."""
    return frozenset(word for word in WORD.findall(text.lower()) if word not in SMALL)


def alike(one: str, other: str, least: float = 0.6) -> bool:
    """Whether two texts share most of the words of the shorter one."""
    first, second = content(one), content(other)
    shorter = min(len(first), len(second))
    return shorter > 0 and len(first & second) >= least * shorter


def same_moment(one: Moment | None, other: Moment | None) -> bool:
    """Whether two dates can be of one occasion: equal, one unknown, or one within the other."""
    if one is None or other is None or one.edtf is None or other.edtf is None:
        return True
    return one.edtf.startswith(other.edtf) or other.edtf.startswith(one.edtf)


def meetings(found: Sequence[Meeting]) -> list[Meeting]:
    """Meetings with tellings of one occasion joined, in order."""
    merged: list[Meeting] = []
    for meeting in found:
        for known in merged[-WINDOW:]:
            if _same_meeting(known, meeting):
                _join(known, meeting)
                break
        else:
            merged.append(meeting)
    for meeting in merged:
        meeting.participants = people_first(meeting.participants)
    return merged


def _same_meeting(one: Meeting, other: Meeting) -> bool:
    if one.status != other.status or not same_moment(one.when, other.when):
        return False
    if (
        one.when is not None
        and other.when is not None
        and one.place
        and other.place
        and (not alike(one.place, other.place, 0.5))
    ):
        return False
    first, second = {who.name for who in one.participants}, {who.name for who in other.participants}
    if len(first & second) >= 2:
        return True
    if _one_occasion(one, other) and (_impersonal(one) or _impersonal(other)):
        return True
    smaller, larger = sorted((one, other), key=lambda meeting: len(meeting.participants))
    known = _names(larger.participants)
    return all(
        who.name in known or (who.affiliation in known and who.name in STATES)
        for who in smaller.participants
    )


def _one_occasion(one: Meeting, other: Meeting) -> bool:
    """Whether day and place of two meetings are known and the same."""
    if one.when is None or other.when is None or one.when.edtf is None:
        return False
    same_day = one.when.edtf == other.when.edtf
    return (
        same_day and bool(one.place and other.place) and alike(one.place or "", other.place or "")
    )


def _impersonal(meeting: Meeting) -> bool:
    """Whether nobody is named: states and groups only."""
    return all(
        who.role is None or who.role.lower() in who.name.lower() for who in meeting.participants
    )


def _names(parties: Sequence[Who]) -> set[str]:
    """Names, with each person's state beside them, so that Kenya is there where its minister is."""
    return {who.name for who in parties} | {who.affiliation for who in parties if who.affiliation}


def _join(known: Meeting, other: Meeting) -> None:
    known.participants = _fullest(unique([*known.participants, *other.participants]))
    known.place = known.place or other.place
    if known.when is None or known.when.edtf is None:
        known.when = other.when
    known.topics = list(dict.fromkeys([*known.topics, *other.topics]))[:6]
    known.evidence = sorted({*known.evidence, *other.evidence})
    known.words += other.words


def _fullest(parties: Sequence[Who]) -> tuple[Who, ...]:
    """Of a group named twice, "ministers" and "ministers of Kenya and Uganda", the longer form."""
    names = [who.name.lower() for who in parties]
    return tuple(
        who
        for who in parties
        if who.role is None
        or not any(name != who.name.lower() and name.startswith(who.name.lower()) for name in names)
    )


def people_first(parties: Sequence[Who]) -> tuple[Who, ...]:
    """States and bodies only where none of their people is named."""
    acted_for = {who.affiliation for who in parties if who.affiliation and who.name not in STATES}
    return tuple(who for who in parties if who.name not in acted_for)


def condemnations(found: Sequence[Condemnation]) -> list[Condemnation]:
    """Condemnations with tellings of one act by one party joined, in order."""
    merged: list[Condemnation] = []
    for fact in found:
        for known in merged[-WINDOW:]:
            same = alike(known.what, fact.what) or len(content(fact.what)) == 1
            if same and _names(known.by) & _names(fact.by):
                known.evidence = sorted({*known.evidence, *fact.evidence})
                known.against = unique([*known.against, *fact.against])
                break
        else:
            merged.append(fact)
    return merged


def pledges(found: Sequence[Pledge]) -> list[Pledge]:
    """Pledges with tellings of one promise joined, in order."""
    merged: list[Pledge] = []
    for fact in found:
        for known in merged[-WINDOW:]:
            if _names(known.by) & _names(fact.by) and alike(known.what, fact.what):
                known.by = unique([*known.by, *fact.by])
                known.to = unique([*known.to, *fact.to])
                known.due = known.due or fact.due
                known.evidence = sorted({*known.evidence, *fact.evidence})
                break
        else:
            merged.append(fact)
    return merged


def _same_date(one: Moment, other: Moment) -> bool:
    """Whether two dates are one: where they are not known, their words must be the same."""
    if one.edtf is None or other.edtf is None:
        return one.phrase == other.phrase
    return same_moment(one, other)


def events(found: Sequence[Event]) -> list[Event]:
    """Events with tellings of one on the same date joined, in order."""
    merged: list[Event] = []
    for fact in found:
        for known in merged[-WINDOW:]:
            if _same_date(known.when, fact.when) and alike(known.what, fact.what):
                known.evidence = sorted({*known.evidence, *fact.evidence})
                known.place = known.place or fact.place
                if fact.when.edtf and len(fact.when.edtf) > len(known.when.edtf or ""):
                    known.when = fact.when
                break
        else:
            merged.append(fact)
    return merged
