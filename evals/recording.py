"""Recordings: a run's raw answers as a text file, committed and replayed without a key."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from glob import escape
from pathlib import Path
from typing import Any

from summarizer.errors import FileUnreadable, StoreError
from summarizer.wire import transfer
from summarizer.wire.storefile import Answer, StoreFile


@contextmanager
def answers(record: Path | None, replay: Path | None) -> Iterator[dict[str, Any]]:
    """Settings for a run that records into a file, or that answers only from one.

    What a recording holds already is not asked again. While a run records, its answers lie in a
    store beside the file, so even one that was killed loses nothing: the next goes on with it.
    Raises FileUnreadable where a recording is not there or is no recording.
    """
    if replay is not None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "answers.sqlite"
            _fill(path, load(replay))
            yield {"store": str(path), "cache": "only"}
    elif record is not None:
        path = record.with_name(record.name + ".store")
        record.parent.mkdir(parents=True, exist_ok=True)
        _fill(path, load(record) if record.is_file() else [])
        try:
            yield {"store": str(path), "cache": "on"}
        finally:
            save(record, path)
        for leftover in record.parent.glob(f"{escape(path.name)}*"):
            leftover.unlink()
    else:
        yield {}


def load(path: Path) -> list[Answer]:
    """The answers of a recording. Raises FileUnreadable, which names the line that is none."""
    try:
        with path.open(encoding="utf-8") as lines:
            return list(transfer.answers_in(lines))
    except (OSError, UnicodeDecodeError, StoreError) as problem:
        told = str(problem) if isinstance(problem, StoreError) else f"{type(problem).__name__}."
        raise FileUnreadable(
            f"{path} is not a recording: {told}",
            hint="`summarizer eval run --record FILE` writes one.",
        ) from None


def save(path: Path, store: Path) -> None:
    """Write every answer of a store, in the order of keys; equal stores give equal files."""
    draft = path.with_name(path.name + ".tmp")
    with (
        closing(StoreFile(store, read_only=True)) as held,
        draft.open("w", encoding="utf-8") as out,
    ):
        transfer.export(held, out)
    draft.replace(path)


def _fill(path: Path, found: list[Answer]) -> None:
    with closing(StoreFile(path)) as store:
        store.put_all(found)
