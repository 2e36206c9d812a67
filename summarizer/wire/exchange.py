"""What passes between the layers: a request going down, a response coming up, both as bytes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from summarizer.wire.envelope import Completion
from summarizer.wire.meter import Meter


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where requests go and who answers there.

    `shown` is the address as people may see it; `identity` stands for the endpoint in the store.
    """

    provider: str
    identity: str
    model: str
    url: str = field(repr=False)
    shown: str
    headers: Mapping[str, str] = field(repr=False)
    key_variable: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """One question to the provider.

    `body` is the JSON that goes over the wire, `key` the name of its answer in the store,
    `deadline` the moment (event loop's clock) after which nothing may run. `tokens_in` and
    `tokens_out` are the most it may take, estimated; `private` is text that no message may
    repeat. `meter` counts what the article takes, `failures` keeps the moments at which its calls
    failed, by the error's code.
    """

    body: bytes = field(repr=False)
    key: str
    deadline: float
    meter: Meter = field(repr=False)
    tokens_in: int = 0
    tokens_out: int = 0
    private: str = field(default="", repr=False)
    failures: dict[str, list[float]] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Response:
    """An answer as it came, decompressed. Header names are in lower case.

    `completion` is what the envelope holds, once a layer has read it.
    """

    status: int
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    completion: Completion | None = field(default=None, repr=False)


Send = Callable[[Request], Awaitable[Response]]
"""A layer, seen from above. Raises errors of our tree only."""
