"""What the rules say of an article in another language: its dated clauses, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from summarizer.dates import find, resolve
from summarizer.engines.rules import events
from summarizer.engines.rules.facts import Event
from summarizer.engines.rules.moments import Moment
from summarizer.sentences import Sentence

CLAUSE = re.compile(r"[^,;:–—()«»„“”\"،؛、。]+")
WORD = re.compile(r"[^\W_]+")
FEWEST, MOST = 3, 20
LONGEST = 120
EDGES = " ,;:.'’-–—"


def dated(sentences: Sequence[Sentence], language: str, published: date | None) -> list[Event]:
    """The first clause for each date that the article names, in order.

    A clause is what stands between two marks: no grammar of the language is known here.
    """
    found: dict[str, Event] = {}
    for sentence in sentences:
        line = sentence.line
        for span in find(line, language):
            edtf = resolve(span.phrase, published, language=language).edtf
            if edtf is None or edtf in found:
                continue
            what = _clause(line, span.start, span.end)
            if len(WORD.findall(what)) < FEWEST:
                continue
            moment = Moment(span.phrase, edtf)
            state = events.status(moment, published, None)
            found[edtf] = Event(
                what, moment, None, state, [sentence.number], "date in a clause", [span.phrase]
            )
    return list(found.values())


def _clause(line: str, start: int, end: int) -> str:
    """The words around a date up to the next mark on either side, the date left out."""
    for clause in CLAUSE.finditer(line):
        if clause.start() <= start < clause.end():
            before, after = line[clause.start() : start], line[end : clause.end()]
            words = f"{before.strip()} {after.strip()}".strip(EDGES).split()[:MOST]
            return " ".join(words)[:LONGEST].strip(EDGES)
    return ""
