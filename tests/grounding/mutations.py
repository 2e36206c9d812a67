"""Damage to correct records: one change each, of nine kinds.

Every mutation takes a fact and gives the damaged fact with the path of the damaged leaf ("" where
it is the fact as a whole), or None where the fact offers nothing to damage in that way.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from evals.gold import Case
from summarizer.dates import interval
from summarizer.grounding.numbers import numbers_in
from summarizer.schemas import Fact, Leaf, Model, Party, Span, When, fields_of, leaves

INVENTED = ("Ottokar Brellin", "Maribel Tonquist", "Republic of Vastania", "Halvard Institute")
TENS = {"two": "nine", "three": "eight", "four": "eleven", "five": "twelve", "six": "thirteen",
        "seven": "three", "eight": "five", "nine": "four", "ten": "fourteen", "twelve": "seven",
        "eleven": "six", "dozen": "fifty"}  # fmt: skip
PRAISE = {"condemn": "praise", "condemns": "praises", "condemned": "praised", "condemning":
          "praising", "denounced": "welcomed", "denounces": "welcomes", "deplored": "hailed",
          "criticised": "applauded", "criticized": "applauded", "slammed": "hailed", "praised":
          "condemned", "welcomed": "denounced", "praises": "condemns", "condemnation": "praise",
          "criticism": "praise"}  # fmt: skip
VERB = re.compile(
    r"\b(will|would|to|must|has|have|is|are|was|were)\b|\b([a-z]{3,}(?:ed|es))\b", re.ASCII
)
NEGATION = re.compile(r"\b(?:will |would |did |does |do |is |was )?(?:not|never|no)\b ?")


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged fact and the path of its damaged leaf; "" is the fact as a whole."""

    fact: Fact
    path: str


@dataclass(frozen=True, slots=True)
class Site:
    """A correct fact, its case, other people and bodies of the case, and a source of chance."""

    fact: Fact
    case: Case
    others: tuple[Party, ...]
    chance: random.Random


M = TypeVar("M", bound=Model)
Mutation = Callable[[Site], Damage | None]


def number_changed(site: Site) -> Damage | None:
    for leaf in _texts(site.fact):
        assert isinstance(leaf.value, str)
        for number in numbers_in(leaf.value):
            changed = _other_number(number.written)
            if changed != number.written:
                return _set(site, leaf, leaf.value.replace(number.written, changed, 1))
    return None


def _other_number(written: str) -> str:
    digit = re.search(r"\d", written)
    if digit:
        first = (int(digit[0]) + 4) % 9 + 1
        return f"{written[: digit.start()]}{first}{written[digit.end() :]}"
    words = written.split()
    return " ".join([TENS.get(words[0].lower(), words[0]), *words[1:]])


def negation_flipped(site: Site) -> Damage | None:
    if site.case.language != "en":
        return None
    for leaf in _texts(site.fact):
        assert isinstance(leaf.value, str)
        if NEGATION.search(leaf.value):
            return _set(site, leaf, NEGATION.sub("", leaf.value, count=1))
        if leaf.value.split()[0][0].islower():
            verb = leaf.value.split()[0]
            plain = "not to " + leaf.value if not verb.endswith(("ed", "s")) else "no " + leaf.value
            return _set(site, leaf, plain)
        match = VERB.search(leaf.value)
        if match:
            return _set(site, leaf, _negated(leaf.value, match))
    return None


def _negated(text: str, match: re.Match[str]) -> str:
    if match[1] == "to":
        return f"{text[: match.start()]}not to{text[match.end() :]}"
    if match[1]:
        return f"{text[: match.end()]} not{text[match.end() :]}"
    return f"{text[: match.start()]}never {text[match.start() :]}"


def praise_for_condemnation(site: Site) -> Damage | None:
    """The text praises what the article condemns, or the other way round."""
    if site.case.language != "en":
        return None
    for leaf in _texts(site.fact):
        assert isinstance(leaf.value, str)
        for word in leaf.value.split():
            if word in PRAISE:
                return _set(site, leaf, leaf.value.replace(word, PRAISE[word], 1))
    if type(site.fact).cue is None:
        return None
    leaf = next(_texts(site.fact))
    return _set(site, leaf, f"praised {leaf.value}")


def name_of_another(site: Site) -> Damage | None:
    sites = [leaf for leaf in _names(site.fact) if leaf.path.endswith("].name")]
    return _renamed(site, sites, tuple(party.name for party in site.others))


def name_from_nowhere(site: Site) -> Damage | None:
    return _renamed(site, list(_names(site.fact)), INVENTED)


def _renamed(site: Site, where: list[Leaf], names: tuple[str, ...]) -> Damage | None:
    own = {str(leaf.value) for leaf in _names(site.fact)}
    free = [name for name in names if name not in own]
    if not where or not free:
        return None
    return _set(site, site.chance.choice(where), site.chance.choice(free))


def date_shifted(site: Site) -> Damage | None:
    for leaf in leaves(site.fact):
        if isinstance(leaf.value, When) and leaf.value.edtf:
            shifted = _shifted(leaf.value.edtf)
            if shifted:
                return _set(site, leaf, leaf.value.model_copy(update={"edtf": shifted}))
    return None


def _shifted(edtf: str) -> str | None:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        start = interval(edtf).start
        assert start is not None
        return date.fromordinal(start.toordinal() + 3).isoformat()
    if re.fullmatch(r"\d{4}-(0\d|1[0-2])", edtf):
        year, month = int(edtf[:4]), int(edtf[5:])
        return f"{year + month // 12}-{month % 12 + 1:02}"
    if re.fullmatch(r"\d{4}", edtf):
        return str(int(edtf) - 2)
    return None


def sides_swapped(site: Site) -> Damage | None:
    sided = [spec.name for spec in fields_of(type(site.fact)) if spec.side]
    if len(sided) < 2 or not all(getattr(site.fact, name) for name in sided):
        return None
    one, other = sided
    swapped = {one: getattr(site.fact, other), other: getattr(site.fact, one)}
    return Damage(site.fact.model_copy(update=swapped), "")


def citation_moved(site: Site) -> Damage | None:
    cited = {span.sentence for span in site.fact.evidence}
    free = [s.number for s in site.case.sentences if s.number not in cited and len(s.text) > 40]
    if not free:
        return None
    moved = (Span.cited(site.chance.choice(free)),)
    return Damage(site.fact.model_copy(update={"evidence": moved}), "")


def role_of_another(site: Site) -> Damage | None:
    sites = [leaf for leaf in leaves(site.fact) if leaf.path.endswith("].role")]
    own = {str(leaf.value) for leaf in sites}
    roles = [p.role for p in site.others if p.role and not _alike(p.role, own)]
    if not sites or not roles:
        return None
    return _set(site, site.chance.choice(sites), site.chance.choice(roles))


def _alike(role: str, own: set[str]) -> bool:
    words = set(role.lower().split())
    return any(words <= set(o.lower().split()) or set(o.lower().split()) <= words for o in own)


MUTATIONS: Mapping[str, Mutation] = {
    "number changed": number_changed,
    "negation flipped": negation_flipped,
    "praise for condemnation": praise_for_condemnation,
    "name of another": name_of_another,
    "name from nowhere": name_from_nowhere,
    "date shifted": date_shifted,
    "sides swapped": sides_swapped,
    "citation moved": citation_moved,
    "role of another": role_of_another,
}


def sites(record: Model, case: Case, found: Iterator[tuple[str, Fact]]) -> Iterator[Site]:
    """Every fact of a record as a place for damage; the same each time."""
    parties = tuple(dict.fromkeys(_parties(record)))
    for path, fact in found:
        yield Site(fact, case, parties, random.Random(f"{case.id} {path}"))


def _parties(part: Model) -> Iterator[Party]:
    for leaf in leaves(part):
        if isinstance(leaf.parent, Party) and leaf.spec.name == "name":
            yield leaf.parent


def _texts(fact: Fact) -> Iterator[Leaf]:
    return (leaf for leaf in leaves(fact) if leaf.spec.kind == "text")


def _names(fact: Fact) -> Iterator[Leaf]:
    return (leaf for leaf in leaves(fact) if leaf.path.endswith("].name"))


def _set(site: Site, leaf: Leaf, value: object) -> Damage:
    return Damage(_with(site.fact, leaf.path, value), leaf.path)


def _with(part: M, path: str, value: object) -> M:
    """A copy of a part with another value at a path."""
    name, _, rest = path.partition(".")
    match = re.fullmatch(r"(\w+)\[(\d+)\]", name)
    if match is None:
        new = value if not rest else _with(getattr(part, name), rest, value)
        return part.model_copy(update={name: new})
    items = list(getattr(part, match[1]))
    at = int(match[2])
    items[at] = value if not rest else _with(items[at], rest, value)
    return part.model_copy(update={match[1]: tuple(items)})
