"""Do labels fit the record that they are scored by? Asked before every run: a key that nobody knows
would be scored as a list that the article does not state."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from pydantic import ValidationError

from summarizer.errors import BadGold
from summarizer.schemas import Model

from .gold import ABOUT, Case
from .plain import plain_record
from .scorer import scored_lists

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a label. An error breaks a rule of the format or contradicts the
    article; a warning is worth a second look."""

    case: str
    path: str
    message: str
    level: Level = "error"


def refuse_misfits(record: type[Model], cases: Iterable[Case]) -> None:
    """Raises BadGold for the first label that does not fit the record."""
    for case in cases:
        for problem in (found for one in FITTING for found in one(record, case)):
            raise BadGold(
                f"{case.source} does not fit {record.__name__}: {problem.path} {problem.message}.",
                hint=f"{BadGold.hint} --schema says what gold is labelled for.",
            )


def unknown_keys(record: type[Model], case: Case) -> Iterator[Problem]:
    """Keys that say nothing about the article and stand for no field of the record."""
    known = [*record.model_fields, *ABOUT]
    for key in case.gold:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            meant = f" (did you mean {near[0]}?)" if near else ""
            yield Problem(case.id, key, f"is no key of it{meant}")


def no_list(record: type[Model], case: Case) -> Iterator[Problem]:
    """A label in which none of the record's lists stands says nothing that could be scored."""
    names = [spec.name for spec in scored_lists(record)]
    if not case.gold.keys() & names:
        yield Problem(case.id, ", ".join(names), "are all missing; [] says that there is none")


def misfits(record: type[Model], case: Case) -> Iterator[Problem]:
    """The label as a record: right keys, right types, right choices."""
    try:
        record.model_validate(plain_record(record, case.gold), strict=False)
    except ValidationError as wrong:
        for error in wrong.errors(include_url=False, include_input=False):
            yield Problem(case.id, _path(error["loc"]), error["msg"])


def _path(steps: Iterable[int | str]) -> str:
    return "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in steps).lstrip(".")


FITTING: Sequence[Callable[[type[Model], Case], Iterator[Problem]]] = (
    unknown_keys,
    no_list,
    misfits,
)
