"""Whole results as streams: sent as fast as the client reads, for as long as it listens."""

import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from http import HTTPStatus
from itertools import chain
from typing import TypeVar

import anyio
from anyio.to_thread import run_sync
from fastapi import HTTPException, Response
from fastapi.responses import StreamingResponse
from sqlalchemy import Engine
from starlette.types import Message, Receive, Scope, Send

from app.api.formats.format import About, Format
from app.querying.downloads import Download
from app.querying.parameters import Query

MOST_AT_ONCE = 64
"""Each has a connection and a few megabytes."""
_THREADS = 2
_SECONDS_A_CLIENT_MAY_PAUSE = 600
"""What a client has not begun to read stands in the way of the database's log, and cannot do so for ever."""

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Downloads:
    """The downloads that one application has under way."""

    def __init__(self, engine: Engine, seconds: float, root: str) -> None:
        """Take the database, how many seconds the reading of one batch may take, and the path that links begin with."""
        self._engine = engine
        self._root = root
        self._seconds = seconds
        self._threads = anyio.CapacityLimiter(_THREADS)
        self._running = 0

    async def answer(self, query: Query, form: Format, headers: Callable[[int], Mapping[str, str]]) -> Response:
        """Answer with every row of a query; `headers` are told the version of the data.

        Raises HTTPException (503) where too many downloads are under way, and what reading the first batch raises:
        all that is sent is sent under a status of success.
        """
        if self._running >= MOST_AT_ONCE:
            detail = f"{self._running} downloads are under way, and no more are possible at once; try again later."
            raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, detail, {"Retry-After": "30"})
        download = Download(self._engine, query, form.row(query.resource, query.shown), self._seconds, self._root)
        batches = download.batches()
        self._running += 1

        def release() -> None:
            self._running -= 1
            download.close()

        try:
            first = await self._in_thread(lambda: next(batches, None))
            about = headers(await self._in_thread(download.version))
        except BaseException:
            release()
            raise
        chunks = form.document(
            About(query.resource, root=self._root, shown=query.shown), chain([first] if first else [], batches)
        )
        return _Stream(self._each(chunks), release, about, form.media_type)

    async def _each(self, chunks: Iterator[str]) -> AsyncIterator[str]:
        while (chunk := await self._in_thread(lambda: next(chunks, None))) is not None:
            yield chunk

    async def _in_thread(self, read: Callable[[], T]) -> T:
        # Where the client leaves meanwhile, this waits for the thread: what it reads with can be closed after that.
        return await run_sync(read, limiter=self._threads)


class _Stream(StreamingResponse):
    def __init__(
        self, chunks: AsyncIterator[str], release: Callable[[], None], headers: Mapping[str, str], media_type: str
    ) -> None:
        super().__init__(chunks, headers=headers, media_type=media_type)
        self._release = release

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_in_time(message: Message) -> None:
            with anyio.fail_after(_SECONDS_A_CLIENT_MAY_PAUSE):
                await send(message)

        try:
            await super().__call__(scope, receive, send_in_time)
        except TimeoutError:
            _log.warning("A client has read nothing of %s for too long.", scope["path"])
        finally:
            self._release()
