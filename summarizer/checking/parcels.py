"""What goes between two processes: JSON, each parcel after its length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from struct import Struct
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter

from summarizer.article import Article
from summarizer.grounding import Grounded
from summarizer.schemas import Model
from summarizer.sentences import Sentence
from summarizer.settings import OnUnsupported

T = TypeVar("T", bound=Model)
LENGTH = Struct(">I")


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """A draft to be checked."""

    record: T
    article: Article
    sentences: tuple[Sentence, ...]
    on_unsupported: OnUnsupported


@dataclass(frozen=True, slots=True)
class Forms:
    """How jobs, and their answers in the same order, are written and read for one record class.
    An answer is None where there was an error: of the check, or as no JSON can hold the draft."""

    job: TypeAdapter[Job[Any]]
    answer: TypeAdapter[Grounded[Any] | None]


def forms_of(record: type[Model]) -> Forms:
    # Type checkers see a variable where pydantic needs the class at hand.
    return Forms(TypeAdapter(Job[record]), TypeAdapter(Grounded[record] | None))  # type: ignore[valid-type, arg-type]


def framed(parcel: bytes) -> bytes:
    """A parcel as it is sent."""
    return LENGTH.pack(len(parcel)) + parcel


def parcels(received: bytearray) -> Iterator[bytes]:
    """The whole parcels received so far; they are taken out of `received`."""
    start = 0
    try:
        while len(received) >= start + LENGTH.size:
            end = start + LENGTH.size + LENGTH.unpack_from(received, start)[0]
            if len(received) < end:
                return
            yield bytes(received[start + LENGTH.size : end])
            start = end
    finally:
        del received[:start]
