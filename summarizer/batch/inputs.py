"""From entries to work: decode, extract, key, and leave out what the output already holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from summarizer import reading
from summarizer.article import Article, as_date
from summarizer.batch.entries import Entry
from summarizer.batch.index import Index
from summarizer.dateline import parse_published
from summarizer.errors import InputError, SummarizerError


@dataclass(frozen=True, slots=True)
class Work:
    """An input to be summarised: its article, or why it has none."""

    key: str
    source: str
    id: str | None = None
    article: Article | None = None
    author: str | None = None
    refused: SummarizerError | None = None


def work_of(
    entries: Iterable[Entry],
    index: Index,
    *,
    most_chars: int,
    passed: Callable[[Entry, str | None], None] = lambda _entry, _status: None,
) -> Iterator[Work]:
    """The work that is left. `passed` is told of every entry, and its record's status if done."""
    for entry in entries:
        key = index.key(entry.digest)
        status = index.status(key)
        passed(entry, status)
        if status is None:
            yield read_work(entry, key, most_chars)


def read_work(entry: Entry, key: str, most_chars: int) -> Work:
    """The work of one entry under a key; why it has no article stands in it."""
    work = Work(key, entry.source, entry.id)
    if entry.problem is not None:
        return replace(work, refused=entry.problem)
    try:
        article, author = read_entry(entry, most_chars)
    except SummarizerError as error:
        return replace(work, refused=error)
    except Exception as error:  # noqa: BLE001 - whatever a page does to a parser, it is one input's fault
        problem = InputError(f"{entry.source} cannot be read: {type(error).__name__}.")
        return replace(work, refused=problem)
    return replace(work, article=article, author=author)


def read_entry(entry: Entry, most_chars: int) -> tuple[Article, str | None]:
    """The article of an entry, and its author where a page names one.

    A date of the entry wins over a page's own, and that over the text's date line. Raises
    InputError.
    """
    text = entry.content
    notices: tuple[str, ...] = ()
    if isinstance(text, bytes):
        text, encoding = reading.decode(text, entry.source)
        notices = () if encoding == "utf-8" else (f"decoded as {encoding}",)
    article, author = reading.read_authored(
        text,
        name=entry.source,
        published=published_of(entry.published),
        most_chars=most_chars,
        kind=entry.kind,
        notices=notices,
    )
    known = {
        name: value for name in ("title", "url", "language") if (value := getattr(entry, name))
    }
    return replace(article, **known, id=entry.id), author


def published_of(value: date | str | None) -> date | None:
    """A publication date as rows write it. Raises InputError for one that cannot be read."""
    if isinstance(value, str) and value.strip():
        return parse_published(value) or as_date(value)
    return as_date(value if not isinstance(value, str) else None)
