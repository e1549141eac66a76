"""Whole results as streams: sent as fast as the client reads, for as long as it listens."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from http import HTTPStatus
from itertools import chain, islice
from typing import TypeVar

import anyio
from anyio.to_thread import run_sync
from fastapi import HTTPException, Response
from fastapi.responses import StreamingResponse
from sqlalchemy import Engine
from starlette.types import Message, Receive, Scope, Send

from app.api.formats.format import About, Format
from app.querying.downloads import Download, patient_reader
from app.querying.query import Query
from app.querying.reader import AtHand, Reader
from app.querying.shown import EVERYTHING

MOST_AT_ONCE = 64
"""Each has a connection and a few megabytes."""
_THREADS = 2
_MOST_RESTING = 4
"""Connections that wait for the next download: to open one takes as long as a hundred rows."""
_CHUNKS_AT_ONCE = 2
"""Each way to a thread and back costs as much as a hundred rows that are at hand."""
_SECONDS_A_CLIENT_MAY_PAUSE = 600
"""What a client has not begun to read stands in the way of the database's log, and cannot do so for ever."""

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Downloads:
    """The downloads that one application has under way."""

    def __init__(self, engine: Engine, seconds: float, root: str, at_hand: AtHand) -> None:
        """Take the database, how many seconds the reading of one batch may take, and the path that links begin with.

        Rows are kept at hand, and taken from there.
        """
        self._engine = engine
        self._at_hand = at_hand
        self._root = root
        self._seconds = seconds
        self._threads = anyio.CapacityLimiter(_THREADS)
        self._running = 0
        self._resting: list[Reader] = []

    async def answer(self, query: Query, form: Format, headers: Callable[[int], Mapping[str, str]]) -> Response:
        """Answer with every row of a query; `headers` are told the version of the data.

        Raises HTTPException (503) where too many downloads are under way, and what reading the first batch raises:
        all that is sent is sent under a status of success.
        """
        if self._running >= MOST_AT_ONCE:
            detail = f"{self._running} downloads are under way, and no more are possible at once; try again later."
            raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, detail, {"Retry-After": "30"})
        row = form.row(query.resource, query.shown)
        kept_as = form.kept_as if query.shown == EVERYTHING else None
        under_way = self._begin()
        download = Download(under_way.reader, query, row, self._seconds, kept_as)
        batches = download.batches()
        try:
            first, version = await self._in_thread(lambda: (next(batches, None), download.version()))
            about = headers(version)
        except BaseException:
            under_way.end()
            raise
        chunks = form.document(
            About(query.resource, root=self._root, shown=query.shown), chain([first] if first else [], batches)
        )
        return _Stream(self._each(chunks, under_way), under_way, about, form.media_type)

    def close(self) -> None:
        """Let go of the connections that wait for the next download."""
        while self._resting:
            self._resting.pop().close()

    def _begin(self) -> "_UnderWay":
        self._running += 1
        reader = self._resting.pop() if self._resting else patient_reader(self._engine, self._root, self._at_hand)
        return _UnderWay(reader, self._end)

    def _end(self, reader: Reader, *, whole: bool) -> None:
        self._running -= 1
        if whole and len(self._resting) < _MOST_RESTING:
            reader.rest()
            self._resting.append(reader)
        else:
            reader.close()

    async def _each(self, chunks: Iterator[bytes], under_way: "_UnderWay") -> AsyncIterator[bytes]:
        there_is_more = True
        while there_is_more:
            some = await self._in_thread(lambda: list(islice(chunks, _CHUNKS_AT_ONCE)))
            there_is_more = len(some) == _CHUNKS_AT_ONCE
            for chunk in some:
                yield chunk
        under_way.end(whole=True)  # before the client knows that it has all, and asks for another

    async def _in_thread(self, read: Callable[[], T]) -> T:
        # Where the client leaves meanwhile, this waits for the thread: what it reads with can be closed after that.
        return await run_sync(read, limiter=self._threads)


class _UnderWay:
    """One download and its reader, until it ends: for whichever reason first."""

    def __init__(self, reader: Reader, end: Callable[..., None]) -> None:
        self.reader = reader
        self._end = end
        self._is_over = False

    def end(self, *, whole: bool = False) -> None:
        if not self._is_over:
            self._is_over = True
            self._end(self.reader, whole=whole)


class _Stream(StreamingResponse):
    def __init__(
        self, chunks: AsyncIterator[bytes], under_way: _UnderWay, headers: Mapping[str, str], media_type: str
    ) -> None:
        super().__init__(chunks, headers=headers, media_type=media_type)
        self._under_way = under_way

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        clock = asyncio.get_running_loop().time
        try:
            async with asyncio.timeout(None) as patience:

                async def send_in_time(message: Message) -> None:
                    patience.reschedule(clock() + _SECONDS_A_CLIENT_MAY_PAUSE)
                    await send(message)
                    patience.reschedule(None)

                await super().__call__(scope, receive, send_in_time)
        except TimeoutError:
            _log.warning("A client has read nothing of %s for too long.", scope["path"])
        finally:
            self._under_way.end()
