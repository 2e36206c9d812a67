"""Where files lie: on a disk, in s3://, in gs://, or wherever fsspec reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from summarizer.batch.extras import library
from summarizer.errors import FileUnreadable, InputError, MissingExtra, UsageError
from summarizer.settings import shown_url

LINES = frozenset({".jsonl", ".ndjson"})
PARQUET = ".parquet"
CREDENTIALS = (
    "Check the name, and on every node the credentials (AWS_ACCESS_KEY_ID and its sisters, "
    "GOOGLE_APPLICATION_CREDENTIALS), the region and the network."
)


@dataclass(frozen=True, slots=True)
class Place:
    """A path in a file system. `name` is what a person gave: a path, or a URI that may hold
    credentials; `shown` is that without them."""

    system: Any
    path: str
    name: str

    @property
    def shown(self) -> str:
        return shown_url(self.name) if "://" in self.name else self.name

    def below(self, path: str) -> Place:
        """A path in this folder, named in the way in which the folder was."""
        rest = path.removeprefix(self.path.rstrip("/"))
        if "://" not in self.name:
            return Place(self.system, path, self.name.rstrip("/") + rest)
        parts = urlsplit(self.name)
        name = urlunsplit(parts._replace(path=parts.path.rstrip("/") + rest))
        return Place(self.system, path, name)

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Turns what the file system refuses into FileUnreadable."""
        try:
            yield
        except OSError as error:
            hint = CREDENTIALS if "://" in self.name else None
            raise FileUnreadable(f"{self.shown} cannot be used: {error}", hint=hint) from None


def located(name: str) -> Place:
    """The place of a name or a URI. Raises UsageError where no library here knows its scheme."""
    fs, pa = library("pyarrow.fs", "ray"), library("pyarrow", "ray")
    if "://" not in name:
        # Whole: who reads it may stand in another folder.
        return Place(fs.LocalFileSystem(), str(Path(name).absolute()), name)
    try:
        system, path = fs.FileSystem.from_uri(name)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):  # no scheme of Arrow's own: fsspec's
        system, path = _by_fsspec(name)
    except OSError as error:
        raise FileUnreadable(
            f"{shown_url(name)} cannot be used: {error}", hint=CREDENTIALS
        ) from None
    return Place(system, path, name)


def _by_fsspec(name: str) -> tuple[Any, str]:
    fs, fsspec = library("pyarrow.fs", "ray"), library("fsspec.core", "ray")
    try:
        system, path = fsspec.url_to_fs(name)
    except ValueError:
        raise UsageError(
            f"{shown_url(name)} is in no file system that is known here.",
            hint="Known are paths, file://, s3://, gs:// and what fsspec has a library for.",
        ) from None
    except ImportError as error:
        raise MissingExtra(
            f"{shown_url(name)} needs a library that is not installed.", hint=str(error)
        ) from None
    return fs.PyFileSystem(fs.FSSpecHandler(system)), str(path)


def listed(names: Sequence[str]) -> list[Place]:
    """The files of rows that names stand for, those in folders included.

    Raises UsageError for files of another kind, FileUnreadable for names that stand for nothing.
    """
    fs = library("pyarrow.fs", "ray")
    found: list[Place] = []
    for name in names:
        place = located(name)
        with place.refusing():
            (info,) = place.system.get_file_info([place.path])
        if info.type == fs.FileType.NotFound:
            raise FileUnreadable(f"{place.shown} does not exist.")
        if info.type == fs.FileType.Directory:
            with place.refusing():
                inside = place.system.get_file_info(fs.FileSelector(place.path, recursive=True))
            found += map(place.below, sorted(one.path for one in inside if _is_rows(one.path)))
        elif _is_rows(place.path):
            found.append(place)
        else:
            raise UsageError(
                f"{place.shown} is neither JSONL nor Parquet.", hint="Ray reads files of rows."
            )
    if not found:
        raise InputError("There are no files of rows in these folders.")
    return found


def _is_rows(path: str) -> bool:
    return PurePosixPath(path).suffix in LINES | {PARQUET}
