"""What the commands of `summarizer eval` do: arguments in, text out, exit code back."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from rich.console import Console

from summarizer.domain import load_schema
from summarizer.engines import BASELINE
from summarizer.errors import FileUnreadable

from . import baseline as baselines
from . import result_file
from .agreement import agree, label_cases
from .checking import check
from .compare import compare, moved
from .evaluate import Plan, evaluate, observe_plan
from .explain import explain, lost
from .gate import Exit, Finding, decide, lane_a, lane_b, lane_c
from .gold import GOLD, TEXT, load_gold
from .metamorphic import violations
from .report import ANNOTATIONS, write_all
from .terminal import (
    counted,
    show_comparison,
    show_findings,
    show_observations,
    show_problems,
    show_result,
)

WORST = 10


def console() -> Console:
    """Where tables and lines go. Paths and ids are data: nothing in them is markup, and no line is
    broken, so that it can be searched for."""
    return Console(highlight=False, markup=False, soft_wrap=True)


def errors() -> Console:
    """Where progress goes, so that tables can be piped."""
    return Console(highlight=False, stderr=True)


def run_engine(plan: Plan, *, out: Path | None, fields: bool) -> int:
    """Run, write `result.json`, print the table. 1 where an article failed."""
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)  # what cannot be written is told before the run
    result = evaluate(plan, errors())
    deliver(result, out, plan)
    show_result(result, console(), fields=fields)
    return int(any(entry["error"] for entry in result["cases"]))


def deliver(result: Mapping[str, Any], out: Path | None, plan: Plan | None = None) -> None:
    """Write a result and its reports into a folder, where one is asked for.

    On GitHub the annotations are printed too: that is how it takes them.
    """
    if out is None:
        return
    result_file.write(result, out / "result.json")
    gold = None if plan is None else plan.gold or GOLD / Path(plan.schema).stem
    write_all(result, out, gold=gold)
    if os.environ.get("GITHUB_ACTIONS"):
        told = (out / ANNOTATIONS).read_text(encoding="utf-8")
        console().print(told, end="")


def compare_runs(old: Path, new: Path) -> int:
    """Print new minus old, with its error bars, and the articles that moved most."""
    before, after = result_file.read(old), result_file.read(new)
    show_comparison(compare(before, after), moved(before, after)[:WORST], console())
    return 0


def gate(
    plan: Plan, *, baseline: Path | None, result: Path | None, live: bool, out: Path | None
) -> int:
    """Hold a run against a baseline: lanes A and C, or B and C with `live`."""
    given = result_file.read(result) if result else None
    path = baseline or baselines.path_for(_model(plan, given))
    accepted = baselines.read(path)
    content = given or evaluate(plan.like(accepted), errors())
    deliver(content, out, plan)
    findings = [*(lane_b if live else lane_a)(content, accepted), *lane_c(content)]
    return _report(str(accepted["run"]["model"]), findings)


def gate_all(plan: Plan, *, home: Path | None, recordings: Path | None, out: Path | None) -> int:
    """Lanes A and C for every baseline of a folder, each from the recording of its name.

    The embedded baseline needs no recording. Every result goes into a folder of its own in `out`.
    The exit code is that of the worst.
    """
    home, recordings = home or baselines.HOME, recordings or baselines.RECORDINGS
    codes = []
    for path in sorted(home.glob("*.json")):
        accepted, recording = baselines.read(path), recordings / f"{path.stem}.jsonl"
        ours = replace(plan.like(accepted), replay=recording if recording.is_file() else None)
        if not recording.is_file() and accepted["run"]["model"] != BASELINE:
            missing = Finding("A", Exit.NOT_GATEABLE, f"there is no recording {recording}")
            codes.append(_report(str(accepted["run"]["model"]), [missing]))
            continue
        content = evaluate(ours, errors())
        deliver(content, out / path.stem if out else None, plan)
        findings = [*lane_a(content, accepted), *lane_c(content)]
        codes.append(_report(str(accepted["run"]["model"]), findings))
    if not codes:
        raise FileUnreadable(
            f"{home} holds no baseline.", hint="`summarizer eval bless` writes one."
        )
    return 1 if 1 in codes else max(codes)


def _report(model: str, findings: Sequence[Finding]) -> int:
    show_findings(findings, console())
    decision = decide(findings)
    words = {Exit.PASS: "passed", Exit.FAIL: "failed", Exit.NOT_GATEABLE: "not gateable"}
    console().print(f"gate: {model}: {words[decision]}")
    return int(decision)


def bless(plan: Plan, *, baseline: Path | None, result: Path | None) -> int:
    """Make a run the accepted one, and say what moved."""
    content = result_file.read(result) if result else evaluate(plan, errors())
    path = baseline or baselines.path_for(content["run"]["model"])
    accepted = baselines.of_result(content)
    if path.is_file():
        shifts = moved(baselines.read(path), accepted)
        show_comparison([], shifts, console())
    baselines.write(accepted, path)
    console().print(f"blessed: {path}")
    return 0


def _model(plan: Plan, result: Mapping[str, Any] | None) -> str:
    return str(result["run"]["model"]) if result else plan.model


def show(article: str, *, result: Path, field: str | None) -> int:
    """Print why each point of one article was lost."""
    for line in explain(result_file.read(result), article, field):
        console().print(line)
    return 0


def agreement(
    one: Path,
    other: Path,
    *,
    articles: Path | None,
    schema: str,
    out: Path | None,
    differences: bool,
) -> int:
    """Print how far two labellers agree: their F1 is the human ceiling."""
    record = load_schema(schema)
    cases, scored = agree(record, one, other, articles or GOLD / Path(schema).stem)
    result = result_file.build(record, cases, scored, model=f"{other} against {one}")
    deliver(result, out)
    for entry in result["cases"] if differences else ():
        for line in lost(entry):
            console().print(f"{entry['id']}: {line}")
    show_result(result, console(), fields=True)
    return 0


def check_labels(gold: Path | None, *, articles: Path | None, schema: str, strict: bool) -> int:
    """Print every problem of every label. 1 where there is an error (with `strict`, a warning).

    A folder of one person's labels holds no articles: `articles` is the gold that does.
    """
    record = load_schema(schema)
    if gold is not None and not any(gold.rglob(TEXT)):
        cases = tuple(label_cases(gold, articles or GOLD / Path(schema).stem))
    else:
        cases = load_gold(gold, schema)
    problems = check(record, cases)
    show_problems(problems, console())
    errors = sum(problem.level == "error" for problem in problems)
    told = (len(cases), "label"), (errors, "error"), (len(problems) - errors, "warning")
    label, error, warning = (counted(*one) for one in told)
    console().print(f"{label}: {error}, {warning}")
    return int(bool(problems) if strict else bool(errors))


def metamorphic(plan: Plan) -> int:
    """Print how often an engine's record does not do what a change of the article demands."""
    found = observe_plan(plan)
    show_observations(found, violations(found), console())
    return 0
