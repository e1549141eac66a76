"""SELECT statements, built with SQLAlchemy Core, compiled once for each shape of query and reused."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import (
    BindParameter,
    ClauseElement,
    ColumnElement,
    Dialect,
    FromClause,
    Select,
    and_,
    bindparam,
    column,
    false,
    func,
    literal_column,
    not_,
    null,
    or_,
    select,
    table,
    union_all,
)
from sqlalchemy.sql.compiler import SQLCompiler

from app.querying.filters import Beside, Condition, Filter
from app.querying.json_rows import as_json
from app.querying.operators import RELEVANCE, SEARCH, matches, search_index
from app.querying.parameters import Query
from app.querying.resources import Resource
from app.tables import dataset, entities, entity_names

COUNTED_AT_MOST = 10_000
"""Totals beyond this are given as this, and as not exact: an exact one would cost more than the page."""


_Order = Sequence[tuple[ColumnElement[Any], bool]]


class _Start(Enum):
    """Where a page begins."""

    FIRST = auto()
    LATER = auto()
    SAMPLE = auto()


@dataclass(frozen=True)
class Statement:
    """SQL text of one engine, the names of its parameters where they are positional, and values that are fixed."""

    sql: str
    positions: tuple[str, ...] | None
    fixed: Mapping[str, Any]

    def bound(self, values: Mapping[str, Any]) -> Any:
        """Give what a driver binds, for a value of each name that is not fixed."""
        bound = {**self.fixed, **values}
        return bound if self.positions is None else tuple(bound[name] for name in self.positions)


def page(query: Query, dialect: Dialect, row: ColumnElement[str] | None = None, *, marked: bool = False) -> Statement:
    """Statement for one page of a list.

    Its rows are a text (JSON, or what `row` writes), the text that was searched (if `marked`), and the row's position.
    """
    return _page(query.resource, shape_of(query), query.sort, _start(query), dialect, row=row, marked=marked)


def places(query: Query, dialect: Dialect) -> Statement:
    """Statement for the positions of the rows of one page of a list, in its order; the last of each is a key."""
    return _places(query.resource, shape_of(query), query.sort, _start(query), dialect)


@lru_cache
def listed(resource: Resource, dialect: Dialect) -> Statement:
    """Statement for the keys and the JSON of the rows whose keys are in the JSON array `keys`, in any order."""
    key = resource.table.c.key
    wanted = select(func.json_each(bindparam("keys")).table_valued("value").c.value)
    rows = select(key, as_json(resource.listed)).select_from(resource.beside(resource.table)).where(key.in_(wanted))
    return compiled(rows, dialect)


def count(query: Query, dialect: Dialect, *, bounded: bool = True) -> Statement:
    """Statement for the number of rows that the filters keep, if `bounded` up to one beyond COUNTED_AT_MOST."""
    return _count(query.resource, shape_of(query), dialect, bounded)


def values_of(query: Query) -> dict[str, Any]:
    """Give the values for the names that `page` and `count` bind."""
    bound: dict[str, Any] = {"rows": query.limit + 1, "seed": query.seed}
    for i, criterion in enumerate(query.criteria):
        bound |= {_bind_name(i, j): item for j, item in enumerate(criterion.values.items)}
    return bound | {_last_name(i): value for i, value in enumerate(query.after or ())}


@lru_cache
def single(
    resource: Resource, by: tuple[str, ...], shown: bool, dialect: Dialect, row: ColumnElement[str] | None = None
) -> Statement:
    """Statement for one row as text, JSON or what `row` writes, found by the columns `by`.

    `shown`: only if lists show it too.
    """
    conditions = [resource.table.c[name] == bindparam(name) for name in by]
    if shown:
        conditions.append(resource.shown)
    source = resource.beside(resource.table)
    text = as_json(resource.single) if row is None else row
    return compiled(select(text).select_from(source).where(*conditions), dialect)


@lru_cache
def exists(resource: Resource, dialect: Dialect) -> Statement:
    """Statement for one row if any has the `id`, else none."""
    rows: Select[Any] = select(literal_column("1")).where(resource.table.c.id == bindparam("id"))
    return compiled(rows.limit(literal_column("1")), dialect)


@lru_cache
def entity_keys(dialect: Dialect) -> Statement:
    """Statement for the keys of the entities that have the `id` or, case- and accent-folded, the name `folded`."""
    by_id = select(entities.c.key).where(entities.c.id == bindparam("id"))
    by_name = select(entity_names.c.entity_key).where(entity_names.c.folded == bindparam("folded"))
    return compiled(by_id.union(by_name), dialect)


@lru_cache
def names_from(dialect: Dialect) -> Statement:
    """Statement for some names, folded and as they are, that begin `from` some letters and come before `until`."""
    chosen = select(entity_names.c.folded, entity_names.c.name).where(
        entity_names.c.folded >= bindparam("from"), entity_names.c.folded < bindparam("until")
    )
    return compiled(chosen.limit(literal_column("500")), dialect)


@lru_cache
def version(dialect: Dialect) -> Statement:
    """Statement for the version of the data."""
    return compiled(select(dataset.c.version), dialect)


@lru_cache
def schema_revision(dialect: Dialect) -> Statement:
    """Statement for the migration that the database is at."""
    return compiled(select(column("version_num")).select_from(table("alembic_version")), dialect)


Shape = tuple[tuple[Filter, int, bool], ...]
"""Which filters a query has, each with the number of its values, and whether the rows they keep are the others."""


def shape_of(query: Query) -> Shape:
    """Give what a query's statement depends on, beside its order."""
    return tuple((asked.filter, len(asked.values.items), asked.values.complement) for asked in query.criteria)


def _start(query: Query) -> _Start:
    return _Start.LATER if query.after else _Start.SAMPLE if query.seed is not None else _Start.FIRST


@lru_cache(maxsize=512)
def _page(
    resource: Resource,
    shape: Shape,
    sort: tuple[str, ...],
    start: _Start,
    dialect: Dialect,
    *,
    row: ColumnElement[str] | None,
    marked: bool,
) -> Statement:
    # The page's keys come first, from an index alone where there is one; only they are joined and written as JSON.
    order = _order(resource, sort, start)
    found = _found(resource, shape, sort, start).subquery("page")
    *_, found_key = found.c
    source = resource.beside(found.join(resource.table, resource.table.c.key == found_key))
    text = as_json(resource.listed) if row is None else row
    rows = select(text, resource.searched if marked else null(), *found.c).select_from(source)
    return compiled(rows.order_by(*_directed(order, found)), dialect)


@lru_cache(maxsize=512)
def _places(resource: Resource, shape: Shape, sort: tuple[str, ...], start: _Start, dialect: Dialect) -> Statement:
    return compiled(_found(resource, shape, sort, start), dialect)


def _order(resource: Resource, sort: tuple[str, ...], start: _Start) -> _Order:
    key, order = resource.table.c.key, resource.order(sort)
    if start is _Start.SAMPLE:
        return [(_shuffled(key), False), (key, False)]
    if sort == (RELEVANCE,):
        return [order[0], (search_index(resource.table.name).c.rowid, False)]
    return order


def _found(resource: Resource, shape: Shape, sort: tuple[str, ...], start: _Start) -> Select[Any]:
    order, ranked = _order(resource, sort, start), sort == (RELEVANCE,)

    def places(*more: Condition) -> Select[Any]:
        columns = [column.label(f"by_{i}") for i, (column, _) in enumerate(order)]
        chosen = select(*columns).where(*conditions(resource, shape, by_match=ranked), *more)
        return chosen.order_by(*_directed(order)).limit(bindparam("rows"))

    return _after(places, order, ranked) if start is _Start.LATER else places()


def _after(places: Callable[..., Select[Any]], order: _Order, ranked: bool) -> Select[Any]:
    last: list[ColumnElement[Any]] = [bindparam(_last_name(i)) for i in range(len(order))]
    beyond = [
        and_(
            *(column == value for (column, _), value in zip(order[:i], last, strict=False)),
            column < last[i] if descending else column > last[i],
        )
        for i, (column, descending) in enumerate(order)
    ]
    if ranked or len(beyond) == 1:
        return places(or_(*beyond))
    # (a, key) < (last a, last key) in parts: SQLite reads no index by a pair whose second part is the row's key, and
    # would walk through every row that shares the first.
    parts = (places(condition).subquery(f"part_{i}") for i, condition in enumerate(beyond))
    together = union_all(*map(select, parts)).subquery("after")
    return select(together).order_by(*_directed(order, together)).limit(bindparam("rows"))


def _shuffled(key: ColumnElement[Any]) -> ColumnElement[Any]:
    # Squares modulo a prime scatter the keys, the same for the same seed; every product stays below 2^63.
    prime: ColumnElement[int] = literal_column(str(2**31 - 1))
    seed: ColumnElement[Any] = bindparam("seed")
    once = (key * literal_column("48271") + seed * literal_column("7919")) % prime
    twice = (once * once + key) % prime
    return (twice * twice + seed) % prime


@lru_cache(maxsize=512)
def _count(resource: Resource, shape: Shape, dialect: Dialect, bounded: bool) -> Statement:
    by_match = any(asked.operator is SEARCH and not complement for asked, _, complement in shape)
    source = search_index(resource.table.name) if by_match else resource.table
    rows: Select[Any] = select(literal_column("1")).select_from(source)
    rows = rows.where(*conditions(resource, shape, by_match=by_match))
    if bounded:
        rows = rows.limit(literal_column(str(COUNTED_AT_MOST + 1)))
    return compiled(select(func.count()).select_from(rows.subquery()), dialect)


def conditions(resource: Resource, shape: Shape, *, by_match: bool = False) -> list[Condition]:
    """Conditions that a row of the list fulfils; what they bind, `values_of` gives.

    Filters of what stands beside a row must hold of one and the same thing there: of one quantity, say, its unit and
    its bounds. Complements stand alone: none of the quantities has the unit; so does what is asked `apart`. Rows wanted
    `by_match` come from the full-text index, which the statement selects from.
    """
    kept = [resource.shown]
    index = search_index(resource.table.name)
    if by_match and len(shape) == 1:
        # The rows of the table need not be looked at: few, if any, are not shown.
        kept = [index.c.rowid.not_in(select(resource.table.c.key).where(not_(resource.shown)))]
    elif by_match:
        # A sum, so that the index is searched once, and not once for each row of the table.
        kept.append(resource.table.c.key == index.c.rowid + literal_column("0"))
    beside: dict[Beside, list[Condition]] = {}
    for i, (asked, number, complement) in enumerate(shape):
        binds: list[BindParameter[Any]] = [bindparam(_bind_name(i, j)) for j in range(number)]
        if by_match and asked.operator is SEARCH:
            kept.append(matches(index, binds))
        elif complement:
            # A row of which nothing is known to say (null) is one of the other rows.
            kept.append(not_(func.coalesce(asked.keeps(binds), false())))
        elif asked.field.beside and asked.operator.apart:
            kept.append(asked.keeps(binds))
        elif asked.field.beside:
            beside.setdefault(asked.field.beside, []).append(asked.holds(binds))
        else:
            kept.append(asked.holds(binds))
    return [*kept, *(place.has(*held) for place, held in beside.items())]


def _directed(order: _Order, rows: FromClause | None = None) -> list[ColumnElement[Any]]:
    """Give the terms of ORDER BY, for the columns themselves or where `rows` hold them."""
    columns = [column for column, _ in order] if rows is None else list(rows.c)
    return [place.desc() if descending else place.asc() for place, (_, descending) in zip(columns, order, strict=True)]


def _last_name(place: int) -> str:
    return f"last_{place}"


def _bind_name(criterion: int, value: int) -> str:
    return f"c{criterion}_{value}"


def compiled(statement: ClauseElement, dialect: Dialect) -> Statement:
    """Write a statement in an engine's SQL."""
    compiled = cast(SQLCompiler, statement.compile(dialect=dialect))
    fixed = {name: value for name, value in compiled.params.items() if value is not None}
    return Statement(str(compiled), tuple(compiled.positiontup or ()) if compiled.positional else None, fixed)
