"""Command line options of the settings: made from the fields of Settings, not written twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, fields
from typing import Any, TypeVar

import click

from summarizer.settings import Settings, can_be_unset, choices, type_of, variable

F = TypeVar("F", bound=Callable[..., Any])
SHORT = {"model": "-m"}
SHORTHANDS = (
    ("--no-cache", "off", "The same as --cache off."),
    ("--cache-only", "only", "The same as --cache only: replay without a key; a miss is an error."),
)


def option_name(knob: Field[Any]) -> str:
    """`max_reasks` -> `--max-reasks`."""
    return "--" + knob.name.replace("_", "-")


def settings_options(function: F) -> F:
    """Give a command one option a setting. An option that is not given arrives as None.

    The variables are read by Settings itself, so that Python and the shell agree.
    """
    for option, value, help_ in SHORTHANDS:
        function = click.option(option, "cache", flag_value=value, default=None, help=help_)(
            function
        )
    for knob in reversed(fields(Settings)):
        names = [option_name(knob), *([SHORT[knob.name]] if knob.name in SHORT else [])]
        words = choices(knob)
        shown = "" if knob.default is None else f" [default: {knob.default}]"
        function = click.option(
            *names,
            type=click.Choice(words) if words else str if can_be_unset(knob) else type_of(knob),
            default=None,
            help=f"{knob.metadata['help']}{shown} ({variable(knob.name)})",
        )(function)
    return function
