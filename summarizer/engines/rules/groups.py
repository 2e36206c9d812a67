"""Several people by office: "energy ministers of Estonia, Latvia and Lithuania"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.engines.rules.bodies import body_end, run_end
from summarizer.engines.rules.fields import GROUPS, HEADS, MODIFIERS, geo_at, joined
from summarizer.engines.rules.mention import Mention
from summarizer.engines.rules.offices import Office
from summarizer.engines.rules.tokens import Token


def group(tokens: Sequence[Token], office: Office) -> Mention:
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
    return max(body_end(tokens, at), run_end(tokens, at))


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
