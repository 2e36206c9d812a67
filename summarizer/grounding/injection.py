"""Which sentences talk to the reader of the article instead of telling news."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from summarizer.article import Article
from summarizer.grounding.lexicon.hiding import BLOB, HIDING
from summarizer.grounding.lexicon.instructions import DIRECTIVES, OPENERS
from summarizer.sentences import Sentence

# An opener's passage runs to the end of its line, or over so many sentences of a long line.
PASSAGE = 4
LONG = 40
# Each row of the lexicons, and whether its pattern opens a passage.
ROWS = (*((row, False) for row in (*DIRECTIVES, *HIDING)), *((row, True) for row in OPENERS))
# All pieces are sought in one pass; this tells which rows need one, by its number.
_NUMBERED = sorted({piece for (pieces, _), _ in ROWS for piece in pieces})
PIECES = AhoCorasick(_NUMBERED, implementation=Implementation.DFA)
ROWS_OF = tuple(
    tuple(at for at, ((pieces, _), _) in enumerate(ROWS) if piece in pieces) for piece in _NUMBERED
)


def tainted(article: Article, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Sentences (from 0) that instruct, imitate a prompt or hide; they vouch for nothing."""
    text, starts = article.text, [sentence.start for sentence in sentences]
    if not starts:
        return frozenset()
    found: set[int] = set()
    for match, opens in (*_matches(text), *_blobs(text)):
        touched = _touched(match, starts)
        found.update(touched)
        if opens:
            line_end = text.find("\n", match.end())
            line_end = len(text) if line_end < 0 else line_end
            following = range(touched[-1] + 1, min(len(sentences), touched[-1] + PASSAGE))
            found.update(n for n in following if sentences[n].start < line_end)
    return frozenset(found)


def _matches(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """All that the rows' patterns find. They are slow, and hardly any news has their pieces."""
    lowered = text.lower()
    for at, windows in sorted(_windows(lowered).items()):
        (_, pattern), opens = ROWS[at]
        for start, end in _joined(windows):
            # A letter whose small form is two moves all behind it.
            ends = (start, end) if len(lowered) == len(text) else (0, len(text))
            for match in _compiled(pattern).finditer(text, *ends):
                yield match, opens


def _windows(lowered: str) -> Mapping[int, list[tuple[int, int]]]:
    """For the rows of which a text holds a piece, by their places in ROWS, where their patterns
    can match: the lines that hold one, with those before and after it."""
    found: dict[int, list[tuple[int, int]]] = {}
    # Some pieces end with a line, as the text does.
    for piece, start, end in PIECES.find_matches_as_indexes(f"{lowered}\n", overlapping=True):
        for at in ROWS_OF[piece]:
            windows = found.setdefault(at, [])
            if not (windows and end <= windows[-1][1]):
                windows.append(_lines_around(lowered, start, end))
    return found


def _blobs(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Encoded stretches, looked for only where a text has a word of their length."""
    if max(map(len, text.split()), default=0) >= LONG:
        for match in _compiled(BLOB).finditer(text):
            yield match, False


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
