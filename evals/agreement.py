"""How far two labellers agree, by the same scorer: the human ceiling of any engine."""

from __future__ import annotations

from pathlib import Path

from summarizer.errors import InputError
from summarizer.schemas import Model

from .assess import Reply, assess
from .fitting import refuse_misfits
from .gold import LABELS, TEXT, Case, case_of, read_json
from .runner import Scored

LABELS_HINT = "One person's labels are DIR/<id>.json or DIR/<id>/gold.json."


def label_files(folder: Path) -> dict[str, Path]:
    """Label files by article id: `<id>/gold.json` or `<id>.json` in a folder."""
    nested = {path.parent.name: path for path in folder.glob(f"*/{LABELS}")}
    loose = {path.stem: path for path in folder.glob("*.json")}
    return dict(sorted({**loose, **nested}.items()))


def agree(
    record: type[Model], one: Path, other: Path, articles: Path
) -> tuple[list[Case], list[Scored]]:
    """Score the labels of `other` as if they were answers to the labels of `one`.

    Swapping the two swaps precision and recall and leaves F1. `articles` is the gold folder that
    holds the texts. Raises InputError where the two label no article in common, BadGold where
    labels do not fit the record.
    """
    first, second = label_files(one), label_files(other)
    names = sorted(first.keys() & second.keys())
    if not names:
        raise InputError(f"{one} and {other} label no article in common.", hint=LABELS_HINT)
    ours = [_case(name, first[name], articles) for name in names]
    theirs = [_case(name, second[name], articles) for name in names]
    refuse_misfits(record, [*ours, *theirs])
    return ours, [_scored(record, *both) for both in zip(ours, theirs, strict=True)]


def label_cases(folder: Path, articles: Path) -> list[Case]:
    """The labels of one person as cases, with the articles of a gold folder. Raises InputError
    where there are none."""
    found = label_files(folder)
    if not found:
        raise InputError(f"{folder} holds no labels.", hint=LABELS_HINT)
    return [_case(name, source, articles) for name, source in found.items()]


def _scored(record: type[Model], ours: Case, theirs: Case) -> Scored:
    entry, counts = assess(record, ours, Reply(theirs.gold))
    return Scored(entry, counts, None)


def _case(name: str, source: Path, articles: Path) -> Case:
    path = articles / name / TEXT
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return case_of(name, read_json(source), text, source)
