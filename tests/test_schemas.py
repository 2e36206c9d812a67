"""The schema a model fills must pass the strict modes of providers; records must round-trip."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from summarizer.domain import load_schema
from summarizer.errors import UnknownSchema
from summarizer.schemas import (
    ArticleSummary,
    Condemnation,
    Kind,
    Model,
    Side,
    facts,
    fields_of,
    leaves,
    lists_of,
    model_schema,
    names,
    output_schema,
)

RECORDS = [load_schema(name) for name in names()]
# What OpenAI's strict mode takes: https://platform.openai.com/docs/guides/structured-outputs
STRICT_KEYWORDS = {
    "type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf",
    "$ref", "$defs", "description",
}  # fmt: skip
MOST_DEPTH, MOST_PROPERTIES, MOST_ENUM_VALUES = 10, 5000, 1000


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema; names of properties and definitions are no keywords."""
    if isinstance(schema, list):
        for item in schema:
            yield from nodes(item)
    if isinstance(schema, dict):
        yield schema
        for key, value in schema.items():
            if key in {"properties", "$defs"}:
                for inner in value.values():
                    yield from nodes(inner)
            elif key in {"items", "anyOf"}:
                yield from nodes(value)


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_the_model_schema_is_strict(record: type[Model]) -> None:
    schema = model_schema(record)
    assert schema["type"] == "object", "the root must be an object, not a choice"
    for node in nodes(schema):
        assert node.keys() <= STRICT_KEYWORDS, node.keys() - STRICT_KEYWORDS
        assert node.keys() == {"$ref"} or "$ref" not in node, "$ref takes no siblings"
        if node.get("type") == "object":
            assert node["additionalProperties"] is False
            assert node["required"] == list(node["properties"])
    assert sum(len(node.get("properties", ())) for node in nodes(schema)) <= MOST_PROPERTIES
    assert sum(len(node.get("enum", ())) for node in nodes(schema)) <= MOST_ENUM_VALUES
    assert depth(schema, schema["$defs"]) <= MOST_DEPTH


def depth(node: Any, defs: dict[str, Any]) -> int:
    """Levels of objects and arrays, references followed."""
    if isinstance(node, list):
        return max((depth(item, defs) for item in node), default=0)
    if not isinstance(node, dict):
        return 0
    if "$ref" in node:
        return depth(defs[node["$ref"].rsplit("/", 1)[1]], defs)
    below = [*node.get("properties", {}).values(), node.get("items"), node.get("anyOf")]
    return depth(below, defs) + (node.get("type") in {"object", "array"})


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_a_model_is_told_what_every_property_means(record: type[Model]) -> None:
    schema = model_schema(record)
    for node in nodes(schema):
        for name, prop in node.get("properties", {}).items():
            assert "description" in prop or "$ref" in prop, name
    assert "x-computed" not in str(schema)
    assert "basis" not in str(schema), "code computes it; no model is asked"


def test_evidence_is_numbers_for_a_model_and_spans_for_consumers() -> None:
    asked = model_schema(ArticleSummary)["$defs"]["Pledge"]["properties"]["evidence"]
    given = output_schema(ArticleSummary)["$defs"]["Pledge"]["properties"]["evidence"]
    assert asked["items"] == {"type": "integer"}
    assert given["items"] == {"$ref": "#/$defs/Span"}


ANSWER = """{"headline": null, "abstract": [], "meetings": [], "pledges": [], "dates": [],
 "condemnations": [{"evidence": [3, 1], "what": "the attack", "against": [],
   "by": [{"name": "Ana Silva", "role": null, "affiliation": "Portugal"}]}]}"""


def test_an_answer_becomes_a_record_with_cited_spans() -> None:
    record = ArticleSummary.model_validate_json(ANSWER)
    (fact,) = record.condemnations
    assert [span.sentence for span in fact.evidence] == [3, 1]
    assert ArticleSummary.model_validate_json(record.model_dump_json()) == record
    assert ArticleSummary.model_validate(record.model_dump()) == record


@pytest.mark.parametrize(
    "damage",
    [
        ('"what": "the attack"', '"what": 7'),
        ('"what": "the attack", ', ""),
        ('"headline": null', '"headline": null, "extra": 1'),
        ("[3, 1]", '["3"]'),
        ("[3, 1]", "[true]"),
        ("[3, 1]", "[3.5]"),
    ],
)
def test_the_record_is_strict(damage: tuple[str, str]) -> None:
    with pytest.raises(ValidationError):
        ArticleSummary.model_validate_json(ANSWER.replace(*damage))


def test_the_declaration_tells_kinds_keys_and_sides() -> None:
    specs = {spec.name: spec for spec in fields_of(Condemnation)}
    assert specs["what"].kind is Kind.TEXT
    assert (specs["by"].weight, specs["what"].weight, specs["against"].weight) == (3, 3, 2)
    assert (specs["by"].side, specs["against"].side) == (Side.ACTOR, Side.TARGET)
    assert [spec.name for spec in lists_of(ArticleSummary)] == [
        "abstract", "meetings", "condemnations", "pledges", "dates",
    ]  # fmt: skip


def test_walking_names_every_leaf_by_its_path() -> None:
    record = ArticleSummary.model_validate_json(ANSWER)
    assert [(leaf.path, leaf.value) for leaf in leaves(record)] == [
        ("condemnations[0].by[0].name", "Ana Silva"),
        ("condemnations[0].by[0].affiliation", "Portugal"),
        ("condemnations[0].what", "the attack"),
    ]
    assert [path for path, _ in facts(record)] == ["condemnations[0]"]


def test_an_unknown_schema_names_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UnknownSchema) as caught:
        load_schema("article_sumary")
    assert caught.value.hint == "Did you mean article_summary?"
    (tmp_path / "other.py").write_text("x = 1")
    with pytest.raises(UnknownSchema, match="declares no class Other"):
        load_schema(str(tmp_path / "other.py"))
    with pytest.raises(UnknownSchema, match="no schema file"):
        load_schema(str(tmp_path / "absent.py"))
