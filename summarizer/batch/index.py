"""Which inputs are done, and how often each content has come by: on disk, so memory stays flat."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter

from summarizer.batch.entries import key_of

SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -4096;
CREATE TABLE done (key TEXT PRIMARY KEY, status TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE seen (digest BLOB PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID;
"""
COUNT = (
    "INSERT INTO seen VALUES (?, 1) ON CONFLICT (digest) DO UPDATE SET times = times + 1 "
    "RETURNING times"
)


class Index:
    """A private temporary database that SQLite removes by itself, whatever ends the process."""

    def __init__(self) -> None:
        # The thread that reads ahead may be at work when another one closes.
        self._lock = threading.Lock()
        # An empty name is a temporary file; 4 MiB of it are kept in memory.
        self._db = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._db.executescript(SCHEMA)
        self._db.execute("BEGIN")

    def done(self, key: str, status: str) -> None:
        """Note a record of the output. The last one of a key counts."""
        self._db.execute("INSERT OR REPLACE INTO done VALUES (?, ?)", (key, status))

    def status(self, key: str) -> str | None:
        """The status of an input's record in the output; None: it has none."""
        with self._lock:
            found = self._db.execute("SELECT status FROM done WHERE key = ?", (key,)).fetchone()
        return None if found is None else str(found[0])

    def clear(self, status: str = "%") -> None:
        """Forget the records of a status; without one, all."""
        self._db.execute("DELETE FROM done WHERE status LIKE ?", (status,))

    def statuses(self) -> Counter[str]:
        """How many inputs have a record of each status."""
        rows = self._db.execute("SELECT status, count(*) FROM done GROUP BY status")
        return Counter(dict(rows.fetchall()))

    def key(self, digest: bytes) -> str:
        """The key of the next input with this digest: the first is 1, its copy 2, and so on."""
        with self._lock:
            times = self._db.execute(COUNT, (digest,)).fetchone()[0]
        return key_of(digest, int(times))

    def close(self) -> None:
        """Give the database back. What a reading thread asks afterwards is refused."""
        with self._lock:
            self._db.close()
