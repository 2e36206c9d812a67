"""`summarizer schema`"""

from __future__ import annotations

import json

import click


@click.command("schema")
@click.argument("name", required=False)
@click.option("--for-model", is_flag=True, help="The schema that a model is asked to fill.")
def command(name: str | None, for_model: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Print the JSON Schema NAME (a name, or a path to a .py file); without it, list the names."""
    from summarizer.domain import load_schema
    from summarizer.schemas import model_schema, names, output_schema

    if name is None:
        click.echo("\n".join(names()))
        return
    record = load_schema(name)
    schema = model_schema(record) if for_model else output_schema(record)
    click.echo(json.dumps(schema, indent=2, ensure_ascii=False))
