"""An engine that answers from a script, for tests of what happens around an engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.engines import Draft, Reask, Task
from summarizer.errors import SummarizerError
from summarizer.result import Usage
from summarizer.schemas import Model


@dataclass
class ScriptedEngine:
    """Gives the answers of a script in turn: JSON of a record, or an error to raise."""

    script: Sequence[str | SummarizerError]
    name: str = "scripted/engine"
    can_reask: bool = True
    tasks: list[Task] = field(default_factory=list)
    reasks: list[Reask | None] = field(default_factory=list)
    closed: int = 0

    async def draft(self, task: Task, *, reask: Reask | None, reasks_allowed: int) -> Draft:
        answer = self.script[len(self.tasks)]
        self.tasks.append(task)
        self.reasks.append(reask)
        assert reasks_allowed >= 0
        if isinstance(answer, SummarizerError):
            raise answer
        record: Model = task.record.model_validate_json(answer)
        usage = Usage(requests=1, attempts=1, tokens_in=100, tokens_out=10, usd=0.5)
        return Draft(record, answer=answer, usage=usage, model_answered="scripted-1")

    async def aclose(self) -> None:
        self.closed += 1
