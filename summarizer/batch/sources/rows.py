"""From a row, whatever file it stood in, to an entry: which column is what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypedDict

from summarizer.batch.entries import Entry, Fields
from summarizer.errors import InputError

MOST_COLUMNS_NAMED = 12


class _Known(TypedDict):
    source: str
    name: str
    id: str | None
    size: int


def entry_of(row: Mapping[str, Any], fields: Fields, source: str, size: int) -> Entry:
    """The entry of a row. A row without a text is an entry with that problem."""
    ident = None if row.get(fields.id) is None else str(row[fields.id])
    known = _Known(source=source, name=ident or "", id=ident, size=size)
    text = row.get(fields.text)
    if text is None and fields.text not in row:
        return Entry(content=str(dict(row)), problem=no_column(row, fields.text, source), **known)
    if text is not None and not isinstance(text, str | bytes):
        problem = InputError(f"{source}: {fields.text} holds no text.")
        return Entry(content=str(text), problem=problem, **known)
    return Entry(
        content=text or "",
        published=_day(row.get(fields.published)),
        title=_string(row.get(fields.title)),
        url=_string(row.get(fields.url)),
        language=_string(row.get(fields.language)),
        **known,
    )


def no_column(row: Mapping[str, Any], column: str, source: str) -> InputError:
    """The problem of a row that lacks the text's column, with the columns it has."""
    there = ", ".join([str(name)[:40] for name in row][:MOST_COLUMNS_NAMED])
    return InputError(
        f"{source} has no column {column!r}.", hint=f"Use --text-field; there are: {there}."
    )


def _day(value: Any) -> date | str | None:
    if value is None or isinstance(value, date | str):
        return value
    return str(value)


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
