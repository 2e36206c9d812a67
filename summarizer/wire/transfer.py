"""Stored answers as JSON lines and back: how recordings travel.

One line an answer: key, created, provider, model, and the provider's body as text. No request is
in it, so neither key nor article.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from summarizer.errors import StoreError
from summarizer.wire.storefile import Answer, StoreFile

FIELDS = frozenset({"key", "created", "provider", "model", "body"})


def export(store: StoreFile, out: TextIO, keys: frozenset[str] | None = None) -> int:
    """Write the answers (those of `keys`, where given), sorted by key; how many."""
    count = 0
    for answer in store.all():
        if keys is None or answer.key in keys:
            out.write(line_of(answer) + "\n")
            count += 1
    return count


def line_of(answer: Answer) -> str:
    """An answer as one line of JSON. Bytes that are no UTF-8 survive as lone surrogates."""
    return json.dumps(
        {
            "key": answer.key,
            "created": answer.created,
            "provider": answer.provider,
            "model": answer.model,
            "body": answer.body.decode("utf-8", "surrogateescape"),
        }
    )


def answers_in(lines: Iterable[str]) -> Iterator[Answer]:
    """The answers in exported lines. Raises StoreError, which names the line, for any other."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            answer = _answer_in(line)
            if answer is None:
                raise StoreError(
                    f"Line {number} is no stored answer.",
                    hint="`summarizer cache export` writes what can be imported.",
                )
            yield answer


def _answer_in(line: str) -> Answer | None:
    try:
        entry = json.loads(line)
        texts = (entry["key"], entry["provider"], entry["model"], entry["body"])
        created = float(entry["created"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if entry.keys() != FIELDS or not all(isinstance(text, str) for text in texts):
        return None
    key, provider, model, body = texts
    try:
        "".join((key, provider, model)).encode()  # SQLite takes no lone surrogates
        return Answer(key, created, provider, model, body.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        return None
