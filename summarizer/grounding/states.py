"""Other forms of a state's or a well-known body's name: "American", "US", "Washington"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from summarizer.grounding.lexicon.states import STATES
from summarizer.grounding.words import stem_of, tokens

Form = tuple[str, ...]


def phrase(text: str) -> Form:
    """A name as plain words, articles left out."""
    return tuple(word.norm for word in tokens(text) if word.norm not in ("the", "of", "and"))


@cache
def _table() -> Mapping[Form, tuple[Form, ...]]:
    """Any name of a state -> every form that stands for it, names first."""
    table: dict[Form, tuple[Form, ...]] = {}
    for line in STATES.strip().splitlines():
        names, adjectives, seats = (part.split(",") if part else [] for part in line.split("|"))
        people = [form for word in adjectives for form in (word, word + "s")]
        forms = tuple(dict.fromkeys(phrase(form) for form in (*names, *people, *seats)))
        for name in (*names, *adjectives):
            table[phrase(name)] = tuple(dict.fromkeys((*table.get(phrase(name), ()), *forms)))
    return table


def forms_of(name: Form) -> tuple[Form, ...]:
    """Every form of a state or body, its own included; empty for any other name.

    A government, its people or its army stand for the state as well.
    """
    table = _table()
    if name in table:
        return table[name]
    kept = tuple(word for word in name if word not in WRAPPINGS)
    return table.get(kept, ()) if kept != name else ()


@lru_cache(maxsize=1 << 12)
def forms_of_name(name: str) -> tuple[Form, ...]:
    """`forms_of` a name as it is written."""
    return forms_of(phrase(name))


WRAPPINGS = frozenset("government governments authorities administration people state".split())


@cache
def singles() -> Mapping[str, frozenset[str]]:
    """One-word forms of states -> all one-word forms of the same states."""
    found: dict[str, set[str]] = {}
    for forms in set(_table().values()):
        ones = {form[0] for form in forms if len(form) == 1}
        for one in ones:
            found.setdefault(one, set()).update(ones)
    return {one: frozenset(all_) for one, all_ in found.items()}


@cache
def seats() -> frozenset[Form]:
    """The towns and houses that stand for a state: "Washington", "Downing Street"."""
    rows = (line.split("|")[2] for line in STATES.strip().splitlines())
    return frozenset(phrase(form) for row in rows for form in row.split(",") if form)


@cache
def adjectives() -> frozenset[str]:
    """One-word adjectives and names of peoples: "Polish", "Poles"."""
    rows = (line.split("|")[1] for line in STATES.strip().splitlines())
    forms = (phrase(form) for row in rows for form in row.split(",") if row)
    return frozenset(w for form in forms if len(form) == 1 for w in (form[0], form[0] + "s"))


@lru_cache(maxsize=1 << 14)
def related(norm: str, stem: str) -> frozenset[str]:
    """A word's stem, and for a state's name those of its other one-word forms."""
    return frozenset({stem, *(stem_of(form) for form in singles().get(norm, ()))})
