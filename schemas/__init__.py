"""What we want back: one file a domain, written in the vocabulary of `vocabulary.py`.

`schemas/x.py` declares the class `X` (its name in camel case); `load("x")` finds it. A path to a
`.py` file outside the package works the same way.
"""

from __future__ import annotations

from .article_summary import (
    ArticleSummary,
    Condemnation,
    DatedEvent,
    Meeting,
    Pledge,
    Statement,
)
from .json_schema import model_schema, output_schema, schema_sha256
from .loading import SchemaNotFound, class_name, load, names
from .vocabulary import (
    Cue,
    Evidence,
    Fact,
    Key,
    Kind,
    Model,
    Name,
    Party,
    ShortText,
    Side,
    Span,
    Text,
    When,
)
from .walk import FieldSpec, Leaf, facts, fields_of, has_keys, leaves, lists_of

__all__ = [
    "ArticleSummary",
    "Condemnation",
    "Cue",
    "DatedEvent",
    "Evidence",
    "Fact",
    "FieldSpec",
    "Key",
    "Kind",
    "Leaf",
    "Meeting",
    "Model",
    "Name",
    "Party",
    "Pledge",
    "SchemaNotFound",
    "ShortText",
    "Side",
    "Span",
    "Statement",
    "Text",
    "When",
    "class_name",
    "facts",
    "fields_of",
    "has_keys",
    "leaves",
    "lists_of",
    "load",
    "model_schema",
    "names",
    "output_schema",
    "schema_sha256",
]
