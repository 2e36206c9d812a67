"""Is a label well made? Everything that a program can see of it, against the article it labels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal

from summarizer.dates import resolve
from summarizer.matching.names import bare
from summarizer.matching.normal import UNSPACED, words
from summarizer.matching.whens import read
from summarizer.schemas import FieldSpec, Kind, Model, fields_of, lists_of

from . import evidence
from .fitting import FITTING, Problem
from .gold import Case
from .plain import plain_fact

LONGEST_WHAT = 20
LONGEST_HEADLINE = 120
GENRES = frozenset(
    {
        "meeting", "call", "condemnation", "pledge", "aid", "joint-statement", "summit",
        "conflict", "disaster", "politics", "business", "sport", "science", "culture", "other",
    }
)  # fmt: skip


def check(record: type[Model], cases: Sequence[Case]) -> list[Problem]:
    """Every problem of every case, in the order of the cases."""
    return [problem for case in cases for one in CHECKS for problem in one(record, case)]


def _meta(_: type[Model], case: Case) -> Iterator[Problem]:
    gold = case.gold
    if gold.get("id") != case.id:
        yield Problem(case.id, "id", f"is {gold.get('id')!r}, not the folder's name")
    if "published" not in gold:
        yield Problem(case.id, "published", "is missing; null says that it is unknown")
    if not isinstance(gold.get("language"), str):
        yield Problem(case.id, "language", "is missing")
    for genre in sorted(set(gold.get("genre") or ()) - GENRES):
        yield Problem(case.id, "genre", f"{genre!r} is not among the genres", "warning")
    if len(gold.get("headline") or "") > LONGEST_HEADLINE:
        yield Problem(case.id, "headline", f"is longer than {LONGEST_HEADLINE} characters")


def _facts(record: type[Model], case: Case) -> Iterator[tuple[str, FieldSpec, Mapping[str, Any]]]:
    for spec in lists_of(record):
        for n, fact in enumerate(case.gold.get(spec.name) or ()):
            if isinstance(fact, Mapping):
                yield f"{spec.name}[{n}]", spec, fact


def _evidence(record: type[Model], case: Case) -> Iterator[Problem]:
    for path, _, fact in _facts(record, case):
        quotes = fact.get("evidence") or ()
        if not quotes:
            yield Problem(case.id, f"{path}.evidence", "is empty")
        for n, quote in enumerate(quotes):
            if not evidence.numbers([quote], case.article.text, case.sentences):
                yield Problem(case.id, f"{path}.evidence[{n}]", f"is not in the article: {quote!r}")


def _dates(record: type[Model], case: Case) -> Iterator[Problem]:
    for path, spec, fact in _facts(record, case):
        for field in fields_of(spec.item) if spec.item else ():
            when = fact.get(field.name)
            if field.kind is Kind.WHEN and isinstance(when, Mapping):
                yield from _when(case, f"{path}.{field.name}", when)


def _when(case: Case, path: str, when: Mapping[str, Any]) -> Iterator[Problem]:
    phrase, edtf = when.get("phrase") or "", when.get("edtf")
    if evidence.find(phrase, case.article.text) is None:
        yield Problem(case.id, f"{path}.phrase", f"is not in the article: {phrase!r}")
    if edtf is None:
        return
    if read(edtf) is None:
        yield Problem(case.id, f"{path}.edtf", f"is no date: {edtf!r}")
        return
    computed = _readings(phrase, case)
    if computed and read(edtf) not in map(read, computed):
        said = f"{phrase!r} of {case.gold.get('published')} reads as {computed[0]}, not {edtf}"
        yield Problem(case.id, f"{path}.edtf", said, "warning")


def _readings(phrase: str, case: Case) -> list[str]:
    """All dates that the words allow, looking back and looking ahead."""
    leans: tuple[Literal["past", "future"] | None, ...] = (None, "past", "future")
    return [
        reading
        for lean in leans
        for reading in resolve(
            phrase, case.article.published, lean=lean, language=case.language or "en"
        ).readings
    ]


def _lengths(record: type[Model], case: Case) -> Iterator[Problem]:
    for path, spec, fact in _facts(record, case):
        for field in fields_of(spec.item) if spec.item else ():
            text = fact.get(field.name)
            if field.kind is not Kind.TEXT or not isinstance(text, str) or UNSPACED.search(text):
                continue
            if len(text.split()) > LONGEST_WHAT:
                told = f"has over {LONGEST_WHAT} words"
                yield Problem(case.id, f"{path}.{field.name}", told, "warning")


def _parties(record: type[Model], case: Case) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for path, spec, fact in _facts(record, case):
        for field in fields_of(spec.item) if spec.item else ():
            if field.item is None or not field.many:
                continue
            for n, party in enumerate(fact.get(field.name) or ()):
                if isinstance(party, Mapping):
                    yield f"{path}.{field.name}[{n}]", party


def _names(record: type[Model], case: Case) -> Iterator[Problem]:
    """A party's name, or one of its aliases, stands in the article."""
    inside = frozenset(words(case.article.text))
    for path, party in _parties(record, case):
        forms = [party.get("name") or "", *(party.get("aliases") or ())]
        if not any(inside.issuperset(words(form)) for form in forms if form):
            told = f"neither {party.get('name')!r} nor an alias is in the article"
            yield Problem(case.id, f"{path}.name", told, "warning")


def _aliases(record: type[Model], case: Case) -> Iterator[Problem]:
    """Aliases are names, each once; one that stands for two parties is worth a look."""
    owners: dict[tuple[str, ...], str] = {}
    told: set[tuple[str, str]] = set()
    for path, party in _parties(record, case):
        aliases, name = party.get("aliases") or [], str(party.get("name"))
        if not _are_texts(aliases):
            yield Problem(case.id, f"{path}.aliases", "is not a list of names")
            continue
        if len(set(aliases)) < len(aliases):
            yield Problem(case.id, f"{path}.aliases", "holds a name twice")
        for form in (name, *aliases):
            owner = owners.setdefault(bare(form), name)
            if bare(owner) != bare(name) and (form, name) not in told:
                told.add((form, name))
                message = f"{form!r} stands for {owner!r} and for {name!r}"
                yield Problem(case.id, f"{path}.aliases", message, "warning")


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value)


def _alternatives(record: type[Model], case: Case) -> Iterator[Problem]:
    for path, spec, fact in _facts(record, case):
        known = {field.name for field in fields_of(spec.item)} if spec.item else set()
        for name, others in (fact.get("alternatives") or {}).items():
            where = f"{path}.alternatives.{name}"
            if name not in known:
                yield Problem(case.id, where, f"there is no field {name!r}")
            elif not _are_texts(others):
                yield Problem(case.id, where, "is not a list of wordings")
            elif not fact.get(name):
                told = "counts for nothing: the field itself is empty"
                yield Problem(case.id, where, told, "warning")


def _repeats(record: type[Model], case: Case) -> Iterator[Problem]:
    """Two entries that say the same are one fact."""
    seen: dict[str, str] = {}
    for path, spec, fact in _facts(record, case):
        same = f"{spec.name} {plain_fact(fact)!r}"
        if same in seen:
            yield Problem(case.id, path, f"says the same as {seen[same]}")
        seen.setdefault(same, path)


CHECKS: tuple[Callable[[type[Model], Case], Iterator[Problem]], ...] = (
    _meta,
    *FITTING,
    _evidence,
    _dates,
    _lengths,
    _names,
    _aliases,
    _alternatives,
    _repeats,
)
