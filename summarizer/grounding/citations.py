"""Sentence numbers become spans of the article, or a problem."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.schemas import Span
from summarizer.sentences import Sentence

# A fact told over more sentences than these is not cited but surrounded.
MOST_CITED = 12


def locate(
    evidence: Sequence[Span], sentences: Sequence[Sentence]
) -> tuple[tuple[Span, ...], str | None]:
    """The cited sentences as spans, each once and in order; and what is wrong, if anything is.

    Numbers that do not exist are left out of the spans and named in the problem.
    """
    numbers = sorted({span.sentence for span in evidence})
    there = [n for n in numbers if 1 <= n <= len(sentences)]
    spans = tuple(_span(sentences[n - 1]) for n in there)
    if not numbers:
        return spans, "no sentence is cited"
    if len(there) < len(numbers):
        missing = ", ".join(str(n) for n in numbers if n not in there)
        return spans, f"there is no sentence {missing} (the article has {len(sentences)})"
    if len(there) > MOST_CITED:
        return spans, f"{len(there)} sentences are cited; cite the fewest that state it"
    return spans, None


def _span(sentence: Sentence) -> Span:
    return Span(
        sentence=sentence.number, start=sentence.start, end=sentence.end, quote=sentence.text
    )
