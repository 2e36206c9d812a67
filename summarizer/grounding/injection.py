"""Which sentences talk to the reader of the article instead of telling news."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from summarizer.article import Article
from summarizer.grounding.lexicon.hiding import HIDING, LONG_WORD
from summarizer.grounding.lexicon.instructions import DIRECTIVES, OPENERS, Row
from summarizer.sentences import Sentence

# An opener's passage runs to the end of its line, or over so many sentences of a long line.
PASSAGE = 4
LONG = 40


def tainted(article: Article, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Sentences (from 0) that instruct, imitate a prompt or hide; they vouch for nothing."""
    text, lowered = article.text, article.text.lower()
    starts = [sentence.start for sentence in sentences]
    if not starts:
        return frozenset()
    found: set[int] = set()
    for match in _matches((*DIRECTIVES, *HIDING), text, lowered):
        found.update(_touched(match, starts))
    for match in _matches(OPENERS, text, lowered):
        touched = _touched(match, starts)
        found.update(touched)
        line_end = text.find("\n", match.end())
        line_end = len(text) if line_end < 0 else line_end
        following = range(touched[-1] + 1, min(len(sentences), touched[-1] + PASSAGE))
        found.update(n for n in following if sentences[n].start < line_end)
    return frozenset(found)


def _matches(rows: Sequence[Row], text: str, lowered: str) -> Iterator[re.Match[str]]:
    for pieces, pattern in rows:
        for start, end in _windows(pieces, lowered):
            # A letter whose small form is two moves all behind it.
            ends = (start, end) if len(lowered) == len(text) else (0, len(text))
            yield from _compiled(pattern).finditer(text, *ends)


def _windows(pieces: tuple[str, ...], lowered: str) -> list[tuple[int, int]]:
    """Where a pattern can match that needs one of these pieces: the lines that hold one, with
    those before and after it. Patterns are slow, and hardly any line of news needs one."""
    if pieces is LONG_WORD:
        long = max(map(len, lowered.split()), default=0) >= LONG
        return [(0, len(lowered))] if long else []
    found: list[tuple[int, int]] = []
    for piece in pieces:
        at = lowered.find(piece)
        while at >= 0:
            start, end = _lines_around(lowered, at, at + len(piece))
            found.append((start, end))
            at = lowered.find(piece, end)
    return _joined(found)


def _lines_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The lines that a stretch stands in and one more on either side, line ends included."""
    for _ in range(2):
        start = max(0, text.rfind("\n", 0, start))
        at = text.find("\n", end)
        end = at + 1 if at >= 0 else len(text)
    return start, end


def _joined(windows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same stretches, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(windows):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _touched(match: re.Match[str], starts: Sequence[int]) -> range:
    """The sentences that a match touches, white space and stops at its ends left out."""
    lead = len(match.group()) - len(match.group().lstrip(' \n\t.:!?;)]"“”'))
    first = max(0, bisect_right(starts, match.start() + lead) - 1)
    last = max(first, bisect_right(starts, match.end() - 1) - 1)
    return range(first, last + 1)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
