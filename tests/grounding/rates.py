"""How much damage grounding catches, and how much of what is right it turns away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from evals.gold import Case
from summarizer.grounding import ground
from summarizer.schemas import ArticleSummary, Fact, When, facts, leaves
from tests.grounding.correct import record_of
from tests.grounding.mutations import MUTATIONS, Damage, Site, sites

Catches = Callable[[Case, str, Damage], bool]


@dataclass(slots=True)
class Rate:
    """So many of so many."""

    hits: int = 0
    of: int = 0

    def add(self, hit: bool) -> None:
        self.hits += hit
        self.of += 1

    @property
    def share(self) -> float:
        return self.hits / self.of if self.of else 0.0


def alone(fact: Fact, path: str) -> ArticleSummary:
    """A record of one fact."""
    return ArticleSummary(**{path.split("[")[0]: (fact,)})  # type: ignore[arg-type] # one list of four


def caught(case: Case, path: str, damage: Damage) -> bool:
    """Whether the damaged fact is rejected, or the damaged value does not leave as given."""
    done = ground(alone(damage.fact, path), case.article, case.sentences)
    left = list(facts(done.record))
    if not left:
        return True
    if not damage.path:
        return False
    given = {leaf.path: leaf.value for leaf in leaves(damage.fact)}[damage.path]
    if isinstance(given, When):
        return all(_edtf(leaf.value) != given.edtf for leaf in leaves(left[0][1]))
    return any(entry.path.startswith(f"{_list(path)}[0].") for entry in done.rejected) and all(
        leaf.value != given or leaf.path != damage.path for leaf in leaves(left[0][1])
    )


def _edtf(value: object) -> str | None:
    return value.edtf if isinstance(value, When) else None


def _list(path: str) -> str:
    return path.split("[")[0]


def damages(cases: Iterable[Case], kind: str) -> Iterator[tuple[Case, str, Damage]]:
    """Every damage of a kind that the cases' correct facts allow."""
    for case in cases:
        record = record_of(case)
        for (path, _), site in zip(facts(record), _sites(record, case), strict=True):
            damage = MUTATIONS[kind](site)
            if damage is not None:
                yield case, path, damage


def _sites(record: ArticleSummary, case: Case) -> Iterator[Site]:
    return sites(record, case, facts(record))


def catch_rate(cases: Iterable[Case], kind: str, catches: Catches = caught) -> Rate:
    """Damage of one kind: how much is caught."""
    rate = Rate()
    for case, path, damage in damages(cases, kind):
        rate.add(catches(case, path, damage))
    return rate


def rejection_rate(cases: Iterable[Case]) -> tuple[Rate, Rate]:
    """Correct facts: how many are rejected, and how many lose a value."""
    rejected, lessened = Rate(), Rate()
    for case in cases:
        for path, fact in facts(record_of(case)):
            done = ground(alone(fact, path), case.article, case.sentences)
            gone = not any(True for _ in facts(done.record))
            rejected.add(gone)
            lessened.add(not gone and bool(done.rejected))
    return rejected, lessened
