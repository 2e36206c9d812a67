"""The headline and the abstract: the article's own best sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.article import Article
from summarizer.sentences import Sentence

# A caption tells of the picture, not of the news.
CAPTION = re.compile(
    r"\((?:on the )?(?:left|right|centre|center|l|r)\)|\b(?:photo|picture|caption|file photo)\b",
    re.IGNORECASE,
)
LONGEST_HEADLINE = 120
MOST = 3


def headline(article: Article, sentences: Sequence[Sentence]) -> str | None:
    """The title, else a first line that reads like one, else the lead cut at a clause."""
    if article.title and len(article.title) <= LONGEST_HEADLINE:
        return " ".join(article.title.split())
    for sentence in sentences[:1]:
        if is_heading(sentence.line) and not CAPTION.search(sentence.line):
            return cut(sentence.line)
    for sentence in sentences:
        if (
            not CAPTION.search(sentence.line)
            and len(sentence.line.split()) >= 8
            and sentence.line[-1] in '.!?"”'
        ):
            return cut(sentence.line)
    return cut(sentences[0].line) if sentences else None


def is_heading(line: str) -> bool:
    """Whether a line is a heading: several words and no full stop at the end."""
    words = line.split()
    return 3 <= len(words) <= 25 and line[-1] not in ".:;,"


def cut(line: str) -> str:
    """A line of at most 120 characters, cut between clauses or words."""
    line = line.rstrip(".")
    if len(line) <= LONGEST_HEADLINE:
        return line
    short = line[:LONGEST_HEADLINE]
    for mark in (";", ","):
        place = short.rfind(mark)
        if place > LONGEST_HEADLINE // 2:
            return short[:place]
    return short[: short.rfind(" ")] if " " in short else short


def abstract(sentences: Sequence[Sentence], weights: dict[int, int]) -> list[Sentence]:
    """Two to four sentences: the lead, then those that hold most facts, in the article's order."""
    whole = [
        sentence
        for sentence in sentences
        if len(sentence.line.split()) >= 6
        and sentence.line[-1] in '.!?"”’)'
        and not CAPTION.search(sentence.line)
    ]
    if not whole:
        return []
    lead = whole[0]
    rest = sorted(
        whole[1:], key=lambda sentence: (-weights.get(sentence.number, 0), sentence.number)
    )
    best = [sentence for sentence in rest if weights.get(sentence.number, 0)][: MOST - 1]
    if not best:
        best = whole[1:2]
    return sorted([lead, *best], key=lambda sentence: sentence.number)
