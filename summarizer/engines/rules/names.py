"""Who and what is named in a sentence: people with their offices, states, bodies, groups."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.bodies import body, body_end, run_end
from summarizer.engines.rules.fields import (
    ADDRESS,
    BODY_HEADS,
    FIELDS,
    GROUPS,
    HEADS,
    MODIFIERS,
    PEERS,
    geo_at,
    joined,
)
from summarizer.engines.rules.groups import group
from summarizer.engines.rules.mention import CALENDAR, PLACES, THINGS, Mention
from summarizer.engines.rules.offices import Office, office_at
from summarizer.engines.rules.people import (
    closes,
    is_apposed,
    name_end,
    person,
    skip_parenthesis,
    spoken,
)
from summarizer.engines.rules.tables import bodies
from summarizer.engines.rules.tokens import Token

# Small words that a mention can start with; to look no further elsewhere is what makes it fast.
OPENERS = HEADS | MODIFIERS | FIELDS | GROUPS | PEERS | {"government"}

KNOWN_GROUPS = frozenset(word.replace("_", " ") for word in bodies.GROUPS.split())


def mentions(tokens: Sequence[Token]) -> list[Mention]:
    """All mentions of a sentence, left to right, none overlapping."""
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        mention = None
        if token.tag == "NAME" or (token.tag == "NN" and token.low in OPENERS):
            mention = _mention_at(tokens, at)
        if mention is None:
            at += 1
            continue
        found.append(mention)
        at = max(mention.end, at + 1)
    return found


def _mention_at(tokens: Sequence[Token], at: int) -> Mention | None:
    office = office_at(tokens, at)
    if office is not None:
        return _with_office(tokens, office)
    if tokens[at].low == "government" and at + 2 < len(tokens) and tokens[at + 1].low == "of":
        after = at + 3 if tokens[at + 2].low == "the" and at + 3 < len(tokens) else at + 2
        geo = geo_at(tokens, after)
        if geo is not None:
            return Mention(at, geo[0], "state", geo[1])
    if tokens[at].tag != "NAME":
        return None
    return _named(tokens, at)


def _with_office(tokens: Sequence[Token], office: Office) -> Mention:
    """An office with the name behind it, or the office alone."""
    if office.plural:
        return group(tokens, office)
    at = skip_parenthesis(tokens, office.end)
    end = name_end(tokens, at)
    if end > at:
        named = person(tokens, office.start, at, end, office)
        named.titled = True
        return named
    if (
        at < len(tokens)
        and tokens[at].text == ","
        and (office.peer or not is_apposed(tokens, office.start))
    ):
        at += 1
        if at < len(tokens) and tokens[at].low == "the":
            at += 1
        end = name_end(tokens, at) if at < len(tokens) else at
        if end > at + 1 and closes(tokens, end) and geo_at(tokens, at) is None:
            named = person(tokens, office.start, at, end, office)
            named.aside = True
            return named
    name = joined(tokens[office.start : office.end])
    return Mention(
        office.start, office.end, "office", name, office.role, office.affiliation, peer=office.peer
    )


def _named(tokens: Sequence[Token], at: int) -> Mention | None:
    """A capitalised name that no office precedes."""
    token = tokens[at]
    low = token.low.rstrip(".")
    if low in CALENDAR or low in {"his", "her", "their", "its"}:
        return None
    if low in ADDRESS:
        end = name_end(tokens, at + 1)
        return person(tokens, at, at + 1, end, None) if end > at + 1 else None
    end = body_end(tokens, at)
    geo = geo_at(tokens, at)
    if end > at and (geo is None or end > geo[0]):
        return _chief(tokens, at, end) or body(tokens, at, end, geo)
    if geo is not None:
        return _state(tokens, at, geo)
    run = run_end(tokens, at)
    if run - at > 2 and (low in FIELDS or low in MODIFIERS):
        return None
    if tokens[run - 1].low in PLACES:
        return Mention(at, run, "place", spoken(tokens[at:run]))
    if tokens[run - 1].low in THINGS or (
        token.text.isupper() and run == at + 1 and len(token.text) < 2
    ):
        return Mention(at, run, "thing", spoken(tokens[at:run]))
    name = spoken(tokens[at:run])
    if name in KNOWN_GROUPS:
        return Mention(at, run, "body", lexicon.acronyms().get(name, name))
    counted = run < len(tokens) and (tokens[run].tag == "NUM" or tokens[run].text in "$€£¥")
    if counted and token.text.isupper() and run == at + 1:
        # "CAD 12 million": a currency.
        return Mention(at, run, "thing", token.text)
    if run > at + 1 and run + 2 < len(tokens) and tokens[run].low == "of":
        home = geo_at(tokens, run + 1)
        if home is not None and home[2] == "name" and closes(tokens, home[0]):
            # "Ana Silva of Portugal said"
            return Mention(at, home[0], "person", name, affiliation=home[1])
    if run == at + 1 and token.text.isupper() and 2 <= len(token.text) <= 7:
        return Mention(at, run, "body", lexicon.acronyms().get(token.text, token.text))
    return Mention(at, run, "name", name)


def _chief(tokens: Sequence[Token], at: int, end: int) -> Mention | None:
    """A body's officer: "European Commission President X", "World Bank chief Y"."""
    office = office_at(tokens, end) if end < len(tokens) else None
    if office is None or office.plural or office.affiliation is not None:
        return None
    mention = _with_office(tokens, office)
    if mention.kind != "person":
        return None
    mention.start = at
    geo = geo_at(tokens, at)
    if geo is not None and tokens[end - 1].low == "ministry":
        # A ministry belongs to the office; the state is whom its people act for.
        mention.affiliation = geo[1]
        mention.role = joined(tokens[geo[0] : office.end])
        return mention
    mention.affiliation = joined(tokens[at:end])
    return mention


def _state(tokens: Sequence[Token], at: int, geo: tuple[int, str, str]) -> Mention:
    end, state, how = geo
    seat = _ministry_end(tokens, end)
    if seat > end and how != "seat":
        return Mention(at, seat, "state", state)
    if how == "adjective":
        if end < len(tokens) and tokens[end].low in BODY_HEADS | GROUPS:
            text = " ".join(token.text for token in tokens[at : end + 1])
            return Mention(at, end + 1, "body", text, affiliation=state)
        return Mention(at, end, "adjective", state)
    return Mention(at, end, "state", state, seat=how == "seat")


def _ministry_end(tokens: Sequence[Token], at: int) -> int:
    """End of "('s) (foreign) ministry" or "government" behind a state; `at` where none is."""
    end = at
    if end < len(tokens) and tokens[end].tag == "POS":
        end += 1
    while end < len(tokens) and end - at < 4 and tokens[end].tag in {"NN", "NAME"}:
        if tokens[end].low in GOVERNMENT:
            return end + 1
        if tokens[end].low not in MODIFIERS | FIELDS:
            break
        end += 1
    return at


GOVERNMENT = frozenset({"government", "authorities", "side", "leadership", "ministry"})
