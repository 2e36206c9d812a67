"""Files that commands write: none is lost, none is left half written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarizer.cli import main
from summarizer.cli.files import opened
from summarizer.errors import StoreError, UsageError
from tests.support import SAMPLE


def test_a_file_that_is_there_is_kept_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("precious")
    with pytest.raises(UsageError, match="exists already"), opened(str(path), force=False):
        pytest.fail("nothing may be opened")
    assert path.read_text() == "precious"
    with opened(str(path), force=True) as out:
        out.write("new")
    assert path.read_text() == "new"


def test_what_breaks_off_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("precious")

    def broken() -> None:
        with opened(str(path), force=True) as out:
            out.write("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken()
    assert path.read_text() == "precious"
    assert list(tmp_path.iterdir()) == [path], "no draft is left behind"


def test_a_device_is_written_to_and_stays_one() -> None:
    with opened(os.devnull, force=False) as out:
        out.write("gone")
    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="this system names no open pipes")
def test_a_pipe_by_its_name_is_written_to() -> None:
    reading, writing = os.pipe()
    with opened(f"/dev/fd/{writing}", force=False) as out:
        out.write("told")
    os.close(writing)
    with os.fdopen(reading) as told:
        assert told.read() == "told"


@pytest.mark.parametrize("name", ["no/out.json", "."])
def test_where_nothing_can_be_written_says_so(tmp_path: Path, name: str) -> None:
    with (
        pytest.raises(StoreError, match="cannot be written"),
        opened(str(tmp_path / name), force=False),
    ):
        pytest.fail("nothing may be opened")


def test_summarize_writes_over_nothing_and_makes_nothing_of_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "out.json"
    asked = ["summarize", str(SAMPLE), "-o", str(path)]
    assert main(["summarize", str(tmp_path / "absent.txt"), "-o", str(path)]) == 3
    assert not path.exists()
    assert main(asked) == 0
    capsys.readouterr()
    first = path.read_text()
    assert main([*asked, "--format", "text"]) == 2
    assert "--force" in capsys.readouterr().err
    assert path.read_text() == first
    absent = str(tmp_path / "absent.txt")
    assert main(["summarize", absent, absent, "-o", str(path), "--force"]) == 1
    assert path.read_text() == first, "all failed, so nothing was made"
    assert main([*asked, "--format", "text", "--force"]) == 0
    assert path.read_text() != first
