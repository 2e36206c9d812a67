"""Which tables a record class makes, and which rows one record of a batch puts into them.

    articles      one row an input, whatever became of it
    <list>        one a list of facts (`meetings`, `pledges`, …): one row a fact
    <parts>       one a kind of part (`parties`): who stands where in which fact
    spans         the sentences that each fact cites
    rejected      what the article does not support, and why

Rows of facts are named by `article` (the input's key) and `n` (place in the list, from 1).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from summarizer.schemas import FieldSpec, Kind, Model, fields_of, lists_of

Type = Literal["text", "integer", "real"]
Columns = Mapping[str, Type]
Rows = Iterator[tuple[str, tuple[Any, ...]]]
WHEN_PARTS = ("phrase", "edtf", "basis")

FACT: Columns = MappingProxyType({"article": "text", "n": "integer"})
IN_FACT: Columns = MappingProxyType(
    {"article": "text", "list": "text", "n": "integer", "field": "text", "position": "integer"}
)
SPANS: Columns = MappingProxyType(
    {
        "article": "text",
        "list": "text",
        "n": "integer",
        "position": "integer",
        "sentence": "integer",
        "start_char": "integer",
        "end_char": "integer",
        "quote": "text",
    }
)
REJECTED: Columns = MappingProxyType(
    {"article": "text", "path": "text", "reason": "text", "content": "text"}
)
ARTICLE: Mapping[str, tuple[Type, tuple[str, ...]]] = MappingProxyType(
    {
        "key": ("text", ("key",)),
        "id": ("text", ("id",)),
        "source": ("text", ("source",)),
        "status": ("text", ("status",)),
        "code": ("text", ("code",)),
        "reason": ("text", ("reason",)),
        "config": ("text", ("config", "key")),
        "model": ("text", ("config", "model")),
        "model_answered": ("text", ("result", "provenance", "model_answered")),
        "prompt": ("text", ("config", "prompt")),
        "schema": ("text", ("config", "schema")),
        "version": ("text", ("result", "provenance", "version")),
        "created": ("text", ("result", "provenance", "created")),
        "title": ("text", ("result", "provenance", "article", "title")),
        "author": ("text", ("author",)),
        "published": ("text", ("result", "provenance", "article", "published")),
        "url": ("text", ("result", "provenance", "article", "url")),
        "language": ("text", ("result", "provenance", "article", "language")),
        "text": ("text", ("text",)),
        "requests": ("integer", ("usage", "requests")),
        "tokens_in": ("integer", ("usage", "tokens_in")),
        "tokens_out": ("integer", ("usage", "tokens_out")),
        "usd": ("real", ("usage", "usd")),
    }
)
"""Columns of `articles`: type, and where in the record the value stands."""


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: Columns


@cache
def tables_of(record: type[Model]) -> tuple[Table, ...]:
    """The tables of a record class, in a fixed order."""
    top = {spec.name: spec for spec in _plain(record)}
    articles: dict[str, Type] = {name: kind for name, (kind, _) in ARTICLE.items()}
    articles |= {column: "text" for spec in top.values() for column in _columns(spec)}
    facts = [
        Table(spec.name, {**FACT, **{c: "text" for f in _plain(_item(spec)) for c in _columns(f)}})
        for spec in lists_of(record)
    ]
    kinds = {_item(field) for spec in lists_of(record) for field in _parts(_item(spec))}
    parts = [
        Table(_plural(kind), {**IN_FACT, **{c: "text" for f in _plain(kind) for c in _columns(f)}})
        for kind in sorted(kinds, key=_plural)
    ]
    return (
        Table("articles", articles),
        *facts,
        *parts,
        Table("spans", SPANS),
        Table("rejected", REJECTED),
    )


def rows_of(record: type[Model], line: Mapping[str, Any]) -> Rows:
    """The rows of one record of an output, each with its table's name."""
    result = line.get("result") or {}
    whole = {**line, "usage": result.get("usage") or line.get("usage") or {}}
    summary = result.get("summary") or {}
    known = [_at(whole, path) for _, path in ARTICLE.values()]
    top = [value for spec in _plain(record) for value in _values(spec, summary.get(spec.name))]
    yield "articles", (*known, *top)
    for spec in lists_of(record):
        for n, fact in enumerate(summary.get(spec.name, ()), 1):
            yield from _fact_rows(line["key"], spec, n, fact)
    for entry in result.get("rejected", ()):
        yield "rejected", (line["key"], entry["path"], entry["reason"], _json(entry["content"]))


def _fact_rows(key: str, spec: FieldSpec, n: int, fact: Mapping[str, Any]) -> Rows:
    plain = [v for field in _plain(_item(spec)) for v in _values(field, fact.get(field.name))]
    yield spec.name, (key, n, *plain)
    for field in _parts(_item(spec)):
        item, found = _item(field), fact.get(field.name)
        parts: list[Any] = [found] if found and not field.many else found or []
        for position, part in enumerate(parts, 1):
            values = [v for leaf in _plain(item) for v in _values(leaf, part.get(leaf.name))]
            yield _plural(item), (key, spec.name, n, field.name, position, *values)
    for position, span in enumerate(fact.get("evidence", ()), 1):
        place = (span["sentence"], span["start"], span["end"], span["quote"])
        yield "spans", (key, spec.name, n, position, *place)


def _plain(record: type[Model]) -> list[FieldSpec]:
    """Fields that are columns: leaves, lists of leaves, and parts that stand alone at the top."""
    return [spec for spec in fields_of(record) if spec.kind is not None]


def _parts(record: type[Model]) -> list[FieldSpec]:
    return [spec for spec in fields_of(record) if spec.item is not None]


def _item(spec: FieldSpec) -> type[Model]:
    if spec.item is None:
        raise TypeError(f"{spec.name} holds no parts")
    return spec.item


def _columns(spec: FieldSpec) -> list[str]:
    if spec.kind is Kind.WHEN and not spec.many:
        return [f"{spec.name}_{part}" for part in WHEN_PARTS]
    return [spec.name]


def _values(spec: FieldSpec, value: Any) -> Sequence[Any]:
    """A field's value in its columns; lists are JSON arrays."""
    if spec.kind is Kind.WHEN and not spec.many:
        return [(value or {}).get(part) for part in WHEN_PARTS]
    return [None if value is None else _json(value) if spec.many else str(value)]


def _plural(kind: type[Model]) -> str:
    name = kind.__name__.lower()
    return f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"


def _at(whole: Mapping[str, Any], path: Sequence[str]) -> Any:
    value: Any = whole
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
