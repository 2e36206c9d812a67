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
        if _may_match(pieces, lowered):
            yield from _compiled(pattern).finditer(text)


def _may_match(pieces: tuple[str, ...], lowered: str) -> bool:
    if pieces is LONG_WORD:
        return max(map(len, lowered.split()), default=0) >= LONG
    return any(piece in lowered for piece in pieces)


def _touched(match: re.Match[str], starts: Sequence[int]) -> range:
    """The sentences that a match touches, white space and stops at its ends left out."""
    lead = len(match.group()) - len(match.group().lstrip(' \n\t.:!?;)]"“”'))
    first = max(0, bisect_right(starts, match.start() + lead) - 1)
    last = max(first, bisect_right(starts, match.end() - 1) - 1)
    return range(first, last + 1)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
