"""The application's readers: one for short reads on the event loop, and a pool with one a thread for long reads."""

import asyncio
import math
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Engine

from app.querying.errors import TooSlowError
from app.querying.reader import AtHand, Reader
from app.querying.state import State

SECONDS_ON_THE_LOOP = 0.02
"""How long one read may keep every other request waiting, before it is begun again in the pool."""

MEBIBYTES_ON_THE_LOOP, MEBIBYTES_IN_A_THREAD = 48, 8
"""How much each connection keeps of the pages of the file: lists come back to the same ones, long reads seldom do."""

T = TypeVar("T")


class Readers:
    """Runs reads, and gives up those that take longer than `seconds`, the time waited for a thread included.

    A read is any function of a Reader that does nothing but read, since it may be begun twice.
    """

    def __init__(self, engine: Engine, seconds: float, threads: int, root: str = "") -> None:
        """Take an engine, the time budget, the size of the pool and the path that links in rows begin with.

        Nothing is opened or started yet.
        """
        self.seconds = seconds
        self._engine = engine
        self._root = root
        self._at_hand = AtHand()
        self._here = Reader(engine, root, mebibytes=MEBIBYTES_ON_THE_LOOP, at_hand=self._at_hand)
        self._state: State | None = None
        self._of_threads: list[Reader] = []
        self._local = threading.local()
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="reader", initializer=self._equip)
        self._beside = ThreadPoolExecutor(1, thread_name_prefix="unhurried", initializer=self._equip)

    @property
    def at_hand(self) -> AtHand:
        """What all readers remember of what they read."""
        return self._at_hand

    @property
    def here(self) -> Reader:
        """The event loop's own reader, without a budget: for reads that cost the same whatever is stored."""
        return self._here

    def state(self) -> State:
        """Which data there are, for requests on the event loop. Raises UnreadableError.

        It is read once in each turn of the loop: all that it hands out in one had arrived before.
        """
        if self._state is None:
            self._state = self._here.state()
            asyncio.get_running_loop().call_soon(self._forget_state)
        return self._state

    async def short(self, read: Callable[[Reader], T], seconds: float | None = None) -> T:
        """Read at once, on the event loop; what turns out to take long is begun again in the pool.

        Raises TooSlowError, and what `read` raises.
        """
        try:
            with self._here.until(time.monotonic() + min(SECONDS_ON_THE_LOOP, self.seconds)):
                return read(self._here)
        except TooSlowError:
            return await self.long(read, seconds)

    async def long(self, read: Callable[[Reader], T], seconds: float | None = None) -> T:
        """Read in the pool, in `seconds` at most. Raises TooSlowError, and what `read` raises."""
        deadline = time.monotonic() + min(self.seconds, seconds or self.seconds)
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._run, read, deadline)

    async def unhurried(self, read: Callable[[Reader], T]) -> T:
        """Read in a thread beside the pool, one read at a time, however long it takes. Raises what `read` raises."""
        return await asyncio.get_running_loop().run_in_executor(self._beside, self._run_once, read)

    def close(self) -> None:
        """Give up what is being read, and let go of every connection."""
        for reader in self._of_threads:
            reader.give_up()
        for threads in (self._pool, self._beside):
            threads.shutdown(cancel_futures=True)
        for reader in (self._here, *self._of_threads):
            reader.close()

    def _forget_state(self) -> None:
        self._state = None

    def _equip(self) -> None:
        self._local.reader = Reader(self._engine, self._root, mebibytes=MEBIBYTES_IN_A_THREAD, at_hand=self._at_hand)
        self._of_threads.append(self._local.reader)

    def _run_once(self, read: Callable[[Reader], T]) -> T:
        try:
            return self._run(read, math.inf)
        finally:
            # Its cache of pages would be held in vain until the next such read.
            self._local.reader.close()

    def _run(self, read: Callable[[Reader], T], deadline: float) -> T:
        reader: Reader = self._local.reader
        with reader.until(deadline):
            return read(reader)
