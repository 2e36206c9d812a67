"""Recordings: what was answered once can be committed and answered again without a key."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.recording import answers, load, save
from summarizer.errors import FileUnreadable
from summarizer.wire.storefile import Answer, StoreFile

ANSWERS = [
    Answer("b" * 64, 2.0, "openai", "gpt-x", '{"text": "Zürich"}'.encode()),
    Answer("a" * 64, 1.0, "openai", "gpt-x", b"{}"),
]


def stored(path: Path) -> list[Answer]:
    held = StoreFile(path, read_only=True)
    found = list(held.all())
    held.close()
    return found


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    store = StoreFile(tmp_path / "store.sqlite")
    store.put_all(ANSWERS)
    store.close()
    named = tmp_path / "recording [gpt-x].jsonl"  # a name that is a pattern, too
    save(named, tmp_path / "store.sqlite")
    return named


def test_a_recording_is_a_line_an_answer_in_the_order_of_keys(recording: Path) -> None:
    assert list(load(recording)) == sorted(ANSWERS, key=lambda answer: answer.key)
    assert len(recording.read_text().splitlines()) == 2


def test_replay_answers_only_from_the_recording(recording: Path) -> None:
    with answers(None, recording) as settings:
        assert settings["cache"] == "only"
        assert stored(Path(settings["store"])) == list(load(recording))


def test_recording_goes_on_where_it_stopped(recording: Path) -> None:
    with answers(recording, None) as settings:
        assert settings["cache"] == "on"
        store = StoreFile(Path(settings["store"]))
        store.put("c" * 64, b"{}", "openai", "gpt-x")
        store.close()
    assert [answer.key[0] for answer in load(recording)] == ["a", "b", "c"]
    assert not list(recording.parent.glob("*.store*"))


def test_a_run_that_breaks_keeps_what_was_answered(tmp_path: Path) -> None:
    recording = tmp_path / "recording.jsonl"

    def broken() -> None:
        with answers(recording, None) as settings:
            store = StoreFile(Path(settings["store"]))
            store.put("c" * 64, b"{}", "openai", "gpt-x")
            store.close()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken()
    assert [answer.key[0] for answer in load(recording)] == ["c"]
    with answers(recording, None) as settings:
        assert [answer.key[0] for answer in stored(Path(settings["store"]))] == ["c"]


def test_without_either_nothing_is_set() -> None:
    with answers(None, None) as settings:
        assert settings == {}


@pytest.mark.parametrize("text", ["not json\n", '{"key": 1}\n', "[]\n"])
def test_another_file_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "other.jsonl"
    path.write_text(text)
    with pytest.raises(FileUnreadable):
        list(load(path))
