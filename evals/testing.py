"""For the tests of those who use the package: one assertion on one summary."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from summarizer.article import Article
from summarizer.result import SummaryResult
from summarizer.schemas import ArticleSummary, Model
from summarizer.sentences import split

from .assess import Reply, assess
from .explain import lost
from .gold import Case, read_json
from .scorer import counts

MOST_LINES = 40


def assert_summary(
    result: SummaryResult[Any] | Model | Mapping[str, Any],
    gold: Case | Mapping[str, Any] | Path | str,
    *,
    min_f1: float = 1.0,
    record: type[Model] | None = None,
) -> None:
    """Fail, with a line for every lost point, unless `result` scores at least `min_f1` on `gold`.

    `gold` is a case, a label file or its path, in the format of docs/gold-format.md. `record` is
    the record class, needed only where `result` is plain JSON of another schema than
    `article_summary`. Two empty sides agree. Raises AssertionError, and InputError for a label
    file that cannot be read.
    """
    __tracebackhide__ = True  # pytest shows the caller's line, not this one
    answer = result.summary if isinstance(result, SummaryResult) else result
    kind = record or (type(answer) if isinstance(answer, Model) else ArticleSummary)
    entry, counted = assess(kind, _case(gold), Reply(_as_json(answer), support=_support(result)))
    f1 = counts(counted).f1
    if f1 is None or f1 >= min_f1:
        return
    lines = lost(entry)
    more = [f"… and {len(lines) - MOST_LINES} more"] if len(lines) > MOST_LINES else []
    told = "\n  ".join([*lines[:MOST_LINES], *more])
    raise AssertionError(f"F1 {f1:.3f} is below {min_f1:.3f}:\n  {told}")


def _as_json(answer: Model | Mapping[str, Any]) -> Mapping[str, Any]:
    if isinstance(answer, Model):
        dumped: dict[str, Any] = json.loads(answer.model_dump_json())
        return dumped
    return answer


def _support(result: object) -> dict[str, str]:
    if not isinstance(result, SummaryResult):
        return {}
    return {verdict.path: verdict.verdict for verdict in result.verdicts}


def _case(gold: Case | Mapping[str, Any] | Path | str) -> Case:
    if isinstance(gold, Case):
        return gold
    if isinstance(gold, Mapping):
        return Case(str(gold.get("id") or "gold"), Article(""), gold, Path(), ())
    path = Path(gold)
    text = path.with_name("article.txt")
    article = Article(text.read_text(encoding="utf-8") if text.is_file() else "")
    return Case(path.parent.name, article, read_json(path), path, split(article.text))
