"""Who does it to whom: the doer may not stand where the sentence has the one it is done to."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.grounding.claim import Finding, Scope
from summarizer.schemas import Model


def directed(fact: Model, scope: Scope) -> Iterator[tuple[str, Finding]]:
    return iter(())
