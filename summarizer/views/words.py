"""A fact in plain words, for any schema: its fields as labelled lines."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.schemas import FieldSpec, Model, Party, When, fields_of


def title_of(record: type[Model], name: str) -> str:
    """What a field is called for people: the schema's title for it, else its name."""
    return record.model_fields[name].title or name.replace("_", " ").capitalize()


def rows(fact: Model) -> Iterator[tuple[str, str]]:
    """A fact's values as (field, words), one row a value; the field's name only on its first."""
    for spec in fields_of(type(fact)):
        label = spec.name
        for value in _values(fact, spec):
            yield label, words(value)
            label = ""


def words(value: object) -> str:
    """One value in words: a party with its office, a date with what it means."""
    if isinstance(value, Party):
        state = f" ({value.affiliation})" if value.affiliation else ""
        return f"{value.name}{', ' + value.role if value.role else ''}{state}"
    if isinstance(value, When):
        return f"{value.phrase} → {value.edtf or 'not resolved'}"
    if isinstance(value, Model):
        return "; ".join(text for _, text in rows(value))
    return str(value)


def _values(fact: Model, spec: FieldSpec) -> Iterator[object]:
    value = getattr(fact, spec.name)
    for item in value if spec.many else (value,):
        if item is not None:
            yield item
