"""What was asked of the provider's batch API, on disk: it survives any end of the process.

The folder `OUTPUT.batches` holds the files of requests, `shards.json` (which of them was uploaded
as what and became which batch), and `refusals.jsonl` (rows that came back without an answer).
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO, Any, Final

from summarizer.errors import StoreError

SUFFIX = ".batches"
URL: Final = "/v1/chat/completions"
MOST_REQUESTS = 50_000
MOST_BYTES = 190 * 1024 * 1024
"""OpenAI takes 200 MB and 50,000 requests a file."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One file of requests on its way: written, uploaded (`file_id`), made a batch (`batch_id`)."""

    name: str
    requests: int
    tokens_in: int
    tokens_out: int
    file_id: str | None = None
    batch_id: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a row came back with instead of an answer: an HTTP status (0: none) and a body."""

    status: int
    body: str


class Ledger:
    """The folder of one output. Every change is on disk before the method returns.

    Raises StoreError where the folder cannot be read or written.
    """

    def __init__(self, output: Path, most_requests: int = MOST_REQUESTS) -> None:
        self.folder = output.with_name(output.name + SUFFIX)
        self._most_requests = most_requests
        self.refusals: dict[str, list[Refusal]] = {}
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
            self.shards = self._read_shards()
            self._read_refusals()
            known = {shard.name for shard in self.shards}
            for path in self.folder.glob("requests-*.jsonl"):
                # A file that is in no list was cut short: its requests will be collected again.
                if path.name not in known:
                    path.unlink()
        except (OSError, ValueError, TypeError) as error:
            raise StoreError(
                f"{self.folder} cannot be used: {type(error).__name__}.",
                hint="Mend or remove it; batches under way are then asked for again.",
            ) from None

    def put(self, shard: Shard) -> None:
        """Add a shard, or replace what was known of it."""
        others = [other for other in self.shards if other.name != shard.name]
        self._write_shards([*others, shard])

    def uploaded(self, shard: Shard, file_id: str) -> Shard:
        return self._changed(replace(shard, file_id=file_id))

    def created(self, shard: Shard, batch_id: str) -> Shard:
        return self._changed(replace(shard, batch_id=batch_id))

    def done(self, shard: Shard, refused: dict[str, Refusal]) -> None:
        """All answers of a shard are stored; what came back without one is noted."""
        with (self.folder / "refusals.jsonl").open("a", encoding="utf-8") as file:
            for key, refusal in refused.items():
                self.refusals.setdefault(key, []).append(refusal)
                file.write(json.dumps({"key": key, **asdict(refusal)}) + "\n")
            file.flush()
            os.fsync(file.fileno())
        self.dropped(shard)

    def dropped(self, shard: Shard) -> None:
        """Forget a shard; its requests without answers will be collected again."""
        self._write_shards([other for other in self.shards if other.name != shard.name])
        (self.folder / shard.name).unlink(missing_ok=True)

    def keys(self, shard: Shard) -> Iterator[str]:
        """The keys of a shard's requests."""
        with (self.folder / shard.name).open("rb") as file:
            for line in file:
                # The key stands first and is of one length; the rest is not parsed.
                yield json.loads(line[: line.index(b",")] + b"}")["custom_id"]

    def remove(self) -> None:
        """Everything has a record."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def collecting(self) -> Collector:
        return Collector(self, self._most_requests)

    def _changed(self, shard: Shard) -> Shard:
        self.put(shard)
        return shard

    def _read_shards(self) -> list[Shard]:
        path = self.folder / "shards.json"
        found = json.loads(path.read_text()) if path.exists() else []
        return [Shard(**entry) for entry in found]

    def _write_shards(self, shards: list[Shard]) -> None:
        beside = self.folder / "shards.json.new"
        with beside.open("w", encoding="utf-8") as file:
            json.dump([asdict(shard) for shard in shards], file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.folder / "shards.json")
        self.shards = shards

    def _read_refusals(self) -> None:
        path = self.folder / "refusals.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            try:
                entry: dict[str, Any] = json.loads(line)
            except ValueError:
                continue  # torn by a kill: the row is asked for once more
            refusal = Refusal(entry["status"], entry["body"])
            self.refusals.setdefault(entry["key"], []).append(refusal)


class Collector:
    """Writes requests into files, each request once, a new file where one is full."""

    def __init__(self, ledger: Ledger, most_requests: int) -> None:
        self._ledger = ledger
        self._most_requests = most_requests
        self._seen: set[bytes] = set()
        self._file: IO[bytes] | None = None
        self._shard = Shard("", 0, 0, 0)
        self._bytes = 0
        self._number = 0

    def add(self, key: str, body: bytes, tokens_in: int, tokens_out: int) -> None:
        """Add a request, unless this round has it already."""
        short = bytes.fromhex(key)
        if short in self._seen:
            return
        self._seen.add(short)
        line = b'{"custom_id":"%s","method":"POST","url":"%s","body":%s}\n' % (
            key.encode(),
            URL.encode(),
            body,
        )
        full = self._shard.requests >= self._most_requests or self._bytes + len(line) > MOST_BYTES
        if self._file is None or full:
            self.close()
            self._open()
        if self._file is not None:
            self._file.write(line)
        self._bytes += len(line)
        self._shard = replace(
            self._shard,
            requests=self._shard.requests + 1,
            tokens_in=self._shard.tokens_in + tokens_in,
            tokens_out=self._shard.tokens_out + tokens_out,
        )

    def close(self) -> None:
        """The last file is whole; from now on it is in the list."""
        if self._file is None:
            return
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._file = None
        self._ledger.put(self._shard)

    def _open(self) -> None:
        while True:
            self._number += 1
            name = f"requests-{self._number:04}.jsonl"
            if not (self._ledger.folder / name).exists():
                break
        self._file = (self._ledger.folder / name).open("wb")
        self._shard, self._bytes = Shard(name, 0, 0, 0), 0
