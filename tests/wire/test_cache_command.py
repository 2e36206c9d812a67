"""`summarizer cache`: what was paid for is looked at, travels as a recording, and is forgotten."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer.cli import main
from tests.faultserver.faults import FAULTS
from tests.faultserver.server import Server, running
from tests.wire.bench import KEY, TEXT


@pytest.fixture
def server() -> Iterator[Server]:
    with running(FAULTS) as one:
        yield one


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def summarize(server: Server, article: Path, store: Path, *more: str) -> int:
    command = ["summarize", str(article), "--model", "openai/stub", "--store", str(store)]
    return main([*command, "--base-url", server.url("good"), *more])


def test_a_recording_travels_and_replays_without_a_key(
    server: Server, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, recording = (tmp_path / name for name in ("a.sqlite", "b.sqlite", "r.jsonl"))
    assert summarize(server, article, first, "--api-key", KEY) == 0
    told = capsys.readouterr().out
    assert main(["cache", "export", str(recording), "--store", str(first)]) == 0
    assert main(["cache", "import", str(recording), "--store", str(second)]) == 0
    assert "1 answers added" in capsys.readouterr().err
    assert main(["cache", "import", str(recording), "--store", str(second)]) == 0
    assert "0 answers added" in capsys.readouterr().err
    assert summarize(server, article, second, "--cache-only") == 0
    replayed = capsys.readouterr().out
    assert told.partition('"usage"')[0] == replayed.partition('"usage"')[0]
    assert len(server.seen) == 1
    assert stat.S_IMODE(second.stat().st_mode) == 0o600
    assert KEY not in recording.read_text(encoding="utf-8")


def test_info_tells_and_clear_forgets(
    server: Server, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "a.sqlite"
    assert summarize(server, article, store, "--api-key", KEY) == 0
    assert main(["cache", "info", "--store", str(store)]) == 0
    told = capsys.readouterr().out
    assert str(store) in told
    assert "answers  1\n" in told
    assert main(["cache", "clear", "--yes", "--store", str(store)]) == 0
    assert "1 answers forgotten" in capsys.readouterr().out
    assert summarize(server, article, store, "--cache-only") == 4, "a miss is an error"
    assert len(server.seen) == 1
    assert summarize(server, article, store, "--api-key", KEY) == 0
    assert len(server.seen) == 2


def test_without_the_store_every_call_is_made_and_nothing_is_kept(
    server: Server, article: Path, tmp_path: Path
) -> None:
    store = tmp_path / "a.sqlite"
    for _ in range(2):
        assert summarize(server, article, store, "--api-key", KEY, "--no-cache") == 0
    assert len(server.seen) == 2
    assert not store.exists()
