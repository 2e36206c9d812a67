"""The headline and the abstract: the article's own best sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarizer.article import Article
from summarizer.sentences import Sentence

# A caption tells of the picture, not of the news.
CAPTION = re.compile(
    r"\((?:on the )?(?:left|right|centre|center|l|r)\)|\b(?:photo|picture|caption|file photo)\b",
    re.IGNORECASE,
)
LONGEST_HEADLINE = 120
MOST = 4


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


def abstract(sentences: Sequence[Sentence], kinds: Mapping[int, frozenset[str]]) -> list[Sentence]:
    """Two to four sentences in the article's order: the lead, then one for each kind of fact.

    `kinds`: number of a sentence -> the lists whose facts cite it.
    """
    whole = [
        sentence
        for sentence in sentences
        if len(sentence.line.split()) >= 6
        and sentence.line[-1] in '.!?"”’)'
        and not CAPTION.search(sentence.line)
    ]
    if not whole:
        return []
    chosen = [whole[0]]
    told = set(kinds.get(whole[0].number, ()))
    while len(chosen) < MOST:
        rest = [sentence for sentence in whole if sentence not in chosen]
        best = max(rest, key=lambda one: _worth(one, kinds, told), default=None)
        if best is None or not kinds.get(best.number, frozenset()) - told:
            break
        chosen.append(best)
        told |= kinds[best.number]
    if len(chosen) == 1:
        chosen += whole[1:2]
    return sorted(chosen, key=lambda sentence: sentence.number)


def _worth(
    sentence: Sentence, kinds: Mapping[int, frozenset[str]], told: set[str]
) -> tuple[int, bool, int]:
    """New kinds of fact first, then sentences that stand alone, then the earlier one."""
    new = kinds.get(sentence.number, frozenset()) - told
    alone = sentence.line.split(" ", 1)[0].strip('"“') not in LEANING
    return len(new), alone, -sentence.number


LEANING = frozenset("He She They It This That These Those His Her Their Additionally Also".split())
