"""From what a person names to a stream of entries: which files there are, which reader reads each.

Nothing is held in memory: folders are walked and files read as entries are asked for.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from summarizer.batch.entries import Entry, Fields
from summarizer.batch.sources import documents, json_rows, parquet_rows, separated_rows, stdin
from summarizer.errors import FileUnreadable, InputError, UsageError
from summarizer.settings import shown_url

Reader = Callable[[Path, Fields, int], Iterator[Entry]]
STDIN = "-"
GLOB = frozenset("*?[")

DOCUMENTS: Mapping[str, Reader] = MappingProxyType(
    {
        ".htm": documents.read,
        ".html": documents.read,
        ".json": json_rows.read_object,
        ".markdown": documents.read,
        ".md": documents.read,
        ".txt": documents.read,
        ".xhtml": documents.read,
    }
)
ROWS: Mapping[str, Reader] = MappingProxyType(
    {
        ".csv": separated_rows.read,
        ".jsonl": json_rows.read,
        ".ndjson": json_rows.read,
        ".parquet": parquet_rows.read,
        ".tsv": separated_rows.read,
    }
)
READERS: Mapping[str, Reader] = MappingProxyType({**DOCUMENTS, **ROWS})


@dataclass(slots=True)
class Source:
    """The inputs of a batch. `size` is about their bytes, None where it cannot be known.

    `ignored` counts files of other kinds that were met in folders.
    """

    names: Sequence[str]
    fields: Fields
    most_chars: int
    size: int | None = None
    ignored: int = field(default=0)

    def entries(self) -> Iterator[Entry]:
        """Every input, in the order of the names; folders in the order of their files' names.

        What cannot be read comes as an entry with its problem. Raises InputError where a whole
        file of rows is unusable, and MissingExtra.
        """
        self.ignored = 0
        for name in self.names:
            if name == STDIN:
                yield from stdin.read(self.fields, self.most_chars)
                continue
            for path in self.files(name):
                reader = READERS.get(path.suffix.lower(), documents.read)
                yield from reader(path, self.fields, self.most_chars)

    def files(self, name: str) -> Iterator[Path]:
        """The files that a name stands for."""
        path = Path(name)
        if path.is_dir():
            yield from self._walked(path)
        elif path.exists():
            yield path
        else:
            yield from map(Path, sorted(glob.glob(name, recursive=True)))  # noqa: PTH207 - takes absolute patterns too

    def _walked(self, folder: Path) -> Iterator[Path]:
        for path in walk(folder):
            if path.suffix.lower() in DOCUMENTS:
                yield path
            else:
                self.ignored += 1


def walk(folder: Path) -> Iterator[Path]:
    """Files below a folder, hidden ones left out; memory is that of one folder's names."""
    for name in sorted(os.listdir(folder)):  # noqa: PTH208 - a string a file is all that is kept
        path = folder / name
        if name.startswith("."):
            continue
        if path.is_dir():
            yield from walk(path)
        else:
            yield path


def open_source(names: Sequence[str], fields: Fields, most_chars: int) -> Source:
    """The inputs that `names` stand for: files, folders, globs, or `-` for standard input.

    Raises FileUnreadable for a name that stands for nothing, UsageError for `-` beside others and
    for a URI.
    """
    if STDIN in names:
        if len(names) > 1:
            raise UsageError("Standard input (-) cannot be one of several inputs.")
        return Source(names, fields, most_chars)
    source = Source(names, fields, most_chars)
    size = 0
    for name in names:
        if "://" in name:
            raise UsageError(
                f"{shown_url(name)} is read with --engine ray only, and not estimated."
            )
        if not Path(name).exists():
            if not GLOB & set(name):
                raise FileUnreadable(f"{name} does not exist.")
            if not glob.glob(name, recursive=True):  # noqa: PTH207 - takes absolute patterns too
                raise InputError(f"{name} matches no file.", hint="Check the pattern.")
        size += sum(_size(path) for path in source.files(name))
    source.size = size
    return source


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
