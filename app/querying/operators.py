"""The ways of asking about a field: equality, absence, bounds, beginnings, search."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Table,
    TableClause,
    and_,
    column,
    false,
    literal_column,
    or_,
    select,
    table,
)

from app.querying import values
from app.querying.filters import Binds, Condition, Field, Filter, Operator, any_of

_LAST_CHARACTER: ColumnElement[str] = literal_column(f"'{chr(0x10FFFF)}'")


def is_any(col: ColumnElement[Any], binds: Binds) -> Condition:
    """Condition for a column that equals one of the values."""
    # A plain "=" lets the database read an index in the order of the list.
    if len(binds) == 1:
        return col == binds[0]
    return col.in_(binds) if binds else false()


def present(condition: Condition | None = None) -> Operator:
    """Way of asking whether there is a value at all; `condition` says so where the column's not being null does not."""

    def holds(field: Field, _: Binds) -> Condition:
        return field.column.is_not(None) if condition is None else condition

    return Operator("__exists", "Whether there is any `{name}`.", holds, values.presence(), "true")


def of_column(column: ColumnElement[Any], *operators: Operator) -> tuple[Operator, ...]:
    """Ways of asking for the values in another column than the field's own."""

    def bound(operator: Operator) -> Operator:
        return replace(operator, holds=lambda field, binds: operator.holds(replace(field, column=column), binds))

    return tuple(bound(operator) for operator in operators)


def either(table: Table, shown: Condition, *fields: Field) -> tuple[Operator, ...]:
    """Ways of asking for a value in any of several fields of a table; lists hold what is `shown` of it."""

    def holds(_: Field, binds: Binds) -> Condition:
        return any_of(table, shown, (Filter(field, EQUALS).keeps(binds) for field in fields))

    return replace(EQUALS, holds=holds), replace(NOT, holds=holds), replace(ALL, holds=holds)


def playing(roles: Mapping[str, Condition]) -> tuple[Operator, Operator]:
    """Ways of asking for rows by conditions that have names."""

    def holds(_: Field, binds: Binds) -> Condition:
        return or_(*(and_(bind == name, condition) for bind in binds for name, condition in roles.items()))

    return replace(EQUALS, holds=holds), replace(NOT, holds=holds)


def _equal(field: Field, binds: Binds) -> Condition:
    return is_any(field.column, binds)


def _begins(field: Field, binds: Binds) -> Condition:
    # A range, because LIKE and GLOB would read wildcards in the value and could not always use the index.
    col = field.column
    return or_(*(and_(col >= bind, col < bind.concat(_LAST_CHARACTER)) for bind in binds))


def _in_range(field: Field, binds: Binds) -> Condition:
    return or_(*(and_(field.column >= a, _by_day(field, b)) for a, b in zip(binds[::2], binds[1::2], strict=True)))


def _at_least(field: Field, binds: Binds) -> Condition:
    return or_(*(field.column >= bind for bind in binds))


def _at_most(field: Field, binds: Binds) -> Condition:
    return or_(*(_greatest(field) <= bind for bind in binds))


def _until(field: Field, binds: Binds) -> Condition:
    return or_(*(_by_day(field, bind) for bind in binds))


def _by_day(field: Field, bind: BindParameter[Any]) -> Condition:
    # The first day is never after the last; saying so lets the database read an index.
    return and_(field.column <= bind, _greatest(field) <= bind)


def _exactly(field: Field, binds: Binds) -> Condition:
    return or_(*(and_(field.column == bind, _greatest(field) == bind) for bind in binds))


def _greatest(field: Field) -> ColumnElement[Any]:
    return field.column if field.last is None else field.last


@cache
def search_index(source: str) -> TableClause:
    """The full-text index of a table, whose `rowid` is the table's key."""
    return table(f"{source}_search", column("rowid"))


def matches(index: TableClause, binds: Binds) -> Condition:
    """Condition for what a full-text index finds."""
    match = literal_column(index.name).bool_op("MATCH")
    return or_(*(match(bind) for bind in binds))


def _found(field: Field, binds: Binds) -> Condition:
    index = search_index(field.column.table.name)
    return field.column.in_(select(index.c.rowid).where(matches(index, binds)))


def _above(field: Field, binds: Binds) -> Condition:
    return or_(*(field.column > bind for bind in binds))


def _dated(end_of_day: str = "") -> tuple[Operator, ...]:
    """Ways of asking for dates; of times, where `end_of_day` follows the last day to stand behind all its times."""
    at_least = "`{name}` is on or after this date (the first day of a year or month)."
    at_most = "`{name}` is on or before this date (the last day of a year or month)."
    unknown = "Leaves out dates of unknown year."
    within = values.date(end_of_day)
    return (
        Operator("", "{what}", _in_range, within),
        Operator("__not", _OTHERS, _in_range, within, complement=True),
        Operator("__gte", f"{at_least} {unknown}", _at_least, values.day("first")),
        Operator("__lte", f"{at_most} {unknown}", _until, values.day("last", end_of_day)),
    )


_OTHERS = "Only what `{name}` with the same value leaves out."

EQUALS = Operator("", "{what}", _equal)
NOT = Operator("__not", _OTHERS, _equal, complement=True)
ALL = Operator("__all", "As `{name}`, but repeated it narrows the list.", _equal, apart=True)
EXISTS = present()
BEGINS = Operator("__prefix", "How `{name}` begins.", _begins)
ANY = (EQUALS, NOT)
ANY_OR_NONE = (*ANY, EXISTS)
BY_DAY = _dated()
BY_TIME = _dated(end_of_day="T24")
EXACTLY = Operator("", "{what}", _exactly)
NOT_EXACTLY = Operator("__not", _OTHERS, _exactly, complement=True)
AT_LEAST = Operator("__gte", "`{name}` is at least this. Leaves out what has none.", _at_least)
AT_MOST = Operator("__lte", "`{name}` is at most this. Leaves out what has none.", _at_most)
AFTER = Operator("", "{what}", _above)
SEARCH = Operator("", "{what}", _found)
RELEVANCE = "relevance"
"""The order of how well rows match a search."""
