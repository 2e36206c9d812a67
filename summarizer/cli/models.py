"""`summarizer models`"""

from __future__ import annotations

import os
import sys

import click

WIDTH_IN_A_PIPE = 160


@click.command("models")
def command() -> None:
    """List the providers: how a model is named, which variable holds the key, what is set."""
    from rich.console import Console
    from rich.table import Table

    from summarizer.engines.providers import PROVIDERS
    from summarizer.views.trimming import print_table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for title in ("model", "key variable", "configured", "mode", "notes"):
        table.add_column(title, no_wrap=title != "notes", overflow="fold")
    table.add_row("builtin/rules", "-", "yes", "-", "the embedded baseline; nothing to set up")
    for provider in PROVIDERS.values():
        key = provider.key
        configured = "yes" if key is None or os.environ.get(key) else "no"
        table.add_row(f"{provider.name}/…", key or "-", configured, provider.mode, provider.notes)
    width = None if sys.stdout.isatty() else WIDTH_IN_A_PIPE
    print_table(Console(width=width), table)
