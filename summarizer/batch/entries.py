"""One input of a batch as it lies in its source, before anyone decodes it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from summarizer.errors import SummarizerError
from summarizer.markup import Kind

DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class Fields:
    """Which columns of a row hold what. `text` must be there; the others may be absent."""

    text: str = "text"
    id: str = "id"
    published: str = "published"
    title: str = "title"
    url: str = "url"
    language: str = "language"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file or a row. `content` is what it holds, or `problem` says why nothing could be read.

    `source` says where it stands, for people: `folder/a.txt`, `rows.jsonl:17`. `name` is the part
    of it that makes it this input and no other: a row's id, a file's own name. `size` is about how
    many bytes of the input it takes up; `kind` is what its name says that it is.
    """

    source: str
    content: bytes | str
    name: str = ""
    id: str | None = None
    published: date | str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    kind: Kind | None = None
    size: int = 0
    problem: SummarizerError | None = None

    @property
    def digest(self) -> bytes:
        """16 bytes that are the same wherever in the input the entry stands."""
        whole = hashlib.sha256()
        for part in (self.name, str(self.published or ""), self.language or "", self.content):
            raw = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
            whole.update(len(raw).to_bytes(8, "big") + raw)
        return whole.digest()[:DIGEST_BYTES]


def key_of(digest: bytes, occurrence: int) -> str:
    """The key of an input: its content, and which of the inputs of that content it is, from 1."""
    return f"{digest.hex()}-{occurrence}"


def shown(text: str) -> str:
    """A name as it can stand in a record: bytes of a path that are no text are replaced."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
