"""`summarizer export`"""

from __future__ import annotations

from pathlib import Path

import click

FORMATS = ("parquet", "csv", "sqlite", "duckdb")


@click.command("export")
@click.argument("output", type=click.Path(path_type=Path))
@click.option("--to", type=click.Choice(FORMATS), required=True, help="What to make of it.")
@click.option(
    "--dest",
    "-d",
    type=click.Path(path_type=Path),
    help="Folder (parquet, csv) or file (sqlite, duckdb); default: beside the output.",
)
@click.option("--schema", help="Schema by name or path, where it was not the usual one.")
def command(output: Path, to: str, dest: Path | None, schema: str | None) -> None:
    """Turn OUTPUT of `summarizer batch` into tables: articles, one a list of facts, parties,
    spans, and what was rejected."""
    from summarizer.batch import commands

    for line in commands.export_tables(output, to, dest, schema):
        click.echo(line, err=True)
