"""Turn one news article into facts that can be checked.

    from summarizer import Article, summarize
    result = summarize(Article(text, published="2025-03-27"))

Nothing heavy is loaded by `import summarizer`: each public name is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.calls import asummarize, summarize
    from summarizer.errors import SummarizerError
    from summarizer.pipeline import Summarizer
    from summarizer.result import Rejected, SummaryResult, Usage
    from summarizer.schemas import ArticleSummary
    from summarizer.settings import Settings

HOMES = MappingProxyType(
    {
        "Article": "article",
        "ArticleSummary": "schemas",
        "Rejected": "result",
        "Settings": "settings",
        "Summarizer": "pipeline",
        "SummarizerError": "errors",
        "SummaryResult": "result",
        "Usage": "result",
        "asummarize": "calls",
        "summarize": "calls",
    }
)
__version__ = "0.1.0"
__all__ = [
    "Article",
    "ArticleSummary",
    "Rejected",
    "Settings",
    "Summarizer",
    "SummarizerError",
    "SummaryResult",
    "Usage",
    "asummarize",
    "summarize",
]


def __getattr__(name: str) -> Any:
    home = HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'summarizer' has no attribute {name!r}")
    return getattr(import_module(f"summarizer.{home}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
