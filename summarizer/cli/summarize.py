"""`summarizer summarize`"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import IO, Any

import click

from summarizer.cli.app import report
from summarizer.cli.options import settings_options
from summarizer.errors import SummarizerError, UsageError

FORMATS = ("text", "json", "jsonl", "html")


@click.command("summarize")
@click.argument("files", nargs=-1, metavar="[FILE|-]…")
@click.option("--published", metavar="DATE", help="Publication date, as 2025-03-27.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="text for people (default on a terminal), json (default in a pipe), jsonl, html.",
)
@click.option("--output", "-o", type=click.Path(dir_okay=False), help="Write here, not to stdout.")
@click.option("--explain", is_flag=True, help="Say for each fact which rule and words found it.")
@settings_options
def command(
    files: tuple[str, ...],
    published: str | None,
    format_: str | None,
    output: str | None,
    explain: bool,  # noqa: FBT001 - click passes flags so
    **settings: Any,
) -> int:
    """Summarise FILEs (text, HTML or Markdown; - is standard input) and print the records.

    With several FILEs one that fails does not stop the others; the exit code is then 1.
    """
    if not files and sys.stdin.isatty():
        raise UsageError("Name a file, or pipe an article in.")
    from summarizer import views
    from summarizer.pipeline import Summarizer
    from summarizer.reading import read_file

    files = files or ("-",)
    failures: list[SummarizerError] = []
    with ExitStack() as stack:
        summarizer = stack.enter_context(Summarizer(**settings))
        _say_baseline(summarizer.settings.model, settings["model"])
        out: IO[Any] = stack.enter_context(_opened(output)) if output else sys.stdout
        view = views.open_view(format_ or _default_format(out), out, many=len(files) > 1)
        stack.callback(view.close)
        for name in files:
            try:
                most = summarizer.settings.max_article_chars
                article = read_file(name, published=published, most_chars=most)
                view.show(article, summarizer.summarize(article), explain=explain)
            except SummarizerError as error:
                report(error, about=name if len(files) > 1 and name not in str(error) else "")
                failures.append(error)
    if not failures:
        return 0
    return failures[0].exit_code if len(files) == 1 else 1


def _default_format(out: IO[Any]) -> str:
    return "text" if out is sys.stdout and out.isatty() else "json"


def _opened(output: str) -> IO[Any]:
    """The output file, replaced only once all of it is written."""
    try:
        return click.open_file(output, "w", encoding="utf-8", atomic=True)
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}.") from None


def _say_baseline(model: str, asked: str | None) -> None:
    """Once, where nobody chose the baseline: that it is one, and how to use a model."""
    if model == "builtin/rules" and asked is None:
        click.echo(
            "Using builtin/rules, the embedded baseline: no model, no key, nothing leaves this "
            "machine.\nFor better summaries: --model provider/name (see `summarizer models`).",
            err=True,
        )
