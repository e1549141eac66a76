"""Runs the statements: the one place where a query meets the database."""

import json
import math
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError

from app.database import interrupt_when, keep_pages
from app.querying import lists, statements
from app.querying.cursor import Position
from app.querying.errors import TooSlowError, UnreadableError
from app.querying.operators import RELEVANCE
from app.querying.query import Query
from app.querying.rankings import RANKED, Ranking, Rankings
from app.querying.records import ROOT
from app.querying.resources import Resource
from app.querying.rows_at_hand import RowsAtHand
from app.querying.snippets import Snippets
from app.querying.state import State
from app.querying.statements import Statement
from app.querying.ways import in_the_quick_way

_BEGIN, _COMMIT = Statement("BEGIN", (), {}), Statement("COMMIT", (), {})
_SECONDS_TO_WALK_TO_A_PAGE, _SECONDS_TO_WALK_TO_ALL = 0.004, 0.015


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: its rows as texts (UTF-8), and where the next page begins (None on the last)."""

    rows: list[bytes]
    following: Position | None


class Count(NamedTuple):
    """How many rows there are, of all up to the last key."""

    number: int
    last: int


class AtHand:
    """What readers of one database remember of what they read, for any thread."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.rows = RowsAtHand()
        self.rankings = Rankings()


class Reader:
    """Reads one database over one connection, which opens with the first read. For one thread at a time.

    Every method that reads raises TooSlowError where that takes longer than it may, and UnreadableError where the
    database cannot be read; the next read tries again.
    """

    def __init__(
        self,
        engine: Engine,
        root: str = "",
        *,
        mebibytes: float = 2,
        one_state: bool = False,
        at_hand: AtHand | None = None,
    ) -> None:
        """Take an engine and the path that links in rows begin with; nothing is opened yet.

        At most `mebibytes` of what was read are kept in memory. With `one_state`, all reads see the data as the first
        one does. Readers may share what they have at hand.
        """
        self._engine = engine
        self._root = {ROOT.key: root}
        self._mebibytes = mebibytes
        self._one_state = one_state
        self.dialect = engine.dialect
        self._driver_error = engine.dialect.loaded_dbapi.Error
        self._connection: Connection | None = None
        self._cursor: DBAPICursor | None = None
        self._snippets: Snippets | None = None
        self._at_hand = at_hand or AtHand()
        self._deadline = math.inf
        self._given_up = False

    @contextmanager
    def until(self, deadline: float) -> Iterator[None]:
        """Interrupt what is read in this context when time.monotonic() passes the deadline."""
        before, self._deadline = self._deadline, deadline
        try:
            yield
        finally:
            self._deadline = before

    def state(self) -> State:
        """Which data there are."""
        found = self._first(statements.state(self.dialect), {})
        return State(*found) if found else State(0, 0)

    def version(self) -> int:
        """Version of the data: it grows with every change."""
        return self.state().version

    def page(self, query: Query, row: ColumnElement[str] | None = None, *, marked: bool = False) -> Page:
        """Read one page of a list, whose query is resolved.

        `row` writes a row in another way than as JSON; with `marked`, rows are JSON and tell what a search found.
        """
        with self._in_one_state():
            state = self.state()
            positions = self._positions(query, state.version)
            keys = [position[-1] for position in positions[: query.limit]]
            rows = self.texts(query.resource, keys, state, row, kept_as="json" if row is None else None)
            if marked:
                rows = self._with_snippets(query.resource, keys, rows, query.sought)
        return Page(rows, _following(query, positions))

    def places(self, query: Query) -> Sequence[tuple[Any, ...]]:
        """Read the positions of the rows of one page of a list, and of one row more: the last of each is a key."""
        places, read = partial(lists.places, query, self.dialect), partial(self._read_parts, query)
        return in_the_quick_way(places, read, self._within, _SECONDS_TO_WALK_TO_A_PAGE)

    def texts(
        self,
        resource: Resource,
        keys: Sequence[int],
        state: State,
        row: ColumnElement[str] | None = None,
        *,
        kept_as: str | None = None,
    ) -> list[bytes]:
        """Read rows of a list by their keys as texts (UTF-8), in this order: JSON, or what `row` writes.

        `state` is that of the data. What is kept as some form stays at hand for whoever wants it in that form again.
        """
        read = partial(self._listed, resource, row)
        if kept_as is None:
            found = read(keys)
            return [found[key] for key in keys]
        since = state.rewritten if resource.rewritten_apart else state.version
        return self._at_hand.rows.of(resource, kept_as, keys, since, read)

    def count(self, query: Query, *, bounded: bool = True) -> Count:
        """Count the rows that a resolved query keeps; if `bounded`, only up to one beyond COUNTED_AT_MOST."""
        values = lists.values_of(query)
        statement = partial(lists.count, query, self.dialect, bounded=bounded)
        ((number, last),) = in_the_quick_way(
            statement, lambda written: self.rows(written, values), self._within, _SECONDS_TO_WALK_TO_ALL
        )
        return Count(number, last)

    def count_on(self, query: Query, before: Count) -> Count:
        """Count on from what was counted before rows were added, and none was changed."""
        statement = lists.count(query, self.dialect, added=True)
        added = Count(*self.rows(statement, {**lists.values_of(query), "counted": before.last})[0])
        return Count(before.number + added.number, added.last)

    def single(
        self, resource: Resource, id_: str, revision: int | None = None, row: ColumnElement[str] | None = None
    ) -> str | None:
        """Read one thing as JSON text, or as `row` writes it; None where there is none.

        Of a revisioned one that is by default what lists show.
        """
        by = {"id": id_} if revision is None else {"id": id_, "revision": revision}
        shown = resource.revisioned and revision is None
        found = self._first(statements.single(resource, tuple(by), shown, self.dialect, row), by)
        return found[0] if found else None

    def exists(self, resource: Resource, id_: str) -> bool:
        """Tell whether anything has the id."""
        return self._first(statements.exists(resource, self.dialect), {"id": id_}) is not None

    def schema_revision(self) -> str | None:
        """Name of the migration that the database is at."""
        found = self._first(statements.schema_revision(self.dialect), {})
        return found[0] if found else None

    def rows(self, statement: Statement, values: Mapping[str, Any]) -> Sequence[tuple[Any, ...]]:
        """Run any statement."""
        if self._is_late():
            raise TooSlowError
        try:
            # The driver's own cursor: SQLAlchemy's would cost more than many of these statements.
            cursor = self._cursor or self._open()
            cursor.execute(statement.sql, statement.bound({**self._root, **values}))
            found: Sequence[tuple[Any, ...]] = cursor.fetchall()
        except (self._driver_error, DBAPIError) as error:
            if self._is_late():
                raise TooSlowError from error
            self.close()
            raise UnreadableError from error
        return found

    def give_up(self) -> None:
        """Interrupt what is being read, and read nothing more. For any thread."""
        self._given_up = True

    def rest(self) -> None:
        """Let go of the one state, and keep the connection: what is read next are the data as they are then."""
        if self._cursor is not None:
            self._cursor.execute(_COMMIT.sql)
            self._cursor = None

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = self._cursor = None

    def _open(self) -> DBAPICursor:
        if self._connection is None:
            self._connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            interrupt_when(self._is_late, self._connection)
            keep_pages(self._connection, self._mebibytes)
        if self._one_state:
            self._connection.exec_driver_sql("BEGIN")
        self._cursor = self._connection.connection.cursor()
        return self._cursor

    def _positions(self, query: Query, version: int) -> Sequence[tuple[Any, ...]]:
        if query.sort == (RELEVANCE,):
            if (found := self._at_hand.rankings.page(query, version)) is not None:
                return found
            if not query.after:
                ranked = self.places(replace(query, limit=RANKED))
                self._at_hand.rankings.keep(query, version, Ranking(ranked))
                return ranked[: query.limit + 1]
        return self.places(query)

    def _read_parts(self, query: Query, parts: Sequence[Statement]) -> Sequence[tuple[Any, ...]]:
        values = lists.values_of(query)
        found: list[tuple[Any, ...]] = []
        for part in parts:
            found += self.rows(part, {**values, "rows": query.limit + 1 - len(found)})
            if len(found) > query.limit:
                break
        return found

    def _listed(self, resource: Resource, row: ColumnElement[str] | None, keys: Sequence[int]) -> dict[int, bytes]:
        statement = statements.listed(resource, self.dialect, row)
        return {key: text.encode() for key, text in self.rows(statement, {"keys": json.dumps(keys)})}

    def _with_snippets(
        self, resource: Resource, keys: Sequence[int], rows: Sequence[bytes], sought: str | None
    ) -> list[bytes]:
        snippets: Mapping[int, str] = {}
        if sought:
            self._snippets = self._snippets or Snippets()
            found = self.rows(statements.searched(resource, self.dialect), {"keys": json.dumps(keys)})
            snippets = self._snippets.of(sought, dict(found))
        return [_with_member(row, "snippet", snippets.get(key)) for key, row in zip(keys, rows, strict=True)]

    @contextmanager
    def _in_one_state(self) -> Iterator[None]:
        """Let all reads in this context see the same version of the data."""
        if self._one_state:
            yield
            return
        self.rows(_BEGIN, {})
        try:
            yield
        finally:
            if self._cursor is not None:
                self._cursor.execute(_COMMIT.sql)

    def _first(self, statement: Statement, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        found = self.rows(statement, values)
        return found[0] if found else None

    def _within(self, seconds: float) -> AbstractContextManager[None]:
        return self.until(min(self._deadline, time.monotonic() + seconds))

    def _is_late(self) -> bool:
        return self._given_up or time.monotonic() > self._deadline


def _following(query: Query, positions: Sequence[tuple[Any, ...]]) -> Position | None:
    more = len(positions) > query.limit and query.seed is None
    return positions[query.limit - 1] if more else None


def _with_member(row: bytes, name: str, value: str | None) -> bytes:
    return b'%s,"%s":%s}' % (row[:-1], name.encode(), json.dumps(value, ensure_ascii=False).encode())
