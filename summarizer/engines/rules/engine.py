"""The embedded engine `builtin/rules`: no model, no network, the same answer every time."""

from __future__ import annotations

from summarizer.engines.protocol import Draft, Reask, Task
from summarizer.engines.rules.extract import extract
from summarizer.errors import UnknownModel, UsageError
from summarizer.schemas import ArticleSummary, Model
from summarizer.settings import Settings

NAME = "builtin/rules"


class RulesEngine:
    """Reads English news with rules; fills `ArticleSummary` only.

    It cannot be asked again: the answer would be the same.
    """

    name = NAME
    can_reask = False

    async def draft(self, task: Task, *, reask: Reask | None, reasks_allowed: int) -> Draft:
        """The record that the rules find in the task's sentences, with a trace a fact."""
        del reask, reasks_allowed
        record, traces, notices = extract(task.article, task.sentences)
        return Draft(record=record, notices=notices, traces=traces)

    async def aclose(self) -> None:
        """Nothing is held open."""


def open_engine(settings: Settings, record: type[Model]) -> RulesEngine:
    """The baseline. Raises UnknownModel for another embedded engine, UsageError for a record
    other than ArticleSummary.
    """
    if settings.model != NAME:
        raise UnknownModel(
            f"There is no embedded engine {settings.model!r}.", hint=f"There is {NAME}."
        )
    if record is not ArticleSummary:
        raise UsageError(
            f"The baseline {NAME} fills article_summary only, not {record.__name__}.",
            hint="Choose a model with --model; `summarizer models` lists the providers.",
        )
    return RulesEngine()
