"""Is a name that the evidence does not hold the one to whom it points?"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from summarizer.grounding.claim import Claim, Finding, Scope, weak
from summarizer.grounding.lexicon.references import BODILY, LANDS, STATELY, TOGETHER
from summarizer.grounding.mentions import Mentions, core, is_personal
from summarizer.grounding.pointing import Pointers, Title, is_title, offices, pointers
from summarizer.grounding.reading import Reading
from summarizer.grounding.roles import beside, holds
from summarizer.grounding.states import related
from summarizer.grounding.words import stem_of, tokens
from summarizer.schemas import Party, Side

# How far back the person may stand whom "he" means.
CHAIN = 6
# A main party: named in so many first sentences and so often, or in every so-manieth sentence.
LEAD, LEAD_SHARE, OFTEN, SHARE = 3, 8, 3, 6


def points(scope: Scope) -> bool:
    """Whether the cited sentences point elsewhere at all."""
    return any(pointers(n, scope.reading).any for n in scope.cited)


def names_nobody(scope: Scope) -> bool:
    """Whether the cited sentences have nobody as their subject, as in a list of aims."""
    return not any(pointers(n, scope.reading).subject for n in scope.cited)


def pointed_to(claim: Claim, found: Mentions) -> Finding | None:
    """Weak support where the evidence points to a name nearby, in a way that fits its kind.

    Whom something is done to is rarely left out, so that there only a name just before counts.
    """
    scope = claim.scope
    if bears(claim, found, offices(scope.cited, scope.reading)):
        return weak("the cited sentences speak of it by its role or affiliation")
    target = claim.side is Side.TARGET
    near, main = bool(found.within(scope.near)), not target and is_main(found, scope)
    ways = [(n, pointers(n, scope.reading)) for n in scope.cited]
    for n, way in ways:
        if _singly(n, way, claim, found, known=near or main):
            return weak("named just before; the cited sentences point to it")
        if _grouped(n, way, claim, found, known=near or main):
            return weak("one of those of whom the cited sentences speak as a group")
        if main and (way.speaks if claim.side else way.first):
            return weak("a main party of the article, which speaks in the cited sentences")
    if main and names_nobody(scope):
        return weak("a main party of the article; the cited sentences have no other subject")
    return None


def _singly(n: int, way: Pointers, claim: Claim, found: Mentions, *, known: bool) -> bool:
    """Whether "he" or "it" may mean this party: persons are the last one named before."""
    words = core(claim.text)
    personal = is_personal(words)
    held = bool(words) and is_title(words[-1].norm) and not found.state
    if (personal or held) and way.person and not (way.owned and claim.side is Side.ACTOR):
        return _antecedent(n, claim, found)
    if personal and not claim.scope.reading.english and not way.subject:
        return bool(found.within((n - 1,)))  # many languages leave "he" and "she" out
    party = claim.leaf.parent
    bodily = not personal or (isinstance(party, Party) and not party.role)  # "Apple Foods"
    kind = bodily and _by_kind(way, found, claim.scope.reading)
    return known and (kind or (way.thing and not personal))


def _grouped(n: int, way: Pointers, claim: Claim, found: Mentions, *, known: bool) -> bool:
    """Whether "they", "the four" or "the two countries" may mean this party among others."""
    personal = is_personal(core(claim.text))
    kinds = way.offices
    if kinds & LANDS and not found.state:
        return False
    if not personal and kinds & TOGETHER and (known or (way.group and _recurs(found))):
        return True
    return way.group and (known or (claim.side is not Side.TARGET and _of_group(n, claim, found)))


def _recurs(found: Mentions) -> bool:
    return len({m.sentence for m in (*found.full, *found.short)}) > 1


def _of_group(sentence: int, claim: Claim, found: Mentions) -> bool:
    """It is named in the lead or more than once, or is one of "the ministers" before."""
    reading = claim.scope.reading
    if is_main(found, claim.scope) or _recurs(found):
        return True
    before = offices(range(max(0, sentence - CHAIN), sentence), reading)
    return bears(claim, found, {title for title in before if title.norm.endswith("s")})


def _antecedent(sentence: int, claim: Claim, found: Mentions) -> bool:
    """Whether the nearest person before a sentence, by name or by office, is this one."""
    reading = claim.scope.reading
    for back in range(sentence - 1, max(-1, sentence - 1 - CHAIN), -1):
        if found.within((back,)) or bears(claim, found, pointers(back, reading).titles):
            return True
        if any(w.capital and w.norm in reading.people for w in reading.words_of(back)):
            return False
    return False


def _by_kind(way: Pointers, found: Mentions, reading: Reading) -> bool:
    """Whether a title is the name's own head ("the Union") or a word for such names."""
    own = {w.norm for m in found.full[:1] for w in reading.words[m.first : m.last]}
    kinds = STATELY if found.state else BODILY
    return bool(way.offices & own) or any(title.startswith(kinds) for title in way.offices)


def bears(claim: Claim, found: Mentions, titles: AbstractSet[Title]) -> bool:
    """Whether a party bears one of these titles, in the article and in the claim.

    "The ministers" stands for all of them, whatever their portfolio; "the Romanian minister" only
    for one beside whose name Romania stands.
    """
    if not titles:
        return False
    party, reading = claim.leaf.parent, claim.scope.reading
    office = party.role if isinstance(party, Party) and party.role else ""
    role = tokens(office)
    if not reading.english:
        return any(t.norm in w.norm or w.norm in t.norm for t in titles for w in role)
    heads = {w.stem for w in role if is_title(w.norm)}
    if not role and not is_personal(core(claim.text)):
        return False
    told = beside(found, tokens(" ".join(title.norm for title in titles)), reading)
    if isinstance(party, Party) and party.affiliation:
        told = told.union(*(related(w.norm, w.stem) for w in tokens(party.affiliation)))
    for norm, whose in titles:
        stem = stem_of(norm)
        if stem not in (heads or told) or (whose and not whose & told):
            continue
        if norm.endswith("s") or not role or holds(claim.text, office, reading) == 1:
            return True
    return False


def is_main(found: Mentions, scope: Scope) -> bool:
    """Whether a name is one of those the article is about.

    Named in its lead and often, or all through it; where the evidence speaks in the first person
    or of a group, the lead alone is enough.
    """
    everywhere = len({m.sentence for m in (*found.full, *found.short)})
    total = len(scope.reading.sentences)
    lead = any(m.sentence < max(LEAD, total // LEAD_SHARE) for m in found.full)
    return (lead and (everywhere >= OFTEN or together(scope))) or everywhere * SHARE >= total


def together(scope: Scope) -> bool:
    """Whether the evidence speaks of several parties as one, or else in the first person."""
    ways = [pointers(n, scope.reading) for n in scope.cited]
    return any(way.group or way.first for way in ways)
