"""A file that is one article: text, HTML or Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from summarizer.batch.entries import Entry, Fields, shown
from summarizer.errors import ArticleTooLarge, FileUnreadable
from summarizer.markup import kind_of
from summarizer.reading import MOST_BYTES_A_CHARACTER


def read(path: Path, fields: Fields, most_chars: int) -> Iterator[Entry]:  # noqa: ARG001 - a document has no columns
    """The one entry of a document, undecoded. Its id is its path."""
    name = shown(str(path))
    whole = read_whole(path, most_chars)
    yield Entry(
        source=name,
        content=b"" if isinstance(whole, Exception) else whole,
        name=shown(path.name),
        id=shown(path.as_posix()),
        kind=kind_of(path.name),
        size=0 if isinstance(whole, Exception) else len(whole),
        problem=whole if isinstance(whole, Exception) else None,
    )


def read_whole(path: Path, most_chars: int) -> bytes | FileUnreadable | ArticleTooLarge:
    """The bytes of a file, or why they cannot be had; never more than an article may take."""
    most = most_chars * MOST_BYTES_A_CHARACTER
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        return FileUnreadable(f"{shown(str(path))} cannot be read: {error.strerror}.")
    if len(data) > most:
        return ArticleTooLarge(f"{shown(str(path))} is longer than {most_chars:,} characters.")
    return data
