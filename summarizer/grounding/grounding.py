"""A draft record in, what may leave out: every value with its verdict, nothing lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from summarizer.article import Article
from summarizer.errors import Unsupported
from summarizer.grounding import paths
from summarizer.grounding.claim import Finding, Scope
from summarizer.grounding.judging import Judged, judge, values
from summarizer.grounding.policy import Outcome, keep, problem_lines, reject
from summarizer.grounding.reading import Reading
from summarizer.result import LeafVerdict, Rejected
from summarizer.schemas import Fact, FieldSpec, Model, fields_of, leaves
from summarizer.sentences import Sentence
from summarizer.settings import OnUnsupported

T = TypeVar("T", bound=Model)


@dataclass(frozen=True, slots=True)
class Grounded(Generic[T]):
    """A record after the checks.

    `record` holds located evidence and computed dates, and under "reject" only what may leave;
    `rejected` the rest, with reasons. `verdicts` is one entry a delivered leaf. `problems` is for
    asking again, one line a field; `notices` says what was changed without harm.
    """

    record: T
    rejected: tuple[Rejected, ...]
    verdicts: tuple[LeafVerdict, ...]
    problems: tuple[str, ...]
    notices: tuple[str, ...]


@dataclass(slots=True)
class _Ledger:
    rejected: list[Rejected] = field(default_factory=list)
    verdicts: list[LeafVerdict] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def ground(
    record: T,
    article: Article,
    sentences: Sequence[Sentence],
    *,
    on_unsupported: OnUnsupported = "reject",
) -> Grounded[T]:
    """Check a draft, whose evidence is sentence numbers, against its article.

    "reject" moves what is unsupported to `rejected`; "keep" delivers it, marked by its verdicts;
    "raise" raises errors.Unsupported for the first. Also raises it where a value outside facts
    has no support and the schema does not let it be null.
    """
    reading = Reading(article, sentences)
    ledger, update = _Ledger(), dict[str, Any]()
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        if value is not None and _of_facts(spec):
            update[spec.name] = _facts(value, spec, reading, on_unsupported, ledger)
    bare = record.model_copy(update=update)
    grounded = _outside(bare, reading, on_unsupported, ledger)
    if on_unsupported == "raise" and ledger.problems:
        raise Unsupported(f"The article does not support {ledger.problems[0]}")
    return Grounded(
        grounded,
        tuple(ledger.rejected),
        tuple(ledger.verdicts),
        tuple(ledger.problems),
        tuple(ledger.notices),
    )


def _of_facts(spec: FieldSpec) -> bool:
    return spec.item is not None and issubclass(spec.item, Fact)


def _facts(
    value: Any, spec: FieldSpec, reading: Reading, policy: OnUnsupported, ledger: _Ledger
) -> Any:
    """The facts of one field that may leave, in order; a field for one fact gives it or None."""
    kept: list[Model] = []
    for n, fact in enumerate(value if spec.many else (value,)):
        path = f"{spec.name}[{n}]" if spec.many else spec.name
        judged = judge(fact, path, reading)
        outcome = keep(judged) if policy == "keep" else reject(fact, judged, path)
        ledger.problems.extend(problem_lines(fact, judged, path))
        ledger.notices.extend(judged.notices)
        ledger.rejected.extend(outcome.rejected)
        if outcome.fact is not None:
            there = f"{spec.name}[{len(kept)}]" if spec.many else spec.name
            ledger.verdicts.extend(_placed(outcome, there))
            kept.append(outcome.fact)
    if spec.many:
        return tuple(kept)
    if not kept and not spec.optional:
        raise Unsupported(f"The article does not support {spec.name}, which the schema requires.")
    return kept[0] if kept else None


def _placed(outcome: Outcome, there: str) -> list[LeafVerdict]:
    return [
        LeafVerdict(path=f"{there}.{at}", verdict=found.verdict, reason=found.reason)
        for at, found in outcome.findings.items()
    ]


def _outside(record: T, reading: Reading, policy: OnUnsupported, ledger: _Ledger) -> T:
    """Values outside facts, such as a headline: checked against the whole article."""
    specs = fields_of(type(record))
    only = record.model_copy(update={s.name: () if s.many else None for s in specs if _of_facts(s)})
    told = tuple(leaves(only))
    if not told:
        return record
    everything = tuple(n for n in range(len(reading.sentences)) if n not in reading.tainted)
    scope = Scope(reading, everything, frozenset(), whole=True, fact=record)
    findings, settled, notices = values(only, told, scope)
    judged = Judged(settled, (), findings, None, tuple(notices))
    ledger.notices.extend(notices)
    ledger.problems.extend(problem_lines(only, judged, ""))
    if settled is not only:
        update = {s.name: getattr(settled, s.name) for s in specs if not _of_facts(s)}
        record = record.model_copy(update=update)
    dropped: list[tuple[paths.Step, ...]] = []
    if policy != "keep":
        for path, finding in findings.items():
            if finding.verdict == "unsupported":
                dropped.append(_place(record, path, finding, ledger))
    dropped = paths.outermost(dropped)
    ledger.verdicts.extend(
        LeafVerdict(path=there, verdict=found.verdict, reason=found.reason)
        for at, found in findings.items()
        if (there := paths.moved(at, dropped)) is not None
    )
    return paths.without(record, dropped)


def _place(record: Model, path: str, finding: Finding, ledger: _Ledger) -> tuple[paths.Step, ...]:
    place = paths.droppable(record, path)
    if place is None:
        raise Unsupported(f"The article does not support {path}, which the schema requires.")
    content = paths.value_at(record, place)
    ledger.rejected.append(
        Rejected(
            path=paths.text(place),
            reason=finding.reason,
            content=content.model_dump(mode="json") if isinstance(content, Model) else content,
        )
    )
    return place
