"""`summarizer eval` as people and CI call it: what it prints, what it writes, how it exits."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from evals.metamorphic import CHECKS
from summarizer.cli import main
from tests.support import GOLD, ROOT

FEW = ["--limit", "4"]


def evaluate(*arguments: str | Path) -> int:
    return main(["eval", *map(str, arguments)])


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    assert evaluate("run", "--out", folder, *FEW) == 0
    return folder


def test_run_writes_a_result_and_prints_a_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate("run", "--out", tmp_path, *FEW, "--fields") == 0
    printed = capsys.readouterr().out
    assert "all lists" in printed
    assert "by.name" in printed
    assert "failed articles" in printed
    result = json.loads((tmp_path / "result.json").read_text())
    assert result["run"]["model"] == "builtin/rules"
    assert len(result["cases"]) == 4


def test_bless_then_gate_passes_and_a_touched_baseline_fails(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "baseline.json"
    assert evaluate("bless", "--result", out, "--baseline", path) == 0
    assert evaluate("gate", "--baseline", path, *FEW) in (0, 1)
    assert "A ok" in capsys.readouterr().out
    touched = json.loads(path.read_text())
    next(iter(touched["cases"].values()))[0]["verdicts"] = "other"
    path.write_text(json.dumps(touched))
    assert evaluate("gate", "--result", out, "--baseline", path) == 1
    touched["run"]["schema"]["sha256"] = "other"
    path.write_text(json.dumps(touched))
    assert evaluate("gate", "--baseline", path, "--limit", "2") in (1, 3)
    assert "A n/a" in capsys.readouterr().out


def test_blessing_twice_changes_nothing(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "baseline.json"
    evaluate("bless", "--result", out, "--baseline", path)
    once = path.read_bytes()
    evaluate("bless", *FEW, "--baseline", path)
    assert path.read_bytes() == once


def test_gate_all_judges_every_baseline_and_keeps_the_results(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, recordings = tmp_path / "baselines", tmp_path / "recordings"
    recordings.mkdir()
    evaluate("bless", "--result", out, "--baseline", home / "builtin-rules.json")
    folders = ["--all", "--baselines", home, "--recordings", recordings, *FEW]
    evaluate("gate", *folders, "--out", tmp_path / "out")
    assert "A ok" in capsys.readouterr().out
    assert (tmp_path / "out" / "builtin-rules" / "result.json").is_file()
    accepted = json.loads((home / "builtin-rules.json").read_text())
    accepted["run"]["model"] = "openai/some-model"
    (home / "openai-some-model.json").write_text(json.dumps(accepted))
    assert evaluate("gate", *folders) in (1, 3)
    assert "there is no recording" in capsys.readouterr().out
    assert evaluate("gate", "--all", "--baselines", recordings) == 3


def test_compare_and_show_read_results(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate("compare", out, out) == 0
    assert "all lists" in capsys.readouterr().out
    assert evaluate("show", "000", "--result", out, "--field", "meetings") == 0
    assert "meetings:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["run", "--gold", str(ROOT / "schemas")], 3),
        (["run", "--filter", "language=tlh"], 2),
        (["run", "--repeats", "0"], 2),
        (["run", "--record", "a", "--replay", str(ROOT / "README.md")], 2),
        (["gate", "--baseline", "no-such-file.json", "--limit", "1"], 3),
        (["compare", str(ROOT / "schemas"), str(ROOT / "schemas")], 3),
        (["no-such-command"], 2),
        (["run", "--schema", "no_such_schema"], 2),
        (["check", "--schema", "no_such_schema"], 2),
        (["run", "--out", str(ROOT / "README.md"), "--limit", "1"], 3),
        (["check", str(ROOT / "docs")], 3),
        (["agreement", str(ROOT / "docs"), str(ROOT / "docs")], 3),
        (["run", "--replay", str(ROOT / "docs")], 3),
    ],
)
def test_mistakes_end_with_their_exit_code(
    arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(*arguments) == code
    told = capsys.readouterr()
    first, hint = told.err.splitlines()
    assert first.endswith(".")
    assert hint.endswith(".")
    assert "news article" not in hint, "that is for articles"
    assert told.out == ""


@pytest.mark.parametrize("command", ["compare", "show", "bless", "gate"])
@pytest.mark.parametrize("content", ["{}", "[]", '{"format": 1, "cases": []}', "baseline"])
def test_a_file_that_is_no_result_is_refused(
    tmp_path: Path, out: Path, command: str, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path, baseline = tmp_path / "result.json", tmp_path / "baseline.json"
    assert evaluate("bless", "--result", out, "--baseline", baseline) == 0
    path.write_text(baseline.read_text() if content == "baseline" else content)
    arguments = {
        "compare": [path, out],
        "show": ["000", "--result", path],
        "bless": ["--result", path, "--baseline", tmp_path / "other.json"],
        "gate": ["--result", path, "--baseline", baseline],
    }
    capsys.readouterr()
    assert evaluate(command, *arguments[command]) == 3
    assert "is not a result" in capsys.readouterr().err
    assert evaluate("gate", "--result", out, "--baseline", out / "result.json") == 3
    assert "is not a baseline" in capsys.readouterr().err


def test_check_passes_our_labels_and_fails_a_bad_one(tmp_path: Path, capsys: Any) -> None:
    assert evaluate("check", GOLD) == 0
    assert "0 errors" in capsys.readouterr().out
    case = tmp_path / "001"
    case.mkdir()
    (case / "article.txt").write_text("Nothing happened in Zenda today, nothing at all.")
    (case / "gold.json").write_text(json.dumps({"id": "002", "published": None, "language": "en"}))
    assert evaluate("check", tmp_path) == 1
    assert "not the folder's name" in capsys.readouterr().out


def test_strict_turns_a_warning_into_an_error(tmp_path: Path) -> None:
    case = tmp_path / "001"
    case.mkdir()
    (case / "article.txt").write_text("Nothing happened in Zenda today, nothing at all.")
    labels = {"id": "001", "published": None, "language": "en", "genre": ["gossip"], "dates": []}
    (case / "gold.json").write_text(json.dumps(labels))
    assert evaluate("check", tmp_path) == 0
    assert evaluate("check", tmp_path, "--strict") == 1


def test_a_run_refuses_gold_of_another_schema(capsys: pytest.CaptureFixture[str]) -> None:
    foreign = ROOT / "docs" / "own-domain" / "evals" / "gold" / "acquisitions"
    for command in ("run", "gate", "bless"):
        assert evaluate(command, "--gold", foreign) == 3
        told = capsys.readouterr()
        assert "error [bad_gold]" in told.err
        assert "acquisitions" in told.err
        assert "--schema" in told.err
        assert told.out == ""


def test_agreement_of_gold_with_itself_is_perfect(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate("agreement", GOLD, GOLD, "--out", tmp_path) == 0
    result = json.loads((tmp_path / "result.json").read_text())
    assert result["totals"]["overall"]["f1"] == 1
    assert "all lists" in capsys.readouterr().out


def test_agreement_lists_what_two_people_see_differently(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "000-naqvi-baker.json").write_text('{"id": "000-naqvi-baker", "meetings": []}')
    assert evaluate("agreement", GOLD, tmp_path, "--differences") == 0
    printed = capsys.readouterr().out
    assert "000-naqvi-baker: meetings (gold 0) MIS" in printed
    first, *_ = (line for line in printed.splitlines() if line.startswith(str(tmp_path)))
    assert first == f"{tmp_path} against {GOLD} on 1 article", "one line, however long"


def test_metamorphic_prints_a_rate_a_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate("metamorphic", "--limit", "3") == 0
    printed = capsys.readouterr().out
    for name in CHECKS:
        assert f"{name:<20}" in printed


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "evals", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "bless" in done.stdout
