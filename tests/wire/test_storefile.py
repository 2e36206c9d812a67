"""The file of the store: private, healed, bounded, shared by processes, and portable."""

from __future__ import annotations

import io
import multiprocessing
import random
import sqlite3
import stat
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import StoreError
from summarizer.wire.storefile import Answer, StoreFile
from summarizer.wire.transfer import answers_in, export, line_of
from tests.support import ROOT


def filled(path: Path, count: int, size: int = 10) -> StoreFile:
    store = StoreFile(path)
    body = bytes(range(256)) * (size // 256 + 1)
    store.put_all(Answer(f"key-{n:05}", time.time(), "p", "m", body[:size]) for n in range(count))
    return store


def test_the_file_is_for_its_user_only(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "s.sqlite"
    filled(path, 3)
    modes = {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in path.parent.iterdir()}
    assert modes
    assert set(modes.values()) == {0o600}


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"SQLite format 3\x00" * 40])
def test_a_foreign_file_is_set_aside_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s.sqlite"
    path.write_bytes(content)
    store = StoreFile(path)
    store.put("k", b"v", "p", "m")
    assert store.get("k") == b"v"
    aside = next(tmp_path.glob("s.sqlite.set-aside-*"))
    assert aside.read_bytes() == content
    assert aside.name in store.notices[0]


def test_another_programs_database_is_set_aside_untouched(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE answers (mine TEXT)")
    StoreFile(path).put("k", b"v", "p", "m")
    with sqlite3.connect(next(tmp_path.glob("*.set-aside-*"))) as other:
        assert other.execute("SELECT mine FROM answers").fetchall() == []


@pytest.mark.parametrize("at", [0.3, 0.6, 0.9])
def test_a_damaged_file_is_healed_and_its_good_rows_are_kept(tmp_path: Path, at: float) -> None:
    path = tmp_path / "s.sqlite"
    store = filled(path, 400, size=2000)
    store.close()
    raw = bytearray(path.read_bytes())
    start = int(len(raw) * at) // 4096 * 4096
    raw[start : start + 4096] = b"\xff" * 4096
    path.write_bytes(raw)
    healed = StoreFile(path)
    found = sum(healed.get(f"key-{n:05}") is not None for n in range(400))
    healed.put("new", b"v", "p", "m")
    assert healed.get("new") == b"v"
    assert found > 380
    assert healed.notices


def test_what_is_left_of_a_file_that_was_cut_off_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    filled(path, 400, size=2000).close()
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) * 3 // 4])
    healed = StoreFile(path)
    assert sum(healed.get(f"key-{n:05}") is not None for n in range(400)) > 250
    aside = next(tmp_path.glob("s.sqlite.set-aside-*"))
    assert aside.read_bytes() == raw[: len(raw) * 3 // 4]


def test_an_answer_whose_bytes_are_damaged_is_none_and_makes_room(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    store = filled(path, 2)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE answers SET body = x'0011' WHERE key = 'key-00000'")
    assert [answer.key for answer in store.all()] == ["key-00001"]
    assert StoreFile(path, read_only=True).get("key-00000") is None
    assert store.get("key-00000") is None
    store.put("key-00000", b"new", "p", "m")
    assert store.get("key-00000") == b"new"


def test_what_is_not_the_files_fault_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        StoreFile(tmp_path)
    with pytest.raises(StoreError, match="There is no store"):
        StoreFile(tmp_path / "absent", read_only=True)


def test_the_oldest_answers_go_when_the_file_grows_past_its_limit(tmp_path: Path) -> None:
    store = StoreFile(tmp_path / "s.sqlite", max_mb=1)
    noise = random.Random(1)
    for n in range(200):
        store.put_all([Answer(f"k{n:03}", float(n), "p", "m", noise.randbytes(12_000))])
    store.shrink()
    assert store.size() <= 1024 * 1024
    assert store.get("k199") is not None
    assert store.get("k000") is None


def test_old_answers_expire_but_a_recording_does_not(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    store = StoreFile(path)
    store.put_all([Answer("old", time.time() - 10 * 86_400, "p", "m", b"v")])
    store.put("new", b"v", "p", "m")
    store.close()
    assert StoreFile(path, days=5, read_only=True).get("old") == b"v"
    aged = StoreFile(path, days=5)
    assert (aged.get("old"), aged.get("new")) == (None, b"v")


def _write(path: Path, name: str, count: int) -> None:
    store = StoreFile(path)
    for n in range(count):
        store.put(f"{name}-{n}", b"v", "p", "m")
    store.close()


def test_several_processes_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    path.write_bytes(b"damaged before all of them start " * 50)
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write, args=(path, f"w{n}", 25)) for n in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    assert StoreFile(path).count() == 75
    assert len(list(tmp_path.glob("*.set-aside-*"))) == 1


KILLED = """
import sys, os, signal
from pathlib import Path
from typing import Any
from summarizer.wire.storefile import StoreFile
store = StoreFile(Path(sys.argv[1]))
for n in range(50):
    store.put(f"k{n}", b"v" * 5000, "p", "m")
    print(n, flush=True)
    if n == 30:
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_kill_minus_nine_loses_nothing_that_was_committed(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)], capture_output=True, cwd=ROOT, check=False
    )
    said = len(done.stdout.split())
    assert said == 31
    assert StoreFile(path).count() == said


@given(st.lists(st.tuples(st.text(min_size=1), st.binary()), max_size=5))
def test_export_and_import_keep_every_byte(pairs: list[tuple[str, bytes]]) -> None:
    answers = [Answer(key, 1.5, "p", "m", body) for key, body in dict(pairs).items()]
    assert list(answers_in(map(line_of, answers))) == answers


def test_an_export_is_the_same_whatever_the_order_it_was_filled_in(tmp_path: Path) -> None:
    texts = []
    for name, order in (("a", range(5)), ("b", range(4, -1, -1))):
        store = StoreFile(tmp_path / name)
        for n in order:
            store.put_all([Answer(f"k{n}", 1.0, "p", "m", b"v")])
        out = io.StringIO()
        assert export(store, out) == 5
        texts.append(out.getvalue())
    assert texts[0] == texts[1]
    other = StoreFile(tmp_path / "c")
    assert other.put_all(answers_in(texts[0].splitlines())) == 5
    assert other.put_all(answers_in(texts[0].splitlines())) == 0


GOOD = Answer("k", 1.0, "p", "m", b"v")
NO_UNICODE = Answer("\ud800", 1.0, "p", "m", b"v"), Answer("k", 1.0, "p", "\ud800", b"v")


@pytest.mark.parametrize(
    "line",
    [
        *("{}", "null", "[1]", "{", '{"key": 1}', "[" * 100_000),
        line_of(GOOD).replace('"v"', r'"\ud800"'),
        *map(line_of, NO_UNICODE),
    ],
)
def test_a_line_that_is_no_answer_is_named(line: str) -> None:
    with pytest.raises(StoreError, match="Line 2"):
        list(answers_in([line_of(GOOD), line]))


def test_a_file_whose_process_ended_before_it_wrote_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "answers.sqlite"
    path.touch()
    with pytest.raises(StoreError, match="There is no store"):
        StoreFile(path, read_only=True)
    assert StoreFile(path).count() == 0
