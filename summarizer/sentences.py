"""Numbered sentences of a text, each with its place in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sentencex import (
    get_sentence_boundaries,  # pyright: ignore[reportAttributeAccessIssue] - compiled, no stubs
)

INK = re.compile(r"\S(?:.*\S)?", re.DOTALL)
BLOCK = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
WRAP_AT = range(40, 101)
ENDS = (".", "!", "?", ":", '"', "”", "…")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its number from 1, and `text == article.text[start:end]`, in code points."""

    number: int
    start: int
    end: int
    text: str

    @property
    def line(self) -> str:
        """The sentence on one line, whatever white space it holds."""
        return " ".join(self.text.split())


def split(text: str, language: str | None = None) -> tuple[Sentence, ...]:
    """The sentences of a text in order, without the white space around them.

    A line break ends a sentence, so captions and headings stand alone; only in a block of text
    that is wrapped at a fixed width is it a space. `language` is an ISO 639-1 code; the splitter
    (sentencex) falls back to English rules for others.
    """
    found: list[Sentence] = []
    for start, end in _stretches(text):
        # Folding line breaks keeps every offset.
        stretch = text[start:end].replace("\n", " ")
        for piece in get_sentence_boundaries(language or "en", stretch):
            match = INK.search(stretch, piece["start_index"], piece["end_index"])
            if match is not None:
                first, last = start + match.start(), start + match.end()
                found.append(Sentence(len(found) + 1, first, last, text[first:last]))
    return tuple(found)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Places of the lines, or of whole blocks where their lines are wrapped."""
    for block in BLOCK.finditer(text):
        lines = block.group().split("\n")
        if is_wrapped(lines):
            yield block.span()
            continue
        start = block.start()
        for line in lines:
            yield start, start + len(line)
            start += len(line) + 1


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are one text wrapped at a fixed width.

    So it is if the first word of each line would not have fitted on the line before, and not all
    lines end like sentences.
    """
    if len(lines) < 2:
        return False
    width = max(map(len, lines))
    return (
        width in WRAP_AT
        and all(
            len(line.rstrip()) + 1 + len((after.split() or [""])[0]) > width
            for line, after in pairwise(lines)
        )
        and not all(line.rstrip().endswith(ENDS) for line in lines[:-1])
    )
