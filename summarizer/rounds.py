"""Draft, check, ask again: the loop that turns sentences into a grounded record.

An answer is checked; what does not hold is described and asked again, at most `max_reasks` times
an article, answers of the wrong form included. What was accepted is kept and need not be sent
again; what still fails at the end is rejected with its reason.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.article import Article
from summarizer.checking import Check
from summarizer.engines.protocol import Draft, Engine, Reask, Task
from summarizer.errors import SummarizerError
from summarizer.grounding import Grounded
from summarizer.merging import merge
from summarizer.result import LeafVerdict, Rejected
from summarizer.schemas import Model, leaves
from summarizer.sentences import Sentence
from summarizer.settings import OnUnsupported


@dataclass(slots=True)
class Outcome:
    """What the rounds brought together so far. Times are seconds of wall clock."""

    record: Model
    rejected: list[Rejected] = field(default_factory=list)
    verdicts: tuple[LeafVerdict, ...] = ()
    drafts: list[Draft] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    engine_seconds: float = 0.0
    checks_seconds: float = 0.0


async def run(
    engine: Engine,
    task: Task,
    sentences: Sequence[Sentence],
    *,
    max_reasks: int,
    on_unsupported: OnUnsupported,
    check: Check,
) -> Outcome:
    """The grounded record of a task, after at most `max_reasks` re-asks.

    `sentences` are those of the whole article: citations are checked against all of them.
    Raises what the engine raises on the first answer. A re-ask that fails costs nothing that was
    accepted before: it is noted, and the rounds end.
    """
    outcome = Outcome(record=task.record.model_construct())
    reask: Reask | None = None
    left = max_reasks
    while True:
        started = time.perf_counter()
        try:
            draft = await engine.draft(task, reask=reask, reasks_allowed=left)
        except SummarizerError as error:
            if reask is None:
                raise
            outcome.notices.append(f"asking again failed ({error.code}); earlier answers kept")
            break
        finally:
            outcome.engine_seconds += time.perf_counter() - started
        problems = await _take(outcome, draft, task.article, sentences, on_unsupported, check)
        left -= draft.reasks
        if not (problems and engine.can_reask and left > 0):
            break
        left -= 1
        reask = Reask(answer=draft.answer, problems=problems, rest_accepted=True)
    return outcome


async def _take(
    outcome: Outcome,
    draft: Draft,
    article: Article,
    sentences: Sequence[Sentence],
    on_unsupported: OnUnsupported,
    check: Check,
) -> tuple[str, ...]:
    """Check a draft, add it to the outcome, and return what to ask again."""
    started = time.perf_counter()
    policy: OnUnsupported = "keep" if on_unsupported == "keep" else "reject"
    checked = await check(draft.record, article, sentences, on_unsupported=policy)
    if outcome.drafts:
        before = outcome.record
        outcome.record = merge(before, checked.record, article.text)
        _settle(outcome, checked, _growth(before, outcome.record))
        # Paths have moved: the merged record gets its verdicts anew.
        again = await check(outcome.record, article, sentences, on_unsupported="keep")
        outcome.verdicts = again.verdicts
    else:
        outcome.record, outcome.verdicts = checked.record, checked.verdicts
        outcome.rejected = list(checked.rejected)
    outcome.drafts.append(draft)
    outcome.notices += [*draft.notices, *checked.notices]
    outcome.checks_seconds += time.perf_counter() - started
    return checked.problems


def _settle(outcome: Outcome, checked: Grounded[Model], growth: Counter[str]) -> None:
    """Rejections that the new answer mended become notices; new ones are added once."""
    standing: list[Rejected] = []
    for entry in outcome.rejected:
        if growth[_list_of(entry.path)] > 0:
            growth[_list_of(entry.path)] -= 1
            outcome.notices.append(f"{entry.path} was asked again and mended: {entry.reason}")
        else:
            standing.append(entry)
    known = [entry.content for entry in standing]
    outcome.rejected = standing + [
        entry for entry in checked.rejected if entry.content not in known
    ]


def _growth(before: Model, after: Model) -> Counter[str]:
    """By how many facts or values each list has grown."""
    return _sizes(after) - _sizes(before)


def _sizes(record: Model) -> Counter[str]:
    return Counter(_list_of(leaf.path) for leaf in leaves(record))


def _list_of(path: str) -> str:
    return path.partition("[")[0].partition(".")[0]


async def joined(
    outcomes: Sequence[Outcome], article: Article, sentences: Sequence[Sentence], check: Check
) -> Outcome:
    """The outcomes of an article's stretches as one; a fact told in several of them stands once."""
    first, *rest = outcomes
    if not rest:
        return first
    for outcome in rest:
        first.record = merge(first.record, outcome.record, article.text)
        first.rejected += outcome.rejected
        first.drafts += outcome.drafts
        first.notices += outcome.notices
        first.engine_seconds += outcome.engine_seconds
        first.checks_seconds += outcome.checks_seconds
    first.notices.append(f"the article was read in {len(outcomes)} stretches")
    again = await check(first.record, article, sentences, on_unsupported="keep")
    first.verdicts = again.verdicts
    return first
