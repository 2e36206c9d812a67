"""`doctor` says what it checked, what it did not, and where every setting is from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields

import pytest

from summarizer.cli import main
from summarizer.settings import Settings
from tests.faultserver.answers import RECORD
from tests.faultserver.faults import FAULTS, says
from tests.faultserver.server import Server, running

ANSWER = {**RECORD, "meetings": [{**RECORD["meetings"][0], "evidence": [1]}]}
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running({**FAULTS, "good": says(json.dumps(ANSWER))}) as running_server:
        yield running_server


def doctor(*arguments: str) -> int:
    return main(["doctor", *arguments])


def model(server: Server, fault: str) -> list[str]:
    return ["-m", "openai/stub", "--api-key", "sk-hunter2", "--base-url", server.url(fault)]


def test_every_setting_is_shown_with_where_it_is_from(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("SUMMARIZER_MAX_REASKS", "1")
    monkeypatch.setenv("SUMMARIZER_DEADLINE", "7")
    assert doctor("--deadline", "5") == 0
    rows = [line.split() for line in capsys.readouterr().out.partition("\n\n")[0].splitlines()]
    assert [row[0] for row in rows] == [knob.name for knob in fields(Settings)]
    shown = {name: (value, source) for name, value, source in rows}
    assert shown["max_reasks"] == ("1", "SUMMARIZER_MAX_REASKS")
    assert shown["deadline"] == ("5.0", "--deadline"), "an option wins over a variable"
    assert shown["model"] == ("builtin/rules", "default")


def test_nothing_is_said_of_an_endpoint_that_was_not_asked(
    server: Server, capsys: Captured
) -> None:
    assert doctor(*model(server, "good")) == 0
    told = capsys.readouterr().out
    assert "not checked  endpoint" in told
    assert "ready" not in told
    assert "hunter2" not in told
    assert server.calls("good") == []


def test_a_call_asks_the_endpoint_each_time(server: Server, capsys: Captured) -> None:
    before = len(server.calls("good"))
    for _ in range(2):
        assert doctor(*model(server, "good"), "--call") == 0
        told = capsys.readouterr().out
        assert "answered in" in told
        assert "as stub-2025-01-01: 1 request," in told
        assert "not checked" not in told
    assert len(server.calls("good")) == before + 2, "not from the store"


def test_a_call_that_fails_says_so(server: Server, capsys: Captured) -> None:
    assert doctor(*model(server, "unauthorized"), "--call") == 4
    captured = capsys.readouterr()
    assert "endpoint    failed: auth" in captured.out
    assert "error [auth]" in captured.err


def test_the_baseline_has_no_endpoint(capsys: Captured) -> None:
    assert doctor("--call") == 0
    told = capsys.readouterr().out
    assert "embedded: no key, no endpoint" in told
    assert "nothing was sent" in told
    assert "?" not in told
