"""Offices in a sentence: "US Acting Ambassador", "Minister of State for Interior", "the mayor"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.tables import bodies, roles
from summarizer.engines.rules.tokens import Token

HEADS = lexicon.listed(roles.HEADS)
MODIFIERS = lexicon.listed(roles.MODIFIERS)
FIELDS = lexicon.listed(roles.FIELDS)
ADDRESS = lexicon.listed(roles.ADDRESS)
BODY_HEADS = lexicon.listed(bodies.HEADS)
GROUPS = lexicon.listed(roles.GROUPS)
FORMS_OF_STATE = frozenset(
    "republic kingdom state commonwealth government federation emirate".split()
)
PEERS = frozenset({"counterpart", "colleague"})
LINKS = frozenset({"of", "for", "to", "on", "at"})
BODY_LINKS = frozenset({"of", "for", "the", "without", "&", "to", "/"})
SMALL = frozenset({"and", "for", "of", "the"})
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


def geo_at(tokens: Sequence[Token], index: int) -> tuple[int, str, str] | None:
    """The state named at a token: (end, state, how), how one of name, adjective, seat."""
    first = tokens[index]
    if not first.capital:
        return None
    if first.low in FORMS_OF_STATE and index + 2 < len(tokens) and tokens[index + 1].low == "of":
        after = index + 3 if tokens[index + 2].low == "the" else index + 2
        found = _state_at(tokens, after) if after < len(tokens) else None
        if found is not None and found[2] == "name":
            return found
    return _state_at(tokens, index)


def _state_at(tokens: Sequence[Token], index: int) -> tuple[int, str, str] | None:
    geography = lexicon.geography()
    if tokens[index].text not in geography.openers:
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
    at, more, found = _trailing(tokens, end)
    role_text = " ".join([*words[:size], *more])
    second = _second(tokens, index, at) if kind == "one" and found is None else None
    if second is not None:
        return Office(
            index,
            second.end,
            f"{role_text} and {second.role}",
            affiliation or second.affiliation,
            second.head,
        )
    return Office(
        index, at, role_text, affiliation or found, head, kind == "several", kind == "peer"
    )


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
    if token.low in HEADS or token.low.rsplit("-", 1)[-1] in HEADS:
        return "one"
    if token.low in PEERS:
        return "peer"
    return "several" if token.low in GROUPS else ""


def _leading_affiliation(tokens: Sequence[Token], index: int) -> tuple[str | None, int]:
    """The state or body an office starts with, "Croatia's" or "US", and where the rest begins."""
    geo = geo_at(tokens, index)
    if geo is not None:
        end, name, _ = geo
    else:
        end = _owner_end(tokens, index)
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
    owned = tokens[at].tag == "POS"
    short = at == index + 1 and tokens[index].text.isupper() and len(tokens[index].text) > 1
    return at if owned or short else index


def joined(tokens: Sequence[Token]) -> str:
    """Words with the spaces that they had, as far as marks tell."""
    text = " ".join(token.text for token in tokens)
    return text.replace(" ,", ",").replace(" 's", "'s").replace(" ’s", "’s").replace(" / ", "/")


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
            if affiliation is not None or tokens[at].low not in {"of", "to", "for"}:
                break
            if tokens[at].low == "to":
                words += [token.text for token in tokens[at : geo[0]]]
            else:
                affiliation = geo[1]
            at = geo[0]
            continue
        end = _field_end(tokens, after)
        run = _body_run(tokens, after)
        if run > end and any(token.low in BODY_HEADS for token in tokens[after:run]):
            end = after
        if end > after:
            words += [token.text for token in tokens[at:end]]
        elif affiliation is None and tokens[at].low in {"of", "at"}:
            end = _body_run(tokens, after)
            if end == after:
                break
            affiliation = joined(tokens[after:end])
            affiliation = lexicon.acronyms().get(affiliation, affiliation)
        else:
            break
        at = end
    return at, words, affiliation


def _body_run(tokens: Sequence[Token], at: int) -> int:
    """End of a body's name after "of": capitalised words with "of", "and", "for" between them."""
    start = at
    while at < len(tokens):
        token = tokens[at]
        if token.tag == "NAME":
            if at > start and (geo_at(tokens, at) or (None, "", ""))[2] == "seat":
                break
            at += 1
        elif (
            at > start
            and token.low in BODY_LINKS
            and (
                at + 1 < len(tokens)
                and (tokens[at + 1].tag == "NAME" or tokens[at + 1].low == "the")
            )
        ):
            at += 1
        else:
            break
    while at > start and tokens[at - 1].tag != "NAME":
        at -= 1
    return at


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
