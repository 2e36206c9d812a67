"""From aligned parts to a verdict on every leaf, and to the direction of a fact."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.matching.comparison import ONE_TO_ONE, Comparison
from summarizer.matching.likeness import FULL
from summarizer.matching.nodes import Child, Part, Value, plan
from summarizer.schemas import Side

from .verdict import LeafVerdict, ListScore, Outcome, Pair


def judge_list(
    name: str, golds: tuple[Part, ...], answers: tuple[Part, ...], known: Comparison
) -> ListScore:
    """Align the items of one list and judge every leaf of both sides."""
    aligned = known.align(golds, answers)
    pairs = [_aligned_pair(golds[i], answers[j], known) for i, j in aligned]
    missed = _rest(golds, [i for i, _ in aligned])
    spurious = _rest(answers, [j for _, j in aligned])
    pairs += [Pair(part.index, None, 0, _unmatched(part, Outcome.MIS)) for part in missed]
    pairs += [
        Pair(None, part.index, 0, _unmatched(part, Outcome.SPU), _turned(part, missed, known))
        for part in spurious
    ]
    return ListScore(name, tuple(sorted(pairs, key=_in_order)), len(golds), len(answers))


def _rest(parts: Sequence[Part], matched: Sequence[int]) -> list[Part]:
    return [part for n, part in enumerate(parts) if n not in matched]


def _aligned_pair(gold: Part, answer: Part, known: Comparison) -> Pair:
    leaves: list[LeafVerdict] = []
    _judge(gold, answer, "", known, leaves)
    null_fields, invented = _null_fields(gold, answer, known)
    return Pair(
        gold=gold.index,
        answer=answer.index,
        credit=sum([leaf.credit for leaf in leaves]),
        leaves=tuple(leaves),
        swapped=_crossing_gains(gold, answer, known),
        null_fields=null_fields,
        invented=invented,
    )


def _judge(
    gold: Part, answer: Part, prefix: str, known: Comparison, found: list[LeafVerdict]
) -> None:
    """Add the verdicts of all leaves of two aligned parts, in the order of the declaration."""
    for spec, golds, answers in zip(plan(gold.record), gold.fields, answer.fields, strict=True):
        if not golds and not answers:
            continue
        field = prefix + spec.name
        one_value = spec.item is None and not spec.many and golds and answers
        # A single value is compared even where nothing is alike: that is INC, not MIS and SPU.
        pairs = ONE_TO_ONE if one_value else known.align(golds, answers)
        for i, j in pairs:
            _judge_child(golds[i], answers[j], field, known, found)
        if len(pairs) < len(golds):
            left = {i for i, _ in pairs}
            for n, child in enumerate(golds):
                if n not in left:
                    _add_leaves(child, field, Outcome.MIS, "missing", found)
        if len(pairs) < len(answers):
            right = {j for _, j in pairs}
            for n, child in enumerate(answers):
                if n not in right:
                    _add_leaves(child, field, Outcome.SPU, "spurious", found)


def _judge_child(
    gold: Child, answer: Child, field: str, known: Comparison, found: list[LeafVerdict]
) -> None:
    if isinstance(gold, Part) and isinstance(answer, Part):
        _judge(gold, answer, field + ".", known, found)
    elif isinstance(gold, Value) and isinstance(answer, Value):
        credit, rule = known.alike(gold, answer)
        values = (gold.text, answer.text, gold.path, answer.path)
        outcome = Outcome.COR if credit == FULL else Outcome.PAR if credit else Outcome.INC
        found.append(LeafVerdict(field, gold.kind, outcome, credit, rule, *values))


UNMATCHED = {Outcome.MIS: "missing_item", Outcome.SPU: "spurious_item"}


def _unmatched(part: Part, outcome: Outcome) -> tuple[LeafVerdict, ...]:
    found: list[LeafVerdict] = []
    for spec, children in zip(plan(part.record), part.fields, strict=True):
        for child in children:
            _add_leaves(child, spec.name, outcome, UNMATCHED[outcome], found)
    return tuple(found)


def _add_leaves(
    child: Child, field: str, outcome: Outcome, rule: str, found: list[LeafVerdict]
) -> None:
    if isinstance(child, Part):
        for spec, children in zip(plan(child.record), child.fields, strict=True):
            for inner in children:
                _add_leaves(inner, f"{field}.{spec.name}", outcome, rule, found)
        return
    text, path = child.text, child.path
    gold = (text, None, path, None) if outcome is Outcome.MIS else (None, text, None, path)
    found.append(LeafVerdict(field, child.kind, outcome, 0, rule, *gold))


def _null_fields(gold: Part, answer: Part, known: Comparison) -> tuple[int, int]:
    """(fields that gold leaves empty here and in aligned parts, those that the answer filled)."""
    empty = filled = 0
    for golds, answers in zip(gold.fields, answer.fields, strict=True):
        empty += not golds
        filled += bool(answers) and not golds
        if golds and answers and isinstance(golds[0], Part):
            for i, j in known.align(golds, answers):
                g, a = golds[i], answers[j]
                if isinstance(g, Part) and isinstance(a, Part):
                    more_empty, more_filled = _null_fields(g, a, known)
                    empty += more_empty
                    filled += more_filled
    return empty, filled


def _sides(part: Part) -> tuple[int, int] | None:
    """Places of the actor's and the target's field, where an item has one of each."""
    at = {spec.side: n for n, spec in enumerate(plan(part.record)) if spec.side is not None}
    if Side.ACTOR in at and Side.TARGET in at:
        return at[Side.ACTOR], at[Side.TARGET]
    return None


def _crossing_gains(gold: Part, answer: Part, known: Comparison) -> bool:
    """Whether exchanging actor and target of the answer would earn more: a direction error."""
    sides = _sides(gold)
    if sides is None:
        return False
    actor, target = sides
    g, a = gold.fields, answer.fields
    straight = known.field_credit(g[actor], a[actor]) + known.field_credit(g[target], a[target])
    crossed = known.field_credit(g[actor], a[target]) + known.field_credit(g[target], a[actor])
    return crossed > straight


def _turned(answer: Part, missed: Sequence[Part], known: Comparison) -> bool:
    """Whether an item without a partner would be some missed one with its direction turned."""
    sides = _sides(answer)
    if sides is None or not missed:
        return False
    fields = list(answer.fields)
    actor, target = sides
    fields[actor], fields[target] = fields[target], fields[actor]
    turned = known.keep(
        Part(answer.record, tuple(fields), answer.path, answer.index, answer.data, answer.size)
    )
    return any(
        _crossing_gains(gold, answer, known) and known.admissible(gold, turned) for gold in missed
    )


def _in_order(pair: Pair) -> tuple[bool, int]:
    """Gold's order, then the order of the answer's items that have no partner."""
    if pair.gold is not None:
        return False, pair.gold
    return True, pair.answer or 0
