"""The scorers that `scorer_report.py` compares, each as a function of two records."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import sys
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from evals.scorer import counts, score_lists, tally
from summarizer.schemas import ArticleSummary

Json = dict[str, Any]
Score = Callable[[Json, Json], float]

# The same record in plain Pydantic, as a user of a general comparison library would declare it.


class Party(BaseModel):
    name: str
    role: str | None = None
    affiliation: str | None = None


class When(BaseModel):
    phrase: str | None = None
    edtf: str | None = None


class Meeting(BaseModel):
    participants: list[Party] = []
    place: str | None = None
    when: When | None = None
    topics: list[str] = []
    status: str | None = None


class Condemnation(BaseModel):
    by: list[Party] = []
    what: str | None = None
    against: list[Party] = []


class Pledge(BaseModel):
    by: list[Party] = []
    what: str | None = None
    to: list[Party] = []
    due: When | None = None


class Event(BaseModel):
    what: str | None = None
    when: When | None = None
    place: str | None = None
    status: str | None = None


class Record(BaseModel):
    meetings: list[Meeting] = []
    condemnations: list[Condemnation] = []
    pledges: list[Pledge] = []
    dates: list[Event] = []


# Scorers


def ours(gold: Json, answer: Json) -> float:
    f1 = counts(tally(score_lists(ArticleSummary, gold, answer))).f1
    return 1.0 if f1 is None else f1


def autoevals() -> Score:
    from autoevals import JSONDiff

    differ = JSONDiff(preserve_strings=True)
    return lambda gold, answer: float(differ.eval(output=answer, expected=gold).score)


def stickler() -> Score:
    import stickler as library

    def score(gold: Json, answer: Json) -> float:
        held = library.evaluate(Record.model_validate(gold), Record.model_validate(answer))
        return float(held.overall_score)

    return score


def deepdiff() -> Score:
    from deepdiff import DeepDiff

    def score(gold: Json, answer: Json) -> float:
        found = DeepDiff(gold, answer, ignore_order=True, get_deep_distance=True)
        return 1 - float(found.get("deep_distance", 0))

    return score


PEERS: tuple[tuple[str, str, Callable[[], Score]], ...] = (
    ("autoevals", "autoevals", autoevals),
    ("stickler", "stickler-eval", stickler),
    ("deepdiff", "deepdiff", deepdiff),
)


def scorers() -> Iterator[tuple[str, Score]]:
    yield "ours", ours
    for module, package, make in PEERS:
        if importlib.util.find_spec(module) is None:
            print(f"{package} is not installed; left out", file=sys.stderr)
            continue
        yield f"{module} {importlib.metadata.version(package)}", make()
