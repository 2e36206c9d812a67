"""Writing an output: whole lines only, whatever ends the process or fills the disk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from summarizer.batch.output.survey import Survey, lines_of
from summarizer.errors import StoreError

BINARY = getattr(os, "O_BINARY", 0)


class Journal:
    """An output open for appending. A kill leaves at most one torn line, which is healed later.

    `append` hands a line to the system, which survives the end of the process; `sync` makes it
    survive the loss of power. After the first failure nothing is written or synced any more: what
    the system holds of a file whose fsync failed is not known, and trying again would hide it.
    """

    def __init__(self, path: Path, found: Survey) -> None:
        self._path = path
        self.failed: StoreError | None = None
        self.unwritten = 0
        with _refusing(path):
            self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | BINARY, 0o644)
            if found.tail is not None:
                os.ftruncate(self._descriptor, found.tail)
            self._size = os.lseek(self._descriptor, 0, os.SEEK_END)
        self._unsynced = False
        if found.unended:
            self.append(b"\n")

    def append(self, line: bytes) -> None:
        """Write a line at the end, or nothing of it. Raises StoreError; then and ever after."""
        if self.failed is None:
            try:
                self._write(line)
            except OSError as error:
                self._undo()
                self._fail(error)
            else:
                self._size += len(line)
                self._unsynced = True
                return
        self.unwritten += 1
        raise self.failed or StoreError(f"{self._path} cannot be written.")

    def sync(self) -> None:
        """Ask the disk to keep what was appended. A failure shows at the next append."""
        if self.failed is not None or not self._unsynced:
            return
        self._unsynced = False
        try:
            os.fsync(self._descriptor)
        except OSError as error:
            self._fail(error)

    def close(self) -> None:
        """Sync and close. Raises StoreError where what was appended may not be kept."""
        self.sync()
        os.close(self._descriptor)
        if self.failed is not None:
            raise self.failed

    def _write(self, line: bytes) -> None:
        rest = memoryview(line)
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]

    def _undo(self) -> None:
        """Take a torn line off; where the disk refuses even that, the next run heals it."""
        try:
            os.ftruncate(self._descriptor, self._size)
            os.lseek(self._descriptor, self._size, os.SEEK_SET)
        except OSError:
            self._size = -1

    def _fail(self, error: OSError) -> None:
        self.failed = StoreError(
            f"{self._path} cannot be written: {error.strerror}.",
            hint="Make room, or mend the disk; then give the same command again.",
        )


def without(path: Path, unwanted: Callable[[str], bool], status: str) -> int:
    """Rewrite an output without the records of a status whose key is unwanted; how many went.

    The new file takes the old one's place in one step. Raises StoreError; the old one stays then.
    """
    beside = path.with_name(path.name + ".rewriting")
    gone = 0
    with _refusing(path):
        try:
            with path.open("rb") as old, beside.open("wb") as new:
                for line in lines_of(old):
                    record = line.record
                    if record and record["status"] == status and unwanted(record["config"]["key"]):
                        gone += 1
                    else:
                        new.write(line.raw)
                new.flush()
                os.fsync(new.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    return gone


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Turns what the disk refuses into StoreError."""
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"{path} cannot be written: {error.strerror}.",
            hint="Check free space and permissions, or give another --output.",
        ) from None
