"""Long articles: stretches of sentences that fit a model's budget, numbers staying global."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.schemas import Kind, Model, Party, leaves
from summarizer.sentences import Sentence

# Latin script runs at about four characters a token, other scripts at one to two; counting UTF-8
# bytes by three is on the safe side for all of them.
BYTES_A_TOKEN = 3
TOKENS_A_NUMBER = 4


def tokens(sentence: Sentence) -> int:
    """About how many tokens a numbered sentence takes, rather too many than too few."""
    return len(sentence.text.encode()) // BYTES_A_TOKEN + TOKENS_A_NUMBER


def chunks(sentences: Sequence[Sentence], budget: int) -> Iterator[tuple[Sentence, ...]]:
    """The sentences in stretches of at most `budget` tokens; a longer sentence stands alone."""
    stretch: list[Sentence] = []
    room = budget
    for sentence in sentences:
        need = tokens(sentence)
        if stretch and need > room:
            yield tuple(stretch)
            stretch, room = [], budget
        stretch.append(sentence)
        room -= need
    if stretch:
        yield tuple(stretch)


MOST_CARRIED = 40


def carried(first: Model, last: Model) -> str:
    """What a later stretch needs to know of earlier ones: the headline and the people met so far.

    For reference only: it may complete a surname, but facts cite the stretch's own sentences.
    """
    headline = getattr(first, "headline", None)
    people: dict[str, None] = {}
    for record in (first, last):
        for leaf in leaves(record):
            if leaf.spec.kind is Kind.NAME and isinstance(leaf.parent, Party):
                party = leaf.parent
                title = ", ".join(part for part in (party.role, party.affiliation) if part)
                people[f"{party.name} ({title})" if title else party.name] = None
    lines = [f"Headline: {headline}"] if headline else []
    if people:
        lines.append("Named before: " + "; ".join(list(people)[:MOST_CARRIED]))
    return "\n".join(lines)
