"""How a result is shown: one file a form, one table of forms."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import IO, Any, Protocol, cast

from summarizer.article import Article
from summarizer.result import SummaryResult
from summarizer.schemas import Model


class View(Protocol):
    """Shows results one after another; `close` ends what `show` began."""

    def show(self, article: Article, result: SummaryResult[Model], *, explain: bool) -> None: ...

    def close(self) -> None: ...


FORMS = MappingProxyType(
    {
        "text": "summarizer.views.terminal:TerminalView",
        "json": "summarizer.views.data:JsonView",
        "jsonl": "summarizer.views.data:JsonLinesView",
        "html": "summarizer.views.page:PageView",
    }
)


def open_view(form: str, out: IO[Any], *, many: bool) -> View:
    """The view of a form, writing to `out`; `many` says that several results will be shown."""
    module, _, name = FORMS[form].partition(":")
    return cast("View", getattr(import_module(module), name)(out, many=many))
