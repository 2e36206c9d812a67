"""Where a provider answers and with which headers: from its row, the settings and the SDK.

The AsyncOpenAI object is built once and holds what is configured; requests themselves go through
`summarizer.wire`.
"""

from __future__ import annotations

import os
from base64 import b64encode
from contextlib import suppress
from ssl import PROTOCOL_TLS_CLIENT, SSLContext
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from openai import AsyncOpenAI, DefaultAsyncHttpxClient

from summarizer.engines.providers import Provider
from summarizer.errors import MissingKey, SettingsError
from summarizer.settings import Settings, shown_url, variable
from summarizer.wire.exchange import Endpoint

PATH = "/chat/completions"
SCHEMES = ("http", "https")
LOCAL = "local"
NO_KEY = "none"
"""What servers of one's own get, which ask for no key."""
TELEMETRY = "x-stainless-"
ANYONES = frozenset({"accept", "authorization", "content-type", "user-agent"})
"""Headers that any provider gets; the SDK's others are for OpenAI alone."""


def endpoint_of(provider: Provider, settings: Settings) -> Endpoint:
    """The endpoint that the settings mean.

    Raises MissingKey or SettingsError, which name the variable to set. No key is needed with
    `cache="only"`, where nothing is ever sent.
    """
    base_url = settings.base_url or provider.base_url
    if base_url is None:
        raise SettingsError(
            f"{provider.name} has no address of its own.",
            hint=f"Set {variable('base_url')} or --base-url. {provider.notes}".strip(),
        )
    parts = _parts(base_url)
    own = provider.name == "openai"
    client = _client(base_url, parts.query, _key(provider, settings), own=own)
    headers = _headers(client, everyones=not own)
    if parts.username and client.api_key == NO_KEY:
        login = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        headers["Authorization"] = f"Basic {b64encode(login.encode()).decode()}"
    return Endpoint(
        provider=provider.name,
        identity=_identity(provider, base_url),
        model=settings.model.partition("/")[2],
        url=_address(client),
        shown=shown_url(base_url),
        headers=headers,
        key_variable=provider.key if settings.api_key is None else variable("api_key"),
    )


def _parts(base_url: str) -> SplitResult:
    """What an address consists of. Raises SettingsError where it is none."""
    with suppress(ValueError):
        parts = urlsplit(base_url)
        if parts.scheme in SCHEMES and parts.hostname and parts.port != 0:
            return parts
    raise _no_address(base_url)


def _no_address(base_url: str) -> SettingsError:
    return SettingsError(
        f"{shown_url(base_url)!r} is not an address.", hint="Write it as https://HOST/v1."
    )


def _client(base_url: str, query: str, key: str, *, own: bool) -> AsyncOpenAI:
    # It never sends. By itself it would look for proxies and read all trusted certificates, which
    # takes 50 ms; so it gets a context that trusts none.
    unused = DefaultAsyncHttpxClient(verify=SSLContext(PROTOCOL_TLS_CLIENT), trust_env=False)
    try:
        return AsyncOpenAI(
            api_key=key,
            base_url=shown_url(base_url),
            default_query=dict(parse_qsl(query)),
            max_retries=0,
            http_client=unused,
            organization=None if own else "",
            project=None if own else "",
        )
    except Exception:  # noqa: BLE001 - the error's class is that of the SDK's HTTP library
        raise _no_address(base_url) from None


def _identity(provider: Provider, base_url: str) -> str:
    """The provider's name, with the address where that is not the provider's own.

    Two servers of one's own may serve different models by one name. A local model's server gets
    another port each time; its model is named by its file.
    """
    address = shown_url(base_url).rstrip("/")
    if provider.name == LOCAL or address == (provider.base_url or "").rstrip("/"):
        return provider.name
    return f"{provider.name} {address}"


def _address(client: AsyncOpenAI) -> str:
    base = urlsplit(str(client.base_url))
    query = urlencode(client.default_query)
    return urlunsplit((base.scheme, base.netloc, base.path.rstrip("/") + PATH, query, ""))


def _key(provider: Provider, settings: Settings) -> str:
    key = settings.api_key or (os.environ.get(provider.key) if provider.key else None)
    if key:
        return key.strip()
    if provider.key is None or settings.cache == "only":
        return NO_KEY
    raise MissingKey(
        f"{provider.name} needs a key in {provider.key}.",
        hint=f"Set {provider.key}, or use the embedded default `builtin/rules`.",
    )


def _headers(client: AsyncOpenAI, *, everyones: bool) -> dict[str, str]:
    configured = {**client.auth_headers, **client.default_headers}
    return {
        name: value
        for name, value in configured.items()
        if isinstance(value, str)
        and value
        and not name.lower().startswith(TELEMETRY)
        and (name.lower() in ANYONES or not everyones)
    } | {"Accept-Encoding": "gzip, deflate"}
