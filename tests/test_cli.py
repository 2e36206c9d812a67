"""The command line as a person meets it: output, exit codes, and no traceback for a mistake."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.engines.providers import PROVIDERS
from summarizer.reading import read_file
from summarizer.result import SummaryResult
from summarizer.schemas import ArticleSummary, facts
from tests.support import SAMPLE, needs_shared, shared_articles

TALKS = (
    "Foreign Minister Ana Silva of Portugal met her Angolan counterpart Rui Costa in Lisbon on "
    "Tuesday. They talked about fishing rights. Silva condemned the shelling of a market in Lema.\n"
)


def cli(*arguments: str, stdin: str | bytes = "") -> subprocess.CompletedProcess[str]:
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "summarizer", *arguments],
        input=data,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    out, err = done.stdout.decode(), done.stderr.decode()
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def test_json_in_a_pipe_reads_back() -> None:
    done = cli("summarize", "-", "--published", "2024-05-16", stdin=TALKS)
    assert done.returncode == 0
    result = SummaryResult[ArticleSummary].model_validate_json(done.stdout)
    (meeting,) = result.summary.meetings
    assert meeting.when is not None
    assert meeting.when.edtf == "2024-05-14"
    assert TALKS[meeting.evidence[0].start : meeting.evidence[0].end] == meeting.evidence[0].quote
    assert done.stderr.count("baseline") == 1, "said once that it is one"


def test_text_shows_facts_with_their_sentences() -> None:
    done = cli("summarize", "--format", "text", "--published", "2024-05-16", stdin=TALKS)
    assert done.returncode == 0
    for wanted in ("Who met", "Ana Silva", "2024-05-14", "What was condemned", "[1]", "“Foreign"):
        assert wanted in done.stdout, wanted


def test_explain_shows_rule_and_words() -> None:
    done = cli("summarize", "--format", "text", "--explain", stdin=TALKS)
    assert "rule " in done.stdout
    assert "condemned" in done.stdout


def test_several_files_each_get_a_record(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(TALKS)
    bad.write_text("")
    done = cli("summarize", str(good), str(bad), str(good), "--format", "jsonl")
    assert done.returncode == 1, "some failed"
    assert len(done.stdout.splitlines()) == 2
    assert "bad.txt" in done.stderr
    array = cli("summarize", str(good), str(good), "--format", "json")
    assert len(json.loads(array.stdout)) == 2


def test_output_goes_to_a_file_only_when_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    assert cli("summarize", "-o", str(target), stdin=TALKS).returncode == 0
    assert json.loads(target.read_text())["provenance"]["model"] == "builtin/rules"
    assert cli("summarize", "-o", str(tmp_path / "no" / "x.json"), stdin=TALKS).returncode == 3


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "words"),
    [
        (["summarize", "/absent.txt"], "", 3, "No such file"),
        (["summarize", "/"], "", 3, "is a directory"),
        (["summarize"], "", 3, "holds no article"),
        (["summarize"], b"\x00\x01\x02" * 500, 3, "is not text"),
        (["summarize", "--max-article-chars", "10"], TALKS, 3, "longer than 10 characters"),
        (["summarize", "--published", "soon"], TALKS, 2, "is not a publication date"),
        (["summarize", "-m", "openai/gpt-5-mini"], TALKS, 2, "OPENAI_API_KEY"),
        (["summarize", "-m", "openia/gpt-5-mini"], TALKS, 2, "openai"),
        (["summarize", "-m", "gpt-5-mini"], TALKS, 2, "provider/name"),
        (["summarize", "--schema", "article_sumary"], TALKS, 2, "Did you mean article_summary?"),
        (["summarize", "--max-reasks", "-1"], TALKS, 2, "at least 0"),
        (["summarize", "--mode", "xml"], TALKS, 2, "json_schema"),
        (["summarize", "--no-such-option"], TALKS, 2, "No such option"),
        (["sumarize"], "", 2, "No such command"),
        (["schema", "nothing"], "", 2, "there is no schema named"),
        (
            ["summarize", "-m", "ollama/x", "--base-url", "http://127.0.0.1:9/v1",
             "--deadline", "2", "--max-attempts", "1"],
            TALKS, 4, "127.0.0.1:9",
        ),
    ],
)  # fmt: skip
def test_mistakes_are_named(
    arguments: list[str], stdin: str | bytes, code: int, words: str
) -> None:
    done = cli(*arguments, stdin=stdin)
    assert done.returncode == code, done.stderr
    assert words.lower() in done.stderr.lower()
    assert len(done.stderr.strip().splitlines()) <= 5
    assert done.stdout == ""


def test_schema_prints_what_consumers_and_models_get() -> None:
    assert cli("schema").stdout == "article_summary\n"
    assert "Span" in json.loads(cli("schema", "article_summary").stdout)["$defs"]
    assert "Span" not in json.loads(cli("schema", "article_summary", "--for-model").stdout)["$defs"]


def test_models_lists_every_provider_and_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-hunter2")
    done = cli("models")
    for provider in PROVIDERS.values():
        assert provider.name in done.stdout
        assert (provider.key or "") in done.stdout
    assert "hunter2" not in done.stdout + done.stderr


def test_doctor_tells_what_is_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZER_MODEL", "openai/gpt-5-mini")
    done = cli("doctor")
    assert done.returncode == 2
    assert "OPENAI_API_KEY" in done.stdout + done.stderr
    monkeypatch.delenv("SUMMARIZER_MODEL")
    assert cli("doctor").returncode == 0


@pytest.mark.parametrize("command", [[], ["--help"], ["summarize", "--help"]])
def test_help_loads_nothing_heavy(command: list[str]) -> None:
    program = (
        "import sys\nfrom summarizer.cli import main\n"
        f"main({command or ['--help']!r})\n"
        "heavy = {'openai', 'instructor', 'pydantic', 'rich', 'httpx'} & sys.modules.keys()\n"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@needs_shared
@pytest.mark.parametrize("path", shared_articles(), ids=lambda p: p.parent.name[:12])
def test_real_articles_give_exact_spans(path: Path) -> None:
    done = cli("summarize", str(path), "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    result = SummaryResult[ArticleSummary].model_validate_json(done.stdout)
    text = read_file(str(path), most_chars=400_000).text
    spans = [span for _, fact in facts(result.summary) for span in fact.evidence]
    assert all(text[span.start : span.end] == span.quote != "" for span in spans)


def test_the_sample_is_right() -> None:
    done = cli("summarize", str(SAMPLE), "--format", "json")
    result = SummaryResult[ArticleSummary].model_validate_json(done.stdout)
    summary = result.summary
    held = [m for m in summary.meetings if m.status == "held"]
    assert len(held) == 1
    assert len(held[0].participants) == 5
    assert all(party.role for party in held[0].participants)
    assert len([m for m in summary.meetings if m.status == "planned"]) == 2
    assert [c.by[0].name for c in summary.condemnations] == ["Natalie Baker"]
    assert len(summary.pledges) == 2
    found = {event.when.edtf for event in summary.dates}
    assert found == {"2025-03-27", "2025-04-30", "2025-06", "2021"}
