"""`summarizer cache info|clear|export|import`"""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING

import click

from summarizer.cli.files import STANDARD, lines_of, opened
from summarizer.errors import StoreError, UsageError

if TYPE_CHECKING:
    from summarizer.wire.storefile import StoreFile

MEGABYTE = 1024 * 1024
store_option = click.option(
    "--store", type=click.Path(dir_okay=False), help="File of the store (SUMMARIZER_STORE)."
)


@click.group("cache")
def command() -> None:
    """Look after the stored answers: every paid answer is kept and asked for only once."""


@command.command("info")
@store_option
def info(store: str | None) -> None:
    """Where the store lies, how many answers it holds and how large it is."""
    with closing(_looked_at(store)) as file:
        click.echo(f"store    {file.path}")
        click.echo(f"answers  {file.count():,}")
        click.echo(f"size     {file.size() / MEGABYTE:.1f} MiB of {file.max_mb:,} MiB at most")


@command.command("clear")
@click.option("--yes", is_flag=True, help="Do not ask.")
@store_option
def clear(store: str | None, yes: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Forget all answers. What was paid for is paid for again."""
    with closing(_opened(store)) as file:
        if not yes and not sys.stdin.isatty():
            raise UsageError("There is nobody to ask here.", hint="Give --yes.")
        if not yes:
            click.confirm(f"Forget {file.count():,} answers in {file.path}?", abort=True)
        click.echo(f"{file.clear():,} answers forgotten")


@command.command("export")
@click.argument("file", default=STANDARD)
@click.option("--force", is_flag=True, help="Write over a FILE that is there.")
@store_option
def export(file: str, store: str | None, force: bool) -> None:  # noqa: FBT001 - click passes flags so
    """Write the answers as JSON lines to FILE: a recording that others can replay."""
    from summarizer.wire import transfer

    with closing(_looked_at(store)) as answers, opened(file, force=force) as out:
        count = transfer.export(answers, out)
    click.echo(f"{count:,} answers exported", err=True)


@command.command("import")
@click.argument("file", default=STANDARD)
@store_option
def import_(file: str, store: str | None) -> None:
    """Add the answers of a recording; those that are there already stay."""
    from summarizer.wire import transfer

    with closing(_opened(store)) as answers, lines_of(file) as lines:
        count = answers.put_all(transfer.answers_in(lines))
    click.echo(f"{count:,} answers added", err=True)


def _looked_at(store: str | None) -> StoreFile:
    """The store to be read only: a file that is none stays what it is. Raises StoreError."""
    from summarizer.settings import Settings
    from summarizer.wire.store import path_of
    from summarizer.wire.storefile import StoreFile

    settings = Settings.load(store=store)
    path = path_of(settings)
    if not path.is_file():
        raise StoreError(f"There is no store {path} yet.", hint="A model's first answer makes it.")
    return StoreFile(path, max_mb=settings.cache_max_mb, read_only=True)


def _opened(store: str | None) -> StoreFile:
    from summarizer.settings import Settings
    from summarizer.wire.store import path_of
    from summarizer.wire.storefile import StoreFile

    settings = Settings.load(store=store)
    return StoreFile(path_of(settings), max_mb=settings.cache_max_mb)
