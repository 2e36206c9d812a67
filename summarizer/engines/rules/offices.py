"""Offices in a sentence: "US Acting Ambassador", "Minister of State for Interior", "the mayor"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.tables import bodies, roles, states
from summarizer.engines.rules.tokens import Token

HEADS = lexicon.listed(roles.HEADS)
MODIFIERS = lexicon.listed(roles.MODIFIERS)
FIELDS = lexicon.listed(roles.FIELDS)
ADDRESS = lexicon.listed(roles.ADDRESS)
BODY_HEADS = lexicon.listed(bodies.HEADS)
GROUPS = lexicon.listed(roles.GROUPS)
SINGLE_GROUP_WORDS = frozenset({"bodies", "states"})
PEERS = frozenset({"counterpart", "colleague", "opposite"})
LINKS = frozenset({"of", "for", "to", "on"})
NAMELIKE = frozenset({"NAME", "NN", "VG"})
__all__ = ["Office", "geo_at", "office_at", "states"]


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


def geo_at(tokens: Sequence[Token], index: int) -> tuple[int, str, str] | None:
    """The state named at a token: (end, state, how), how one of name, adjective, seat."""
    geography = lexicon.geography()
    first = tokens[index]
    if not first.capital:
        return None
    for size in range(min(geography.longest, len(tokens) - index), 0, -1):
        form = " ".join(token.text for token in tokens[index : index + size]).replace("’", "'")
        for how, table in (
            ("name", geography.names),
            ("adjective", geography.adjectives),
            ("seat", geography.seats),
        ):
            if form in table:
                return index + size, table[form], how
    return None


def office_at(tokens: Sequence[Token], index: int) -> Office | None:
    """The office that starts at a token, its state or body included, or None."""
    affiliation, at = _leading_affiliation(tokens, index)
    start = at
    words: list[str] = []
    head = ""
    plural = peer = False
    while at < len(tokens):
        token = tokens[at]
        if token.tag not in NAMELIKE and token.low not in {"chargé"}:
            break
        geo = geo_at(tokens, at) if token.capital else None
        if geo is not None:
            if affiliation is not None or geo[2] == "seat" or head:
                break
            affiliation, at = geo[1], geo[0]
            continue
        last = token.low.rsplit("-", 1)[-1]
        if token.low in HEADS or last in HEADS:
            head, plural = token.low, False
        elif token.low in PEERS:
            head, peer = token.low, True
        elif token.low in GROUPS and not head:
            head, plural = token.low, True
        elif head or not _qualifies(token, tokens, at):
            break
        words.append(token.text)
        at += 1
    if not head or tokens[at - 1].low not in _head_words(head):
        return None
    if plural and affiliation is None and len(words) == 1 and words[0][0].islower():
        pass
    at, more, found = _trailing(tokens, at)
    role = " ".join([*words, *more])
    return Office(index, at, role, affiliation or found, head, plural, peer)


def _head_words(head: str) -> set[str]:
    return {head, head.rsplit("-", 1)[-1]} | HEADS | GROUPS | PEERS


def _qualifies(token: Token, tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may stand before the head of an office."""
    return token.low in MODIFIERS or (token.low in FIELDS and token.tag in NAMELIKE)


def _leading_affiliation(tokens: Sequence[Token], index: int) -> tuple[str | None, int]:
    """The state that an office starts with, "Croatia's" or "US", and where the rest begins."""
    geo = geo_at(tokens, index)
    if geo is None:
        return None, index
    end, state, _ = geo
    if end < len(tokens) and tokens[end].tag == "POS":
        end += 1
    return state, end


def _trailing(tokens: Sequence[Token], at: int) -> tuple[int, list[str], str | None]:
    """What follows the head: "of State for Interior", "of North Macedonia", "of the Red Cross"."""
    words: list[str] = []
    affiliation: str | None = None
    while at + 1 < len(tokens) and tokens[at].low in LINKS:
        after = at + 1
        if tokens[after].low == "the" and after + 1 < len(tokens):
            after += 1
        geo = geo_at(tokens, after)
        if geo is not None and geo[2] == "name":
            if affiliation is None and tokens[at].low in {"of", "to", "for"}:
                end = geo[0]
                if tokens[at].low == "to":
                    words += [token.text for token in tokens[at:end]]
                else:
                    affiliation = geo[1]
                at = end
                continue
            break
        end = _field_end(tokens, after)
        if end == after:
            break
        words += [token.text for token in tokens[at:end]]
        at = end
    return at, [word for word in words if word != ","], affiliation


def _field_end(tokens: Sequence[Token], at: int) -> int:
    """End of a field: capitalised words of FIELDS, or small ones right after "of" and "for"."""
    start = at
    while at < len(tokens):
        token = tokens[at]
        if token.low in FIELDS and token.low not in LINKS | {"and", "the"}:
            if token.tag not in {"NAME", "NN", "VG", "VB"}:
                break
            at += 1
        elif (
            at > start
            and (token.low == "and" or token.text in {",", "&"})
            and at + 1 < len(tokens)
            and _continues_field(tokens, at + 1)
        ):
            at += 1
        else:
            break
    return at


def _continues_field(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.low == "and" and at + 1 < len(tokens):
        token = tokens[at + 1]
    return token.capital and token.low in FIELDS and token.low not in {"for", "of", "the"}
