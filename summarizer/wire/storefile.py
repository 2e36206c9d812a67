"""The file of stored answers: SQLite in WAL mode, private to its user, healed when damaged."""

from __future__ import annotations

import logging
import os
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from summarizer.errors import StoreError
from summarizer.wire.healing import APPLICATION_ID, ours, set_aside

log = logging.getLogger("summarizer.wire")
T = TypeVar("T")

SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY,
    created REAL NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    body BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answers_created ON answers (created);
"""
PRIVATE = 0o600
PRIVATE_FOLDER = 0o700
BUSY_SECONDS = 30.0
DAY = 86_400.0
CHECK_SIZE_EVERY = 64
KEEP_SHARE = 0.8
"""Of the limit, that is left after the oldest answers went."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A stored answer: the provider's body as it came, and what it answered."""

    key: str
    created: float
    provider: str
    model: str
    body: bytes


class StoreFile:
    """Answers by key. Every method raises StoreError for what the disk or SQLite refuses.

    `days`: answers older than that are not returned and go when the file is opened. `max_mb`: the
    oldest go when the file has grown past it. Read-only files keep everything.
    """

    def __init__(
        self, path: Path, *, max_mb: int = 1024, days: int | None = None, read_only: bool = False
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.notices: tuple[str, ...] = ()
        self.max_mb = max_mb
        self._max_bytes = max_mb * 1024 * 1024
        self._oldest = 0.0 if days is None or read_only else time.time() - days * DAY
        self._puts = 0
        with refusals(path):
            self._db = self._open_to_read() if read_only else self._open()

    def get(self, key: str) -> bytes | None:
        with refusals(self.path):
            found = self._healing(
                lambda db: db.execute(
                    "SELECT body FROM answers WHERE key = ? AND created >= ?", (key, self._oldest)
                ).fetchone()
            )
            if found is None:
                return None
            try:
                return zlib.decompress(found[0])
            except zlib.error:
                self._forget(key)
                return None

    def put(self, key: str, body: bytes, provider: str, model: str) -> None:
        """Keep an answer; committed when this returns."""
        self.put_all([Answer(key, time.time(), provider, model, body)])
        self._puts += 1
        if self._puts % CHECK_SIZE_EVERY == 0:
            self.shrink()

    def put_all(self, answers: Iterable[Answer]) -> int:
        """Keep many answers in one transaction; those that are there already stay. How many."""
        rows = [(a.key, a.created, a.provider, a.model, zlib.compress(a.body, 1)) for a in answers]
        with refusals(self.path):
            return self._healing(lambda db: _insert(db, rows))

    def all(self) -> Iterator[Answer]:
        """Every answer, in the order of keys, so that an export is the same from run to run."""
        with refusals(self.path):
            for row in self._db.execute("SELECT * FROM answers ORDER BY key"):
                key, created, provider, model, body = row
                try:
                    yield Answer(key, created, provider, model, zlib.decompress(body))
                except zlib.error:
                    log.warning("An answer in %s is damaged and was left out.", self.path)

    def count(self) -> int:
        with refusals(self.path):
            return int(self._db.execute("SELECT count(*) FROM answers").fetchone()[0])

    def size(self) -> int:
        """Bytes that the answers take, free pages not counted."""
        with refusals(self.path):
            pages, free, page = (
                int(self._db.execute(f"PRAGMA {name}").fetchone()[0])
                for name in ("page_count", "freelist_count", "page_size")
            )
            return (pages - free) * page

    def clear(self) -> int:
        """Forget everything; how many answers that were."""
        with refusals(self.path):
            with self._db:
                gone = self._db.execute("DELETE FROM answers").rowcount
            self._db.execute("VACUUM")
            return gone

    def shrink(self) -> None:
        """Let the oldest answers go until the file is well under its limit."""
        while (size := self.size()) > self._max_bytes:
            share = 1 - self._max_bytes * KEEP_SHARE / size
            going = max(1, int(self.count() * share))
            with refusals(self.path), self._db:
                self._db.execute(
                    "DELETE FROM answers WHERE key IN "
                    "(SELECT key FROM answers ORDER BY created LIMIT ?)",
                    (going,),
                )

    def close(self) -> None:
        self._db.close()

    def _forget(self, key: str) -> None:
        """Let an answer go whose bytes are damaged, so that the next one takes its place."""
        log.warning("A stored answer in %s is damaged; it counts as none.", self.path)
        if not self.read_only:
            with self._db:
                self._db.execute("DELETE FROM answers WHERE key = ?", (key,))

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
        rescued: Sequence[tuple[object, ...]] = ()
        if self.path.exists() and not ours(self.path):
            rescued = self._set_aside()
        # Made private before SQLite writes into it, so that no moment is public.
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, PRIVATE))
        self.path.chmod(PRIVATE)
        db = _connect(self.path)
        if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            # In one step: nobody ever takes a new store for a foreign file, or finds no table.
            db.executescript(
                f"BEGIN IMMEDIATE; PRAGMA application_id = {APPLICATION_ID}; {SCHEMA} COMMIT;"
            )
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        _insert(db, rescued)
        with db:
            db.execute("DELETE FROM answers WHERE created < ?", (self._oldest,))
        return db

    def _set_aside(self) -> list[tuple[object, ...]]:
        rows, notice = set_aside(self.path)
        self.notices = (*self.notices, notice)
        log.warning("%s", notice)
        return rows

    def _healing(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do the work; where the file turns out to be damaged, heal it and do the work again."""
        try:
            return work(self._db)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            if self.read_only:
                raise
            self._db.close()
            rescued = self._set_aside()
            self._db = self._open()
            _insert(self._db, rescued)
            return work(self._db)

    def _open_to_read(self) -> sqlite3.Connection:
        # An empty file was opened by a process that ended before it wrote.
        if not self.path.is_file() or self.path.stat().st_size == 0:
            raise StoreError(f"There is no store {self.path}.", hint="Run without --cache-only.")
        if not ours(self.path):
            raise StoreError(f"{self.path} is damaged, or no store of answers.")
        return _connect(self.path, "?mode=ro")


def _insert(db: sqlite3.Connection, rows: Sequence[tuple[object, ...]]) -> int:
    with db:
        before = db.total_changes
        db.executemany("INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?)", rows)
        return db.total_changes - before


def _connect(path: Path, options: str = "") -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.resolve().as_uri()}{options}",
        uri=True,
        timeout=BUSY_SECONDS,
        # Used by one thread at a time, but not by the one that opened it.
        check_same_thread=False,
    )


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Turns what the disk or SQLite refuses into StoreError."""
    try:
        yield
    except (sqlite3.Error, OSError, zlib.error) as error:
        raise StoreError(f"The store {path} cannot be used: {error}.") from None
