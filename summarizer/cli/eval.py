"""`summarizer eval`: score, compare, gate. Arguments in, exit code out; the work is in evals."""

from __future__ import annotations

from pathlib import Path

import click

EXISTING = click.Path(exists=True, path_type=Path)


@click.group("eval")
def command() -> None:
    """Score an engine against hand-labelled gold, with error bars."""


@command.command("run")
@click.option("--gold", type=EXISTING, help="Folder of cases; default: the schema's own gold.")
@click.option("--model", help="Engine as provider/name; default: as configured.")
@click.option("--schema", help="Schema by name, or a path to a .py file.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder for result.json.")
@click.option("--repeats", type=click.IntRange(1), default=1, help="Ask every article K times.")
@click.option("--limit", type=click.IntRange(1), help="Only the first N cases.")
@click.option(
    "--filter",
    "filters",
    multiple=True,
    help="language=fr, tag=long, genre=sport, or part of an id.",
)
@click.option("--fields", is_flag=True, help="Show every field in the table.")
def run_command(
    gold: Path | None,
    model: str | None,
    schema: str | None,
    out: Path | None,
    repeats: int,
    limit: int | None,
    filters: tuple[str, ...],
    fields: bool,  # noqa: FBT001 - click passes flags so
) -> int:
    """Score an engine on gold; print a table and write result.json."""
    from summarizer.evals import commands

    return commands.run_engine(
        gold=gold,
        model=model,
        schema=schema,
        out=out,
        repeats=repeats,
        limit=limit,
        filters=filters,
        fields=fields,
    )
