"""Whether a party is one whose talks and intentions are news: an official, a state, a body."""

from __future__ import annotations

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.fields import BODY_HEADS
from summarizer.engines.rules.tables import encounter
from summarizer.engines.rules.who import Who

STATES = lexicon.STATE_NAMES
COMPANY = lexicon.listed(encounter.COMPANY)


def is_official(who: Who, *, contest: bool = False) -> bool:
    """Whether a party holds an office or is a state or a body.

    In the words of a `contest` a name alone does not make a body: "United met City".
    """
    if who.role is not None or who.name in STATES:
        return True
    words = set(who.name.lower().split())
    return not contest and (bool(words & BODY_HEADS) or who.name.isupper() or who.name in COMPANY)
