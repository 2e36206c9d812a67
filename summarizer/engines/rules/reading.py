"""Sentences read once: their words, mentions and chunks, which everything else looks at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.engines.rules import appositions, moments, spelling, tagging
from summarizer.engines.rules.chunks import Chunk, chunk
from summarizer.engines.rules.mention import Mention
from summarizer.engines.rules.moments import Dated
from summarizer.engines.rules.names import mentions
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
    """One sentence.

    `noise`: a link to another article, which says nothing of this one. `title_case`: a headline
    in capitals, where names cannot be told.
    """

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
    rows = [
        (sentence.number, line, part)
        for sentence in sentences
        for line in (sentence.line,)
        for part in parts(after_dateline(line, tokenise(line)))
    ]
    known = spelling.spelling([row for _, _, row in rows])
    return [_reading(number, line, row, known, language) for number, line, row in rows]


LONGEST = 400
"""Tokens of a sentence. What is longer is no prose; cutting it keeps the work linear."""


def parts(tokens: list[Token]) -> list[list[Token]]:
    """The tokens cut at full stops that the sentence splitter took for abbreviations."""
    found: list[list[Token]] = []
    start = 0
    for index in range(1, len(tokens) - 2):
        after = tokens[index + 1]
        ends = tokens[index].text in ".?!" and after.capital and index - start > 2
        if ends and tokens[index].end < after.start:
            found.append(tokens[start : index + 1])
            start = index + 1
    found.append(tokens[start:])
    return [part[at : at + LONGEST] for part in found for at in range(0, len(part), LONGEST)]


def _reading(
    number: int, line: str, tokens: list[Token], known: spelling.Spelling, language: str
) -> Reading:
    tagging.tag(tokens, known)
    dates = moments.mark(line, tokens, language)
    named = appositions.join(tokens, mentions(tokens))
    noise = NOISE.match(line) is not None or (line[0] in "*>" and line[-1] not in ".!?")
    title_case = spelling.is_title_case(tokens)
    return Reading(number, line, tokens, named, chunk(tokens, named), dates, title_case, noise)
