"""Reading an output back: which inputs are done, which lines are damaged, whether it is ours."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from summarizer.batch.configuration import Configuration
from summarizer.batch.index import Index
from summarizer.batch.records import MARK
from summarizer.errors import StoreError

LONGEST_LINE = 64 * 1024 * 1024
MOST_LINES_NAMED = 20
STATUSES = frozenset({"ok", "failed", "skipped"})


@dataclass(slots=True)
class Survey:
    """What an output holds. `corrupt` are numbers of lines that cannot be read; they stay.

    `tail` is the offset of a torn last line, `unended` whether the last line only lacks its end;
    `config` is that of the last record, `records` those of the configuration asked for.
    """

    records: int = 0
    corrupt: list[int] = field(default_factory=list)
    corrupt_count: int = 0
    tail: int | None = None
    unended: bool = False
    config: Mapping[str, Any] | None = None
    spent_usd: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an output. `record` is None where it cannot be read; `whole` is with line end."""

    number: int
    start: int
    raw: bytes
    record: Mapping[str, Any] | None
    ended: bool


def lines_of(file: IO[bytes]) -> Iterator[Line]:
    """The lines of an open output, one at a time. A BOM, CRLF and empty lines are tolerated."""
    start, number = 0, 0
    while raw := file.readline(LONGEST_LINE):
        number += 1
        content = raw.removeprefix(codecs.BOM_UTF8) if number == 1 else raw
        if content.strip():
            yield Line(number, start, raw, _record(content), raw.endswith(b"\n"))
        start += len(raw)


def survey(path: Path, configuration: Configuration, index: Index) -> Survey:
    """Read an output from end to end and note in `index` what is done under this configuration.

    An output that is missing or empty is one without records. Raises StoreError where it cannot
    be read or is another program's file.
    """
    found = Survey()
    try:
        with path.open("rb") as file:
            _read(file, path, found, configuration.key, index)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}.") from None
    return found


def _read(file: IO[bytes], path: Path, found: Survey, key: str, index: Index) -> None:
    ours = False
    last: Line | None = None
    for line in lines_of(file):
        if last is not None and last.record is None:
            _corrupt(found, last.number)
        last = line
        if line.record is None:
            continue
        ours = True
        found.config = line.record["config"]
        if line.record["config"]["key"] == key:
            found.records += 1
            index.done(line.record["key"], line.record["status"])
    if last is None:
        return
    if not ours and not _beginning_of_ours(last):
        raise StoreError(
            f"{path} is not the output of a batch; it is left as it is.",
            hint="Give another --output.",
        )
    if last.record is None:
        if last.ended:
            _corrupt(found, last.number)
        else:
            found.tail = last.start
    else:
        found.unended = not last.ended


def _corrupt(found: Survey, number: int) -> None:
    found.corrupt_count += 1
    if len(found.corrupt) < MOST_LINES_NAMED:
        found.corrupt.append(number)


def _beginning_of_ours(line: Line) -> bool:
    """Whether a torn only line could be the beginning of a first record."""
    content = line.raw.removeprefix(codecs.BOM_UTF8)
    return line.number == 1 and not line.ended and content[: len(MARK)] == MARK[: len(content)]


def _record(content: bytes) -> Mapping[str, Any] | None:
    """The record of a line if it is a whole one of ours."""
    from pydantic_core import from_json  # ten times as fast as json on long lines

    if not content.startswith(MARK):
        return None
    try:
        found = from_json(content)
    except ValueError:
        return None
    config = found.get("config")
    whole = (
        isinstance(found.get("key"), str)
        and found.get("status") in STATUSES
        and isinstance(config, dict)
        and "key" in config
    )
    return found if whole else None
