"""Names of people: where they end, what is no part of them, whom a title shows."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.fields import ADDRESS, BODY_HEADS, FIELDS, HEADS, geo_at
from summarizer.engines.rules.mention import CALENDAR, PARTICLES, THINGS, Mention
from summarizer.engines.rules.offices import Office
from summarizer.engines.rules.tables import roles
from summarizer.engines.rules.tokens import Token


def is_apposed(tokens: Sequence[Token], start: int) -> bool:
    """Whether an office stands behind a name and a comma, and so belongs to that name."""
    at = start - 1
    if at >= 0 and tokens[at].tag in {"DT", "PRS"}:
        at -= 1
    if at < 1 or tokens[at].text != "," or tokens[at - 1].tag != "NAME":
        return False
    first = at - 1
    while first > 0 and tokens[first - 1].tag == "NAME":
        first -= 1
    return geo_at(tokens, first) is None


def closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name between commas ends here."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    return token.text in {",", ".", "(", ";", ":"} or token.tag in {
        "VD",
        "VZ",
        "MD",
        "BE",
        "HV",
        "IN",
        "CC",
        "DATE",
    }


def person(
    tokens: Sequence[Token], start: int, at: int, end: int, office: Office | None
) -> Mention:
    """The mention of a person named at tokens[at:end], with the office before the name."""
    name = spoken(tokens[at:end])
    mention = Mention(start, end, "person", name, female=gender(tokens[start:end]))
    if office is not None:
        mention.role, mention.affiliation = office.role, office.affiliation
        mention.peer = office.peer
    if end + 1 < len(tokens) and tokens[end].low == "of" and mention.affiliation is None:
        after = end + 2 if tokens[end + 1].low == "the" and end + 2 < len(tokens) else end + 1
        geo = geo_at(tokens, after)
        if geo is not None and geo[2] == "name":
            mention.affiliation, mention.end = geo[1], geo[0]
    return mention


def gender(tokens: Sequence[Token]) -> bool | None:
    """Whether a title says woman (True) or man (False)."""
    for token in tokens:
        low = token.low.rstrip(".")
        if low in FEMALE:
            return True
        if low in MALE:
            return False
    return None


FEMALE = lexicon.listed(roles.FEMALE)

MALE = lexicon.listed(roles.MALE)


def spoken(tokens: Sequence[Token]) -> str:
    """The words of a name with one space between them, forms of address left out."""
    kept = [token.text for token in tokens if token.low.rstrip(".") not in ADDRESS]
    return " ".join(kept)


def name_end(tokens: Sequence[Token], at: int) -> int:
    """End of a person's name that starts at a token; `at` itself where none does."""
    first = start = at
    while at < len(tokens) and at - start < 6:
        token = tokens[at]
        if token.tag == "NAME" and (token.low.rstrip(".") not in NEVER or _given_name(tokens, at)):
            if at == start and geo_at(tokens, at) is not None:
                return first
            at += 1
        elif (
            at > start
            and token.low in PARTICLES
            and at + 1 < len(tokens)
            and tokens[at + 1].tag == "NAME"
        ) or (at == start and token.low.rstrip(".") in ADDRESS and token.capital):
            at += 1
        else:
            break
    if at == start or tokens[at - 1].low in BODY_HEADS | THINGS:
        return first
    return at


def _given_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month's name is a person's: "Jan Novak", "April Gomez"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        tokens[at].low in {"jan", "may", "april", "june", "august", "mar"}
        and after is not None
        and after.tag == "NAME"
        and after.low not in NEVER
    )


NEVER = HEADS | CALENDAR | (FIELDS - {"west"}) | {"foreign", "prime"}


def skip_parenthesis(tokens: Sequence[Token], at: int) -> int:
    """Past "(USAID)" and the like."""
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
        return at + 3
    return at
