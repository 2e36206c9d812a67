"""What must hold of a scorer, tried on ours and on its peers; then speed.

    python -m benchmarks.scorer_report [--pairs N]

Peers, each measured where it is installed: autoevals (JSONDiff), stickler-eval (evaluate, zero
configuration), deepdiff (1 - deep_distance, order ignored). Gold is the package's own; answers
are gold with values dropped, changed and invented by a seeded draw. Each row is a property, each
column a scorer, each cell the number of pairs of N that violate it.
"""

from __future__ import annotations

import argparse
import copy
import random
import sys
import time
from collections.abc import Sequence

from benchmarks.scorer_peers import Json, Score, scorers
from benchmarks.scorer_properties import LISTS, PROPERTIES, Violates
from evals.gold import load_gold
from evals.plain import plain_fact
from evals.scorer import counts, score_lists, tally
from summarizer.schemas import ArticleSummary

# Answers


def golds() -> list[Json]:
    """Our gold as plain records: no evidence, no aliases, the scored lists only."""
    return [_plain({name: case.gold[name] for name in LISTS}) for case in load_gold()]


def _plain(record: Json) -> Json:
    plain: Json = {name: plain_fact(facts) for name, facts in record.items()}
    for facts in plain.values():
        for fact in facts:
            fact.pop("evidence", None)
    return plain


def spoiled(gold: Json, draw: random.Random) -> Json:
    """An answer as engines give them: items missed, values dropped, texts changed."""
    answer = copy.deepcopy(gold)
    for name, facts in answer.items():
        answer[name] = [fact for fact in facts if draw.random() < 0.8]
        for fact in answer[name]:
            field = draw.choice(sorted(fact))
            if draw.random() < 0.5 and field in ("place", "due", "to", "against", "topics"):
                fact[field] = [] if isinstance(fact[field], list) else None
            if "what" in fact and draw.random() < 0.3:
                fact["what"] = "something else"
    return answer


def party(name: str) -> Json:
    return {"name": name, "role": None, "affiliation": None}


def condemned(by: str, what: str, against: str) -> Json:
    fact = {"by": [party(by)], "what": what, "against": [party(against)]}
    return {"meetings": [], "condemnations": [fact], "pledges": [], "dates": []}


LEFT = condemned("Austria", "aid of $300 million was withheld", "Ivan Petrov")
CONFUSIONS: tuple[tuple[str, Json], ...] = (
    (
        "Australia for Austria",
        condemned("Australia", LEFT["condemnations"][0]["what"], "Ivan Petrov"),
    ),
    (
        "$500 for $300 million",
        condemned("Austria", "aid of $500 million was withheld", "Ivan Petrov"),
    ),
    (
        "was not for was",
        condemned("Austria", "aid of $300 million was not withheld", "Ivan Petrov"),
    ),
    (
        "by and against swapped",
        condemned("Ivan Petrov", LEFT["condemnations"][0]["what"], "Austria"),
    ),
)
"""Answers that say something else in nearly the same letters."""


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pairs", type=int, default=60, help="pairs per property")
    pairs = parser.parse_args(arguments).pairs
    columns = list(scorers())
    records = golds()
    print(f"violations of {pairs} pairs".ljust(34), *(name.rjust(16) for name, _ in columns))
    for name, violates in PROPERTIES:
        cells = [_violations(violates, score, records, pairs) for _, score in columns]
        print(name.ljust(34), *(str(cell).rjust(16) for cell in cells))
    print("\nscore of a record that differs in one thing of three (1 is equal)")
    for name, answer in CONFUSIONS:
        cells = [f"{score(LEFT, answer):.3f}" for _, score in columns]
        print(name.ljust(34), *(cell.rjust(16) for cell in cells))
    print("\nrecord pairs a second of CPU, about 35 leaves each")
    print("".ljust(34), *(f"{_speed(score, records):.0f}".rjust(16) for _, score in columns))
    return 0


def _violations(
    violates: Violates,
    score: Score,
    records: Sequence[Json],
    pairs: int,
) -> int:
    draw = random.Random(1)
    found = 0
    for n in range(pairs):
        gold = records[n % len(records)]
        found += violates(score, gold, spoiled(gold, draw), draw)
    return found


def _speed(score: Score, records: Sequence[Json], seconds: float = 2.0) -> float:
    middling = [one for one in records if 28 <= _leaves(one) <= 42]
    draw = random.Random(2)
    pairs = [(gold, spoiled(gold, draw)) for gold in middling for _ in range(20)]
    started, done = time.process_time(), 0
    while time.process_time() - started < seconds:
        gold, answer = pairs[done % len(pairs)]
        score(gold, answer)
        done += 1
    return done / (time.process_time() - started)


def _leaves(record: Json) -> int:
    return counts(tally(score_lists(ArticleSummary, record, {}))).pos


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
