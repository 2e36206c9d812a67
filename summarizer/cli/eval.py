"""`summarizer eval`: score, compare, gate. Arguments in, exit code out; the work is in evals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import click

from summarizer.cli.files import there
from summarizer.cli.options import settings_options

F = TypeVar("F", bound=Callable[..., Any])
ANY = click.Path(path_type=Path)
HERE: Any = MappingProxyType({"type": ANY, "callback": there})
"""Of a path that must be there."""
OURS = ("gold", "repeats", "limit", "filters", "record", "replay")


@click.group("eval", context_settings={"max_content_width": 100})
def command() -> None:
    """Score an engine against hand-labelled gold, with error bars."""


def plan_options(function: F) -> F:
    """Options that say what to evaluate: gold, engine, how often, from where the answers come."""
    for option in (
        click.option("--gold", **HERE, help="Folder of cases; default: the schema's own gold."),
        click.option("--repeats", type=click.IntRange(1), default=1, help="Ask K times."),
        click.option("--limit", type=click.IntRange(1), help="Only the first N cases."),
        click.option(
            "--filter",
            "filters",
            multiple=True,
            help="language=fr, tag=long, genre=sport, or part of an id; all must fit.",
        ),
        click.option("--record", type=ANY, help="Write all raw answers to FILE."),
        click.option("--replay", **HERE, help="Answer only from this recording."),
        settings_options,
    ):
        function = option(function)
    return function


def _plan(options: dict[str, Any]) -> Any:
    from summarizer.evals import evaluate

    ours = {name: options.pop(name) for name in OURS}
    return evaluate.Plan(settings=options, **ours)


@command.command("run")
@click.option("--out", type=ANY, help="Folder for result.json and its reports.")
@click.option("--fields", is_flag=True, help="Show every field in the table.")
@plan_options
def run_command(out: Path | None, fields: bool, **options: Any) -> int:  # noqa: FBT001 - click passes flags so
    """Score an engine on gold: a table, and result.json with the verdict on every value."""
    from summarizer.evals import commands

    return commands.run_engine(_plan(options), out=out, fields=fields)


@command.command("compare")
@click.argument("old", type=ANY)
@click.argument("new", type=ANY)
def compare_command(old: Path, new: Path) -> int:
    """Compare two results on the same gold: is NEW better than OLD, by more than chance?"""
    from summarizer.evals import commands

    return commands.compare_runs(old, new)


@command.command("gate")
@click.option("--baseline", type=ANY, help="Accepted run; default: the model's own.")
@click.option("--result", type=ANY, help="Judge this result instead of running.")
@click.option("--live", is_flag=True, help="Statistical lane for live answers.")
@click.option("--all", "every", is_flag=True, help="Every baseline, each from its recording.")
@click.option("--baselines", **HERE, help="With --all: folder of baselines.")
@click.option("--recordings", **HERE, help="With --all: folder of recordings.")
@click.option("--out", type=ANY, help="Folder for result.json and its reports.")
@plan_options
def gate_command(
    baseline: Path | None,
    result: Path | None,
    live: bool,  # noqa: FBT001 - click passes flags so
    every: bool,  # noqa: FBT001 - click passes flags so
    baselines: Path | None,
    recordings: Path | None,
    out: Path | None,
    **options: Any,
) -> int:
    """Exit 0 if a run is as good as the accepted one, 1 if not, 3 if that cannot be told."""
    from summarizer.evals import commands

    plan = _plan(options)
    if every:
        return commands.gate_all(plan, home=baselines, recordings=recordings, out=out)
    return commands.gate(plan, baseline=baseline, result=result, live=live, out=out)


@command.command("bless")
@click.option("--baseline", type=ANY, help="File to write; default: the model's own.")
@click.option("--result", type=ANY, help="Accept this result instead of running.")
@plan_options
def bless_command(baseline: Path | None, result: Path | None, **options: Any) -> int:
    """Accept a run: it becomes the baseline that later runs are held against."""
    from summarizer.evals import commands

    return commands.bless(_plan(options), baseline=baseline, result=result)


@command.command("show")
@click.argument("article")
@click.option("--result", type=ANY, default="out", help="Result file or its folder.")
@click.option("--field", help="Only this list or field, such as pledges.by.name.")
def show_command(article: str, result: Path, field: str | None) -> int:
    """Explain ARTICLE's score: alignment, pairs, and the rule that decided each value."""
    from summarizer.evals import commands

    return commands.show(article, result=result, field=field)


@command.command("agreement")
@click.argument("one", **HERE)
@click.argument("other", **HERE)
@click.option("--gold", "articles", **HERE, help="Folder with the articles.")
@click.option("--schema", default="article_summary", help="Schema by name or path.")
@click.option("--out", type=ANY, help="Folder for result.json and its reports.")
@click.option("--differences", is_flag=True, help="List every value that they disagree on.")
def agreement_command(
    one: Path,
    other: Path,
    articles: Path | None,
    schema: str,
    out: Path | None,
    differences: bool,  # noqa: FBT001 - click passes flags so
) -> int:
    """How far two folders of labels agree: the ceiling that people set."""
    from summarizer.evals import commands

    return commands.agreement(
        one, other, articles=articles, schema=schema, out=out, differences=differences
    )


@command.command("check")
@click.argument("gold", **HERE, required=False)
@click.option("--articles", **HERE, help="Gold folder with the texts that GOLD labels.")
@click.option("--schema", default="article_summary", help="Schema by name or path.")
@click.option("--strict", is_flag=True, help="A warning is an error.")
def check_command(
    gold: Path | None,
    articles: Path | None,
    schema: str,
    strict: bool,  # noqa: FBT001 - click passes flags so
) -> int:
    """Check labels: schema, quotes, dates, names, aliases."""
    from summarizer.evals import commands

    return commands.check_labels(gold, articles=articles, schema=schema, strict=strict)


@command.command("metamorphic")
@plan_options
def metamorphic_command(**options: Any) -> int:
    """Change articles in known ways and see whether the records follow; needs no labels."""
    from summarizer.evals import commands

    return commands.metamorphic(_plan(options))
