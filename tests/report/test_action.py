"""The action and the workflows: what they call exists, and the gate's script runs as written."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from summarizer.cli import main
from tests.report.samples import REAL
from tests.support import GOLD, ROOT

ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
NIGHTLY = ROOT / ".github" / "workflows" / "evals.yml"
PROGRAM = Path(sys.executable).with_name("summarizer")


def gate_step() -> Any:
    return next(step for step in ACTION["runs"]["steps"] if step.get("id") == "gate")


def run_gate(folder: Path, **inputs: str) -> tuple[int, str, str]:
    """The action's script with inputs as GitHub hands them over: exit code, output, job summary."""
    home = folder / "temp" / "summarizer" / "bin"
    home.mkdir(parents=True, exist_ok=True)
    if not (home / "summarizer").exists():
        (home / "summarizer").symlink_to(PROGRAM)
    given = {name: spec.get("default", "") for name, spec in ACTION["inputs"].items()} | inputs
    variables = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: given[match[1]], value)
        for name, value in gate_step()["env"].items()
    }
    files = {"GITHUB_STEP_SUMMARY": folder / "summary", "GITHUB_OUTPUT": folder / "outputs"}
    environment = {
        **os.environ,
        **variables,
        **{name: str(path) for name, path in files.items()},
        "RUNNER_TEMP": str(folder / "temp"),
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(folder),
    }
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", gate_step()["run"]],  # noqa: S607 - whichever bash is there
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    summary = files["GITHUB_STEP_SUMMARY"]
    told = summary.read_text("utf-8") if summary.is_file() else ""
    return done.returncode, done.stdout + done.stderr, told


@pytest.mark.skipif(not PROGRAM.is_file(), reason="needs the installed command `summarizer`")
def test_the_script_reports_and_ends_with_the_gates_exit_code(tmp_path: Path) -> None:
    (tmp_path / "my gold" / REAL[0]).mkdir(parents=True)
    for file in ("article.txt", "gold.json"):
        text = (GOLD / REAL[0] / file).read_text("utf-8")
        (tmp_path / "my gold" / REAL[0] / file).write_text(text, "utf-8")
    gold, baseline = tmp_path / "my gold", tmp_path / "accepted.json"
    assert main(["eval", "bless", "--gold", str(gold), "--baseline", str(baseline)]) == 0
    inputs = {"gold": "my gold", "baseline": "accepted.json", "out": "out dir"}
    code, told, summary = run_gate(tmp_path, **inputs)
    assert "A ok" in told
    assert code == 0
    assert f"::warning file=my gold/{REAL[0]}/gold.json,line=" in told
    assert summary.startswith("## builtin/rules: F1 ")
    assert "exit-code=0\n" in (tmp_path / "outputs").read_text("utf-8")
    assert (tmp_path / "out dir" / "report.html").is_file()
    changed = baseline.read_text("utf-8").replace(
        '"model": "builtin/rules"', '"model": "other/one"'
    )
    baseline.write_text(changed, "utf-8")
    code, told, _ = run_gate(tmp_path, **inputs, model="builtin/rules")
    assert code == 3
    assert "not gateable" in told


def test_every_option_that_ci_gives_exists(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "gate", "--help"]) == 0
    known = set(re.findall(r"--[\w-]+", capsys.readouterr().out))
    scripts = [gate_step()["run"], NIGHTLY.read_text("utf-8")]
    given = {option for script in scripts for option in re.findall(r"(?<![\w-])--[a-z-]+", script)}
    looped = re.search(r"for name in ([\w ]+);", gate_step()["run"])
    assert looped is not None
    given |= {f"--{name}" for name in looped[1].split()}
    assert given <= known | {"--quiet"}


def test_no_input_is_pasted_into_a_script() -> None:
    """`${{ }}` inside `run` would let an input, such as a branch's name, be read as shell."""
    workflow: Any = yaml.safe_load(NIGHTLY.read_text("utf-8"))
    steps = [*ACTION["runs"]["steps"], *workflow["jobs"]["live"]["steps"]]
    scripts = [step["run"] for step in steps if "run" in step]
    assert scripts
    assert not [script for script in scripts if "${{" in script]
    assert set(gate_step()["env"]) == {
        name.upper() for name in ACTION["inputs"] if name != "artifact"
    }
