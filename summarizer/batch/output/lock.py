"""One process an output: a lock that the system drops with the process, and what was in flight.

The lock file holds the owner's PID and, one slot a place, the input under way there. A process
that is killed leaves the file but no lock; the next one reads from it which inputs were in flight.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from summarizer.errors import StoreError

SUFFIX = ".lock"
SLOT_BYTES = 256
MOST_SLOTS = 65_536
LONGEST_SOURCE = 60

if sys.platform == "win32":
    import msvcrt

    FLAGS = os.O_RDWR | os.O_CREAT | os.O_BINARY

    def _try(descriptor: int) -> None:
        os.lseek(descriptor, 0x7FFF0000, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _write_at(descriptor: int, data: bytes, at: int) -> None:
        os.lseek(descriptor, at, os.SEEK_SET)
        os.write(descriptor, data)

    def _give_back(descriptor: int, path: Path) -> None:
        # A file that is open cannot go here: not ours before it is closed, nor the next owner's.
        os.close(descriptor)
        with suppress(PermissionError):
            path.unlink(missing_ok=True)
else:
    import fcntl

    FLAGS = os.O_RDWR | os.O_CREAT

    def _try(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _write_at(descriptor: int, data: bytes, at: int) -> None:
        os.pwrite(descriptor, data, at)

    def _give_back(descriptor: int, path: Path) -> None:
        # The file goes first, while nobody else can hold it.
        path.unlink(missing_ok=True)
        os.close(descriptor)


@dataclass(frozen=True, slots=True)
class InFlight:
    """An input whose call was under way when a process ended without a word."""

    key: str
    source: str


class Lock:
    """The lock of one output. Raises StoreError, naming the other's PID, where it is held.

    `left` is what an earlier process had in flight when it was killed. It stays in the file until
    `forget`, so that one who is killed before it has told of it passes it on.
    """

    def __init__(self, output: Path) -> None:
        self.path = output.with_name(output.name + SUFFIX)
        self._descriptor = self._acquired()
        self.left = _read(self._descriptor)
        try:
            self._write(0, {"pid": os.getpid()})
        except OSError as error:
            os.close(self._descriptor)
            raise _unwritable(self.path, error) from None

    def forget(self) -> None:
        """What was left has been told."""
        os.ftruncate(self._descriptor, SLOT_BYTES)

    def started(self, place: int, key: str, source: str) -> None:
        """Note what is under way in a place, from 0; it stays noted until the next one."""
        self._write(place + 1, {"key": key, "source": source[-LONGEST_SOURCE:]})

    def release(self) -> None:
        """Give the lock back and take the file away."""
        _give_back(self._descriptor, self.path)

    def _acquired(self) -> int:
        while True:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                descriptor = os.open(self.path, FLAGS, 0o600)
            except OSError as error:
                raise _unwritable(self.path, error) from None
            try:
                _try(descriptor)
            except OSError:
                owner = _owner(descriptor)
                os.close(descriptor)
                raise StoreError(
                    f"Another process ({owner}) is writing this output; no call was made.",
                    hint=f"Wait for it, or stop it; the lock is {self.path}.",
                ) from None
            if self._is_current(descriptor):
                return descriptor
            # The former owner removed the file between our opening and locking it.
            os.close(descriptor)

    def _is_current(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self.path.stat())
        except FileNotFoundError:
            return False

    def _write(self, slot: int, content: dict[str, object]) -> None:
        line = json.dumps(content).encode()[: SLOT_BYTES - 1]
        _write_at(self._descriptor, line.ljust(SLOT_BYTES - 1) + b"\n", slot * SLOT_BYTES)


def _unwritable(path: Path, error: OSError) -> StoreError:
    return StoreError(
        f"{path} cannot be written: {error.strerror}.",
        hint="Check free space and permissions, or give another --output.",
    )


def _read(descriptor: int) -> tuple[InFlight, ...]:
    os.lseek(descriptor, 0, os.SEEK_SET)
    lines = os.read(descriptor, SLOT_BYTES * MOST_SLOTS).split(b"\n")
    found = (_parsed(line) for line in lines[1:])
    return tuple(
        InFlight(str(entry["key"]), str(entry.get("source", "")))
        for entry in found
        if "key" in entry
    )


def _owner(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    pid = _parsed(os.read(descriptor, SLOT_BYTES)).get("pid")
    return f"PID {pid}" if pid else "PID unknown"


def _parsed(line: bytes) -> dict[str, object]:
    """A slot's content; empty where it was never written, or torn."""
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
