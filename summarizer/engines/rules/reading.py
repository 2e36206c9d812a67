"""Sentences read once: their words, mentions and chunks, which everything else looks at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.engines.rules import appositions, moments, tagging
from summarizer.engines.rules.chunks import Chunk, chunk
from summarizer.engines.rules.moments import Dated
from summarizer.engines.rules.names import Mention, mentions
from summarizer.engines.rules.tokens import Token, tokenise
from summarizer.sentences import Sentence


DATELINE = re.compile(
    r"[A-Z][A-Z .'’/]{2,30}(?:,[^-–—()]{0,40})?(?:\s*\([^)]{2,30}\))?\s*[-–—]+\s+(?=\S)"
)


NOISE = re.compile(
    r"\W*(?:see also|also read|read also|read more|related|more on|most read|listen|watch|subscribe"
    r"|sign up|advertisement|follow us|share this|recommended)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Reading:
    """One sentence. `noise`: a link to another article, which says nothing of this one. `title_case`: a headline in capitals, where names cannot be told."""

    number: int
    line: str
    tokens: list[Token]
    mentions: list[Mention]
    chunks: list[Chunk]
    dates: list[Dated]
    title_case: bool = False
    noise: bool = False

    def text(self, first: int, end: int) -> str:
        """The words of chunks[first:end] as they stand in the sentence."""
        if first >= end:
            return ""
        start = self.tokens[self.chunks[first].start].start
        return self.line[start : self.tokens[self.chunks[end - 1].end - 1].end]

    def words(self, start: int, end: int) -> str:
        """The words of tokens[start:end] as they stand in the sentence."""
        return self.line[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""


def after_dateline(line: str, tokens: list[Token]) -> list[Token]:
    """The tokens behind a dateline such as "GENEVA, 12 November (Agency) -"."""
    match = DATELINE.match(line)
    if match is None:
        return tokens
    return [token for token in tokens if token.start >= match.end()]


def read(sentences: Sequence[Sentence], language: str = "en") -> list[Reading]:
    """All sentences that hold a word, in order."""
    lines = [(sentence.number, sentence.line) for sentence in sentences]
    tokens = [(number, line, tokenise(line)) for number, line in lines]
    known = tagging.spelling([row[2] for row in tokens])
    found = []
    for number, line, row in tokens:
        row = after_dateline(line, row)  # noqa: PLW2901 - the dateline is no part of the sentence
        if not row:
            continue
        tagging.tag(row, known)
        dates = moments.mark(line, row, language)
        named = appositions.join(row, mentions(row))
        noise = NOISE.match(line) is not None or (line[0] in "*>" and line[-1] not in ".!?")
        found.append(
            Reading(
                number,
                line,
                row,
                named,
                chunk(row, named),
                dates,
                tagging.is_title_case(row),
                noise,
            )
        )
    return found
