"""From counts of articles to what is reported: rates with their counts and their intervals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from .assess import Json, flat
from .scorer import FULL, Counts, Tally, counts
from .stats import Document, Estimate, estimate


def summarise(entries: Sequence[Mapping[str, Any]]) -> Json:
    """Totals of the case entries of a run: overall, per list, per field, and the other tallies.

    With repeats, counts are sums over all of them; intervals take means inside a document first.
    """
    total: Tally = Counter()
    for entry in entries:
        total.update(flat(entry["counts"]))
    per_document = documents(entries)
    lists = _names(entries)
    overall = _block(total, "", per_document)
    shown = {name: _block(total, name, per_document) for name in lists}
    held = [block["f1"] for block in shown.values() if block["f1"] is not None]
    return {
        "overall": {**overall, "macro_f1": sum(held) / len(held) if held else None},
        "lists": shown,
        "fields": {
            scope: rates(counts(total, scope))
            for scope in sorted({scope for scope, _ in total if "." in scope})
        },
        "counts": {name: number for (scope, name), number in sorted(total.items()) if not scope},
        "usage": _usage(entries),
    }


def _usage(entries: Sequence[Mapping[str, Any]]) -> Json:
    """What the run took. `at_least`: some answer's usage is unknown, so sums are lower bounds."""
    found = [entry.get("usage") for entry in entries]
    known = [usage for usage in found if usage]
    unknown = any(value is None for usage in known for value in usage.values())
    return {
        **{name: sum(usage.get(name) or 0 for usage in known) for name in SPENT},
        "at_least": unknown or None in found or any(usage.get("at_least") for usage in known),
        "seconds": round(sum(entry["seconds"] for entry in entries), 3),
    }


SPENT = ("requests", "attempts", "reasks", "tokens_in", "tokens_out", "tokens_cached", "usd")


def documents(entries: Sequence[Mapping[str, Any]]) -> dict[str, Tally]:
    """Counts per document, repeats added up, with how many there were under ("", "repeats")."""
    found: dict[str, Tally] = {}
    for entry in entries:
        of = found.setdefault(entry["id"], Counter())
        of.update(flat(entry["counts"]))
        of["", "repeats"] += 1
    return found


def shares(per_document: Mapping[str, Tally], scope: str = "") -> list[Document]:
    """What the statistics take: credit and weight of each document, means over its repeats."""
    found = []
    for _, of in sorted(per_document.items()):
        held, times = counts(of, scope), of["", "repeats"] or 1
        found.append(Document(held.credit / FULL / times, (held.act + held.pos) / times))
    return found


def rates(held: Counts) -> Json:
    """Precision, recall and F1 of one scope beside the counts that they are made of."""
    return {
        "precision": held.precision,
        "recall": held.recall,
        "f1": held.f1,
        "pos": held.pos,
        "act": held.act,
        "tp": held.tp,
        "cor": held.cor,
        "par": held.par,
        "inc": held.inc,
        "mis": held.mis,
        "spu": held.spu,
    }


def _block(total: Tally, scope: str, per_document: Mapping[str, Tally]) -> Json:
    held = counts(total, scope)
    found = estimate(shares(per_document, scope))
    return {
        **rates(held),
        "interval": _interval(found),
        "overgeneration": held.overgeneration,
        "undergeneration": held.undergeneration,
        "items": _items(total, scope),
        "empty_lists": _share(total, scope, "stayed_empty", "empty_lists"),
        "null_invention": _share(total, scope, "null_invented", "null_fields"),
        "evidence": _evidence(total, scope),
        "direction_errors": total[scope, "direction_errors"],
        "over_precise": total[scope, "over_precise"],
        "under_precise": total[scope, "under_precise"],
        "near_miss_1d": total[scope, "near_miss_1d"],
        "spurious_unsupported": total[scope, "spurious_unsupported"],
        "spurious_supported": total[scope, "spurious_supported"],
        "spurious_unchecked": total[scope, "spurious_unchecked"],
    }


def _interval(found: Estimate) -> Json:
    return {"se": found.se, "low": found.low, "high": found.high, "documents": found.documents}


def _share(total: Tally, scope: str, part: str, whole: str) -> Json:
    held, of = total[scope, part], total[scope, whole]
    return {"count": held, "of": of, "rate": held / of if of else None}


def _items(total: Tally, scope: str) -> Json:
    aligned = total[scope, "items_aligned"]
    gold, answer = total[scope, "items_gold"], total[scope, "items_answer"]
    f1 = 2 * aligned / (gold + answer) if gold + answer else None
    return {"aligned": aligned, "gold": gold, "answer": answer, "f1": f1}


def _evidence(total: Tally, scope: str) -> Json:
    """Sentences cited by aligned items against gold's: overlap as F1, beside its counts."""
    gold, answer = total[scope, "evidence_gold"], total[scope, "evidence_answer"]
    common = total[scope, "evidence_common"]
    f1 = 2 * common / (gold + answer) if gold + answer else None
    return {"gold": gold, "answer": answer, "common": common, "f1": f1}


def _names(entries: Sequence[Mapping[str, Any]]) -> list[str]:
    return list(entries[0]["lists"]) if entries else []
