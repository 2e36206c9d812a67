"""Two records side by side: what aligning two of their parts would earn, and whether it may."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarizer.matching.alignment import Pairs, best_pairs
from summarizer.matching.comparators import BY_SURNAME, settled
from summarizer.matching.likeness import FULL, Likeness
from summarizer.matching.names import Words, bare
from summarizer.matching.nodes import Child, Children, Part, Value, keys, values
from summarizer.matching.normal import words
from summarizer.schemas import Kind

ADMISSIBLE = (3, 10)
"""Key fields must be at least this alike: 0.3 of their weight."""

ONE_TO_ONE: Pairs = ((0, 0),)
NOTHING: tuple[Pairs, int] = ((), 0)


class Comparison:
    """Two records being compared: what is already known of their values and parts, by identity."""

    def __init__(self, nodes: Sequence[Part], text: str | None) -> None:
        self._nodes, self._text = nodes, text
        self._names: tuple[Words, ...] | None = None
        # What is known is filed by identity, so every part must live as long as this does.
        self._kept: list[Part] = []
        self._credit: dict[tuple[int, int], int] = {}
        self._pairs: dict[tuple[int, int], tuple[Pairs, int]] = {}

    def keep(self, part: Part) -> Part:
        """Hold a part that was made for a comparison, so that its identity stays its own."""
        self._kept.append(part)
        return part

    def align(self, golds: Children, answers: Children) -> Pairs:
        """One-to-one pairs of greatest total credit, by place in the two tuples."""
        return self._aligned(golds, answers)[0]

    def field_credit(self, golds: Children, answers: Children) -> int:
        """What the values or parts of one field would earn together."""
        return self._aligned(golds, answers)[1]

    def _aligned(self, golds: Children, answers: Children) -> tuple[Pairs, int]:
        if not golds or not answers:
            return NOTHING
        if len(golds) == len(answers) == 1:
            credit = self._child_credit(golds[0], answers[0])
            return (ONE_TO_ONE, credit) if credit else NOTHING
        known = (id(golds), id(answers))
        found = self._pairs.get(known)
        if found is None:
            matrix = _matrix(self._child_credit, golds, answers)
            pairs = best_pairs(matrix)
            found = self._pairs[known] = pairs, sum(matrix[i][j] for i, j in pairs)
        return found

    def earned(self, gold: Part, answer: Part) -> int:
        """Credit of a pair of parts; an inadmissible one earns nothing."""
        known = (id(gold), id(answer))
        found = self._credit.get(known)
        if found is None:
            found = 0
            if self.admissible(gold, answer):
                for golds, answers in zip(gold.fields, answer.fields, strict=True):
                    if golds and answers:
                        found += self._aligned(golds, answers)[1]
            self._credit[known] = found
        return found

    def _child_credit(self, gold: Child, answer: Child) -> int:
        if isinstance(gold, Part) and isinstance(answer, Part):
            return self.earned(gold, answer)
        if isinstance(gold, Value) and isinstance(answer, Value):
            return self.alike(gold, answer).credit
        return 0

    def alike(self, gold: Value, answer: Value) -> Likeness:
        """Likeness of two values, with the rule that decided it."""
        found = gold.compare(gold.text, gold.also, answer.text, answer.also)
        if found.rule in BY_SURNAME:
            return settled(found, gold.text, answer.text, self._all_names())
        return found

    def _all_names(self) -> tuple[Words, ...]:
        """Names of all parties on both sides that stand in the article, as bare words."""
        if self._names is None:
            inside = None if self._text is None else frozenset(words(self._text))
            found = {bare(v.text) for v in values(self._nodes) if v.kind is Kind.NAME}
            self._names = tuple(
                sorted(name for name in found if inside is None or inside.issuperset(name))
            )
        return self._names

    def admissible(self, gold: Part, answer: Part) -> bool:
        """Whether the key fields are alike enough for the two to be the same thing at all."""
        if gold.sole is not None and answer.sole is not None:
            likeness, weight = float(self.alike(gold.sole, answer.sole).credit), 1.0
        else:
            likeness, weight = self._key_likeness(gold, answer)
            if not weight:
                # No key is given on either side, so nothing tells the two apart.
                return True
        return likeness > 0 and ADMISSIBLE[1] * likeness >= ADMISSIBLE[0] * weight * FULL

    def least_alike(self, gold: Part, answer: Part) -> float:
        """The lowest likeness, 0 to 1, of a key field that both give; 0 where there is none."""
        given = [
            self._field_likeness(gold.fields[place], answer.fields[place])
            for place, _ in keys(gold.record)
            if gold.fields[place] and answer.fields[place]
        ]
        return min(given, default=0) / FULL

    def _key_likeness(self, gold: Part, answer: Part) -> tuple[float, float]:
        """(weighted likeness, weight) of the key fields that are not null on both sides."""
        total = weight = 0.0
        for place, share in keys(gold.record):
            golds, answers = gold.fields[place], answer.fields[place]
            if golds or answers:
                weight += share
                if golds and answers:
                    total += share * self._field_likeness(golds, answers)
        return total, weight

    def _field_likeness(self, golds: Children, answers: Children) -> float:
        """Likeness in 0…FULL: of values their credit, of lists the best Dice of their items."""
        if len(golds) == len(answers) == 1:
            return self._child_likeness(golds[0], answers[0])
        matrix = _matrix(self._child_likeness, golds, answers)
        shared = sum(matrix[i][j] for i, j in best_pairs(matrix))
        return 2 * shared / (len(golds) + len(answers))

    def _child_likeness(self, gold: Child, answer: Child) -> int:
        if isinstance(gold, Part) and isinstance(answer, Part):
            if gold.sole is not None and answer.sole is not None:
                return self.alike(gold.sole, answer.sole).credit
            total, weight = self._key_likeness(gold, answer)
            return round(total / weight) if weight else FULL
        return self._child_credit(gold, answer)


def _matrix(
    of: Callable[[Child, Child], int], golds: Children, answers: Children
) -> list[list[int]]:
    return [[of(gold, answer) for answer in answers] for gold in golds]
