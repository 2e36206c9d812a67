"""False alarms and detections of the gate's live lane, as simulated runs give them.

    python -m benchmarks.gate_report

Two systems read the same documents, of which each has its own size and difficulty; leaves stand
and fall by items of four, as in real runs. The new system is as good as the old one, or worse by
the drop that the gate says it would see 4 times of 5.
"""

from __future__ import annotations

import random

from evals.gate import ALPHA
from evals.stats import Difference, Document, difference

TRIALS = 400


def main() -> None:
    print("articles   false alarms (nominal 0.050)   detected (nominal 0.800)   planted drop")
    for documents in (12, 24, 60, 120):
        seen = [_trial(documents, 0.0, seed) for seed in range(TRIALS)]
        planted = sum(one.detectable or 0 for one in seen) / TRIALS
        found = [_trial(documents, planted, TRIALS + seed) for seed in range(TRIALS)]
        alarms, power = _failed(seen), _failed(found)
        print(f"{documents:8} {alarms:14.3f} {power:30.3f} {planted:25.3f}")


def _failed(found: list[Difference]) -> float:
    return sum(one.p_drop is not None and one.p_drop < ALPHA for one in found) / len(found)


def _trial(documents: int, drop: float, seed: int) -> Difference:
    draw = random.Random(seed)
    old, new = [], []
    for _ in range(documents):
        items, skill = draw.randint(2, 20), min(0.95, max(0.05, draw.gauss(0.7, 0.15)))
        old.append(_document(draw, items, skill))
        new.append(_document(draw, items, skill - drop))
    return difference(old, new, rounds=0)


def _document(draw: random.Random, items: int, skill: float) -> Document:
    """Leaves stand and fall by items of four."""
    right = sum(draw.random() < skill for _ in range(items))
    return Document(4.0 * right, 8.0 * items)


if __name__ == "__main__":
    main()
