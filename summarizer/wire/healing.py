"""A store that is damaged, or no store at all: set aside under another name, good rows rescued."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

APPLICATION_ID = 0x53554D41
"""Written into the file's header (SUMA), so that another program's database is known as such."""
COMPANIONS = ("", "-wal", "-shm")


def ours(path: Path) -> bool:
    """Whether a file is a store of answers, or empty. Quick: what lies inside is not read."""
    return _check(path, "SELECT 1")


def healthy(path: Path) -> bool:
    """Whether a file is a store that SQLite can read from end to end, or empty."""
    return _check(path, "SELECT quick_check = 'ok' FROM pragma_quick_check(1)")


def _check(path: Path, question: str) -> bool:
    if path.stat().st_size == 0:
        return True
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=30)) as db:
            owner = db.execute("PRAGMA application_id").fetchone()[0]
            return bool(owner == APPLICATION_ID and db.execute(question).fetchone() == (1,))
    except sqlite3.OperationalError:
        # Locked or unreadable: says nothing about what it holds, and opening it will say why.
        return True
    except sqlite3.DatabaseError:
        return False


def set_aside(path: Path) -> tuple[list[tuple[object, ...]], str]:
    """Rename a bad file; return the rows that could still be read from it, and what to tell.

    Only one process does so: the others find a healthy file when they get the lock.
    """
    with _alone(path):
        if not path.exists() or healthy(path):
            return [], f"{path} was damaged; another process has set it aside."
        rows = list(_readable(path))
        aside = path.with_name(f"{path.name}.set-aside-{time.strftime('%Y%m%d-%H%M%S')}")
        for end in COMPANIONS:
            with contextlib.suppress(FileNotFoundError):
                path.with_name(path.name + end).rename(aside.with_name(aside.name + end))
        path.touch(mode=0o600)
        return rows, (
            f"{path} was damaged or no store of answers; it is now {aside.name}, "
            f"and {len(rows)} answers were rescued from it."
        )


KEYS = (
    "SELECT key FROM answers INDEXED BY answers_created ORDER BY created",
    "SELECT key FROM answers INDEXED BY answers_created ORDER BY created DESC",
    "SELECT key FROM answers NOT INDEXED ORDER BY key",
    "SELECT key FROM answers NOT INDEXED ORDER BY key DESC",
)
"""Four ways through the file to the keys; a bad page stops each of them somewhere else."""


def _readable(path: Path) -> Iterator[tuple[object, ...]]:
    """Rows of a damaged store, key by key, so that a bad page costs only what lies on it."""
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(path)) as db:
        # Else SQLite reads nothing at all from a file that was cut off; nothing is written.
        db.execute("PRAGMA writable_schema = ON")
        if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            return
        keys: dict[str, None] = {}
        for way in KEYS:
            with contextlib.suppress(sqlite3.Error):
                for (key,) in db.execute(way):
                    keys[key] = None
        for key in keys:
            with contextlib.suppress(sqlite3.Error):
                yield from db.execute("SELECT * FROM answers WHERE key = ?", (key,))


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[IO[str]]:
    """One process at a time, by a lock file beside the store."""
    with path.with_name(path.name + ".lock").open("w") as lock:
        with contextlib.suppress(ImportError):
            import fcntl  # not on Windows, where a file in use cannot be renamed

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock
