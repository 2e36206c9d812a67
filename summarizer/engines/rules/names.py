"""Who and what is named in a sentence: people with their offices, states, bodies, groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.offices import (
    ADDRESS,
    BODY_HEADS,
    FIELDS,
    GROUPS,
    HEADS,
    MODIFIERS,
    PEERS,
    Office,
    geo_at,
    joined,
    office_at,
)
from summarizer.engines.rules.tables import bodies, roles, words
from summarizer.engines.rules.tokens import Token

# Small words that a mention can start with; to look no further elsewhere is what makes it fast.
OPENERS = HEADS | MODIFIERS | FIELDS | GROUPS | PEERS | {"government"}
PARTICLES = frozenset(
    [
        "al",
        "bin",
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "van",
        "von",
        "ter",
        "ten",
        "y",
        "zu",
    ]
)
CALENDAR = lexicon.listed(words.CALENDAR)
PLACES = lexicon.listed(words.PLACES)
THINGS = lexicon.listed(words.THINGS)
BODY_LINKS = frozenset({"of", "for", "on", "and", "the", "&", "to", "in"})
KNOWN_GROUPS = frozenset(word.replace("_", " ") for word in bodies.GROUPS.split())


@dataclass(slots=True)
class Mention:
    """A party or a name at tokens[start:end].

    `kind`: person, state, body, group, office (someone by office alone), name (capitalised, not
    known to be any of these), place, thing. `seat`: a capital standing for its state. `titled`:
    the office stands right before the name, as news does with its own officials. `aside`: name and
    office are parted by a comma.
    """

    start: int
    end: int
    kind: str
    name: str
    role: str | None = None
    affiliation: str | None = None
    seat: bool = False
    peer: bool = False
    female: bool | None = None
    aliases: list[str] = field(default_factory=list)
    titled: bool = False
    aside: bool = False


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
        return _group(tokens, office)
    at = _skip_parenthesis(tokens, office.end)
    end = name_end(tokens, at)
    if end > at:
        person = _person(tokens, office.start, at, end, office)
        person.titled = True
        return person
    if at < len(tokens) and tokens[at].text == "," and not _apposed(tokens, office.start):
        at += 1
        if at < len(tokens) and tokens[at].low == "the":
            at += 1
        end = name_end(tokens, at) if at < len(tokens) else at
        if end > at + 1 and _closes(tokens, end) and geo_at(tokens, at) is None:
            person = _person(tokens, office.start, at, end, office)
            person.aside = True
            return person
    name = joined(tokens[office.start : office.end])
    return Mention(
        office.start, office.end, "office", name, office.role, office.affiliation, peer=office.peer
    )


def _apposed(tokens: Sequence[Token], start: int) -> bool:
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


def _closes(tokens: Sequence[Token], at: int) -> bool:
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


def _person(
    tokens: Sequence[Token], start: int, at: int, end: int, office: Office | None
) -> Mention:
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
        if token.tag == "NAME" and (
            token.low.rstrip(".") not in _NOT_IN_NAMES or _given_name(tokens, at)
        ):
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
        and after.low not in _NOT_IN_NAMES
    )


_NOT_IN_NAMES = HEADS | CALENDAR | (FIELDS - {"west"}) | {"foreign", "prime"}


def _skip_parenthesis(tokens: Sequence[Token], at: int) -> int:
    """Past "(USAID)" and the like."""
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
        return at + 3
    return at


def _group(tokens: Sequence[Token], office: Office) -> Mention:
    """Several people by office: "energy ministers of Estonia, Latvia and Lithuania"."""
    end = office.end
    if end + 2 < len(tokens) and tokens[end].low == "responsible" and tokens[end + 1].low == "for":
        end += 3
    role_end = end
    trailing = end == office.end and office.affiliation is not None and tokens[end - 1].capital
    if not trailing and end < len(tokens) and tokens[end].low in {"of", "from"}:
        after = end + 2 if end + 1 < len(tokens) and tokens[end + 1].low == "the" else end + 1
        stop = _item_end(tokens, after)
        trailing = stop > after
        end = stop if trailing else end
    first = end
    if trailing:
        end = _list_end(tokens, end)
    if office.head == "governments" and trailing:
        names = _states_of(tokens, office.end if office.affiliation is None else office.start, end)
        if names:
            return Mention(office.start, end, "states", "", aliases=names)
    name = joined(tokens[office.start : end])
    affiliation = None if end > first and tokens[end - 1].capital else office.affiliation
    role = joined(tokens[office.start : role_end]) if role_end > office.end else office.role
    return Mention(office.start, end, "group", name, role, affiliation)


def _states_of(tokens: Sequence[Token], at: int, end: int) -> list[str]:
    """The states named in tokens[at:end]."""
    found: list[str] = []
    while at < end:
        geo = geo_at(tokens, at)
        if geo is not None and geo[2] == "name":
            found.append(geo[1])
            at = geo[0]
        else:
            at += 1
    return found


def _item_end(tokens: Sequence[Token], at: int) -> int:
    """End of a state or a body or another capitalised name; `at` itself where none starts."""
    if at >= len(tokens) or tokens[at].tag != "NAME":
        return at
    geo = geo_at(tokens, at)
    if geo is not None:
        return geo[0] if geo[2] != "adjective" else at
    return max(body_end(tokens, at), _run_end(tokens, at))


def _list_end(tokens: Sequence[Token], at: int) -> int:
    """End of a list of names whose first ends at a token: ", Latvia and Lithuania"."""
    while at + 1 < len(tokens) and (tokens[at].text == "," or tokens[at].low == "and"):
        after = at + 1
        for small in ("and", "the"):
            if tokens[after].low == small and after + 1 < len(tokens):
                after += 1
        end = _item_end(tokens, after)
        if end == after or tokens[after].low in HEADS | MODIFIERS:
            break
        if end < len(tokens) and (tokens[end].tag == "POS" or tokens[end].low in GROUPS | HEADS):
            break
        at = end
    return at


def _named(tokens: Sequence[Token], at: int) -> Mention | None:
    """A capitalised name that no office precedes."""
    token = tokens[at]
    low = token.low.rstrip(".")
    if low in CALENDAR or low in {"his", "her", "their", "its"}:
        return None
    if low in ADDRESS:
        end = name_end(tokens, at + 1)
        return _person(tokens, at, at + 1, end, None) if end > at + 1 else None
    end = body_end(tokens, at)
    geo = geo_at(tokens, at)
    if end > at and (geo is None or end > geo[0]):
        return _chief(tokens, at, end) or _body(tokens, at, end, geo)
    if geo is not None:
        return _state(tokens, at, geo)
    run = _run_end(tokens, at)
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
        return Mention(at, run, "body", name)
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
    mention.affiliation = joined(tokens[at:end])
    return mention


def _run_end(tokens: Sequence[Token], at: int) -> int:
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
            if token.low == "to" and not _title_verb(tokens, index + 1):
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


def _body(tokens: Sequence[Token], at: int, end: int, geo: tuple[int, str, str] | None) -> Mention:
    affiliation = None
    if geo is not None and geo[2] != "seat":
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
