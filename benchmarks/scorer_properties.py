"""What must hold of a scorer: each property says whether a pair of records violates it."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable

from benchmarks.scorer_peers import Json, Score
from evals.scorer import scored_lists
from summarizer.schemas import ArticleSummary
from tests.evals.records import shuffled

LISTS = tuple(spec.name for spec in scored_lists(ArticleSummary))
SLACK = 1e-9
WRONG: Json = {
    "by": [{"name": "Xu Qaab", "role": None, "affiliation": None}],
    "what": "xylem quartz",
    "to": [],
    "due": None,
}
STRANGE: Json = {"meetings": [], "condemnations": [], "dates": [], "pledges": [WRONG] * 3}
"""A record that has nothing in common with any other."""


def identity(score: Score, gold: Json, _: Json, __: random.Random) -> bool:
    return abs(score(gold, copy.deepcopy(gold)) - 1) > SLACK


def bounded(score: Score, gold: Json, answer: Json, _: random.Random) -> bool:
    return not -SLACK <= score(gold, answer) <= 1 + SLACK


def symmetric(score: Score, gold: Json, answer: Json, _: random.Random) -> bool:
    return abs(score(gold, answer) - score(answer, gold)) > SLACK


def unordered(score: Score, gold: Json, answer: Json, draw: random.Random) -> bool:
    return abs(score(gold, answer) - score(gold, shuffled(answer, draw))) > SLACK


def mended(score: Score, gold: Json, _: Json, draw: random.Random) -> bool:
    """One wrong text in an otherwise right answer is mended: never lower."""
    wrong = copy.deepcopy(gold)
    facts = [fact for name in LISTS for fact in wrong[name] if "what" in fact]
    if not facts:
        return False
    draw.choice(facts)["what"] = "something else"
    return score(gold, gold) < score(gold, wrong) + SLACK


def invented(score: Score, gold: Json, answer: Json, _: random.Random) -> bool:
    more = {**answer, "pledges": [*answer["pledges"], WRONG]}
    return score(gold, more) >= score(gold, answer) - SLACK and score(gold, answer) > 0


def removed(score: Score, gold: Json, _: Json, __: random.Random) -> bool:
    name = next((name for name in LISTS if gold[name]), None)
    if name is None:
        return False
    return score(gold, {**gold, name: gold[name][1:]}) >= score(gold, gold) - SLACK


def duplicated(score: Score, gold: Json, _: Json, __: random.Random) -> bool:
    name = next((name for name in LISTS if gold[name]), None)
    if name is None:
        return False
    return score(gold, {**gold, name: [*gold[name], gold[name][0]]}) >= score(gold, gold) - SLACK


def null_is_absent(score: Score, gold: Json, answer: Json, _: random.Random) -> bool:
    bare = {
        name: [{k: v for k, v in fact.items() if v not in (None, [])} for fact in facts]
        for name, facts in answer.items()
    }
    return abs(score(gold, answer) - score(gold, bare)) > SLACK


def nothing_for_strangers(score: Score, gold: Json, _: Json, __: random.Random) -> bool:
    """Nothing right, nothing alike: no credit for what is null on both sides."""
    return any(gold[name] for name in LISTS) and score(gold, STRANGE) > 0.05


def direction(score: Score, gold: Json, _: Json, __: random.Random) -> bool:
    """Who condemns whom is exchanged in one fact with both sides: it costs more than a word."""
    facts = [n for n, one in enumerate(gold["condemnations"]) if one["by"] and one["against"]]
    if not facts:
        return False
    turned, worded = copy.deepcopy(gold), copy.deepcopy(gold)
    fact = turned["condemnations"][facts[0]]
    fact["by"], fact["against"] = fact["against"], fact["by"]
    worded["condemnations"][facts[0]]["what"] += " there"
    return score(gold, turned) >= score(gold, worded) - SLACK


Violates = Callable[[Score, Json, Json, random.Random], bool]
PROPERTIES: tuple[tuple[str, Violates], ...] = (
    ("identity is 1", identity),
    ("between 0 and 1", bounded),
    ("the sides may be swapped", symmetric),
    ("order does not matter", unordered),
    ("mending a value raises", mended),
    ("an invented item lowers", invented),
    ("a missing item lowers", removed),
    ("a duplicate lowers", duplicated),
    ("null is a missing key", null_is_absent),
    ("nothing right earns nothing", nothing_for_strangers),
    ("direction costs more than a word", direction),
)
