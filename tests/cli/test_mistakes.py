"""A mistake on the command line: one error, one hint, one exit code a kind, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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
    assert re.fullmatch(r"  .+\.", hint)
