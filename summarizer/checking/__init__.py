"""Where drafts are checked: here, or in processes beside this one.

    parcels    a draft and what came of it, as bytes between two processes
    worker     what such a process runs: parcels in, parcels out
    process    one such process, seen from here
    checkers   as many processes as the load asks for

Checking takes processor time where everything else waits for a provider, so it is what a batch
shares with other cores. The same function checks in either place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from summarizer.article import Article
from summarizer.grounding import Grounded, ground
from summarizer.schemas import Model
from summarizer.sentences import Sentence
from summarizer.settings import OnUnsupported

T = TypeVar("T", bound=Model)


class Check(Protocol):
    """Checks a draft against its article. Raises as `grounding.ground`."""

    async def __call__(
        self,
        record: T,
        article: Article,
        sentences: Sequence[Sentence],
        *,
        on_unsupported: OnUnsupported,
    ) -> Grounded[T]: ...


async def here(
    record: T, article: Article, sentences: Sequence[Sentence], *, on_unsupported: OnUnsupported
) -> Grounded[T]:
    """The check in this process."""
    return ground(record, article, sentences, on_unsupported=on_unsupported)
