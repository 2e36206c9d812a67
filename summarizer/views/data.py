"""Results as JSON: indented for one, an array for several, or one line a result."""

from __future__ import annotations

from typing import IO, Any

from summarizer.article import Article
from summarizer.result import SummaryResult
from summarizer.schemas import Model


class JsonView:
    def __init__(self, out: IO[Any], *, many: bool) -> None:
        self._out = out
        self._many = many
        self._shown = 0

    def show(self, article: Article, result: SummaryResult[Model], *, explain: bool) -> None:  # noqa: ARG002 - a record explains itself
        if self._many:
            self._out.write(",\n" if self._shown else "[\n")
        self._out.write(result.model_dump_json(indent=2) + ("" if self._many else "\n"))
        self._shown += 1

    def close(self) -> None:
        if self._many:
            self._out.write("\n]\n" if self._shown else "[]\n")


class JsonLinesView:
    def __init__(self, out: IO[Any], *, many: bool) -> None:  # noqa: ARG002 - lines are lines
        self._out = out

    def show(self, article: Article, result: SummaryResult[Model], *, explain: bool) -> None:  # noqa: ARG002 - a record explains itself
        self._out.write(result.model_dump_json() + "\n")
        self._out.flush()

    def close(self) -> None:
        self._out.flush()
