"""Offices in a sentence: "US Acting Ambassador", "Minister of State for Interior", "the mayor"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.engines.rules import lexicon
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
    trailing,
)
from summarizer.engines.rules.tables import bodies
from summarizer.engines.rules.tokens import Token

SMALL = frozenset({"and", "for", "of", "the"})

KNOWN_GROUPS = frozenset(word.replace("_", " ") for word in bodies.GROUPS.split())
NAMELIKE = frozenset({"NAME", "NN", "VG"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office at tokens[start:end]. `peer`: the other side's office ("his Bosnian colleague")."""

    start: int
    end: int
    role: str
    affiliation: str | None
    head: str
    plural: bool = False
    peer: bool = False


def office_at(tokens: Sequence[Token], index: int) -> Office | None:
    """The office that starts at a token, its state or body included, or None."""
    affiliation, at = _leading_affiliation(tokens, index)
    words: list[str] = []
    head, kind, size = "", "", 0
    end = at
    while at < len(tokens) and tokens[at].tag in NAMELIKE:
        token = tokens[at]
        geo = geo_at(tokens, at) if token.capital else None
        if geo is not None:
            if affiliation is not None or geo[2] == "seat" or head:
                break
            affiliation, at = geo[1], geo[0]
            continue
        role = _kind(token)
        if role:
            if head and kind == "one" and role == "one" and token.low not in HEADS:
                break
            head, kind, end, size = token.low, role, at + 1, len(words) + 1
        elif not (token.low in MODIFIERS or token.low in FIELDS - SMALL):
            break
        words.append(token.text)
        at += 1
    if not head:
        return None
    if kind == "several" and tokens[end - 1].capital and head in BODY_HEADS - {"governments"}:
        return None
    at, more, found = trailing(tokens, end)
    role_text = " ".join([*words[:size], *more])
    office = Office(
        index, at, role_text, affiliation or found, head, kind == "several", kind == "peer"
    )
    return _doubled(tokens, office) if kind == "one" and found is None else office


def _doubled(tokens: Sequence[Token], office: Office) -> Office:
    """The office with a second one of the same person, where there is one."""
    second = _second(tokens, office.start, office.end)
    if second is None:
        return office
    role = f"{office.role} and {second.role}"
    acts_for = office.affiliation or second.affiliation
    return Office(office.start, second.end, role, acts_for, second.head)


def _second(tokens: Sequence[Token], index: int, at: int) -> Office | None:
    """The second office of one person: "Crown Prince and Prime Minister X"."""
    if at + 2 >= len(tokens) or tokens[at].low != "and" or not tokens[at + 1].capital:
        return None
    if (index and tokens[index - 1].low == "the") or not tokens[at - 1].capital:
        return None
    other = office_at(tokens, at + 1)
    if other is None or other.plural or other.peer or other.end >= len(tokens):
        return None
    follows = tokens[other.end]
    named = follows.tag == "NAME" and geo_at(tokens, at + 1) is None
    return other if named and other.affiliation is None else None


def _kind(token: Token) -> str:
    """Whether a word heads an office: of one person, of several, or of the other side's peer."""
    if token.low in HEADS or not HEADS.isdisjoint(token.low.split("-")):
        return "one"
    if token.low in PEERS:
        return "peer"
    return "several" if token.low in GROUPS else ""


def _leading_affiliation(tokens: Sequence[Token], index: int) -> tuple[str | None, int]:
    """The state or body an office starts with, "Croatia's" or "US", and where the rest begins."""
    geo = geo_at(tokens, index)
    owned = _owner_end(tokens, index)
    if geo is not None and geo[2] == "adjective" and owned > geo[0]:
        geo = None
    if geo is not None:
        end, name, _ = geo
    else:
        end = owned
        if end == index:
            return None, index
        name = joined(tokens[index:end])
        name = lexicon.acronyms().get(name, name)
    if end < len(tokens) and tokens[end].tag == "POS":
        end += 1
    elif geo is None and (end >= len(tokens) or not (tokens[end].capital or _kind(tokens[end]))):
        return None, index
    return name, end


def _owner_end(tokens: Sequence[Token], index: int) -> int:
    """End of "Commission's" or "UN" before an office: capitalised words, no office among them."""
    at = index
    while at < len(tokens) and at - index < 4 and tokens[at].tag == "NAME":
        if _kind(tokens[at]) or tokens[at].low in MODIFIERS or tokens[at].low in ADDRESS:
            break
        at += 1
    if at == index or at >= len(tokens):
        return index
    owned = tokens[at].tag == "POS" or joined(tokens[index:at]) in KNOWN_GROUPS
    short = at == index + 1 and tokens[index].text.isupper() and len(tokens[index].text) > 1
    return at if owned or short else index
