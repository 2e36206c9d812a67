"""A label as a plain record: what only gold files carry is taken off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.schemas import Model

GOLD_ONLY = frozenset({"aliases", "alternatives"})


def plain_record(record: type[Model], gold: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of `record` that a label holds, in the form that `record` validates.

    Evidence becomes sentence 1 everywhere: a quote's place is not a matter of the schema.
    """
    return {
        name: plain_fact(gold[name]) for name in record.model_fields if gold.get(name) is not None
    }


def plain_fact(value: Any) -> Any:
    """A value of a label without aliases, alternatives and quotes, and without what is null: for
    a list too, null says that the article does not state it."""
    if isinstance(value, Mapping):
        return {
            name: [1] if name == "evidence" else plain_fact(inner)
            for name, inner in value.items()
            if name not in GOLD_ONLY and inner is not None
        }
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain_fact(inner) for inner in value]
    return value
