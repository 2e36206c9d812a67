"""A party as it is given out, and lists of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """A party as it is given out."""

    name: str
    role: str | None = None
    affiliation: str | None = None


def unique(parties: Iterable[Who]) -> tuple[Who, ...]:
    """Each party once, by name, in order."""
    seen: dict[str, Who] = {}
    for party in parties:
        seen.setdefault(party.name.lower(), party)
    return tuple(seen.values())


def bodies(sides: tuple[Who, ...]) -> tuple[Who, ...]:
    """The states that people act for; the parties themselves where one acts for none."""
    states = [who.affiliation for who in sides if who.affiliation]
    if len(states) == len(sides) and len(set(states)) > 1:
        return unique(Who(state) for state in states)
    return sides
