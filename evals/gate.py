"""May this change go in? Three lanes, each with its own question, and one exit code.

A: stored or deterministic answers must score exactly as the baseline says.
B: live answers may not be worse than the baseline by more than chance.
C: what no answer may do, however good the rest is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from summarizer.engines import BASELINE
from summarizer.errors import InputError

from . import baseline as baselines
from .compare import MIN_DOCUMENTS, Row, compare, moved

ALPHA = 0.05
SMALLEST = {"": 0.01}
SMALLEST_OF_LIST = 0.03
"""The smallest drop of F1 that matters: one point over all lists, three for one list."""
BLIND = 0.10
"""A set that shows only larger drops than this cannot pass anything."""
CANARY = "empty"
"""The tag of articles that hold nothing of our kinds."""


class Exit(IntEnum):
    """What a gate says to a shell; the same numbers as everywhere in this command line."""

    PASS = 0
    FAIL = 1
    NOT_GATEABLE = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a lane found: what it means for the gate, and a line that says why."""

    lane: str
    exit: Exit
    message: str


def decide(findings: Iterable[Finding]) -> Exit:
    """A failure decides; else whatever could not be gated; a pass only where all passed."""
    exits = {finding.exit for finding in findings}
    if Exit.FAIL in exits:
        return Exit.FAIL
    return Exit.NOT_GATEABLE if Exit.NOT_GATEABLE in exits else Exit.PASS


# Lane A


def lane_a(result: Mapping[str, Any], baseline: Mapping[str, Any]) -> list[Finding]:
    """Exact equality with the baseline, article by article, for the same model, prompt and gold."""
    stale = [
        Finding("A", Exit.NOT_GATEABLE, f"{message}; run it anew and bless it")
        for message in _stale(result, baseline)
    ]
    if stale:
        return stale
    now = baselines.of_result(result)["cases"]
    then = baseline["cases"]
    changed = sorted(name for name in now.keys() | then.keys() if now.get(name) != then.get(name))
    if not changed:
        return [Finding("A", Exit.PASS, f"{len(now)} articles score exactly as blessed")]
    shift = dict(moved(baseline, result))
    return [
        Finding("A", Exit.FAIL, f"{name}: {_movement(name, now, then, shift.get(name, 0.0))}")
        for name in changed
    ]


def _movement(name: str, now: Mapping[str, Any], then: Mapping[str, Any], shift: float) -> str:
    if name not in then:
        return "is not in the baseline"
    if name not in now:
        return "is in the baseline and was not run"
    failed = [entry["failed"] for entry in now[name] if entry["failed"]]
    if failed:
        return f"failed with {failed[0]}"
    return f"moved by {shift:+.2f} leaves" if shift else "gives other answers of the same worth"


def _stale(result: Mapping[str, Any], baseline: Mapping[str, Any]) -> list[str]:
    """Why a run cannot be held against a baseline exactly; empty where it can."""
    now, then = result["run"], baseline["run"]
    missing = [entry["id"] for entry in result["cases"] if _code(entry) == "cache_miss"]
    said = [
        f"the {what} is not the baseline's"
        for what in ("model", "schema", "gold", "repeats")
        if now.get(what) != then.get(what)
    ]
    prompts = [(run.get("prompt") or {}).get("sha256") for run in (now, then)]
    if prompts[0] != prompts[1] and now["model"] != BASELINE:
        # The embedded baseline reads no prompt.
        said.append("the prompt is not the baseline's")
    if missing:
        said.append(f"{len(missing)} articles have no stored answer, {missing[0]} the first")
    return said


# Lane B


def lane_b(result: Mapping[str, Any], baseline: Mapping[str, Any]) -> list[Finding]:
    """A drop that is both more than chance and large enough to matter; says what it could see."""
    try:
        rows = compare(baseline, result)
    except InputError as error:
        return [Finding("B", Exit.NOT_GATEABLE, str(error))]
    overall = rows[0].change
    if overall.documents < MIN_DOCUMENTS:
        few = f"{overall.documents} articles are too few; {MIN_DOCUMENTS} at least"
        return [Finding("B", Exit.NOT_GATEABLE, few)]
    if overall.detectable is not None and overall.detectable > BLIND:
        blind = f"{overall.documents} articles would not show a drop of {overall.detectable:.3f}"
        return [Finding("B", Exit.NOT_GATEABLE, f"too small a set: {blind}")]
    return [_judged(row) for row in rows]


def _judged(row: Row) -> Finding:
    change, name = row.change, row.scope or "all lists"
    smallest = SMALLEST.get(row.scope, SMALLEST_OF_LIST)
    if change.change is None or row.p is None:
        return Finding("B", Exit.PASS, f"{name}: {change.documents} articles, counts only")
    said = (
        f"{name}: {change.change:+.3f} (p {row.p:.3f}); "
        f"a drop of {change.detectable:.3f} would have been seen"
    )
    failed = row.p < ALPHA and -change.change >= smallest
    return Finding("B", Exit.FAIL if failed else Exit.PASS, said)


# Lane C


def lane_c(result: Mapping[str, Any]) -> list[Finding]:
    """Zero tolerance: every answer valid, nothing unsupported, canaries empty, nothing dropped."""
    entries = result["cases"]
    invalid = [entry["id"] for entry in entries if entry["error"] and _code(entry) != "cache_miss"]
    unsupported = [
        entry["id"] for entry in entries if entry["counts"][""].get("delivered_unsupported")
    ]
    sung = [
        f"{entry['id']} ({name})"
        for entry in entries
        if CANARY in entry["tags"]
        for name, held in entry["lists"].items()
        if not held["gold_items"] and held["answer_items"]
    ]
    expected = result["run"]["gold"]["cases"] * result["run"]["repeats"]
    dropped = [f"{expected - len(entries)} articles"] if len(entries) != expected else []
    return [
        _none(invalid, "every article has a valid answer", "without a valid answer"),
        _none(unsupported, "nothing unsupported is delivered", "deliver something unsupported"),
        _none(sung, "gold-empty canaries stay empty", "invent facts"),
        _none(dropped, "nothing is dropped", "vanished"),
    ]


def _none(found: list[str], good: str, bad: str) -> Finding:
    if not found:
        return Finding("C", Exit.PASS, good)
    shown = ", ".join(found[:5]) + (", …" if len(found) > 5 else "")
    return Finding("C", Exit.FAIL, f"{len(found)} {bad}: {shown}")


def _code(entry: Mapping[str, Any]) -> str:
    return entry["error"]["code"] if entry["error"] else ""
