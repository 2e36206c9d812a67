"""One value to be checked, and what a check says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from summarizer.grounding.reading import Reading
from summarizer.result import Verdict
from summarizer.schemas import Leaf, Model, Side, fields_of

RANK = {"supported": 0, "weak": 1, "unsupported": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check says of a value, with a reason a person understands."""

    verdict: Verdict
    reason: str

    @property
    def rank(self) -> int:
        """0 supported, 1 weak, 2 unsupported."""
        return RANK[self.verdict]


@dataclass(frozen=True, slots=True)
class Scope:
    """Where support may come from.

    `cited` are the sentences (from 0) that may vouch: those of the evidence that are not tainted,
    or all of the article for a value outside facts (`whole`). `near` are the few before them,
    which pronouns point to.
    """

    reading: Reading
    cited: tuple[int, ...]
    near: frozenset[int]
    whole: bool
    fact: Model

    @property
    def numbers_cited(self) -> str:
        """The cited sentences as a reader counts them: "3, 5"."""
        if self.whole:
            return "all"
        return ", ".join(str(n + 1) for n in self.cited) or "none"


class Claim(NamedTuple):
    """A leaf of a record, the side of the fact that it stands on, and where support may be."""

    leaf: Leaf
    side: Side | None
    scope: Scope

    @property
    def text(self) -> str:
        """The value as text; empty for a date."""
        return self.leaf.value if isinstance(self.leaf.value, str) else ""


@cache
def _sides(record: type[Model]) -> Mapping[str, Side]:
    return {spec.name: spec.side for spec in fields_of(record) if spec.side}


def side_of(leaf: Leaf, fact: Model) -> Side | None:
    """The side of a fact in whose list a leaf stands."""
    return _sides(type(fact)).get(leaf.path.split("[")[0].split(".")[0])


SUPPORTED = Finding("supported", "stated in the cited sentences")


def weak(reason: str) -> Finding:
    """Support that a reader would accept only from the context."""
    return Finding("weak", reason)


def unsupported(reason: str) -> Finding:
    """No support, or a contradiction."""
    return Finding("unsupported", reason)
