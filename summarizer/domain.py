"""A domain's schema and prompt, found by name or path."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from summarizer.errors import UnknownSchema
from summarizer.schemas import Model, SchemaNotFound, class_name, load, names


def load_schema(name_or_path: str) -> type[Model]:
    """A record class by name or path. Raises UnknownSchema, naming the nearest."""
    try:
        return load(name_or_path)
    except SchemaNotFound as error:
        near = get_close_matches(name_or_path, names(), n=1)
        if near:
            hint = f"Did you mean {near[0]}?"
        elif name_or_path.endswith(".py"):
            hint = "A schema file declares a class of its own name: x_y.py declares XY(Model)."
        else:
            hint = f"There are: {', '.join(names())}; a path ends in .py."
        raise UnknownSchema(f"{str(error)[0].upper()}{str(error)[1:]}.", hint=hint) from None


def prompt_of(schema: str, record: type[Model]) -> str:
    """The prompt of a schema: the file of the same name, beside `schemas/` where that is a path."""
    if schema.endswith(".py"):
        path = Path(schema)
        return str(path.parent.parent / "prompts" / f"{path.stem}.md")
    named = next((name for name in names() if class_name(name) == record.__name__), None)
    return named or schema
