"""`summarizer doctor`"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import click

from summarizer.cli.options import option_name, settings_options
from summarizer.errors import SummarizerError
from summarizer.settings import Settings, shown, variable

PROBE = (
    "Foreign Minister Ana Silva of Portugal met her Angolan counterpart Rui Costa in Lisbon on "
    "Tuesday."
)


@click.command("doctor")
@click.option("--call", is_flag=True, help="Make one real request (it may cost a little).")
@settings_options
def command(call: bool, **given: Any) -> int:  # noqa: FBT001 - click passes flags so
    """Show every setting that differs from its default, what is missing, and, with --call, whether
    the endpoint answers."""
    from summarizer.pipeline import Summarizer

    settings = Settings.load(**given)
    click.echo(f"model     {settings.model}")
    for knob in fields(Settings):
        value = getattr(settings, knob.name)
        if value != knob.default and knob.name != "model":
            click.echo(
                f"{knob.name}  {shown(knob, value)}  ({option_name(knob)}, {variable(knob.name)})"
            )
    with Summarizer(**given) as summarizer:
        engine = summarizer.engine
        click.echo(f"engine    {engine.name}: ready")
        click.echo(f"schema    {summarizer.record.__name__}, prompt {summarizer.prompt.name}")
        if not call:
            click.echo("endpoint  not asked; --call makes one real request")
            return 0
        try:
            result = summarizer.summarize(PROBE, published="2024-05-16")
        except SummarizerError as error:
            click.echo(f"endpoint  failed: {error.code}")
            raise
        usage, seconds = result.usage, result.timings.engine
        click.echo(
            f"endpoint  answered in {seconds:.1f} s as {result.provenance.model_answered or '?'}: "
            f"{usage.requests} requests, {usage.tokens_in} tokens in, {usage.tokens_out} out"
        )
    return 0
