"""Names with their office behind them: "Natalie Baker, the acting US ambassador, said"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules.mention import Mention
from summarizer.engines.rules.tokens import Token

ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
CLOSING = frozenset({",", ".", ";", ")", ":", "—", "–"})


def join(tokens: Sequence[Token], found: Sequence[Mention]) -> list[Mention]:
    """The mentions, each name joined with the office that follows it between commas."""
    joined: list[Mention] = []
    skip = False
    for index, mention in enumerate(found):
        if skip:
            skip = False
            continue
        after = found[index + 1] if index + 1 < len(found) else None
        if after is not None and _apposed(tokens, mention, after):
            mention.kind = "person"
            mention.role = after.role
            mention.affiliation = mention.affiliation or after.affiliation
            mention.titled = tokens[after.start - 1].low not in ARTICLES
            mention.end = after.end
            mention.aside = True
            skip = True
        joined.append(mention)
    for index, mention in enumerate(joined):
        if mention.role is not None and mention.start:
            _complete(tokens, joined, index)
    return joined


def _complete(tokens: Sequence[Token], found: Sequence[Mention], index: int) -> None:
    """Fill in what "its minister" and "her Kenyan counterpart" leave to the words before."""
    mention = found[index]
    earlier = found[:index]
    if mention.affiliation is None and tokens[mention.start - 1].low in {"its", "their"}:
        owners = [one for one in earlier if one.kind in {"state", "body"}]
        acting = [one for one in owners if not one.seat and not _led(tokens, one)] or owners[:1]
        if acting:
            mention.affiliation = acting[-1].name
    if mention.peer:
        roles = [one.role for one in earlier if one.role is not None and not one.peer]
        if roles:
            mention.role, mention.peer = roles[-1], False


def _led(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a preposition stands before a name."""
    at = mention.start - 1
    while at >= 0 and tokens[at].tag in {"DT", "PRS"}:
        at -= 1
    return at >= 0 and tokens[at].tag in {"IN", "TO"}


def _apposed(tokens: Sequence[Token], name: Mention, office: Mention) -> bool:
    """Whether an office right after a name and a comma is that person's."""
    if office.kind != "office" or name.kind not in {"name", "person"} or name.role is not None:
        return False
    if name.kind == "name" and " " not in name.name:
        return False
    at = name.end
    if at >= len(tokens) or tokens[at].text not in {",", "("}:
        return False
    opened = tokens[at].text
    at += 1
    if at < len(tokens) and tokens[at].low in ARTICLES:
        at += 1
    if at != office.start:
        return False
    end = office.end
    if end >= len(tokens):
        return True
    token = tokens[end]
    if opened == "(":
        return token.text == ")"
    return token.text in CLOSING or token.tag == "IN" or token.low in {"and", "who"}
