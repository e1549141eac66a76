"""Whole results, in batches: for downloads and exports."""

import math
import time
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import ColumnElement, Engine

from app.querying.parameters import Query
from app.querying.reader import Reader

ROWS_A_BATCH = 500
"""Enough that a batch costs little beside its rows; half a megabyte of CSV."""


class Download:
    """Every row of a query, up to its limit, all of one state of the data: the state when the first is read.

    It has a connection of its own. Whoever reads may take their time, in any thread, but one at a time; for as long,
    the log beside a SQLite file cannot shrink.
    """

    def __init__(
        self, engine: Engine, query: Query, row: ColumnElement[str], seconds: float = math.inf, root: str = ""
    ) -> None:
        """Take what to read, how to write a row, how long a batch may take, and the path that links in rows begin with.

        Nothing is opened yet.
        """
        self._reader = Reader(engine, root, mebibytes=0.5, one_state=True)
        self._query = query
        self._row = row
        self._seconds = seconds

    def version(self) -> int:
        """Version of the data that is read."""
        return self._reader.version()

    def count(self) -> int:
        """Count the rows. Raises TooSlowError and UnreadableError."""
        query = self._reader.resolved(self._query)
        return min(self._reader.count(query, bounded=False).number, query.limit)

    def batches(self) -> Iterator[list[str]]:
        """Read the rows as texts, none of the batches empty. Raises TooSlowError and UnreadableError."""
        query, left = self._reader.resolved(self._query), self._query.limit
        while left:
            # A sample is one page, and never more rows than that may have.
            query = replace(query, limit=left if query.seed is not None else min(left, ROWS_A_BATCH))
            with self._reader.until(time.monotonic() + self._seconds):
                page = self._reader.page(query, self._row)
            if page.rows:
                yield page.rows
            if page.following is None:
                return
            query, left = replace(query, after=page.following), left - len(page.rows)

    def close(self) -> None:
        """Let go of the connection."""
        self._reader.close()
