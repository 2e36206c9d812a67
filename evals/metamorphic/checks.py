"""The changes: each makes a variant of an article and says what must become of its record.

A check looks at the article and at the record that the engine gave for it, and gives None where
it does not apply. Facts that a change must make vanish are named; all else must stay as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from summarizer.article import Article
from summarizer.schemas import Kind, Model, Side, fields_of, lists_of
from summarizer.sentences import split

from .shifting import a_week_later, each_when, shifted
from .verbs import HYPOTHETICAL, NEGATED, Verbs

Json = dict[str, Any]
STRANGER = "Torvald Brenneke"
"""A name that no article holds."""
BEFORE = "Share this article\n\n"
AFTER = "\n\nSubscribe to our newsletter.\n\nAll rights reserved. Terms of use. Privacy policy.\n"


@dataclass(frozen=True, slots=True)
class Variant:
    """A changed article, and the record that is expected of it.

    `gone` are (list, place) of facts of the original record that must not be in the new one;
    nothing else about the new record is judged then. Leaves of the `unjudged` kinds may change.
    """

    article: Article
    expected: Json
    gone: tuple[tuple[str, int], ...] = ()
    unjudged: frozenset[Kind] = frozenset()


Check = Callable[[type[Model], Article, Json], Variant | None]


def swap_names(record: type[Model], article: Article, answer: Json) -> Variant | None:
    """Two people change places: so must their names in the record, and nothing else."""
    people = _people(record, article, answer)
    if len(people) < 2:
        return None
    one, other = people[:2]
    names = {one: other, other: one, _last(one): _last(other), _last(other): _last(one)}
    return Variant(_renamed(article, names), _mapped(answer, names))


def other_speaker(record: type[Model], article: Article, answer: Json) -> Variant | None:
    """Somebody else says and does it: the record must name the new one."""
    people = _people(record, article, answer)
    if not people:
        return None
    names = {people[0]: STRANGER, _last(people[0]): _last(STRANGER)}
    return Variant(_renamed(article, names), _mapped(answer, names))


def add_boilerplate(_: type[Model], article: Article, answer: Json) -> Variant | None:
    """What a web page puts around an article changes nothing."""
    return Variant(_with(article, BEFORE + article.text + AFTER), answer)


def reorder(record: type[Model], article: Article, answer: Json) -> Variant | None:
    """Two paragraphs that state no fact change places; nothing else changes."""
    paragraphs = re.split(r"(\n\s*\n)", article.text)
    facts = [fact for spec in lists_of(record) for fact in answer.get(spec.name) or ()]
    cited = [start for fact in facts for start in _starts(fact)]
    idle = _without(cited, paragraphs)[1:]
    if len(idle) < 2:
        return None
    one, other = idle[0], idle[-1]
    paragraphs[one], paragraphs[other] = paragraphs[other], paragraphs[one]
    return Variant(_with(article, "".join(paragraphs)), answer)


def _without(cited: list[int], pieces: list[str]) -> list[int]:
    """Places of the pieces, every second a gap between two, that no evidence stands in."""
    idle, at = [], 0
    for n, piece in enumerate(pieces):
        inside = range(at, at + len(piece))
        if n % 2 == 0 and piece.strip() and not any(start in inside for start in cited):
            idle.append(n)
        at += len(piece)
    return idle


def shift_publication(record: type[Model], article: Article, answer: Json) -> Variant | None:
    """Published a week later: dates that hang on that day move a week, all others stay.

    Dates whose words may go either way ("in June") are not judged, nor whether an event is past.
    """
    if article.published is None:
        return None
    later = a_week_later(article)
    expected, sure = each_when(record, answer, lambda when: shifted(when, article, later))
    if expected == answer:
        return None
    unjudged = {Kind.CHOICE} if sure else {Kind.CHOICE, Kind.WHEN}
    return Variant(later, expected, unjudged=frozenset(unjudged))


def negate(record: type[Model], article: Article, answer: Json) -> Variant | None:
    """ "condemned" becomes "did not condemn": the fact must be gone."""
    return _turned(record, article, answer, NEGATED)


def make_hypothetical(record: type[Model], article: Article, answer: Json) -> Variant | None:
    """ "condemned" becomes "might condemn": the fact must be gone."""
    return _turned(record, article, answer, HYPOTHETICAL)


CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "swap two names": swap_names,
        "another speaker": other_speaker,
        "a week later": shift_publication,
        "reorder paragraphs": reorder,
        "add boilerplate": add_boilerplate,
        "negate": negate,
        "make hypothetical": make_hypothetical,
    }
)
"""Every check by the name it is reported under."""


def _turned(record: type[Model], article: Article, answer: Json, verbs: Verbs) -> Variant | None:
    """Turn the verb of the one sentence that a fact rests on; all facts of it must go."""
    at = {one.start: one for one in split(article.text, article.language)}
    for name in _stated_by_actors(record):
        for fact in answer.get(name) or ():
            starts = _starts(fact)
            place = at.get(starts[0]) if len(starts) == 1 else None
            turned = verbs(place.text) if place else None
            if place is None or turned is None:
                continue
            gone = [n for n, other in enumerate(answer[name]) if _starts(other) == starts]
            text = article.text[: place.start] + turned + article.text[place.end :]
            return Variant(_with(article, text), answer, tuple((name, n) for n in gone))
    return None


def _stated_by_actors(record: type[Model]) -> list[str]:
    """Lists whose facts somebody states or does: those with an actor's side."""
    return [
        spec.name
        for spec in lists_of(record)
        if spec.item and any(field.side is Side.ACTOR for field in fields_of(spec.item))
    ]


def _starts(fact: Json) -> list[int]:
    return [span["start"] for span in fact.get("evidence") or ()]


def _people(record: type[Model], article: Article, answer: Json) -> list[str]:
    """Names of two and more words, each with a surname of its own, that stand in the article.

    People are told from states and bodies by their office.
    """
    parties = [
        part
        for spec in lists_of(record)
        for fact in answer.get(spec.name) or ()
        for field in (fields_of(spec.item) if spec.item else ())
        if field.item is not None and field.many
        for part in fact.get(field.name) or ()
    ]
    names = [str(one.get("name") or "") for one in parties if one.get("role")]
    named = [name for name in dict.fromkeys(names) if " " in name and name in article.text]
    surnames = [_last(name) for name in named]
    return [name for name in named if surnames.count(_last(name)) == 1]


def _last(name: str) -> str:
    return name.split()[-1]


def _renamed(article: Article, names: Mapping[str, str]) -> Article:
    return _with(article, _swapped(article.text, names))


def _swapped(text: str, names: Mapping[str, str]) -> str:
    """All names at once, the longest first, whole words only."""
    longest = sorted(names, key=len, reverse=True)
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)"
    return re.sub(pattern, lambda match: names[match.group()], text)


def _mapped(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return _swapped(value, names)
    if isinstance(value, list):
        return [_mapped(inner, names) for inner in value]
    if isinstance(value, dict):
        return {name: _mapped(inner, names) for name, inner in value.items()}
    return value


def _with(article: Article, text: str) -> Article:
    return Article(text, article.published, language=article.language, id=article.id)
