"""Names of bodies: "Organization of Islamic Cooperation", "Turkana Refugee Forum"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.fields import BODY_HEADS, HEADS, geo_at, joined
from summarizer.engines.rules.mention import CALENDAR, PARTICLES, Mention
from summarizer.engines.rules.tokens import Token

BODY_LINKS = frozenset({"of", "for", "on", "and", "the", "&", "to", "in"})


def run_end(tokens: Sequence[Token], at: int) -> int:
    """End of a run of capitalised words, small particles within it included."""
    end = at + 1
    while end < len(tokens):
        token = tokens[end]
        if (token.tag == "NAME" and token.low not in CALENDAR) or (
            token.low in PARTICLES and end + 1 < len(tokens) and tokens[end + 1].tag == "NAME"
        ):
            end += 1
        else:
            break
    return end


def body_end(tokens: Sequence[Token], at: int) -> int:
    """End of a body's name that starts at a token; `at` itself where none does."""
    last = at
    index = at
    while index < len(tokens) and index - at < 12:
        token = tokens[index]
        if token.tag == "NAME" and token.low not in CALENDAR:
            if token.low in HEADS and token.low not in BODY_HEADS and token.low != "general":
                break
            index += 1
            if token.low in BODY_HEADS:
                last = index
        elif token.tag == "POS" and index + 1 < len(tokens) and tokens[index + 1].tag == "NAME":
            if last > at:
                break
            index += 1
        elif token.low in BODY_LINKS and index > at and _capital_ahead(tokens, index):
            if token.low == "and" and last <= at and not _body_ahead(tokens, index):
                break
            if token.low in {"and", "in"} and last > at and tokens[index - 1].low in BODY_HEADS:
                break
            if last <= at and token.low == "in":
                break
            index += 1
            if token.low == "and" and tokens[index].low == "the":
                break
            if token.low == "to" and not _title_verb(tokens, index):
                break
            if last > at and token.low in {"of", "for", "on", "to"}:
                last = _tail_end(tokens, index)
                index = last
        else:
            break
    while last > at and tokens[last - 1].low in BODY_LINKS:
        last -= 1
    return last


def _title_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised verb goes on with a name: "Coalition to Defeat …"."""
    form = lexicon.verb_forms().get(tokens[at].low) if at < len(tokens) else None
    return form is not None and "base" in form.kinds


def _tail_end(tokens: Sequence[Token], at: int) -> int:
    """End of "… of Islamic Cooperation", "… for Security and Co-operation in Europe"."""
    start = at
    while at < len(tokens):
        token = tokens[at]
        if at > start and token.low in HEADS and tokens[at - 1].tag == "NAME":
            break
        if token.tag == "NAME" and token.low not in CALENDAR:
            at += 1
        elif token.low in {"the", "and", "of", "for", "/"} and _capital_ahead(tokens, at):
            follows = tokens[at + 1]
            if token.low == "and" and (
                geo_at(tokens, at + 1) is not None or follows.low in HEADS or follows.low == "the"
            ):
                break
            at += 1
        else:
            break
    return at


def _capital_ahead(tokens: Sequence[Token], index: int) -> bool:
    after = index + 1
    if after < len(tokens) and tokens[after].low == "the":
        after += 1
    return after < len(tokens) and tokens[after].tag == "NAME"


def _body_ahead(tokens: Sequence[Token], index: int) -> bool:
    after = index + 1
    while after < len(tokens) and tokens[after].tag == "NAME":
        if tokens[after].low in BODY_HEADS:
            return True
        after += 1
    return False


def body(tokens: Sequence[Token], at: int, end: int, geo: tuple[int, str, str] | None) -> Mention:
    """The mention of a body at tokens[at:end], with the acronym that follows in brackets."""
    affiliation = None
    if geo is not None and geo[2] != "seat" and geo[1] != "European Union":
        affiliation = geo[1]
        rest = tokens[geo[0] : end]
        if len(rest) == 1 and rest[0].low in {"government", "administration", "governments"}:
            return Mention(at, end, "state", geo[1])
    text = joined(tokens[at:end])
    mention = Mention(at, end, "body", text, affiliation=affiliation)
    if end + 2 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")":
        mention.aliases.append(tokens[end + 1].text)
        mention.end = end + 3
    return mention
