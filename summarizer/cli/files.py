"""Files that commands are given: those to be read are there, those to be written are nobody's."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from summarizer.errors import FileUnreadable, StoreError, UsageError

STANDARD = "-"


def there(_context: click.Context, _parameter: click.Parameter, path: Path | None) -> Path | None:
    """A click callback for paths that must be there. Raises FileUnreadable, as reading would."""
    if path is not None and not path.exists():
        raise FileUnreadable(f"{path} does not exist.")
    return path


@contextmanager
def lines_of(path: str) -> Iterator[TextIO]:
    """A text file to be read; `-` is standard input. Raises FileUnreadable."""
    try:
        if path == STANDARD:
            yield sys.stdin
            return
        with Path(path).open(encoding="utf-8") as lines:
            yield lines
    except OSError as error:
        raise FileUnreadable(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise FileUnreadable(f"{path} is not text in UTF-8.") from None


@contextmanager
def opened(path: str, *, force: bool) -> Iterator[TextIO]:
    """A file for text, put in place once all of it is written; an error leaves what was there.

    `-` is standard output. Devices and pipes are written to as they are. Raises UsageError where
    there is a file already and `force` is not given, StoreError where it cannot be written.
    """
    if path == STANDARD:
        yield sys.stdout
        return
    place = Path(path)
    if place.is_file() and not force:
        raise UsageError(f"{path} exists already.", hint="Name another file, or give --force.")
    is_file = place.is_file() or not place.exists()
    if is_file:
        place = place.resolve()  # of a pipe, such as /dev/stdout, there would be no path
    draft = place.with_name(f"{place.name}.{os.getpid()}.unfinished") if is_file else place
    try:
        with draft.open("w", encoding="utf-8") as out:
            yield out
        if is_file:
            draft.replace(place)
    except OSError as error:
        raise StoreError(
            f"{path} cannot be written: {error.strerror}.",
            hint="Check its folder, that folder's permissions, and free space.",
        ) from None
    finally:
        if is_file:
            draft.unlink(missing_ok=True)
