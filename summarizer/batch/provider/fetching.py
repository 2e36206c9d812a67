"""From an ended batch to stored answers, and to what came back without one."""

from __future__ import annotations

import json
from typing import Any

from summarizer.batch.provider.ledger import Ledger, Refusal, Shard
from summarizer.batch.provider.service import Service, State
from summarizer.batch.stopping import AT_ONCE
from summarizer.errors import BadRequest, BadResponse, StoreError, SummarizerError
from summarizer.wire import Endpoint, Response, envelope
from summarizer.wire.store import Store
from summarizer.wire.verdicts import verdict

OK = 200
LONGEST_BODY = 2000


async def fetch(
    shard: Shard, state: State, ledger: Ledger, service: Service, store: Store, endpoint: Endpoint
) -> int:
    """Store the answers of a shard's batch, then take the shard off the ledger; how many came.

    May be repeated: rows are known by their keys. Raises BadRequest where the provider refused
    the whole batch, ProviderError, StoreError, and what would fail every row (quota, key).
    """
    if state.status == "failed":
        ledger.dropped(shard)
        raise BadRequest(
            f"{endpoint.provider} refused the whole batch: {state.problem or 'no reason'}."
        )
    waiting = set(ledger.keys(shard))
    refused: dict[str, Refusal] = {}
    for file_id in state.files:
        async for line in service.lines(file_id):
            key, status, body = row_of(line)
            if key not in waiting:
                continue
            if status == OK and _usable(body):
                await _keep(store, key, body, endpoint)
                waiting.discard(key)
                refused.pop(key, None)
            else:
                said = body.decode()[:LONGEST_BODY]
                refused[key] = Refusal(0 if status == OK else status, said)
    refused |= {key: Refusal(0, "") for key in waiting - refused.keys()}
    stopping = _of_all(refused, endpoint)
    ledger.done(shard, refused)
    if stopping is not None:
        raise stopping
    return shard.requests - len(waiting)


def row_of(line: str) -> tuple[str, int, bytes]:
    """Key, status and body of a row of a batch's files; status 0 where nothing was answered."""
    try:
        row: dict[str, Any] = json.loads(line)
    except ValueError:
        return "", 0, b""
    key, response = str(row.get("custom_id")), row.get("response")
    if not isinstance(response, dict) or not isinstance(response.get("status_code"), int):
        return key, 0, json.dumps(row.get("error")).encode()
    body = json.dumps(response.get("body"), ensure_ascii=False).encode("utf-8", "replace")
    return key, response["status_code"], body


async def _keep(store: Store, key: str, body: bytes, endpoint: Endpoint) -> None:
    await store.put(key, body, endpoint)
    if store.unsaved:
        # The provider keeps the rows: the shard stays, and is fetched again.
        raise StoreError(f"{store.unsaved} answers could not be stored.")


def _of_all(refused: dict[str, Refusal], endpoint: Endpoint) -> SummarizerError | None:
    """What would fail every row, if that is among the refusals; it is then held against none."""
    found: SummarizerError | None = None
    for key, refusal in list(refused.items()):
        if refusal.status:
            error = verdict(Response(refusal.status, refusal.body.encode()), endpoint)
            if isinstance(error, AT_ONCE):
                found = error
                del refused[key]
    return found


def _usable(body: bytes) -> bool:
    try:
        envelope.read(body)
    except BadResponse:
        return False
    return True
