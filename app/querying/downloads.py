"""Whole results, in batches: for downloads and exports."""

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TypeVar

from sqlalchemy import ColumnElement, Engine

from app.querying.query import Query
from app.querying.reader import AtHand, Reader
from app.querying.resolving import resolved

ROWS_A_BATCH = 500
"""Enough that a batch costs little beside its rows; a quarter of a megabyte of CSV."""

_PLACES_AT_ONCE = 2_000
"""So many rows are found in one go: where they have to be sorted, all of them are, each time."""
_KEPT_ROWS = 5_000
"""So many of a download's rows stay at hand for the next: more would drive out what others ask for."""

T = TypeVar("T")


def patient_reader(engine: Engine, root: str = "", at_hand: AtHand | None = None) -> Reader:
    """Give a reader that sees one state of the data until it rests; `root` is what links in rows begin with."""
    return Reader(engine, root, mebibytes=0.5, one_state=True, at_hand=at_hand)


class Download:
    """Every row of a query, up to its limit, all of one state of the data: the state when the first is read.

    It has the reader for itself. Whoever reads may take their time, in any thread, but one at a time; for as long, the
    log beside a SQLite file cannot shrink.
    """

    def __init__(
        self,
        reader: Reader,
        query: Query,
        row: ColumnElement[str],
        seconds: float = math.inf,
        kept_as: str | None = None,
    ) -> None:
        """Take who reads (a `patient_reader`), what to read, how to write a row, and how long a batch may take.

        Rows `kept_as` some form come from what the reader has at hand, where they are. Nothing is read yet.
        """
        self._reader = reader
        self._query = query
        self._row = row
        self._seconds = seconds
        self._kept_as = kept_as

    def version(self) -> int:
        """Version of the data that is read."""
        return self._reader.version()

    def count(self) -> int:
        """Count the rows. Raises TooSlowError and UnreadableError."""
        query = resolved(self._query, self._reader)
        return min(self._reader.count(query, bounded=False).number, query.limit)

    def batches(self) -> Iterator[list[bytes]]:
        """Read the rows as texts (UTF-8), none of the batches empty. Raises TooSlowError and UnreadableError."""
        query, left, read = resolved(self._query, self._reader), self._query.limit, 0
        state = self._reader.state()
        while left:
            # A sample is one page, and never more rows than that may have.
            query = replace(query, limit=left if query.seed is not None else min(left, _PLACES_AT_ONCE))
            places = self._in_time(partial(self._reader.places, query))
            keys = [place[-1] for place in places[: query.limit]]
            for first in range(0, len(keys), ROWS_A_BATCH):
                wanted, kept_as = keys[first : first + ROWS_A_BATCH], self._kept_as if read < _KEPT_ROWS else None
                texts = partial(self._reader.texts, query.resource, wanted, state, self._row, kept_as=kept_as)
                yield self._in_time(texts)
                read += len(wanted)
            if len(places) <= query.limit or query.seed is not None:
                return
            query, left = replace(query, after=places[query.limit - 1]), left - query.limit

    def _in_time(self, read: Callable[[], T]) -> T:
        with self._reader.until(time.monotonic() + self._seconds):
            return read()
