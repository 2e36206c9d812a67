"""Which sentences a fact must cite so that everyone it names is named there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from summarizer.engines.rules.facts import Condemnation, Event, Meeting, Pledge
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.resolve import Resolver

NEAR = 2
"""How many sentences back a pronoun or a title still points by itself."""


class Places:
    """Where each party of the article is named: name -> numbers of sentences, ascending."""

    def __init__(self, readings: Sequence[Reading], resolver: Resolver) -> None:
        self.of: dict[str, list[int]] = {}
        self.pointing = frozenset(reading.number for reading in readings if _points(reading))
        self.by_word: dict[str, list[str]] = {}
        for reading in readings:
            if reading.title_case:
                continue
            for mention in reading.mentions:
                for who in resolver.named(mention):
                    if who.name not in self.of:
                        self.by_word.setdefault(who.name.split(" ", 1)[0], []).append(who.name)
                    numbers = self.of.setdefault(who.name, [])
                    if not numbers or numbers[-1] != reading.number:
                        numbers.append(reading.number)

    def add(self, evidence: list[int], names: Iterable[str], near: int) -> list[int]:
        """The evidence, and for each name out of its sight a sentence that has it.

        That one is the sentence which names the most of those whom the evidence itself does not
        name, and of such sentences the nearest, rather before than behind.
        """
        found = set(evidence)
        unnamed = [name for name in names if name in self.of and found.isdisjoint(self.of[name])]
        for name in unnamed:
            numbers = self.of[name]
            reach = near if not self.pointing.isdisjoint(found) else 0
            seen = {number + back for number in numbers for back in range(reach + 1)}
            if seen.isdisjoint(found):
                found.add(max(numbers, key=partial(self._fitness, unnamed, max(evidence))))
        return sorted(found)

    def _fitness(self, names: Sequence[str], told: int, number: int) -> tuple[int, bool, int]:
        """How well a sentence says who is meant in another: names in it, before it, near it."""
        named = sum(number in self.of[name] for name in names)
        return named, number <= told, -abs(told - number)


def _points(reading: Reading) -> bool:
    """Whether a sentence has a pronoun or an office that points to somebody named before."""
    return any(token.tag in {"PRP", "PRS"} for token in reading.tokens) or any(
        mention.kind in {"office", "group"} for mention in reading.mentions
    )


def cite(places: Places, facts: Iterable[Meeting | Condemnation | Pledge | Event]) -> None:
    """Widen the evidence of facts to the sentences that name their parties."""
    for fact in facts:
        # A text that holds a name needs it in sight; a party may stand behind a pronoun.
        near = 0 if isinstance(fact, Event) else NEAR
        fact.evidence = places.add(fact.evidence, _names(fact, places), near)


def _names(fact: Meeting | Condemnation | Pledge | Event, places: Places) -> list[str]:
    if isinstance(fact, Meeting):
        return [who.name for who in fact.participants]
    if isinstance(fact, Condemnation):
        return [who.name for who in (*fact.by, *fact.against)]
    if isinstance(fact, Pledge):
        return [who.name for who in (*fact.by, *fact.to)]
    return [
        name
        for word in fact.what.split()
        for name in places.by_word.get(word, ())
        if name in fact.what
    ]
