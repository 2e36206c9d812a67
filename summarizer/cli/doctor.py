"""`summarizer doctor`"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.options import option_name, settings_options
from summarizer.errors import SummarizerError
from summarizer.settings import Settings, origin, shown, shown_url, variable

if TYPE_CHECKING:
    from summarizer.pipeline import Summarizer

PROBE = (
    "Foreign Minister Ana Silva of Portugal met her Angolan counterpart Rui Costa in Lisbon on "
    "Tuesday."
)
ONE_REQUEST = MappingProxyType({"cache": "off", "max_reasks": 0})
"""An answer from the store would say nothing of the endpoint, and a second one nothing more."""
CHECKED, NOT_CHECKED = "checked", "not checked"


@click.command("doctor")
@click.option("--call", is_flag=True, help="Make one real request (it may cost a little).")
@settings_options
def command(call: bool, **given: Any) -> int:  # noqa: FBT001 - click passes flags so
    """Show every setting and where it is from, what was checked and what was not; with --call,
    whether the endpoint answers."""
    from summarizer.pipeline import Summarizer

    _show_settings(Settings.load(**given), given)
    settings = {**given, **ONE_REQUEST} if call else given
    with Summarizer(**settings) as summarizer:
        _say(CHECKED, "settings", "each is known, of its type and in its range")
        _say(CHECKED, "schema", summarizer.record.__name__)
        _say(CHECKED, "prompt", f"{summarizer.prompt.name}, version {summarizer.prompt.version}")
        if not summarizer.engine.can_reask:
            _say(CHECKED, "engine", f"{summarizer.engine.name} is embedded: no key, no endpoint")
        else:
            _say(CHECKED, "engine", f"{summarizer.engine.name} is set up; {_key_of(summarizer)}")
        if call:
            _call(summarizer)
        elif summarizer.engine.can_reask:
            _say(NOT_CHECKED, "endpoint", f"{_address_of(summarizer)}; --call makes one request")
            _say(NOT_CHECKED, "key, model", "only an answer shows whether they are accepted")
    return 0


def _show_settings(settings: Settings, given: Mapping[str, Any]) -> None:
    for knob in fields(Settings):
        value = getattr(settings, knob.name)
        told = "-" if value is None else shown(knob, value)
        sources = {
            "option": option_name(knob),
            "environment": variable(knob.name),
            "default": "default",
        }
        click.echo(f"{knob.name:<20}{told!s:<24}  {sources[origin(knob, given)]}")
    click.echo()


def _call(summarizer: Summarizer[Any]) -> None:
    """One article through the engine. Raises what the article raises."""
    try:
        result = summarizer.summarize(PROBE, published="2024-05-16")
    except SummarizerError as error:
        _say(CHECKED, "endpoint", f"failed: {error.code}")
        raise
    usage, seconds = result.usage, result.timings.engine
    if not summarizer.engine.can_reask:
        _say(CHECKED, "sample", f"read in {seconds:.1f} s; nothing was sent")
        return
    _say(
        CHECKED,
        "endpoint",
        f"answered in {seconds:.1f} s as {result.provenance.model_answered or 'no model it names'}:"
        f" {usage.requests} request, {_count(usage.tokens_in)} tokens in, "
        f"{_count(usage.tokens_out)} out",
    )


def _count(tokens: int | None) -> str:
    return "unknown" if tokens is None else f"{tokens:,}"


def _key_of(summarizer: Summarizer[Any]) -> str:
    from summarizer.engines.providers import find

    name = find(summarizer.settings.model).key
    if summarizer.settings.api_key is not None:
        return f"the key is from {variable('api_key')} or --api-key"
    return "it needs no key" if name is None else f"{name} is set"


def _address_of(summarizer: Summarizer[Any]) -> str:
    from summarizer.engines.providers import find

    settings = summarizer.settings
    address = settings.base_url or find(settings.model).base_url
    return shown_url(address) if address else "llama.cpp in this process"


def _say(state: str, what: str, told: str) -> None:
    click.echo(f"{state:<12} {what:<11} {told}")
