"""How far two labellers agree, by the same scorer: the human ceiling of any engine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from summarizer.article import Article
from summarizer.errors import InputError
from summarizer.schemas import Model
from summarizer.sentences import split

from .assess import Reply, assess
from .gold import LABELS, TEXT, Case, read_json
from .runner import Scored


def load_labels(folder: Path) -> dict[str, Any]:
    """Labels by article id: `<id>/gold.json` or `<id>.json` in a folder."""
    nested = {path.parent.name: path for path in folder.glob(f"*/{LABELS}")}
    loose = {path.stem: path for path in folder.glob("*.json")}
    return {name: read_json(path) for name, path in sorted({**loose, **nested}.items())}


def agree(
    record: type[Model], one: Path, other: Path, articles: Path
) -> tuple[list[Case], list[Scored]]:
    """Score the labels of `other` as if they were answers to the labels of `one`.

    Swapping the two swaps precision and recall and leaves F1. `articles` is the gold folder that
    holds the texts. Raises InputError where the two label no article in common.
    """
    first, second = load_labels(one), load_labels(other)
    names = sorted(first.keys() & second.keys())
    if not names:
        raise InputError(f"{one} and {other} label no article in common.")
    cases = [_case(name, first[name], articles) for name in names]
    scored = [_scored(record, case, second[case.id]) for case in cases]
    return cases, scored


def label_cases(folder: Path, articles: Path) -> list[Case]:
    """The labels of one person as cases, with the articles of a gold folder."""
    return [_case(name, labels, articles) for name, labels in load_labels(folder).items()]


def _scored(record: type[Model], case: Case, labels: Mapping[str, Any]) -> Scored:
    entry, counts = assess(record, case, Reply(labels))
    return Scored(entry, counts, None)


def _case(name: str, labels: Mapping[str, Any], articles: Path) -> Case:
    path = articles / name / TEXT
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    article = Article(text, labels.get("published"), language=labels.get("language"), id=name)
    return Case(name, article, labels, articles / name, split(article.text, article.language))
