"""`summarizer summarize`"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from datetime import date
from io import TextIOWrapper
from typing import IO, Any

import click

from summarizer.cli.app import report
from summarizer.cli.files import opened
from summarizer.cli.options import settings_options
from summarizer.errors import InputError, SummarizerError, UsageError

FORMATS = ("text", "json", "jsonl", "html")


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    from summarizer.article import as_date

    try:
        return as_date(value)
    except InputError as error:
        raise UsageError(str(error), hint=error.hint) from None


@click.command("summarize")
@click.argument("files", nargs=-1, metavar="[FILE|-]…")
@click.option("--published", metavar="DATE", callback=_day, help="Publication date: 2025-03-27.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="text for people (default on a terminal), json (default in a pipe), jsonl, html.",
)
@click.option("--output", "-o", metavar="FILE", help="Write here, not to stdout.")
@click.option("--force", is_flag=True, help="Write over a FILE that is there.")
@click.option("--explain", is_flag=True, help="Say for each fact which rule and words found it.")
@settings_options
def command(
    files: tuple[str, ...],
    published: date | None,
    format_: str | None,
    output: str | None,
    force: bool,  # noqa: FBT001 - click passes flags so
    explain: bool,  # noqa: FBT001 - click passes flags so
    **settings: Any,
) -> int:
    """Summarise FILEs (text, HTML, Markdown, or an article's fields in JSON; - is standard input)
    and print the records.

    With several FILEs one that fails does not stop the others; the exit code is then 1.
    """
    if not files and sys.stdin.isatty():
        raise UsageError("Name a file, or pipe an article in.")
    from summarizer import views
    from summarizer.cli.articles import read_article
    from summarizer.pipeline import Summarizer

    files = files or ("-",)
    failures: list[SummarizerError] = []
    with ExitStack() as stack:
        summarizer = stack.enter_context(Summarizer(**settings))
        out = stack.enter_context(opened(output, force=force)) if output else sys.stdout
        view = views.open_view(_form(format_, out), out, many=len(files) > 1)
        stack.callback(view.close)
        most = summarizer.settings.max_article_chars
        for number, name in enumerate(files):
            try:
                article = read_article(name, published=published, most_chars=most)
                result = summarizer.summarize(article)
            except SummarizerError as error:
                if len(files) == 1:
                    raise
                report(error, about=name if name not in str(error) else "")
                failures.append(error)
                continue
            if number == len(failures):  # the first that went well
                _say_baseline(summarizer.settings.model, settings["model"])
            view.show(article, result, explain=explain)
        if len(failures) == len(files):
            raise click.exceptions.Exit(1)  # so that an output that was there stays
    return 1 if failures else 0


def _form(asked: str | None, out: IO[Any]) -> str:
    """The form to show results in. What programs read is UTF-8, whatever the terminal's encoding;
    words are in the terminal's own."""
    form = asked or ("text" if out is sys.stdout and out.isatty() else "json")
    if form != "text" and isinstance(out, TextIOWrapper):
        out.reconfigure(encoding="utf-8")
    return form


def _say_baseline(model: str, asked: str | None) -> None:
    """Once, where nobody chose the baseline: that it is one, and how to use a model."""
    if model == "builtin/rules" and asked is None:
        click.echo(
            "Using builtin/rules, the embedded baseline: no model, no key, nothing leaves this "
            "machine.\nFor better summaries: --model provider/name (see `summarizer models`).",
            err=True,
        )
