"""The group of commands, and the one place where errors become messages and exit codes."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from types import MappingProxyType

import click

from summarizer.errors import SummarizerError, UsageError

# The short help stands here so that `--help` need not load the commands.
COMMANDS = MappingProxyType(
    {
        "batch": "Summarise many articles; never loses, repeats or runs away.",
        "cache": "Look after the stored answers.",
        "doctor": "Show what is configured, what is missing, and whether the endpoint answers.",
        "eval": "Score an engine against hand-labelled gold, with error bars.",
        "export": "Turn a batch's output into tables.",
        "models": "List the providers, their key variables and what is configured.",
        "schema": "Print a schema of the output, or the one a model is asked to fill.",
        "summarize": "Summarise articles: who met, condemned, pledged, and when.",
        "version": "Print the version.",
    }
)
EXIT_INTERRUPTED = 130
HELP_ASKED: type[click.UsageError] | tuple[()] = getattr(click.exceptions, "NoArgsIsHelpError", ())
"""A group of commands without one shows its help; click 8.1 does so without an error."""


class LazyGroup(click.Group):
    """Commands by name; the module of a command is loaded when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"summarizer.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 ok · 1 some articles failed or an evaluation regressed · 2 usage or "
    "configuration · 3 bad input · 4 provider · 5 output unusable · 130 interrupted.",
)
def app() -> None:
    """Turn news articles into facts that can be checked."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; no traceback leaves for a user's mistake."""
    try:
        code = app.main(args=arguments, prog_name="summarizer", standalone_mode=False)
    except SummarizerError as error:
        report(error)
        return error.exit_code
    except HELP_ASKED as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        usage = UsageError(error.format_message(), hint=_help_of(error))
        report(usage)
        return usage.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader went away (`| head`): not an error, and nothing may be flushed any more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0


def _help_of(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    return f"See `{context.command_path if context else 'summarizer'} --help`."


def report(error: SummarizerError, *, about: str = "") -> None:
    """One line that says what is wrong, one that says what to do."""
    prefix = f"{about}: " if about else ""
    click.echo(f"error [{error.code}]: {prefix}{error}", err=True)
    click.echo(f"  {error.hint}", err=True)
