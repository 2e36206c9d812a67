"""Recordings: a run's raw answers as a text file, committed and replayed without a key."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from summarizer.errors import FileUnreadable
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
            _fill(path, list(load(replay)))
            yield {"store": str(path), "cache": "only"}
    elif record is not None:
        path = record.with_name(record.name + ".store")
        record.parent.mkdir(parents=True, exist_ok=True)
        _fill(path, list(load(record)) if record.is_file() else [])
        try:
            yield {"store": str(path), "cache": "on"}
        finally:
            save(record, path)
        for leftover in record.parent.glob(path.name + "*"):
            leftover.unlink()
    else:
        yield {}


def load(path: Path) -> Iterator[Answer]:
    """The answers of a recording, one JSON object a line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        for line in lines:
            row = json.loads(line)
            body = row["body"].encode()
            yield Answer(row["key"], row["created"], row["provider"], row["model"], body)
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise FileUnreadable(
            f"{path} is not a recording: {type(problem).__name__}.",
            hint="`summarizer eval run --record FILE` makes one.",
        ) from None


def save(path: Path, store: Path) -> None:
    """Write every answer of a store, in the order of keys; equal stores give equal files."""
    held = StoreFile(store, read_only=True)
    try:
        rows = [
            {
                "key": one.key,
                "created": one.created,
                "provider": one.provider,
                "model": one.model,
                "body": one.body.decode(errors="replace"),
            }
            for one in held.all()
        ]
    finally:
        held.close()
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in rows)
    draft = path.with_name(path.name + ".tmp")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def _fill(path: Path, found: list[Answer]) -> None:
    store = StoreFile(path)
    try:
        store.put_all(found)
    finally:
        store.close()
