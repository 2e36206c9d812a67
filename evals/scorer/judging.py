"""From aligned parts to a verdict on every leaf, and to the direction of a fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.schemas import Side

from .comparison import Comparison
from .nodes import Child, Part, Value, plan
from .verdict import FULL, LeafVerdict, ListScore, Outcome, Pair


def judge_list(
    name: str, golds: tuple[Part, ...], answers: tuple[Part, ...], known: Comparison
) -> ListScore:
    """Align the items of one list and judge every leaf of both sides."""
    aligned = known.align(golds, answers)
    pairs = [_aligned_pair(golds[i], answers[j], known) for i, j in aligned]
    matched_gold, matched_answers = {i for i, _ in aligned}, {j for _, j in aligned}
    missed = [part for n, part in enumerate(golds) if n not in matched_gold]
    spurious = [part for n, part in enumerate(answers) if n not in matched_answers]
    for part in missed:
        leaves = tuple(_unmatched(part, Outcome.MIS, "missing_item"))
        pairs.append(Pair(part.index, None, 0, leaves))
    for part in spurious:
        leaves = tuple(_unmatched(part, Outcome.SPU, "spurious_item"))
        pairs.append(Pair(None, part.index, 0, leaves, _turned(part, missed, known)))
    return ListScore(name, tuple(sorted(pairs, key=_in_order)), len(golds), len(answers))


def _aligned_pair(gold: Part, answer: Part, known: Comparison) -> Pair:
    leaves = tuple(_judge(gold, answer, "", known))
    null_fields, invented = _null_fields(gold, answer, known)
    return Pair(
        gold=gold.index,
        answer=answer.index,
        credit=sum(leaf.credit for leaf in leaves),
        leaves=leaves,
        swapped=_crossing_gains(gold, answer, known),
        null_fields=null_fields,
        invented=invented,
    )


def _judge(gold: Part, answer: Part, prefix: str, known: Comparison) -> Iterator[LeafVerdict]:
    for spec, golds, answers in zip(plan(gold.record), gold.fields, answer.fields, strict=True):
        field = prefix + spec.name
        one_value = spec.item is None and not spec.many and golds and answers
        # A single value is compared even where nothing is alike: that is INC, not MIS and SPU.
        pairs = ((0, 0),) if one_value else known.align(golds, answers)
        for i, j in pairs:
            yield from _judge_child(golds[i], answers[j], field, known)
        left, right = {i for i, _ in pairs}, {j for _, j in pairs}
        for n, child in enumerate(golds):
            if n not in left:
                yield from _leaves(child, field, Outcome.MIS, "missing")
        for n, child in enumerate(answers):
            if n not in right:
                yield from _leaves(child, field, Outcome.SPU, "spurious")


def _judge_child(
    gold: Child, answer: Child, field: str, known: Comparison
) -> Iterator[LeafVerdict]:
    if isinstance(gold, Part) and isinstance(answer, Part):
        yield from _judge(gold, answer, field + ".", known)
    elif isinstance(gold, Value) and isinstance(answer, Value):
        credit, rule = known.alike(gold, answer)
        outcome = Outcome.COR if credit == FULL else Outcome.PAR if credit else Outcome.INC
        yield LeafVerdict(
            field, gold.kind, outcome, credit, rule, gold.text, answer.text, gold.path, answer.path
        )


def _unmatched(part: Part, outcome: Outcome, rule: str) -> Iterator[LeafVerdict]:
    for spec, children in zip(plan(part.record), part.fields, strict=True):
        for child in children:
            yield from _leaves(child, spec.name, outcome, rule)


def _leaves(child: Child, field: str, outcome: Outcome, rule: str) -> Iterator[LeafVerdict]:
    if isinstance(child, Part):
        for spec, children in zip(plan(child.record), child.fields, strict=True):
            for inner in children:
                yield from _leaves(inner, f"{field}.{spec.name}", outcome, rule)
    elif outcome is Outcome.MIS:
        yield LeafVerdict(field, child.kind, outcome, 0, rule, child.text, None, child.path, None)
    else:
        yield LeafVerdict(field, child.kind, outcome, 0, rule, None, child.text, None, child.path)


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
    turned = known.keep(Part(answer.record, tuple(fields), answer.path, answer.index, answer.data))
    return any(
        _crossing_gains(gold, answer, known) and known.admissible(gold, turned) for gold in missed
    )


def _in_order(pair: Pair) -> tuple[bool, int]:
    """Gold's order, then the order of the answer's items that have no partner."""
    if pair.gold is not None:
        return False, pair.gold
    return True, pair.answer or 0
