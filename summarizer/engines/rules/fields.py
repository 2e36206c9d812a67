"""What an office is for and of: "of State for Interior", "of the Red Cross", "of Kenya"."""

from __future__ import annotations

from collections.abc import Sequence

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


def joined(tokens: Sequence[Token]) -> str:
    """Words with the spaces that they had, as far as marks tell."""
    text = " ".join(token.text for token in tokens)
    return text.replace(" ,", ",").replace(" 's", "'s").replace(" ’s", "’s").replace(" / ", "/")


def trailing(tokens: Sequence[Token], at: int) -> tuple[int, list[str], str | None]:
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
        if token.low in FIELDS | MODIFIERS and token.low not in LINKS | {"and", "the"}:
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
