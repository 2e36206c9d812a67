"""What one call may take: time, bytes on the wire, bytes after decompression; and no redirect."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator

from summarizer.errors import BadResponse, ConnectionFailed, ResponseTooLarge, TimedOut
from summarizer.wire.exchange import Endpoint, Request, Response, Send
from summarizer.wire.http import Incoming, Post

MOST_BYTES = 4 * 1024 * 1024
GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
PLAIN = frozenset({"", "identity"})
COMPRESSED = frozenset({"gzip", "x-gzip", "deflate"})
REDIRECTS = range(300, 400)


def limited(post: Post, endpoint: Endpoint, *, attempt_timeout: float) -> Send:
    """A call that ends in time and in bounds.

    Raises TimedOut at the attempt's limit or the article's deadline, whichever comes first;
    ResponseTooLarge; BadResponse for a redirect, which is not followed.
    """

    async def send(request: Request) -> Response:
        until = min(request.deadline, asyncio.get_running_loop().time() + attempt_timeout)
        try:
            async with asyncio.timeout_at(until), post(request.body) as incoming:
                if incoming.status in REDIRECTS:
                    raise BadResponse(
                        f"{endpoint.shown} redirects elsewhere ({incoming.status}); "
                        "nothing was sent there.",
                        final=True,
                    )
                body = await whole(incoming, endpoint)
                return Response(incoming.status, body, incoming.headers)
        except TimeoutError:
            raise TimedOut(
                f"{endpoint.shown} did not answer in time.", possibly_billed=True
            ) from None

    return send


async def whole(incoming: Incoming, endpoint: Endpoint) -> bytes:
    """The body, decompressed, read chunk by chunk so that no bomb ever stands in memory."""
    encoding = incoming.headers.get("content-encoding", "").strip().lower()
    chunks = bounded(incoming.chunks, endpoint)
    if encoding in COMPRESSED:
        chunks = bounded(decompressed(chunks, endpoint), endpoint)
    elif encoding not in PLAIN:
        raise ConnectionFailed(
            f"{endpoint.shown} answered in an encoding that was not asked for.",
            possibly_billed=True,
        )
    return b"".join([chunk async for chunk in chunks])


async def bounded(chunks: AsyncIterator[bytes], endpoint: Endpoint) -> AsyncIterator[bytes]:
    """The chunks, as long as they are not too many. Raises ResponseTooLarge."""
    size = 0
    async for chunk in chunks:
        size += len(chunk)
        if size > MOST_BYTES:
            raise ResponseTooLarge(
                f"{endpoint.shown} sent more than {MOST_BYTES // 1024 // 1024} MiB.",
                possibly_billed=True,
            )
        yield chunk


async def decompressed(chunks: AsyncIterator[bytes], endpoint: Endpoint) -> AsyncIterator[bytes]:
    """The chunks decompressed, at most one byte more than may be kept from each of them."""
    stream = zlib.decompressobj(GZIP_OR_ZLIB)
    try:
        async for chunk in chunks:
            yield stream.decompress(chunk, MOST_BYTES + 1)
    except zlib.error:
        pass
    if not stream.eof:
        raise ConnectionFailed(
            f"{endpoint.shown} sent a broken compressed answer.", possibly_billed=True
        )
