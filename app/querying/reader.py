"""Runs the statements: the one place where a query meets the database."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Engine, Row
from sqlalchemy.exc import DBAPIError

from app.names import folded
from app.querying import statements
from app.querying.cursor import Position
from app.querying.parameters import Criterion, Query
from app.querying.resources import Resource
from app.querying.statements import COUNTED_AT_MOST, Statement
from app.querying.values import Values

_CACHED_TOTALS = 10_000


@dataclass(frozen=True, slots=True)
class Total:
    """How many rows a list has; at least `value` where it is not `exact`."""

    value: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: its rows as JSON texts, and where the next page begins (None on the last)."""

    rows: list[str]
    following: Position | None
    total: Total


class Reader:
    """Reads one database over one connection, which opens with the first read. For one thread.

    Every method raises SQLAlchemy's DBAPIError where the database cannot be read; the next read tries again.
    """

    def __init__(self, engine: Engine) -> None:
        """Take an engine; nothing is opened yet."""
        self._engine = engine
        self._dialect = engine.dialect
        self._connection: Connection | None = None
        self._totals: dict[str, Total] = {}
        self._totals_version: int | None = None

    def version(self) -> int:
        """Version of the data: it grows with every change."""
        found = self._first(statements.version(self._dialect), {})
        return int(found[0]) if found else 0

    def page(self, query: Query, version: int) -> Page:
        """Read one page of a list; `version` is the data's, for which a total is counted only once."""
        query = self.resolved(query)
        values = statements.values_of(query)
        found = self._all(statements.page(query, self._dialect), values)
        last = found[query.limit - 1] if len(found) > query.limit else None
        return Page(
            rows=[row[0] for row in found[: query.limit]],
            following=Position(last[1], last[2]) if last else None,
            total=self._total(query, values, version),
        )

    def single(self, resource: Resource, id_: str, revision: int | None = None) -> str | None:
        """Read one thing as JSON text, None where there is none; of a revisioned one by default what lists show."""
        by = {"id": id_} if revision is None else {"id": id_, "revision": revision}
        shown = resource.revisioned and revision is None
        found = self._first(statements.single(resource, tuple(by), shown, self._dialect), by)
        return found[0] if found else None

    def exists(self, resource: Resource, id_: str) -> bool:
        """Tell whether anything has the id."""
        return self._first(statements.exists(resource, self._dialect), {"id": id_}) is not None

    def schema_revision(self) -> str | None:
        """Name of the migration that the database is at."""
        found = self._first(statements.schema_revision(self._dialect), {})
        return found[0] if found else None

    def resolved(self, query: Query) -> Query:
        """Give the query with entities' keys in place of their ids, names and aliases."""
        return replace(query, criteria=tuple(self._resolved(criterion) for criterion in query.criteria))

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _resolved(self, criterion: Criterion) -> Criterion:
        if not criterion.filter.takes.is_entity:
            return criterion
        keys: dict[int, None] = {}
        for item in criterion.values.items:
            found = self._all(statements.entity_keys(self._dialect), {"id": item, "folded": folded(str(item))})
            keys |= dict.fromkeys(row[0] for row in found)
        return Criterion(criterion.filter, Values(tuple(keys), criterion.values.complement))

    def _total(self, query: Query, values: Mapping[str, Any], version: int) -> Total:
        if version != self._totals_version or len(self._totals) >= _CACHED_TOTALS:
            self._totals, self._totals_version = {}, version
        if query.filtered not in self._totals:
            number = self._all(statements.count(query, self._dialect), values)[0][0]
            self._totals[query.filtered] = Total(min(number, COUNTED_AT_MOST), number <= COUNTED_AT_MOST)
        return self._totals[query.filtered]

    def _first(self, statement: Statement, values: Mapping[str, Any]) -> Row[*tuple[Any, ...]] | None:
        found = self._all(statement, values)
        return found[0] if found else None

    def _all(self, statement: Statement, values: Mapping[str, Any]) -> list[Row[*tuple[Any, ...]]]:
        try:
            if self._connection is None:
                self._connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            return list(statement.run(self._connection, values).all())
        except DBAPIError:
            self.close()
            raise
