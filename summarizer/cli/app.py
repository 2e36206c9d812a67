"""The group of commands, and the one place where errors become messages and exit codes."""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from types import MappingProxyType

import click

import summarizer
from summarizer.errors import StoreError, SummarizerError, UsageError

# The short help stands here so that `--help` need not load the commands.
COMMANDS = MappingProxyType(
    {
        "batch": "Summarise many articles; never loses, repeats or runs away.",
        "cache": "Look after the stored answers.",
        "doctor": "Show every setting and what was checked; with --call, whether a model answers.",
        "eval": "Score an engine against hand-labelled gold, with error bars.",
        "export": "Turn a batch's output into tables.",
        "models": "List the providers, their key variables and what is configured.",
        "schema": "Print a schema of the output, or the one a model is asked to fill.",
        "summarize": "Summarise articles: who met, condemned, pledged, and when.",
        "version": "Print the version.",
    }
)
EXIT_INTERRUPTED = 130
EXIT_NOBODY_READS = 128 + 13
"""What shells report of a program that SIGPIPE ended. click and rich end with 1 instead."""
OUTPUT_HINT = "Check free space and permissions."
HELP_ASKED: type[click.UsageError] | tuple[()] = getattr(click.exceptions, "NoArgsIsHelpError", ())
"""A group of commands without one shows its help; click 8.1 does so without an error."""


class LazyGroup(click.Group):
    """Commands by name; the module of a command is loaded when the command is called."""

    def invoke(self, ctx: click.Context) -> object:
        """What a command returns. Where the reader of its output went away (`| head`) it ends as
        other programs do; never with 0, which would say that a gate has passed."""
        try:
            code: object = super().invoke(ctx)
            sys.stdout.flush()  # here, where a full disk or a closed pipe can still be told
        except (BrokenPipeError, SystemExit) as ended:
            if not any(isinstance(one, BrokenPipeError) for one in (ended, ended.__context__)):
                raise
            _let_go_of_output()
            return EXIT_NOBODY_READS
        return code

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            near = get_close_matches(cmd_name, COMMANDS, n=1)
            hint = f"Did you mean {near[0]}?" if near else "See `summarizer --help`."
            raise UsageError(f"No such command {cmd_name!r}.", hint=hint)
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
@click.version_option(summarizer.__version__, message="summarizer %(version)s")
def app() -> None:
    """Turn news articles into facts that can be checked."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; no traceback leaves for a user's mistake."""
    _open_streams()
    try:
        code = app.main(args=arguments, prog_name="summarizer", standalone_mode=False)
    except SummarizerError as error:
        report(error)
        return error.exit_code
    except HELP_ASKED as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        message = error.format_message()
        end = "" if message.endswith((".", "?")) else "."
        usage = UsageError(f"{message}{end}", hint=_help_of(error))
        report(usage)
        return usage.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return EXIT_INTERRUPTED
    except OSError as error:
        where = error.filename or "Standard output"
        report(StoreError(f"{where} cannot be used: {error.strerror}.", hint=OUTPUT_HINT))
        if error.filename is None:
            _let_go_of_output()
        return StoreError.exit_code
    return code if isinstance(code, int) else 0


def _open_streams() -> None:
    """A stream that the caller closed (`>&-`) is an empty one; a letter that the terminal's
    encoding lacks is replaced."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nothing = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - open to the end
            setattr(sys, name, nothing)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _let_go_of_output() -> None:
    """What is still in the buffer must not be written when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _help_of(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    return f"See `{context.command_path if context else 'summarizer'} --help`."


def report(error: SummarizerError, *, about: str = "") -> None:
    """One line that says what is wrong, one that says what to do."""
    prefix = f"{about}: " if about else ""
    click.echo(f"error [{error.code}]: {prefix}{error}", err=True)
    click.echo(f"  {error.hint}", err=True)
