"""A model's run from the first call to the gate: recorded, blessed, replayed without a call.

The model is a local server that always answers one record; its gold says what that is worth.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli import main
from tests.faultserver.answers import RECORD
from tests.faultserver.faults import FAULTS, says
from tests.faultserver.server import Server, running

TEXT = (
    "Ana Silva of Portugal met Rui Costa of Angola in Lisbon on Tuesday. "
    "They talked about fishing in waters that nobody had charted before."
)
MEETING = {**RECORD["meetings"][0], "evidence": [1, 2]}
ANSWER = {**RECORD, "meetings": [MEETING]}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running({**FAULTS, "good": says(json.dumps(ANSWER))}) as running_server:
        yield running_server


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Two articles that differ in a word, so that each needs an answer of its own."""
    folder = tmp_path / "gold"
    for name, more in (("001-lisbon", ""), ("002-lisbon", " It rained.")):
        home = folder / name
        home.mkdir(parents=True)
        (home / "article.txt").write_text(TEXT + more)
        when = {"phrase": "on Tuesday", "edtf": "2025-03-25"}
        meeting = {**MEETING, "when": when, "evidence": [TEXT]}
        labels = {"id": name, "published": "2025-03-27", "language": "en", "meetings": [meeting]}
        (home / "gold.json").write_text(json.dumps(labels))
    return folder


def evaluate(server: Server, *arguments: str | Path, fault: str = "good") -> int:
    """The command with the stub as its model."""
    model = ["--model", "openai/stub", "--api-key", "sk-test", "--base-url", server.url(fault)]
    return main(["eval", *map(str, arguments), *model])


def test_a_recorded_run_is_gated_without_a_call(
    server: Server, gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recording, baseline = tmp_path / "stub.jsonl", tmp_path / "stub.json"
    record = ["--gold", gold, "--out", tmp_path, "--record", recording]
    calls = len(server.calls("good"))
    assert evaluate(server, "run", *record) == 0
    assert len(server.calls("good")) == calls + 2
    assert len(recording.read_text().splitlines()) == 2
    assert "sk-test" not in recording.read_text()
    result = json.loads((tmp_path / "result.json").read_text())
    assert result["totals"]["lists"]["meetings"]["f1"] == 1
    assert result["run"]["model_answered"] == "stub-2025-01-01"

    assert evaluate(server, "bless", "--result", tmp_path, "--baseline", baseline) == 0
    replay = ["--gold", gold, "--baseline", baseline, "--replay", recording]
    assert evaluate(server, "gate", *replay) == 0
    assert "A ok" in capsys.readouterr().out

    changed: dict[str, Any] = {"temperature": "0.7"}
    assert evaluate(server, "gate", *replay, "--temperature", changed["temperature"]) == 3
    assert "no stored answer" in capsys.readouterr().out

    labels = json.loads((gold / "001-lisbon" / "gold.json").read_text())
    labels["meetings"][0]["place"] = "Porto"
    (gold / "001-lisbon" / "gold.json").write_text(json.dumps(labels))
    assert evaluate(server, "gate", *replay) == 3
    assert "gold is not the baseline's" in capsys.readouterr().out
    assert len(server.calls("good")) == calls + 2


def test_an_interrupted_recording_asks_only_for_what_is_missing(
    server: Server, gold: Path, tmp_path: Path
) -> None:
    recording = tmp_path / "stub.jsonl"
    first = ["--gold", gold, "--limit", "1", "--record", recording]
    assert evaluate(server, "run", *first) == 0
    calls = len(server.calls("good"))
    assert evaluate(server, "run", "--gold", gold, "--record", recording) == 0
    assert len(server.calls("good")) == calls + 1


def test_repeats_are_asked_anew_each(server: Server, gold: Path) -> None:
    calls = len(server.calls("good"))
    assert evaluate(server, "run", "--gold", gold, "--repeats", "3") == 0
    assert len(server.calls("good")) == calls + 6
    assert evaluate(server, "run", "--gold", gold, "--repeats", "3", "--cache-only") == 0
    assert len(server.calls("good")) == calls + 6


def test_a_wrong_key_stops_the_run_at_once(
    server: Server, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(server, "run", "--gold", gold, fault="unauthorized") == 4
    assert "auth" in capsys.readouterr().err
