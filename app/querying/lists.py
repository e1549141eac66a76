"""Statements for what stands where in lists, and for their totals, built once for each shape of query and reused."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Dialect,
    Select,
    and_,
    bindparam,
    case,
    false,
    func,
    literal_column,
    or_,
    select,
    true,
)

from app.querying.conditions import Shape, conditions, given, shape_of
from app.querying.filters import Condition
from app.querying.operators import RELEVANCE, SEARCH, search_index
from app.querying.query import Query
from app.querying.resources import Resource
from app.querying.statements import Statement, compiled

COUNTED_AT_MOST = 10_000
"""Totals beyond this are given as this, and as not exact: an exact one would cost more than the page."""

_Order = Sequence[tuple[ColumnElement[Any], bool]]


class _Start(Enum):
    """Where a page begins."""

    FIRST = auto()
    LATER = auto()
    SAMPLE = auto()


_Part = _Start | int
"""A page's rows, or those of a later page that share so many of the order's first terms with the row before it."""


def places(query: Query, dialect: Dialect, *, walked: bool = False) -> list[Statement]:
    """Statements for the positions of the rows of one page of a list, in its order; the last of each is a key.

    What each finds comes behind what those before it found, and is wanted where that is too little. Rows that fulfil
    the filters are gathered first, or `walked` to (EitherWay).
    """
    shape = shape_of(query)
    return [_places(query.resource, shape, query.sort, part, dialect, walked=walked) for part in _parts(query)]


def count(
    query: Query, dialect: Dialect, *, bounded: bool = True, added: bool = False, walked: bool = False
) -> Statement:
    """Statement for the number of rows that the filters keep, and the last key of all rows.

    If `bounded`, it counts up to one beyond COUNTED_AT_MOST; only what was `added` behind the key `counted`, if so.
    Rows are gathered or `walked` to as in `places`.
    """
    return _count(query.resource, shape_of(query), dialect, bounded, added=added, walked=walked)


def values_of(query: Query) -> dict[str, Any]:
    """Give the values for the names that `places` and `count` bind."""
    last = {_last_name(i): value for i, value in enumerate(query.after or ())}
    return {"rows": query.limit + 1, "seed": query.seed, **given(query), **last}


def _parts(query: Query) -> Sequence[_Part]:
    if not query.after:
        return [_Start.FIRST if query.seed is None else _Start.SAMPLE]
    if query.sort == (RELEVANCE,):
        return [_Start.LATER]
    # (a, key) < (last a, last key) in parts: SQLite reads no index by a pair whose second part is the row's key, and
    # would walk through every row that shares the first.
    return range(len(query.after))[::-1]


@lru_cache(maxsize=512)
def _places(
    resource: Resource, shape: Shape, sort: tuple[str, ...], part: _Part, dialect: Dialect, *, walked: bool
) -> Statement:
    order = _order(resource, sort, part)
    columns = [column.label(f"by_{i}") for i, (column, _) in enumerate(order)]
    kept = conditions(resource, shape, by_match=sort == (RELEVANCE,))
    chosen = select(*columns).where(*kept, *_behind_the_last(order, part))
    directed = [column.desc() if descending else column.asc() for column, descending in order]
    return compiled(chosen.order_by(*directed).limit(bindparam("rows")), dialect, walked=walked)


def _order(resource: Resource, sort: tuple[str, ...], part: _Part) -> _Order:
    key, order = resource.table.c.key, resource.order(sort)
    if part is _Start.SAMPLE:
        return [(_shuffled(key), False), (key, False)]
    if sort == (RELEVANCE,):
        return [order[0], (search_index(resource.table.name).c.rowid, False)]
    return order


def _behind_the_last(order: _Order, part: _Part) -> list[Condition]:
    match part:
        case int():
            return [_tied(order, part)]
        case _Start.LATER:
            return [or_(*(_tied(order, number) for number in range(len(order))))]
        case _:
            return []


def _tied(order: _Order, number: int) -> Condition:
    """Rows behind the last one that share so many first terms of the order with it, and not the next."""
    last: list[ColumnElement[Any]] = [bindparam(_last_name(i)) for i in range(number + 1)]
    column, descending = order[number]
    shared = [term == value for (term, _), value in zip(order[:number], last, strict=False)]
    return and_(*shared, column < last[number] if descending else column > last[number])


def _shuffled(key: ColumnElement[Any]) -> ColumnElement[Any]:
    # Squares modulo a prime scatter the keys, the same for the same seed; every product stays below 2^63.
    prime: ColumnElement[int] = literal_column(str(2**31 - 1))
    seed: ColumnElement[Any] = bindparam("seed")
    once = (key * literal_column("48271") + seed * literal_column("7919")) % prime
    twice = (once * once + key) % prime
    return (twice * twice + seed) % prime


@lru_cache(maxsize=512)
def _count(
    resource: Resource, shape: Shape, dialect: Dialect, bounded: bool, *, added: bool, walked: bool
) -> Statement:
    by_match = any(asked.operator is SEARCH and not complement for asked, _, complement in shape)
    source = search_index(resource.table.name) if by_match else resource.table
    rows: Select[Any] = select(literal_column("1")).select_from(source)
    kept = conditions(resource, shape, by_match=by_match)
    if added and by_match:
        kept.append(source.c.rowid > bindparam("counted"))
    elif added:
        # The few new rows are looked at themselves: in a CASE, no index is read for what is asked.
        kept = [source.c.key > bindparam("counted"), case((and_(*kept), true()), else_=false())]
    rows = rows.where(*kept)
    if bounded:
        rows = rows.limit(literal_column(str(COUNTED_AT_MOST + 1)))
    last = select(func.max(resource.table.c.key)).scalar_subquery()
    counted = select(func.count(), func.coalesce(last, literal_column("0"))).select_from(rows.subquery())
    return compiled(counted, dialect, walked=walked)


def _last_name(place: int) -> str:
    return f"last_{place}"
