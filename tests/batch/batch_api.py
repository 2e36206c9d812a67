"""A local server that speaks OpenAI's Files and Batches API, and fails where it is told to."""

from __future__ import annotations

import json
import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.faultserver.answers import completion

Row = dict[str, Any]
Answer = Callable[[Row, int], Row | None]
"""A row's request and how often it was asked before -> the row that comes back; None: none does."""


def answered(row: Row, text: str) -> Row:
    """A row of an output file: the model said `text`."""
    response = {"status_code": 200, "request_id": "r", "body": completion(row["body"], text)}
    return {"id": "x", "custom_id": row["custom_id"], "response": response, "error": None}


def failed(row: Row, status: int, message: str, code: str | None = None) -> Row:
    """A row of an error file with an HTTP status."""
    body = {"error": {"message": message, "code": code}}
    response = {"status_code": status, "request_id": "r", "body": body}
    return {"id": "x", "custom_id": row["custom_id"], "response": response, "error": None}


def expired(row: Row) -> Row:
    """A row that the window closed on."""
    error = {"code": "batch_expired", "message": "This request could not be executed."}
    return {"id": "x", "custom_id": row["custom_id"], "response": None, "error": error}


@dataclass
class BatchApi:
    """Files and batches by id. `polls` is how often a batch is asked for before it has ended.

    `trouble` sees every request (method and path) before it is served: it may return a status to
    answer instead, or "drop" to serve it and then close the connection without an answer.
    """

    answer: Answer
    polls: int = 1
    refuse_whole: str | None = None
    trouble: Callable[[str], int | str | None] = lambda _request: None
    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    batches: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    requests: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def upload(self, content: bytes) -> dict[str, Any]:
        name = f"file-{len(self.files)}"
        self.files[name] = content
        return {
            "id": name,
            "object": "file",
            "bytes": len(content),
            "created_at": 1,
            "filename": "f.jsonl",
            "purpose": "batch",
            "status": "processed",
        }

    def create(self, file_id: str) -> dict[str, Any]:
        name = f"batch_{len(self.batches)}"
        batch: dict[str, Any] = {
            "id": name,
            "object": "batch",
            "endpoint": "/v1/chat/completions",
            "input_file_id": file_id,
            "completion_window": "24h",
            "created_at": len(self.batches),
            "status": "in_progress",
            "polls": 0,
        }
        if self.refuse_whole is not None:
            error = {"code": "invalid", "message": self.refuse_whole, "line": 1, "param": None}
            batch |= {"status": "failed", "errors": {"object": "list", "data": [error]}}
        self.batches[name] = batch
        return batch

    def retrieve(self, name: str) -> dict[str, Any]:
        batch = self.batches[name]
        batch["polls"] += 1
        if batch["status"] == "in_progress" and batch["polls"] >= self.polls:
            self._run(batch)
        return batch

    def _run(self, batch: dict[str, Any]) -> None:
        rows = [json.loads(line) for line in self.files[batch["input_file_id"]].splitlines()]
        assert len({row["custom_id"] for row in rows}) == len(rows)
        out: list[Row] = []
        for row in rows:
            came = self.answer(row, self.asked[row["custom_id"]])
            self.asked[row["custom_id"]] += 1
            if came is not None:
                out.append(came)
        random.Random(1).shuffle(out)
        good = [row for row in out if (row["response"] or {}).get("status_code") == 200]
        bad = [row for row in out if row not in good]
        for name, chosen in (("output_file_id", good), ("error_file_id", bad)):
            if chosen:
                content = "".join(json.dumps(row) + "\n" for row in chosen).encode()
                batch[name] = self.upload(content)["id"]
        ran_out = any(row["response"] is None for row in bad)
        batch["status"] = "expired" if ran_out else "completed"

    def serve(self, method: str, path: str, body: bytes) -> Any:
        parts = path.partition("?")[0].removeprefix("/v1/").split("/")
        if method == "POST" and parts == ["files"]:
            # multipart: the file's part is the one between the blank line and the last boundary
            part = body[body.index(b'name="file"') :]
            return self.upload(part[part.index(b"\r\n\r\n") + 4 : part.rindex(b"\r\n--", 0, -6)])
        if method == "POST" and parts == ["batches"]:
            return self.create(json.loads(body)["input_file_id"])
        if parts == ["batches"]:
            newest = list(reversed(self.batches.values()))
            return {"object": "list", "data": newest, "has_more": False}
        if parts[0] == "batches":
            return self.retrieve(parts[1])
        return self.files[parts[1]]


@contextmanager
def serving(api: BatchApi) -> Iterator[BatchApi]:
    """The server in threads of its own for the duration of the context."""

    class Handler(BaseHTTPRequestHandler):
        def handle_any(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length)
            request = f"{self.command} {self.path}"
            with api.lock:
                api.requests.append(request)
                trouble = api.trouble(request)
                if isinstance(trouble, int):
                    raw, status = b'{"error": {"message": "trouble"}}', trouble
                else:
                    served = api.serve(self.command, self.path, body)
                    raw = served if isinstance(served, bytes) else json.dumps(served).encode()
                    status = 200
            if trouble == "drop":
                self.close_connection = True
                return
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        do_GET = do_POST = handle_any  # noqa: N815 - http.server's names

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - http.server's name
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    api.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield api
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
