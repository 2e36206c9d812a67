"""`local/PATH.gguf`: a model file of the user's own, served in this process by llama.cpp.

The prebuilt wheel `xllamacpp` (extra `local`) is llama.cpp's own HTTP server. It is started on a
free port of 127.0.0.1 with a key that only this process knows, and then spoken to like any other
endpoint, so that one path serves all models. Nothing is ever downloaded.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from summarizer.engines import llm
from summarizer.engines.protocol import Draft, Reask, Task
from summarizer.engines.providers import find
from summarizer.errors import MissingExtra, UsageError
from summarizer.schemas import Model
from summarizer.settings import Settings

MAGIC = b"GGUF"
QUIET = -1
TOKENS_OF_INSTRUCTIONS = 8_000
"""Room for the schema, the prompt and a re-ask beside the article and the answer."""
HASHED_BYTES = 1024 * 1024
"""How much of a file's beginning and of its end tells it from another of the same name."""
SMALL_BYTES = 64 * 1024 * 1024
"""Below this a model is faster on one thread: several would mostly wait for each other."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server of a model file listens, and the key that it asks for."""

    url: str
    key: str = field(repr=False)


class LocalEngine:
    """An `Engine` over a server in this process; see `open_engine`."""

    can_reask = True

    def __init__(self, name: str, server: Any, address: Address, inner: llm.LlmEngine) -> None:
        self._server = server
        self._inner = inner
        self.address = address
        self.name = name

    async def draft(self, task: Task, *, reask: Reask | None, reasks_allowed: int) -> Draft:
        """As `LlmEngine.draft`, which asks."""
        return await self._inner.draft(task, reask=reask, reasks_allowed=reasks_allowed)

    async def aclose(self) -> None:
        """Close the connection, then stop the server and free the model."""
        await self._inner.aclose()
        # The server stops when its last reference goes.
        self._server = None


def open_engine(settings: Settings, record: type[Model]) -> LocalEngine:
    """Load the model file and serve it.

    Raises MissingExtra without the extra `local`, UsageError where there is no such file, it is
    no GGUF, or llama.cpp cannot load it, UnknownModel where no file is named.
    """
    find(settings.model)
    # `os.path` leaves a user that does not exist as it stands, where `Path` raises.
    path = Path(os.path.expanduser(settings.model.partition("/")[2]))  # noqa: PTH111 - see above
    served = _name(path)
    key = secrets.token_urlsafe(16)
    server = _start(path, served, key, settings)
    address = Address(f"{server.listening_address}/v1", key)
    inner = replace(
        settings,
        model=f"local/{served}",
        base_url=address.url,
        api_key=key,
        # The server answers one call at a time. A second would wait inside its own time limit, and
        # an attempt that is given up gains nothing from another on the same machine.
        concurrency=1,
        attempt_timeout=max(settings.attempt_timeout, settings.deadline),
    )
    return LocalEngine(settings.model, server, address, llm.open_engine(inner, record))


def _name(path: Path) -> str:
    """The file's name with a hash of its content: another file has other answers in the store."""
    try:
        with path.open("rb") as file:
            head = file.read(HASHED_BYTES)
            size = file.seek(0, os.SEEK_END)
            file.seek(max(len(head), size - HASHED_BYTES))
            tail = file.read()
    except (OSError, ValueError) as error:
        raise UsageError(
            f"The model file {str(path)!r} cannot be read: "
            f"{getattr(error, 'strerror', None) or error}.",
            hint="Write the model as local/PATH.gguf, for a file on this machine.",
        ) from None
    if not head.startswith(MAGIC):
        raise UsageError(f"{path} is not a GGUF file.", hint="llama.cpp reads models as .gguf.")
    return f"{path.name}@{hashlib.sha256(head + tail + str(size).encode()).hexdigest()[:12]}"


def _start(path: Path, name: str, key: str, settings: Settings) -> Any:
    try:
        xllamacpp = import_module("xllamacpp")
    except ImportError:
        raise MissingExtra(
            "A local model needs the extra `local`.",
            hint="pip install 'cited-summarizer[local]'",
        ) from None
    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.model_alias = {name}
    params.n_ctx = settings.max_prompt_tokens + TOKENS_OF_INSTRUCTIONS + settings.max_output_tokens
    params.n_parallel = 1
    if path.stat().st_size < SMALL_BYTES:
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    params.port = 0
    params.api_keys = [key]
    params.use_jinja = True
    params.warmup = False
    params.ui = False
    params.verbosity = QUIET
    try:
        return xllamacpp.Server(params)
    except RuntimeError as error:
        raise UsageError(f"llama.cpp cannot load {path}: {str(error)[:200]}.") from None
