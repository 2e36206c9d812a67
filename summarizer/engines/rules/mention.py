"""A party or another name in a sentence, and the words that never make one."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.tables import words

PARTICLES = lexicon.listed("""
al bin da de del della den der di dos du el ibn la le van von ter ten y zu
""")

CALENDAR = lexicon.listed(words.CALENDAR)

PLACES = lexicon.listed(words.PLACES)

THINGS = lexicon.listed(words.THINGS)


@dataclass(slots=True)
class Mention:
    """A party or a name at tokens[start:end].

    `kind`: person, state, body, group, office (someone by office alone), name (capitalised, not
    known to be any of these), place, thing. `seat`: a capital standing for its state. `titled`:
    the office stands right before the name, as news does with its own officials. `aside`: name and
    office are parted by a comma.
    """

    start: int
    end: int
    kind: str
    name: str
    role: str | None = None
    affiliation: str | None = None
    seat: bool = False
    peer: bool = False
    female: bool | None = None
    aliases: list[str] = field(default_factory=list)
    titled: bool = False
    aside: bool = False
