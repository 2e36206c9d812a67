"""Whom an article speaks of at a given point: for pronouns, "the ministers", "the two sides"."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.engines.rules.entities import Person
from summarizer.engines.rules.who import Who


@dataclass(slots=True)
class Focus:
    """Whom pronouns and "the two sides" stand for at this point of the article.

    `people` last spoken of first; `group` the last subject of several; `sides` those of the last
    meeting; `speakers` who "we" is, `issuers` where that is known from the article's first lines;
    `groups` by their plural noun; `circles` the participants of all meetings so far; `thing` the
    last state or body that was a subject.
    """

    people: list[Person] = field(default_factory=list)
    group: tuple[Who, ...] = ()
    sides: tuple[Who, ...] = ()
    speakers: tuple[Who, ...] = ()
    issuers: tuple[Who, ...] = ()
    groups: dict[str, Who] = field(default_factory=dict)
    circles: list[tuple[Who, ...]] = field(default_factory=list)
    thing: Who | None = None

    def both_sides(self) -> tuple[Who, ...]:
        """Whom "the two sides" means: those of the meeting, else the last two officials named."""
        if len(self.issuers) > 1:
            return self.issuers
        if self.sides or self.group:
            return self.sides or self.group
        couple = [person.who() for person in self.people[:2] if person.role]
        if len(couple) == 2 and couple[0].affiliation != couple[1].affiliation:
            return tuple(couple)
        return ()

    def circle(self, word: str) -> tuple[Who, ...]:
        """Those of the latest meeting whose office a plural names: "the ministers"."""
        office = word.removesuffix("s")
        for circle in reversed(self.circles[-6:]):
            found = tuple(who for who in circle if who.role and office in who.role.lower())
            if len(found) > 1:
                return found
        return ()
