"""Which sentences talk to the reader of the article instead of telling news."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from summarizer.article import Article
from summarizer.grounding.lexicon.hiding import BLOB, HIDING
from summarizer.grounding.lexicon.instructions import DIRECTIVES, OPENERS
from summarizer.sentences import Sentence

# An opener's passage runs to the end of its line, or over so many sentences of a long line.
PASSAGE = 4
LONG = 40
MARKS = "<[{#\\&="
OTHER_LETTERS = re.compile("[\u0370-\u1fff\u2e80-\uffff]")
# Each row of the lexicons, and whether its pattern opens a passage.
ROWS = (*((row, False) for row in (*DIRECTIVES, *HIDING)), *((row, True) for row in OPENERS))


def tainted(article: Article, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Sentences (from 0) that instruct, imitate a prompt or hide; they vouch for nothing."""
    text, starts = article.text, [sentence.start for sentence in sentences]
    if not starts:
        return frozenset()
    found: set[int] = set()
    for match, opens in (*_matches(text, text.lower()), *_blobs(text)):
        touched = _touched(match, starts)
        found.update(touched)
        if opens:
            line_end = text.find("\n", match.end())
            line_end = len(text) if line_end < 0 else line_end
            following = range(touched[-1] + 1, min(len(sentences), touched[-1] + PASSAGE))
            found.update(n for n in following if sentences[n].start < line_end)
    return frozenset(found)


def _matches(text: str, lowered: str) -> Iterator[tuple[re.Match[str], bool]]:
    """All that the rows' patterns find. They are slow, and hardly any news has their pieces."""
    for at in {at for root, some in _roots_in(lowered) if root in lowered for at in some}:
        (pieces, pattern), opens = ROWS[at]
        for start, end in _windows(pieces, lowered):
            # A letter whose small form is two moves all behind it.
            ends = (start, end) if len(lowered) == len(text) else (0, len(text))
            for match in _compiled(pattern).finditer(text, *ends):
                yield match, opens


def _roots_in(lowered: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The roots that a text in these letters may hold, each with the places of its rows."""
    western, others = _by_root()
    yield from western.items()
    if OTHER_LETTERS.search(lowered):
        yield from others.items()


@cache
def _by_root() -> tuple[Mapping[str, tuple[int, ...]], Mapping[str, tuple[int, ...]]]:
    """What must be in a text for a piece to be -> the places in ROWS of the rows that need it:
    first what western letters and marks write, then the rest."""
    found: dict[str, set[int]] = {}
    pieces = {piece for (needed, _), _ in ROWS for piece in needed}
    for at, ((needed, _), _) in enumerate(ROWS):
        for piece in needed:
            found.setdefault(_root_of(piece, pieces), set()).add(at)
    rows = {root: tuple(sorted(places)) for root, places in found.items()}
    others = {root for root in rows if OTHER_LETTERS.search(root)}
    return (
        {root: places for root, places in rows.items() if root not in others},
        {root: places for root, places in rows.items() if root in others},
    )


def _root_of(piece: str, pieces: Set[str]) -> str:
    """The rare mark in a piece, else the shortest piece within it: one look serves many."""
    mark = next((mark for mark in MARKS if mark in piece), None)
    return mark or min((one for one in pieces if one in piece), key=len)


def _blobs(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Encoded stretches, looked for only where a text has a word of their length."""
    if max(map(len, text.split()), default=0) >= LONG:
        for match in _compiled(BLOB).finditer(text):
            yield match, False


def _windows(pieces: tuple[str, ...], lowered: str) -> list[tuple[int, int]]:
    """Where a pattern can match that needs one of these pieces: the lines that hold one, with
    those before and after it."""
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
