"""One article's answer against its gold, as the entry that `result.json` holds for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from summarizer.schemas import Model

from . import evidence
from .gold import Case
from .scorer import FULL, RULES, LeafVerdict, ListScore, Outcome, Pair, Tally, score_lists, tally
from .scorer.tally import FLAGS

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """How one call ended: an answer, or the code and message of the error.

    `answer` is the record as JSON; `support` maps paths of its leaves to the verdict of the
    grounding checks, `details` holds what else is worth keeping (usage, rejected, notices).
    """

    answer: Mapping[str, Any] | None
    error: tuple[str, str] | None = None
    support: Mapping[str, str] | None = None
    details: Mapping[str, Any] | None = None
    seconds: float = 0.0


def assess(record: type[Model], case: Case, reply: Reply, repeat: int = 0) -> tuple[Json, Tally]:
    """Score a reply: the entry for `result.json`, and its counts.

    A reply that is an error scores as an empty answer and is counted as `failed`.
    """
    scores = score_lists(record, case.gold, reply.answer or {}, case.article.text)
    counted = tally(scores)
    counted["", "articles"] = 1
    if reply.error is not None:
        counted["", "failed"] = 1
    counted["", "rejected"] = len((reply.details or {}).get("rejected") or ())
    lists = {score.name: _list(score, case, reply, counted) for score in scores}
    _count_support(reply.support or {}, counted)
    return {**_head(case, reply, repeat), "lists": lists, "counts": nested(counted)}, counted


def nested(counted: Tally) -> Json:
    """A tally as JSON: scope -> count -> integer, sorted, "" for everything."""
    found: Json = {}
    for (scope, count), number in sorted(counted.items()):
        if number:
            found.setdefault(scope, {})[count] = number
    return found


def flat(counts: Mapping[str, Mapping[str, int]]) -> Tally:
    """The tally that `nested` wrote."""
    return Counter(
        {(scope, name): number for scope, of in counts.items() for name, number in of.items()}
    )


def _head(case: Case, reply: Reply, repeat: int) -> Json:
    code, message = reply.error or ("", "")
    return {
        "id": case.id,
        "repeat": repeat,
        "language": case.language,
        "tags": list(case.tags),
        "genre": list(case.genre),
        "published": case.gold.get("published"),
        "status": "failed" if reply.error else "ok",
        "error": {"code": code, "message": message} if reply.error else None,
        "seconds": round(reply.seconds, 3),
        "article": {
            "text": case.article.text,
            "sha256": case.article.sha256,
            "sentences": [
                {"number": one.number, "start": one.start, "end": one.end} for one in case.sentences
            ],
        },
        "gold": dict(case.gold),
        "answer": None if reply.answer is None else dict(reply.answer),
        **(reply.details or {}),
    }


def _list(score: ListScore, case: Case, reply: Reply, counted: Tally) -> Json:
    return {
        "gold_items": score.gold_items,
        "answer_items": score.answer_items,
        "pairs": [_pair(score, pair, case, reply, counted) for pair in score.pairs],
    }


def _pair(score: ListScore, pair: Pair, case: Case, reply: Reply, counted: Tally) -> Json:
    cited = {
        "gold": _cited(case, case.gold, score.name, pair.gold),
        "answer": _cited(case, reply.answer or {}, score.name, pair.answer),
    }
    common = cited["gold"] & cited["answer"]
    if pair.gold is not None and pair.answer is not None:
        for scope in ("", score.name):
            counted[scope, "evidence_gold"] += len(cited["gold"])
            counted[scope, "evidence_answer"] += len(cited["answer"])
            counted[scope, "evidence_common"] += len(common)
    return {
        "gold": pair.gold,
        "answer": pair.answer,
        "credit": pair.credit / FULL,
        "direction_error": pair.swapped,
        "evidence": {
            "gold": sorted(cited["gold"]),
            "answer": sorted(cited["answer"]),
            "common": len(common),
        },
        "leaves": [_leaf(score.name, leaf, reply.support, counted) for leaf in pair.leaves],
    }


def _cited(case: Case, record: Mapping[str, Any], name: str, item: int | None) -> frozenset[int]:
    if item is None:
        return frozenset()
    entry = record[name][item]
    return evidence.numbers(entry.get("evidence"), case.article.text, case.sentences)


def _leaf(name: str, leaf: LeafVerdict, support: Mapping[str, str] | None, counted: Tally) -> Json:
    verdict = None
    if leaf.answer_path is not None and support is not None:
        verdict = support.get(leaf.answer_path)
    if leaf.outcome is Outcome.SPU:
        kind = SPURIOUS[verdict]
        for scope in ("", name, f"{name}.{leaf.field}"):
            counted[scope, kind] += 1
    return {
        "field": leaf.field,
        "kind": leaf.kind.value,
        "outcome": leaf.outcome.value,
        "credit": leaf.credit / FULL,
        "rule": leaf.rule,
        "reason": RULES[leaf.rule],
        "gold": leaf.gold,
        "answer": leaf.answer,
        "gold_path": leaf.gold_path,
        "answer_path": leaf.answer_path,
        "flags": [FLAGS[leaf.rule]] if leaf.rule in FLAGS else [],
        "support": verdict,
    }


SPURIOUS = {
    None: "spurious_unchecked",
    "supported": "spurious_supported",
    "weak": "spurious_supported",
    "unsupported": "spurious_unsupported",
}
"""A spurious value without support is a hallucination; with support, a dispute about gold."""


def _count_support(support: Mapping[str, str], counted: Tally) -> None:
    """How many delivered leaves the article does not support; the gate's lane C wants none."""
    delivered: Iterable[str] = support.values()
    counted["", "delivered_unsupported"] = sum(verdict == "unsupported" for verdict in delivered)
