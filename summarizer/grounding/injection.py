"""Which sentences talk to the reader of the article instead of telling news."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from summarizer.article import Article
from summarizer.grounding.lexicon.instructions import DIRECTIVES, HIDING, OPENERS
from summarizer.sentences import Sentence

# An opener's passage runs to the end of its line, or over so many sentences of a long line.
PASSAGE = 4


def tainted(article: Article, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Sentences (from 0) that instruct, imitate a prompt or hide; they vouch for nothing."""
    text = article.text
    starts = [sentence.start for sentence in sentences]
    found: set[int] = set()
    for match in _alone().finditer(text):
        found.update(_touched(match, starts))
    for match in _openers().finditer(text):
        first, *more = _touched(match, starts)
        found.update((first, *more))
        line_end = text.find("\n", match.end())
        line_end = len(text) if line_end < 0 else line_end
        following = range(max((first, *more)) + 1, len(sentences))
        found.update(n for n in following[: PASSAGE - 1] if sentences[n].start < line_end)
    return frozenset(found)


def _touched(match: re.Match[str], starts: Sequence[int]) -> range:
    """The sentences that a match touches, white space at its ends left out."""
    lead = len(match.group()) - len(match.group().lstrip())
    first = max(0, bisect_right(starts, match.start() + lead) - 1)
    last = max(first, bisect_right(starts, match.end() - 1) - 1)
    return range(first, last + 1)


@cache
def _openers() -> re.Pattern[str]:
    return re.compile("|".join(OPENERS), re.IGNORECASE)


@cache
def _alone() -> re.Pattern[str]:
    return re.compile("|".join((*DIRECTIVES, *HIDING)), re.IGNORECASE)
