"""One record an input: what came of it, and the line that says so in the output."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

from pydantic_core import to_json

from summarizer.article import Article
from summarizer.batch.configuration import Configuration
from summarizer.batch.inputs import Work
from summarizer.errors import EmptyArticle, SummarizerError
from summarizer.result import SummaryResult, Usage
from summarizer.schemas import Model

T = TypeVar("T", bound=Model)
Status = Literal["ok", "failed", "skipped"]
FORMAT = 1
MARK = b'{"summarizer_batch":'
"""How every line of an output begins: by this an output is told from another program's file."""


@dataclass(frozen=True, slots=True)
class Record(Generic[T]):
    """What came of one input: `result` where it is ok, else `code`, `reason` and `hint`.

    `usage` is what the input took, also where it failed; None where nobody counted.
    """

    status: Status
    key: str
    source: str
    id: str | None = None
    article: Article | None = field(default=None, repr=False)
    author: str | None = None
    result: SummaryResult[T] | None = field(default=None, repr=False)
    code: str | None = None
    reason: str | None = None
    hint: str | None = None
    retryable: bool = False
    usage: Usage | None = None

    @property
    def paid(self) -> bool:
        """Whether an answer to it was, or may have been, billed in this run."""
        usage = self.usage
        return usage is not None and usage.attempts > 0

    def line(self, configuration: Configuration) -> bytes:
        """The record as one line of JSON, line end included."""
        head: dict[str, Any] = {
            "summarizer_batch": FORMAT,
            "status": self.status,
            "key": self.key,
            "id": self.id,
            "source": self.source,
            "config": configuration.json,
        }
        if self.result is None:
            head |= {"code": self.code, "reason": self.reason, "hint": self.hint}
            head |= {"retryable": self.retryable}
            head |= {"usage": self.usage.model_dump() if self.usage else None}
            return to_json(head) + b"\n"
        head |= {"author": self.author, "text": self.article.text if self.article else None}
        result = self.result.model_dump_json(by_alias=True).encode()
        return b'%s,"result":%s}\n' % (to_json(head)[:-1], result)


def ok(work: Work, result: SummaryResult[T]) -> Record[T]:
    return Record(
        "ok",
        work.key,
        work.source,
        work.id,
        work.article,
        work.author,
        result,
        usage=result.usage,
    )


def not_ok(work: Work, error: SummarizerError) -> Record[Any]:
    """The record of an input without a result: skipped where it holds no article, else failed."""
    usage = error.usage if isinstance(error.usage, Usage) else None
    return Record(
        "skipped" if isinstance(error, EmptyArticle) else "failed",
        work.key,
        work.source,
        work.id,
        work.article,
        code=error.code,
        reason=str(error),
        hint=error.hint,
        retryable=error.retryable,
        usage=usage,
    )
