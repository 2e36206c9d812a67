"""Which words of an article are acts, as a fact of one kind sees it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from summarizer.grounding.lexicon.acts import FIRM, MAIN
from summarizer.grounding.reading import Reading
from summarizer.grounding.words import acts, begins

SHORT = 4


@dataclass(frozen=True, slots=True)
class View:
    """An article's words, and which of them are acts that take their doer as subject.

    `deeds` are those of all kinds and of the fact's own cue; `mains` those that make a commitment
    or a censure, or are what the fact is about. `kind` tells the views of one article apart.
    """

    reading: Reading
    kind: tuple[str, ...]
    deeds: frozenset[str]
    mains: frozenset[str]


def view_of(reading: Reading, stems: tuple[str, ...]) -> View:
    """An article as a fact sees it whose cue has these stems. Made once an article."""
    return reading.once(("view", stems), partial(_view, reading, stems))


def _view(reading: Reading, stems: tuple[str, ...]) -> View:
    own = {norm for norm in reading.places if begins(norm, stems) and _is_verb(norm, stems)}
    deeds = {norm for norm in reading.places if acts(norm)}
    mains = {n for n in reading.places if n in FIRM or n.startswith(MAIN)}
    return View(reading, stems, frozenset(deeds | own), frozenset(mains | own))


def _is_verb(norm: str, stems: tuple[str, ...]) -> bool:
    """Whether a form of a cue word is surely a verb: "sentenced", "sold"."""
    return norm.endswith("ed") or (norm in stems and len(norm) <= SHORT)
