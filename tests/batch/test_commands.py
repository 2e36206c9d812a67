"""`summarizer batch` as a person meets it: options, words, exit codes."""

from __future__ import annotations

import io
import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from summarizer.batch import commands
from summarizer.batch.commands import plan_of
from summarizer.batch.gauges import Gauges
from summarizer.batch.inputs import Work
from summarizer.batch.output import InFlight, Survey
from summarizer.batch.records import Record, not_ok
from summarizer.batch.running import Report
from summarizer.batch.summary import summary
from summarizer.batch.tally import Tally
from summarizer.batch.watching import LiveWatch, PlainWatch, opening, progress_line
from summarizer.cli import main
from summarizer.errors import InvalidOutput, RateLimited, ServerFailed, StoreError
from summarizer.result import Usage
from tests.batch.stubs import article, records, statuses, write_rows

NOW = datetime(2025, 3, 27, 12, 0, tzinfo=UTC)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """Moves when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_batch_from_the_shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 5), tmp_path / "new" / "out.jsonl"
    with rows.open("a") as file:
        file.write('{"text": ""}\n')
    assert main(["batch", str(rows), "-o", str(out)]) == 0
    assert statuses(out) == {"ok": 5, "skipped": 1}
    said = capsys.readouterr()
    assert said.out == ""
    assert "5 ok, 0 failed, 1 skipped" in said.err
    assert "empty_article" in said.err
    assert main(["batch", str(rows), "-o", str(out)]) == 0
    assert "done earlier and left as they are: 5 ok, 1 skipped" in capsys.readouterr().err


def test_failed_inputs_make_exit_code_one_and_say_how_to_retry(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows, out = tmp_path / "rows.jsonl", tmp_path / "out.jsonl"
    rows.write_text(f"nonsense\n{json.dumps({'text': article(1)})}\n")
    assert main(["batch", str(rows), "-o", str(out)]) == 1
    said = capsys.readouterr().err
    assert "bad_input" in said
    assert "1 failed in all; try them again with --retry-failed" in said
    (failed,) = [record for record in records(out) if record["status"] == "failed"]
    assert failed["source"].endswith("rows.jsonl:1")
    assert (failed["code"], failed["retryable"]) == ("bad_input", False)


def test_a_dry_run_counts_and_sends_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    rows, out = write_rows(tmp_path / "rows.jsonl", 50), tmp_path / "out.jsonl"
    command = ["batch", str(rows), "-o", str(out), "--dry-run", "-m", "openai/gpt-4o-mini"]
    # Nobody listens there: a call would fail.
    assert main([*command, "--base-url", "http://127.0.0.1:9/v1"]) == 0
    said = capsys.readouterr().out
    assert "50 articles to summarise" in said
    assert "about $" in said
    assert "nothing was sent or written" in said
    assert sorted(tmp_path.iterdir()) == [rows]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["missing.jsonl", "-o", "o"], 3, "file_unreadable"),
        (["missing/", "-o", "o"], 3, "file_unreadable"),
        (["no*.txt", "-o", "o"], 3, "bad_input"),
        (["rows.jsonl", "-o", "rows.jsonl"], 3, "store"),
        (["rows.jsonl", "-o", "/dev/null/o"], 3, "store"),
        (["rows.jsonl", "-", "-o", "o"], 2, "usage"),
        (["rows.jsonl"], 2, "usage"),
        (["rows.jsonl", "-o", "o", "--prompt", "missing.md"], 2, "bad_prompt"),
        (["rows.jsonl", "-o", "o", "-m", "openai/gpt-4o-mini"], 2, "missing_key"),
        (["rows.jsonl", "-o", "o", "--max-cost", "-1"], 2, "settings"),
        (["rows.jsonl", "-o", "o", "--engine", "provider-batch"], 2, "usage"),
    ],
)
def test_what_cannot_be_started_ends_with_its_exit_code(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = write_rows(tmp_path / "rows.jsonl", 1)
    content = rows.read_bytes()
    assert main(["batch", *arguments]) == code
    assert f"error [{words}]" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [rows]
    assert rows.read_bytes() == content


@pytest.mark.parametrize("more", [[], ["--dry-run"], ["--dry-run", "--engine", "ray"]])
def test_an_address_is_for_ray_and_shown_without_its_credentials(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    name = "s3://KEYID:zqsecret@bucket/in?endpoint_override=127.0.0.1:9"
    assert main(["batch", name, "-o", str(tmp_path / "o"), *more]) == 2
    said = capsys.readouterr().err
    assert "s3://bucket/in is read with --engine ray only" in said
    assert "zqsecret" not in said


@pytest.mark.parametrize("engine", ["local", "provider-batch"])
def test_no_folder_is_made_of_an_address(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    engine: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = write_rows(tmp_path / "rows.jsonl", 1)
    output = "s3://KEYID:zqsecret@bucket/out"
    assert main(["batch", str(rows), "-o", output, "--engine", engine]) == 2
    said = capsys.readouterr().err
    assert "s3://bucket/out is written with --engine ray only" in said
    assert "zqsecret" not in said
    assert list(tmp_path.iterdir()) == [rows]


def test_the_summary_names_an_address_without_its_credentials(
    capsys: pytest.CaptureFixture[str],
) -> None:
    plan = plan_of([], "s3://KEYID:zqsecret@bucket/out?a=b", {}, new_run=False, retry_failed=False)
    assert commands._told(Report(Tally()), plan) == 0
    said = capsys.readouterr().err
    assert "→ s3://bucket/out\n" in said


def test_a_changed_model_is_a_usage_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 2), tmp_path / "out.jsonl"
    assert main(["batch", str(rows), "-o", str(out)]) == 0
    command = ["batch", str(rows), "-o", str(out), "--max-reasks", "0"]
    assert main(command) == 2
    assert "max_reasks (2 → 0)" in capsys.readouterr().err
    assert main([*command, "--new-run"]) == 0


def record(status: str = "ok", usage: Usage | None = None) -> Record[object]:  # type: ignore[type-var] # no result in it
    return Record(status, "k", "s", usage=usage)  # type: ignore[arg-type] # one of the three


def test_the_progress_line_tells_all() -> None:
    clock = Clock()
    tally = Tally(size=1000, clock=clock)
    for _ in range(10):
        tally.read_size += 50
        tally.read_inputs += 1
    usage = Usage(requests=1, attempts=1, tokens_in=1000, tokens_out=100, usd=0.01)
    for _ in range(8):
        tally.add(record(usage=usage))
    tally.add(not_ok(Work("k", "s"), ServerFailed("It failed.")))
    clock.now += 3.0
    line = progress_line(tally, Gauges(None, 8), 1)
    assert line == (
        "done 8 · failed 1 · skipped 0 · 3.0/s · tokens 8,000 in 800 out · $0.0800 · left 4 s · "
        "at once 1 of 8"
    )


def test_pace_is_that_of_the_last_half_minute() -> None:
    clock = Clock()
    tally = Tally(clock=clock)
    for second in range(120):
        clock.now += 1.0
        for _ in range(1 if second < 60 else 5):
            tally.add(record())
        tally.pace()
    assert tally.pace() == pytest.approx(5.0, rel=0.05)


def test_unknown_usage_makes_totals_lower_bounds() -> None:
    tally = Tally()
    tally.add(record(usage=Usage(requests=1, attempts=1, tokens_in=None, usd=None)))
    assert "tokens ≥ 0 in" in progress_line(tally, Gauges(None, 8), 0)


def test_the_opening_names_what_was_found() -> None:
    report = Report(Tally())
    report.survey = Survey(corrupt=[3, 7], corrupt_count=2, tail=90)
    report.left = (InFlight("k", "rows.jsonl:4"),)
    said = "\n".join(opening(report))
    assert "line 3, 7" in said
    assert "torn" in said
    assert "1 in flight when an earlier run ended, possibly billed: rows.jsonl:4" in said


def test_the_summary_says_when_to_resume_and_what_is_unsaved() -> None:
    report = Report(Tally())
    report.stopped_by = RateLimited("The provider limits (429).", retry_after=5400.0)
    assert "2025-03-27 13:30:00 or later" in "\n".join(summary(report, "o", NOW))
    report.stopped_by = StoreError("o cannot be written: No space left on device.")
    report.unsaved, report.unstored = 5, 2
    said = "\n".join(summary(report, "o", NOW))
    assert "5 paid answers are not in the output; 2 of them are in no store" in said


def test_failures_are_grouped_by_code_most_frequent_first() -> None:
    report = Report(Tally())
    report.tally.codes = Counter({"server": 2, "invalid_output": 5})
    said = "\n".join(summary(report, "o", NOW))
    assert said.index("invalid_output") < said.index("server")
    assert InvalidOutput.hint in said


@pytest.mark.parametrize("kind", [PlainWatch, LiveWatch])
def test_watches_show_how_it_goes(
    kind: type[PlainWatch | LiveWatch], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "200")
    out = Terminal()
    watch = PlainWatch(out, every=0.0) if kind is PlainWatch else LiveWatch(out)
    tally = Tally(size=10)
    watch.begin(tally, Gauges(None, 8), Report(tally))
    tally.add(record())
    watch.look(under_way=3)
    watch.end()
    assert "done 1" in out.getvalue()
    assert "3 of 8" in out.getvalue()
