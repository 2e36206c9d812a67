"""`summarizer batch`"""

from __future__ import annotations

from typing import Any

import click

from summarizer.cli.options import settings_options
from summarizer.errors import UsageError
from summarizer.loading import for_good
from summarizer.settings import shown_url

RAY = "ray"
ENGINES = ("local", "provider-batch", RAY)
FIELDS = ("text", "id", "published", "title", "url", "language")


def _field_options(function: Any) -> Any:
    for name in reversed(FIELDS):
        help_ = f"Column of rows that holds the article's {name}. [default: {name}]"
        function = click.option(f"--{name}-field", metavar="NAME", help=help_)(function)
    return function


@click.command("batch")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@click.option(
    "--output",
    "-o",
    required=True,
    metavar="FILE",
    help="File of records, JSONL (with ray: a folder of Parquet). One that is there is taken up "
    "where it ended.",
)
@click.option("--dry-run", is_flag=True, help="Count and estimate; send and write nothing.")
@click.option("--new-run", is_flag=True, help="Do all inputs again with a changed configuration.")
@click.option("--retry-failed", is_flag=True, help="Do inputs again whose record is `failed`.")
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default=ENGINES[0],
    show_default=True,
    help="local: calls from this process. provider-batch: the provider's batch API, half the "
    "price, within a day. ray: a Ray cluster.",
)
@_field_options
@settings_options
def command(
    inputs: tuple[str, ...],
    output: str,
    dry_run: bool,  # noqa: FBT001 - click passes flags so
    new_run: bool,  # noqa: FBT001 - click passes flags so
    retry_failed: bool,  # noqa: FBT001 - click passes flags so
    engine: str,
    **given: Any,
) -> int:
    """Summarise every article in INPUT: files, folders, globs, JSONL, CSV, Parquet, or - for rows
    on standard input. One line an input is appended to the output; the same command goes on where
    the last one ended."""
    if "://" in output and engine != RAY:
        raise UsageError(f"{shown_url(output)} is written with --engine {RAY} only.")
    columns = {name: given.pop(f"{name}_field") for name in FIELDS}
    with for_good():
        from summarizer.batch import commands

    plan = commands.plan_of(inputs, output, columns, new_run=new_run, retry_failed=retry_failed)
    return commands.estimate(plan, given) if dry_run else commands.ENGINES[engine](plan, given)
