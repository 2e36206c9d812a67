"""Standard streams as they come: closed, full, cut off, in another encoding, interrupted."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import SAMPLE

PROGRAM = shlex.join([sys.executable, "-m", "summarizer"])
ARTICLE = shlex.quote(str(SAMPLE))
PLAIN = {name: value for name, value in os.environ.items() if name != "PYTHONUTF8"}
needs_shell = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell and its devices")


def shell(line: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    """A line for bash in which `summarizer` is this program; nothing may end in a traceback."""
    script = f'set -o pipefail; summarizer() {{ {PROGRAM} "$@"; }}; {line}'
    done = subprocess.run(
        ["bash", "-c", script],  # noqa: S607 - the one on the path
        env={**PLAIN, **environ},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    assert b"Exception ignored" not in done.stderr, done.stderr.decode()
    return done


@needs_shell
@pytest.mark.parametrize(
    "command",
    [
        f"summarize {ARTICLE} --format text",
        f"summarize {ARTICLE} --format json",
        "eval check",
    ],
)
def test_a_reader_that_goes_away_is_no_error_and_no_success(command: str) -> None:
    done = shell(f"summarizer {command} | (exec <&-; sleep 0.1)")
    assert done.returncode == 141
    assert b"error" not in done.stderr


@needs_shell
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", [f"summarize {ARTICLE}", "doctor", "models"])
def test_a_full_disk_is_told(command: str) -> None:
    done = shell(f"summarizer {command} > /dev/full")
    assert done.returncode == 3
    assert b"error [store]: Standard output cannot be used: No space left" in done.stderr


@needs_shell
@pytest.mark.parametrize(
    ("line", "code"),
    [
        (f"summarizer summarize {ARTICLE} >&-", 0),
        ("summarizer models >&- 2>&-", 0),
        ("summarizer summarize <&-", 3),
        ("summarizer summarize - <&-", 3),
    ],
)
def test_a_closed_stream_is_an_empty_one(line: str, code: int) -> None:
    assert shell(line).returncode == code


@needs_shell
@pytest.mark.parametrize(
    "environ",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_an_encoding_that_lacks_letters_stops_nothing(
    environ: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    text = "Foreign Minister Łucja Żak of Poland met Rui Costa of Angola in Lisbon on Tuesday."
    path.write_text(text, encoding="utf-8")
    words = shell(f"summarizer summarize {path} --format text", **environ)
    assert words.returncode == 0
    assert b"?ucja ?ak" in words.stdout
    record = shell(f"summarizer summarize {path} --format json", **environ)
    assert record.returncode == 0
    (meeting,) = json.loads(record.stdout.decode("utf-8"))["summary"]["meetings"]
    assert meeting["evidence"][0]["quote"] == text, "JSON is UTF-8 everywhere"


@needs_shell
@pytest.mark.parametrize("environ", [{"HOME": "/nonexistent"}, {"HOME": "/dev/null"}])
def test_no_home_is_needed(environ: dict[str, str]) -> None:
    assert shell(f"summarizer summarize {ARTICLE}", **environ).returncode == 0
    assert shell(f"env -u HOME {PROGRAM} doctor").returncode == 0


@needs_shell
def test_an_interrupt_ends_with_its_code() -> None:
    arguments = ["summarize", str(SAMPLE), "-", "--format", "jsonl"]
    with subprocess.Popen(
        [sys.executable, "-m", "summarizer", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline()  # from here on it waits for standard input
        running.send_signal(signal.SIGINT)
        _, told = running.communicate()
    assert running.returncode == 130
    assert told.splitlines()[-1] == b"interrupted"
