"""`cache`: looking at a store changes nothing, and nobody is asked who cannot answer."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from summarizer.cli import main
from summarizer.wire.storefile import StoreFile

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "answers.sqlite"
    with closing(StoreFile(path)) as file:
        file.put("c" * 64, b"{}", "openai", "gpt-x")
    return path


@pytest.mark.parametrize("command", [["info"], ["export", "out.jsonl"]])
def test_looking_at_another_file_leaves_it_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    other = tmp_path / "thesis.txt"
    other.write_text("years of work")
    assert main(["cache", *command, "--store", str(other)]) == 3
    assert "error [store]" in capsys.readouterr().err
    assert other.read_text() == "years of work"
    assert main(["cache", *command, "--store", str(tmp_path / "absent.sqlite")]) == 3
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"], "nothing is made either"


def test_a_recording_is_written_once_and_read_back(
    store: Path, tmp_path: Path, capsys: Captured
) -> None:
    recording, copy = tmp_path / "r.jsonl", tmp_path / "copy.sqlite"
    export = ["cache", "export", str(recording), "--store", str(store)]
    assert main(export) == 0
    first = recording.read_text()
    assert main(export) == 2
    assert main([*export, "--force"]) == 0
    assert recording.read_text() == first
    assert main(["cache", "import", str(recording), "--store", str(copy)]) == 0
    assert main(["cache", "info", "--store", str(copy)]) == 0
    assert "answers  1" in capsys.readouterr().out


def test_clearing_asks_only_where_somebody_can_answer(store: Path, capsys: Captured) -> None:
    assert main(["cache", "clear", "--store", str(store)]) == 2
    assert "--yes" in capsys.readouterr().err
    assert main(["cache", "clear", "--yes", "--store", str(store)]) == 0
    assert "1 answers forgotten" in capsys.readouterr().out
