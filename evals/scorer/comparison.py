"""Two records side by side: what aligning two of their parts would earn, and whether it may."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.schemas import Kind

from .alignment import Pairs, best_pairs
from .comparators import COMPARATORS
from .names import Words, bare
from .nodes import Child, Children, Part, Value, plan, values
from .normal import words
from .verdict import FULL, Likeness

ADMISSIBLE = (3, 10)
"""Key fields must be at least this alike: 0.3 of their weight."""


class Comparison:
    """Two records being compared: what is already known of their values and parts, by identity."""

    def __init__(self, nodes: Sequence[Part], text: str | None) -> None:
        self._nodes, self._text = nodes, text
        self._names: tuple[Words, ...] | None = None
        # What is known is filed by identity, so every part must live as long as this does.
        self._kept: list[Part] = []
        self._likeness: dict[tuple[int, int], Likeness] = {}
        self._credit: dict[tuple[int, int], int] = {}
        self._keys: dict[tuple[int, int], tuple[int, int]] = {}

    def keep(self, part: Part) -> Part:
        """Hold a part that was made for a comparison, so that its identity stays its own."""
        self._kept.append(part)
        return part

    def align(self, golds: Sequence[Child], answers: Sequence[Child]) -> Pairs:
        """One-to-one pairs of greatest total credit, by place in the two sequences."""
        if not golds or not answers:
            return ()
        return best_pairs([[self._child_credit(g, a) for a in answers] for g in golds])

    def earned(self, gold: Part, answer: Part) -> int:
        """Credit of a pair of parts; an inadmissible one earns nothing."""
        known = (id(gold), id(answer))
        if known not in self._credit:
            self._credit[known] = self._sum(gold, answer) if self.admissible(gold, answer) else 0
        return self._credit[known]

    def _sum(self, gold: Part, answer: Part) -> int:
        return sum(
            self.field_credit(g, a) for g, a in zip(gold.fields, answer.fields, strict=True)
        )

    def field_credit(self, golds: Children, answers: Children) -> int:
        """What the values or parts of one field would earn together."""
        if not golds or not answers:
            return 0
        if len(golds) == len(answers) == 1:
            return self._child_credit(golds[0], answers[0])
        matrix = [[self._child_credit(g, a) for a in answers] for g in golds]
        return sum(matrix[i][j] for i, j in best_pairs(matrix))

    def _child_credit(self, gold: Child, answer: Child) -> int:
        if isinstance(gold, Part):
            assert isinstance(answer, Part)
            return self.earned(gold, answer)
        assert isinstance(answer, Value)
        return self.alike(gold, answer).credit

    def alike(self, gold: Value, answer: Value) -> Likeness:
        """Likeness of two values, with the rule that decided it."""
        known = (id(gold), id(answer))
        if known not in self._likeness:
            self._likeness[known] = COMPARATORS[gold.kind](gold, answer, self._all_names)
        return self._likeness[known]

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
        likeness, weight = self._key_likeness(gold, answer)
        return likeness > 0 and ADMISSIBLE[1] * likeness >= ADMISSIBLE[0] * weight * FULL

    def _key_likeness(self, gold: Part, answer: Part) -> tuple[float, float]:
        """(weighted likeness, weight) of the key fields that are not null on both sides."""
        total = weight = 0.0
        fields = plan(gold.record)
        keyed = any(spec.weight for spec in fields)
        for spec, g, a in zip(fields, gold.fields, answer.fields, strict=True):
            share = spec.weight if keyed else 1.0
            if share and (g or a):
                weight += share
                total += share * self._field_likeness(g, a)
        return total, weight

    def _field_likeness(self, golds: Children, answers: Children) -> float:
        """Likeness in 0…FULL: of values their credit, of lists the best Dice of their items."""
        if not golds or not answers:
            return 0
        if len(golds) == len(answers) == 1:
            return self._child_likeness(golds[0], answers[0])
        matrix = [[self._child_likeness(g, a) for a in answers] for g in golds]
        shared = sum(matrix[i][j] for i, j in best_pairs(matrix))
        return 2 * shared / (len(golds) + len(answers))

    def _child_likeness(self, gold: Child, answer: Child) -> int:
        if isinstance(gold, Value):
            assert isinstance(answer, Value)
            return self.alike(gold, answer).credit
        assert isinstance(answer, Part)
        total, weight = self._key_likeness(gold, answer)
        return round(total / weight) if weight else 0
