"""The words a schema is written in: facts, evidence, parties, dates and kinds of field.

One declaration serves everything: the JSON Schema a model fills, validation, the grounding
checks, the evaluation's comparators and alignment keys. Nothing here knows of articles, models
or scores; the modules that do read the markers below.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema


class Kind(StrEnum):
    """How a leaf is supported by evidence and how it is compared with gold."""

    NAME = "name"
    SHORT_TEXT = "short_text"
    TEXT = "text"
    WHEN = "when"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Key:
    """Marks a field by which items of a list are aligned; `weight` is its share of the likeness."""

    weight: float


class Side(StrEnum):
    """Which side of a fact a list of parties stands on: who does it, and whom it is done to."""

    ACTOR = "actor"
    TARGET = "target"


Name = Annotated[str, Kind.NAME]
"""The name of a person, a state or a body."""
ShortText = Annotated[str, Kind.SHORT_TEXT]
"""A few words: a role, a place, a topic."""
Text = Annotated[str, Kind.TEXT]
"""A clause or a sentence in the article's own key words."""

COMPUTED = {"x-computed": True}
"""JSON Schema of a field that code fills: it is left out of what a model is asked for."""


class Model(BaseModel):
    """Base of all parts of a record: strict, frozen, no unknown keys."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Span(Model):
    """A sentence of the article: its number and its place in the article's stored text."""

    sentence: int = Field(description="Number of the sentence, from 1.")
    start: int = Field(description="First character, in code points of the stored text.")
    end: int = Field(description="One past the last character, in code points.")
    quote: str = Field(description="The article's text from start to end, exactly.")

    @classmethod
    def cited(cls, sentence: int) -> Span:
        """A citation that has not been looked up in the article yet."""
        return cls(sentence=sentence, start=0, end=0, quote="")

    def in_utf16(self, text: str) -> tuple[int, int]:
        """Start and end in UTF-16 code units of the article's `text`, as JavaScript counts."""
        start = len(text[: self.start].encode("utf-16-le")) // 2
        return start, start + len(self.quote.encode("utf-16-le")) // 2

    def in_utf8(self, text: str) -> tuple[int, int]:
        """Start and end in bytes of the article's `text` in UTF-8."""
        start = len(text[: self.start].encode())
        return start, start + len(self.quote.encode())


def _as_span(value: object) -> object:
    """A sentence number, as a model cites, becomes a span; a saved span stays what it is."""
    if isinstance(value, int) and not isinstance(value, bool):
        return Span.cited(value)
    return value


Evidence = Annotated[
    tuple[Annotated[Span, BeforeValidator(_as_span)], ...],
    WithJsonSchema({"type": "array", "items": {"type": "integer"}}, mode="validation"),
]
"""Sentence numbers when a model writes them; spans once the article is at hand."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that make a sentence state a kind of fact.

    `words` are stems: one of them must begin a word of the evidence, or be that word where a "$"
    ends it. `opposites` are stems of words that say the contrary; a sentence that has only those
    does not state the fact.
    """

    words: tuple[str, ...]
    opposites: tuple[str, ...] = ()


class Fact(Model):
    """Base of everything listed: it cites the sentences that state it."""

    cue: ClassVar[Cue | None] = None

    evidence: Evidence = Field(
        description="Numbers of the sentences that state this fact, the fewest that do, e.g. [3]."
    )


class Party(Model):
    """A person, state, body or group, as the article names it."""

    name: Annotated[Name, Key(1)] = Field(
        description="The fullest form in the article, without title or role: 'Ana Silva', not "
        "'Minister Silva'; a state or body by its own name: 'United States'. Someone never named "
        "is named by role, an unnamed group by its description."
    )
    role: ShortText | None = Field(
        default=None,
        description="The office as the article gives it, without the state: 'Foreign Minister'.",
    )
    affiliation: Name | None = Field(
        default=None,
        description="The state, else the body, they act for, if the article says or plainly shows "
        "it. Null for a state.",
    )


Basis = Literal["explicit", "relative", "model"]


class When(Model):
    """A date in the article's words, and the date that the words mean."""

    phrase: str = Field(description="The article's own words, copied: 'on Thursday', 'in June'.")
    edtf: str | None = Field(
        default=None,
        description="The date they mean (ISO 8601-2), as coarse as the words: 2025-03-27, 2025-06, "
        "2021, 199X, 2025-03-24/2025-03-30, 2021-08/.. ; null if the words do not say.",
    )
    basis: Annotated[Basis | None, WithJsonSchema(COMPUTED, mode="validation")] = Field(
        default=None,
        description="How edtf was found: the words alone (explicit), with the publication date "
        "(relative), only the model could say (model), or not at all (null).",
    )
