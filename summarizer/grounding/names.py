"""Does the article name this party, and do the cited sentences speak of it?"""

from __future__ import annotations

import re

from summarizer.grounding.claim import SUPPORTED, Claim, Finding, Scope, unsupported, weak
from summarizer.grounding.lexicon.references import GENERIC
from summarizer.grounding.mentions import Mentions, core, is_personal, mentions
from summarizer.grounding.pointing import pointers
from summarizer.grounding.reading import Reading
from summarizer.grounding.resolving import LEAD, pointed_to
from summarizer.grounding.states import phrase, related, seats
from summarizer.grounding.words import tokens
from summarizer.schemas import Party

# Before a seat these make it a place.
PLACED = frozenset("in at near outside around across".split())
LIST = re.compile(r",\s*(?:and\s)?|\sand\s")


def named(claim: Claim) -> Finding:
    """A party's name, or any other name: in the article, and in or pointed to by the evidence."""
    name, scope = claim.text, claim.scope
    found = mentions(name, scope.reading)
    party = claim.leaf.parent
    if found.state and isinstance(party, Party) and party.role:
        return unsupported(f"{name!r} is a state or body and holds no office")
    if not found.full:
        return _described(name, scope)
    if isinstance(party, Party) and _only_a_place(name, found, scope.reading):
        return unsupported(f"{name!r} is in the article only as the place where something is")
    if scope.whole or any(m.sentence in scope.cited for m in found.full):
        return SUPPORTED
    if any(m.sentence in scope.cited for m in found.short):
        return SUPPORTED
    return pointed_to(claim, found) or unsupported(
        f"{name!r} is in the article, but the cited sentences ({scope.numbers_cited}) neither name "
        "it nor point to it"
    )


def affiliated(claim: Claim) -> Finding:
    """The state or body that a party acts for: named in the article, best beside the party."""
    name, scope = claim.text, claim.scope
    found = mentions(name, scope.reading)
    if not found.full:
        return _described(name, scope)
    if _only_a_place(name, found, scope.reading):
        return unsupported(f"{name!r} is in the article only as the place where something is")
    party = claim.leaf.parent
    beside = mentions(party.name, scope.reading) if isinstance(party, Party) else None
    where = {m.sentence for m in (*beside.full, *beside.short)} if beside else set()
    if any(m.sentence in where or m.sentence in scope.cited for m in found.full):
        return SUPPORTED
    return weak(f"{name!r} is in the article, but not beside the party it is given to")


def _only_a_place(name: str, found: Mentions, reading: Reading) -> bool:
    """Whether a state is there only by a seat where something takes place: "speaking in Moscow".

    "Moscow said", "a call on Moscow" and "officials in Moscow" mean the state.
    """
    if not reading.english or not found.state:
        return False
    words = reading.words
    spans = (phrase(" ".join(w.norm for w in words[m.first : m.last])) for m in found.full)
    return all(span in seats() and span != phrase(name) for span in spans) and all(
        m.first > 1 and words[m.first - 1].norm in PLACED and words[m.first - 2].norm not in GENERIC
        for m in found.full
    )


def _described(name: str, scope: Scope) -> Finding:
    """A description such as "officials of the Uzbek government", word for word in one place.

    Where that is not in the cited sentences, they must at least take up what it speaks of ("the
    officials"), or point just before them with "they" or "it".
    """
    words = [word for word in core(name) if word.content]
    reading = scope.reading
    parts = [part for part in LIST.split(name) if part.strip()]
    if len(parts) > 1 and all(w.capital for part in parts for w in tokens(part) if w.content):
        return _parts_named(name, parts, scope)
    if not words or is_personal(words):
        return unsupported(f"{name!r} is not in the article as one name")
    stems = [related(word.norm, word.stem) for word in words]
    descriptive = any(word.norm in GENERIC or not word.capital for word in words)
    if not descriptive:
        return unsupported(f"{name!r} is not in the article as one name")
    cited = frozenset[str]().union(*(reading.stems(n) for n in scope.cited))
    if any(_holds_all(stems, reading, n) for n in scope.cited):
        return SUPPORTED
    taken_up = bool(_head(name) & cited)
    if any(_holds_all(stems, reading, n) for n in scope.near) and (taken_up or _refers(scope)):
        return weak("described just before the cited sentences")
    around = cited.union(*(reading.stems(n) for n in scope.near))
    if taken_up and all(stem & around for stem in stems):
        return weak("described in the cited sentences and those before, in pieces")
    opening = any(_holds_all(stems, reading, n) for n in range(min(LEAD, len(reading.sentences))))
    if opening and _refers(scope):
        return weak("described in the lead; the cited sentences point to it")
    if taken_up and all(stem & reading.stem_places.keys() for stem in stems):
        return weak("described elsewhere in the article; the cited sentences point to it")
    return unsupported(
        f"{name!r} is neither a name in the article nor described in the cited sentences"
    )


def _head(name: str) -> frozenset[str]:
    """The stems of what a description is about: "officials" in "officials of the bloc"."""
    words = tokens(name)
    start = next((n for n, word in enumerate(words) if word.content), 0)
    end = next((n for n in range(start, len(words)) if not words[n].content), len(words))
    return related(words[end - 1].norm, words[end - 1].stem)


def _refers(scope: Scope) -> bool:
    ways = [pointers(n, scope.reading) for n in scope.cited]
    return any(way.group or way.thing or way.first for way in ways)


def _parts_named(name: str, parts: list[str], scope: Scope) -> Finding:
    """Several names given as one: each must be there, and in the cited sentences or their group."""
    found = [mentions(part, scope.reading) for part in parts]
    if not all(one.full for one in found):
        return unsupported(f"{name!r} is not in the article as one name")
    if all(one.within(scope.cited) for one in found):
        return SUPPORTED
    ways = [pointers(n, scope.reading) for n in scope.cited]
    if any(way.group or way.first for way in ways):
        return weak("each of its parts is named in the article")
    return unsupported(f"the cited sentences ({scope.numbers_cited}) do not name all of {name!r}")


def _holds_all(stems: list[frozenset[str]], reading: Reading, sentence: int) -> bool:
    return all(stem & reading.stems(sentence) for stem in stems)
