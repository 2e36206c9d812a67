"""`summarizer version`"""

from __future__ import annotations

import click

import summarizer


@click.command("version")
def command() -> None:
    """Print the version."""
    click.echo(f"summarizer {summarizer.__version__}")
