"""Facts as the rules find them, before duplicates are merged and the record is made."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.engines.rules.moments import Moment
from summarizer.engines.rules.who import Who


@dataclass(slots=True)
class Told:
    """A meeting as one clause tells it: its two sides, the verb, and how it is meant."""

    verb: int
    sides: tuple[Who, ...]
    status: str
    rule: str
    after: int
    named: int | None = None


@dataclass(slots=True)
class Meeting:
    """`label`: the meeting's own name where it has one, as in "the Counter-Terrorism Dialogue".

    `core`: how many of the participants the first telling names; the rest came in later.
    """

    participants: tuple[Who, ...]
    place: str | None
    when: Moment | None
    topics: list[str]
    status: str
    evidence: list[int]
    rule: str
    words: list[str] = field(default_factory=list)
    label: str = ""
    core: int = 0


@dataclass(slots=True)
class Condemnation:
    by: tuple[Who, ...]
    what: str
    against: tuple[Who, ...]
    evidence: list[int]
    rule: str
    words: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Pledge:
    by: tuple[Who, ...]
    what: str
    to: tuple[Who, ...]
    due: Moment | None
    evidence: list[int]
    rule: str
    words: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Event:
    what: str
    when: Moment
    place: str | None
    status: str
    evidence: list[int]
    rule: str
    words: list[str] = field(default_factory=list)
