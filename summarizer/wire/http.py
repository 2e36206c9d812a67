"""The HTTP leg: one pooled session, one POST at a time, errors of the network as errors of ours.

aiohttp carries the bytes: its parser is C, and a call costs about half of what it costs through
httpx2 (docs/wire.md has the numbers). Redirects, cookies, proxies' surprises and automatic
decompression are off; the layer above reads the body within its limits.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp

from summarizer.errors import ConnectionFailed
from summarizer.wire.exchange import Endpoint

KEEP_ALIVE_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Incoming:
    """A response whose body has not been read: `chunks` yields it as it comes, still encoded."""

    status: int
    headers: Mapping[str, str]
    chunks: AsyncIterator[bytes]


Post = Callable[[bytes], AbstractAsyncContextManager[Incoming]]


class Pool:
    """Connections to one endpoint, at most `connections`, opened when first needed."""

    def __init__(self, endpoint: Endpoint, connections: int) -> None:
        self._endpoint = endpoint
        self._connections = connections
        self._proxy = proxy_for(endpoint.url)
        self._session: aiohttp.ClientSession | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    @asynccontextmanager
    async def post(self, body: bytes) -> AsyncIterator[Incoming]:
        """Send a body. Leaving the context early closes the socket.

        Raises ConnectionFailed for everything that goes wrong below HTTP.
        """
        session = self._opened()
        try:
            async with session.post(
                self._endpoint.url, data=body, allow_redirects=False, proxy=self._proxy
            ) as response:
                headers = {name.lower(): value for name, value in response.headers.items()}
                yield Incoming(response.status, headers, response.content.iter_any())
        except aiohttp.ClientConnectorCertificateError:
            raise ConnectionFailed(
                f"The certificate of {self._endpoint.shown} is not trusted.",
                hint="Is a proxy in between? SSL_CERT_FILE names the certificates to trust.",
                final=True,
            ) from None
        except aiohttp.ClientConnectorError:
            raise ConnectionFailed(
                f"Could not connect to {self._endpoint.shown}.",
                hint="Check the address and that the server runs.",
            ) from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise ConnectionFailed(
                f"The connection to {self._endpoint.shown} broke ({type(error).__name__}).",
                possibly_billed=True,
            ) from None

    async def aclose(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _opened(self) -> aiohttp.ClientSession:
        """The session of the running loop. One whose loop has ended is let go: it cannot close."""
        loop = asyncio.get_running_loop()
        if self._session is not None and self._loop is loop:
            return self._session
        if self._session is not None:
            self._session.detach()
        self._loop = loop
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=self._connections, keepalive_timeout=KEEP_ALIVE_SECONDS
            ),
            headers=self._endpoint.headers,
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=None),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
        )
        return self._session


def is_loopback(host: str) -> bool:
    """Whether a host is this machine: what is meant for it never goes through a proxy."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def proxy_for(url: str) -> str | None:
    """The proxy that the environment names for a URL.

    Looked up once: aiohttp's own `trust_env` asks a thread on every request, and would read
    ~/.netrc beside our authorization header.
    """
    parts = urlsplit(url)
    if parts.hostname is None or is_loopback(parts.hostname) or proxy_bypass(parts.hostname):
        return None
    return getproxies().get(parts.scheme)
