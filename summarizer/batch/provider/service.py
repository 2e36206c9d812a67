"""The Files and Batches API through the openai client, its errors as errors of our tree."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import openai

from summarizer.batch.provider.ledger import URL
from summarizer.errors import BadResponse, ConnectionFailed, TimedOut
from summarizer.wire import Endpoint, Response
from summarizer.wire.verdicts import verdict

WINDOW: Final = "24h"
RETRIES = 5
PATH = "/chat/completions"
ENDED = frozenset({"completed", "failed", "expired", "cancelled"})
MOST_LOOKED_AT = 500
BEARER = "Bearer "


@dataclass(frozen=True, slots=True)
class State:
    """Where a batch stands. `files` hold its rows, answers and errors; `problem` says what the
    provider found wrong with the whole."""

    status: str
    files: tuple[str, ...]
    problem: str

    @property
    def ended(self) -> bool:
        return self.status in ENDED


class Service:
    """One provider's batch API. Calls are repeated by the SDK, but for the one that costs money.

    Every method raises ProviderError.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._client = openai.AsyncOpenAI(
            base_url=endpoint.url.partition("?")[0].removesuffix(PATH),
            api_key=endpoint.headers.get("Authorization", "").removeprefix(BEARER) or "none",
            max_retries=RETRIES,
        )

    async def upload(self, path: Path) -> str:
        """Upload a file of requests; its id."""
        with self._errors():
            return (await self._client.files.create(file=path, purpose="batch")).id

    async def create(self, file_id: str) -> str:
        """Make a file a batch; its id. Never repeated here: `find` tells whether it was made."""
        once = self._client.with_options(max_retries=0)
        with self._errors():
            batch = await once.batches.create(
                input_file_id=file_id, endpoint=URL, completion_window=WINDOW
            )
            return batch.id

    async def find(self, file_id: str) -> str | None:
        """The batch that was made of a file, if one was: among the last few hundred."""
        with self._errors():
            seen = 0
            async for batch in self._client.batches.list(limit=100):
                if batch.input_file_id == file_id:
                    return batch.id
                seen += 1
                if seen >= MOST_LOOKED_AT:
                    break
        return None

    async def state(self, batch_id: str) -> State:
        """Where a batch stands now."""
        with self._errors():
            batch = await self._client.batches.retrieve(batch_id)
        files = tuple(file for file in (batch.output_file_id, batch.error_file_id) if file)
        problems = (batch.errors.data or []) if batch.errors else []
        said = "; ".join(problem.message or "" for problem in problems[:3])
        return State(batch.status, files, said)

    async def lines(self, file_id: str) -> AsyncIterator[str]:
        """The lines of a file, as they come in."""
        with self._errors():
            async with self._client.files.with_streaming_response.content(file_id) as response:
                async for line in response.iter_lines():
                    if line.strip():
                        yield line

    async def aclose(self) -> None:
        await self._client.close()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except openai.APITimeoutError:
            raise TimedOut(f"{self._endpoint.shown} did not answer in time.") from None
        except openai.APIStatusError as error:
            body = error.response.content
            raise verdict(Response(error.status_code, body, {}), self._endpoint) from None
        except openai.APIConnectionError:
            raise ConnectionFailed(f"Could not reach {self._endpoint.shown}.") from None
        except openai.OpenAIError as error:
            raise BadResponse(
                f"{self._endpoint.shown} has no such batch API ({type(error).__name__})."
            ) from None
