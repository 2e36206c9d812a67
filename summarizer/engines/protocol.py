"""What an engine is: it reads numbered sentences and drafts a record with citations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from summarizer.article import Article
from summarizer.prompting import Prompt
from summarizer.result import Trace, Usage
from summarizer.schemas import Model
from summarizer.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Task:
    """What an engine is given. `sentences` may be a stretch of the article: numbers are global.

    `carried` are facts known from earlier stretches (headline, people met), for reference only.
    `deadline` is the moment, by the event loop's clock, after which no call may run. `failures`
    are the moments at which its calls failed, by the error's code: attempts are counted over all
    its questions, so that they and re-asks never multiply.
    """

    article: Article
    sentences: Sequence[Sentence]
    record: type[Model]
    prompt: Prompt
    deadline: float
    carried: str = ""
    failures: dict[str, list[float]] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Reask:
    """An answer that did not hold, as it was given, and what is wrong with it, one line a field.

    `rest_accepted`: all that is not named in `problems` holds and need not be sent again.
    """

    answer: str
    problems: tuple[str, ...]
    rest_accepted: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An engine's answer: a record whose evidence is sentence numbers, not yet checked.

    `answer` is the raw text that was parsed, `reasks` how many were spent on getting it valid.
    """

    record: Model
    answer: str = ""
    reasks: int = 0
    usage: Usage = field(default_factory=Usage)
    model_answered: str | None = None
    notices: tuple[str, ...] = ()
    traces: tuple[Trace, ...] = ()


class Engine(Protocol):
    """Built once, used for many articles at once, closed once.

    `reasks_allowed` is how many more times this engine may ask for the article in hand; an engine
    that cannot be asked again (`can_reask` false) is never given a Reask.
    """

    @property
    def name(self) -> str: ...

    @property
    def can_reask(self) -> bool: ...

    async def draft(self, task: Task, *, reask: Reask | None, reasks_allowed: int) -> Draft: ...

    async def aclose(self) -> None: ...
