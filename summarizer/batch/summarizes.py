"""What a batch needs of a `Summarizer`. Written as a protocol, so that `Summarizer.abatch` can use
the batch without the two depending on each other."""

from __future__ import annotations

from typing import Protocol, TypeVar

from summarizer.article import Article
from summarizer.engines.protocol import Engine
from summarizer.prompting import Prompt
from summarizer.result import SummaryResult
from summarizer.schemas import Model
from summarizer.settings import Settings

T_co = TypeVar("T_co", bound=Model, covariant=True)


class Summarizes(Protocol[T_co]):
    """One engine, one schema, one prompt; see `summarizer.Summarizer`."""

    @property
    def settings(self) -> Settings: ...

    @property
    def engine(self) -> Engine: ...

    @property
    def prompt(self) -> Prompt: ...

    @property
    def record(self) -> type[T_co]: ...

    async def asummarize(self, article: Article, /) -> SummaryResult[T_co]: ...
