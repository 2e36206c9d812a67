"""What comes out: the summary, what was rejected and why, what it cost, and where it is from."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from summarizer.schemas import Model, Span

Verdict = Literal["supported", "weak", "unsupported"]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LeafVerdict(Part):
    """What the article says of one delivered or rejected value.

    `path` is the leaf's place in the record it stands in, such as `meetings[0].place`.
    """

    path: str
    verdict: Verdict
    reason: str


class Rejected(Part):
    """A fact, or one optional value of a fact, that the article does not support.

    `path` is its place in the engine's answer; `content` is what the engine gave, evidence
    included; `verdicts` are those of its leaves, paths from the fact.
    """

    path: str
    reason: str
    content: Any
    evidence: tuple[Span, ...] = ()
    verdicts: tuple[LeafVerdict, ...] = ()


class Usage(Part):
    """What an article took, every attempt and re-ask included.

    Tokens and `usd` are None where a provider did not say: unknown is not zero. `at_least` is
    true where some attempt's usage is unknown, so that totals are lower bounds.
    """

    requests: int = 0
    attempts: int = 0
    reasks: int = 0
    tokens_in: int | None = 0
    tokens_out: int | None = 0
    tokens_cached: int | None = 0
    usd: float | None = 0.0
    at_least: bool = False
    possibly_billed: int = 0
    from_store: int = 0


class PromptRef(Part):
    name: str
    version: str
    sha256: str


class SchemaRef(Part):
    name: str
    sha256: str


class ArticleRef(Part):
    """Which article a result is about. `published` is the date that relative dates were read by."""

    sha256: str
    characters: int
    sentences: int
    published: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    id: str | None = None


class Provenance(Part):
    """Where a result is from. `model_answered` is the name the provider gave, where it did."""

    model: str
    model_answered: str | None = None
    prompt: PromptRef | None = None
    schema_: SchemaRef = Field(alias="schema")
    article: ArticleRef
    version: str
    created: datetime

    # "schema" is what it is; as an attribute it would shadow a method of pydantic's.
    model_config = ConfigDict(extra="forbid", frozen=True, serialize_by_alias=True)


class Trace(Part):
    """Why the rule-based engine gave a fact: the rule's name and the words that fired."""

    path: str
    rule: str
    words: tuple[str, ...] = ()


class Timings(Part):
    """Seconds of wall time: `engine` waits for the answer, `checks` is grounding and dates, the
    wait for a check process included."""

    engine: float = 0.0
    checks: float = 0.0
    total: float = 0.0


T_co = TypeVar("T_co", bound=Model, covariant=True)


class SummaryResult(Part, Generic[T_co]):
    """One article's result. `SummaryResult[ArticleSummary].model_validate_json` reads it back.

    `summary` holds only what may leave; `rejected` what may not, with reasons; `verdicts` one
    entry a delivered leaf; `notices` what was done on the way (text cleaned, answer repaired,
    article chunked); `traces` are filled by engines that can explain themselves.
    """

    summary: T_co
    rejected: tuple[Rejected, ...] = ()
    verdicts: tuple[LeafVerdict, ...] = ()
    notices: tuple[str, ...] = ()
    traces: tuple[Trace, ...] = ()
    usage: Usage = Usage()
    provenance: Provenance
    timings: Timings = Timings()
