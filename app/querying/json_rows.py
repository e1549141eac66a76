"""Rows as JSON text, built by the database: far cheaper than objects that are made only to be written out again.

A record is a plain mapping from names to columns, nested as the JSON shall be.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Union

from sqlalchemy import JSON, Boolean, ColumnElement, FromClause, case, func, literal_column, select


@dataclass(frozen=True)
class When:
    """A record that is null unless `condition` holds."""

    condition: ColumnElement[bool]
    record: "Record"


@dataclass(frozen=True)
class Each:
    """A list with one item for every row of `source` that fits `where`; `stored` has its JSON, if anything does."""

    item: "Part"
    source: FromClause
    where: ColumnElement[bool]
    stored: ColumnElement[Any] | None = None


Part = Union[ColumnElement[Any], When, Each, list[Any], "Record"]
Record = Mapping[str, Part]


def as_json(part: Part) -> ColumnElement[Any]:
    """Turn a record, or a part of one, into an SQL expression that yields its JSON text."""
    match part:
        case When():
            return case((part.condition, as_json(part.record)))
        case Each(stored=None):
            items = select(func.json_group_array(as_json(part.item))).select_from(part.source).where(part.where)
            return items.scalar_subquery()
        case Each():
            return func.json(part.stored)
        case Mapping():
            return func.json_object(*chain.from_iterable((_name(name), as_json(value)) for name, value in part.items()))
        case list():
            return func.json_array(*map(as_json, part))
    return _value(part)


def _name(name: str) -> ColumnElement[str]:
    return literal_column(f"'{name}'")


def _value(column: ColumnElement[Any]) -> ColumnElement[Any]:
    if isinstance(column.type, Boolean):
        return func.json(case((column, literal_column("'true'")), else_=literal_column("'false'")))
    return func.json(column) if isinstance(column.type, JSON) else column
