"""Which sentences an item's evidence is: quotes, numbers and spans all become sentence numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from summarizer.sentences import Sentence

# Typists and editors turn these into each other, and no meaning hangs on them.
ALIKE = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})


@lru_cache(maxsize=256)
def folded(text: str) -> tuple[str, tuple[int, ...]]:
    """A text with every white space as one space, and where each of its characters came from."""
    characters: list[str] = []
    places: list[int] = []
    for match in re.finditer(r"\s+|\S", text):
        characters.append(" " if match.group().isspace() else match.group())
        places.append(match.start())
    return "".join(characters).translate(ALIKE), tuple(places)


def find(quote: str, text: str) -> tuple[int, int] | None:
    """First place of a quote in a text, white space folded: (start, end), or None."""
    wanted = " ".join(quote.split()).translate(ALIKE)
    flat, places = folded(text)
    at = flat.find(wanted) if wanted else -1
    if at < 0:
        return None
    return places[at], places[at + len(wanted) - 1] + 1


def numbers(
    evidence: Iterable[Any] | None, text: str, sentences: Sequence[Sentence]
) -> frozenset[int]:
    """Sentence numbers of an item's evidence; a quote that is not in the text gives none."""
    return frozenset(
        number for entry in evidence or () for number in _numbers(entry, text, sentences)
    )


def _numbers(entry: object, text: str, sentences: Sequence[Sentence]) -> Iterable[int]:
    if isinstance(entry, Mapping):
        entry = entry.get("sentence")
    if isinstance(entry, int):
        return (entry,)
    place = find(entry, text) if isinstance(entry, str) else None
    if place is None:
        return ()
    return (one.number for one in sentences if one.start < place[1] and place[0] < one.end)
