"""A mistake on the command line: one error, one hint, one exit code a kind, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import summarizer
from summarizer.cli import main
from tests.support import SAMPLE

ARTICLE = str(SAMPLE)


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["summarize", ARTICLE, "--published", "yesterday"], 2, "usage"),
        (["summarize", ARTICLE, "--no-such-option"], 2, "usage"),
        (["summarize", ARTICLE, "--mode", "xml"], 2, "usage"),
        (["summarize", ARTICLE, "--max-reasks", "many"], 2, "usage"),
        (["summarize", ARTICLE, "--max-reasks", "-1"], 2, "settings"),
        (["summarize", ARTICLE, "--schema", "nothing"], 2, "unknown_schema"),
        (["summarize", ARTICLE, "-m", "nope/x"], 2, "unknown_model"),
        (["sumarize"], 2, "usage"),
        (["eval", "run", "--repeats", "0"], 2, "usage"),
        (["summarize", "absent.txt"], 3, "file_unreadable"),
        (["eval", "run", "--gold", "absent"], 3, "file_unreadable"),
        (["eval", "run", "--replay", "absent"], 3, "file_unreadable"),
        (["eval", "compare", "absent", "absent"], 3, "file_unreadable"),
        (["eval", "show", "001", "--result", "absent"], 3, "file_unreadable"),
        (["eval", "check", "absent"], 3, "file_unreadable"),
        (["eval", "agreement", "absent", "absent"], 3, "file_unreadable"),
        (["cache", "import", "absent"], 3, "file_unreadable"),
    ],
)
def test_an_error_stands_alone_with_its_hint(
    arguments: list[str],
    code: int,
    told: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    first, hint = captured.err.splitlines()
    assert re.fullmatch(rf"error \[{told}\]: .+\.", first)
    assert re.fullmatch(r"  .+[.?]", hint)


def test_a_slip_in_a_commands_name_is_seen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sumarize"]) == 2
    assert capsys.readouterr().err == (
        "error [usage]: No such command 'sumarize'.\n  Did you mean summarize?\n"
    )


def test_the_version_is_told_either_way(capsys: pytest.CaptureFixture[str]) -> None:
    for asked in ("--version", "version"):
        assert main([asked]) == 0
        assert capsys.readouterr().out == f"summarizer {summarizer.__version__}\n"
