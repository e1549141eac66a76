"""The fields that lists are counted by, as arrays in memory: counting there is far cheaper than GROUP BY."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from sqlalchemy import ColumnElement, Dialect, Integer, Select, bindparam, cast, false, func, literal_column, select

from app.querying.filters import Field
from app.querying.reader import Reader
from app.querying.resources import Resource
from app.querying.statements import Statement, compiled
from app.querying.values import Item

Numbers: TypeAlias = npt.NDArray[np.integer[Any]]

FRACTION_STEPS = 10_000
"""As finely as confidence is stored."""
_KEYS_AT_ONCE = 50_000
_NONE: Numbers = np.empty(0, np.int32)


@dataclass(frozen=True, eq=False)
class Column:
    """The values of one field in the rows of a list.

    `codes` are entities' keys, days as the number YYYYMMDD, fractions in steps of 1 / FRACTION_STEPS from 1 up, or else
    places in `values`; 0 where there is no value.
    Without `rows` each row has its one code; else a row may have several codes, or none, and `rows` tells whose each
    is. `last`: the last day, where `codes` are the first.
    """

    codes: Numbers
    rows: Numbers | None = None
    last: Numbers | None = None
    values: tuple[Item | None, ...] = ()


def load_keys(reader: Reader, resource: Resource) -> Numbers:
    """Read the keys of all rows that the list shows, ascending. Raises what Reader raises."""
    highest = reader.rows(_highest_key(resource, reader.dialect), {})[0][0] or 0
    pieces = [numbers(keys) for (keys,) in _pieces(reader, _keys(resource, reader.dialect), highest)]
    return np.sort(np.concatenate([_NONE, *pieces]))


def load_column(reader: Reader, resource: Resource, keys: Numbers, field: Field) -> Column:
    """Read the values of a field in the rows with these keys. Raises what Reader raises."""
    owners: list[Numbers] = [_NONE]
    codes: list[Numbers] = [_NONE]
    last: list[Numbers] = [_NONE]
    places: dict[Item | None, int] = {None: 0}
    highest = int(keys[-1]) if keys.size else 0
    for owner, code, until in _pieces(reader, _values(resource, field, reader.dialect), highest):
        owners.append(numbers(owner))
        codes.append(numbers(code) if _is_number(field) else _codes(code, places))
        last.append(numbers(until))
    owner_keys = np.concatenate(owners)
    rows = np.searchsorted(keys, owner_keys)
    # Rows that the list does not show are left out.
    known = np.flatnonzero(np.append(keys, -1)[rows] == owner_keys)
    order = known[np.argsort(rows[known], kind="stable")]
    found = rows[order].astype(np.int32)
    several = bool(np.any(found[1:] == found[:-1]))

    def aligned(pieces: list[Numbers]) -> Numbers:
        given = np.concatenate(pieces)[order]
        if several:
            return given
        spread = np.zeros_like(keys)
        spread[found] = given
        return spread

    return Column(
        codes=small(aligned(codes)),
        rows=found if several else None,
        last=aligned(last) if field.value.kind == "date" else None,
        values=() if _is_number(field) else tuple(places),
    )


def small(codes: Numbers) -> Numbers:
    """Give the codes in as few bytes each as they need: what is counted is read from memory, and that takes time."""
    return codes.astype(np.min_scalar_type(int(codes.max(initial=0))))


def _is_number(field: Field) -> bool:
    return field.value.is_entity or field.value.kind in {"date", "fraction"}


def _pieces(reader: Reader, statement: Statement, highest: int) -> Iterator[tuple[Any, ...]]:
    # Each as one row of long texts: many rows would hold up the event loop once each, all at once it would be too long.
    for after in range(0, highest, _KEYS_AT_ONCE):
        yield from reader.rows(statement, {"after": after, "through": after + _KEYS_AT_ONCE})


def numbers(text: str | None) -> Numbers:
    """Read numbers separated by commas, or the null that SQL puts together of none."""
    return np.fromstring(text, np.int32, sep=",") if text else _NONE


def _codes(text: str, places: dict[Item | None, int]) -> Numbers:
    return np.array([places.setdefault(value, len(places)) for value in json.loads(text)], np.int32)


@lru_cache
def _highest_key(resource: Resource, dialect: Dialect) -> Statement:
    return compiled(select(func.max(resource.table.c.key)), dialect)


@lru_cache
def _keys(resource: Resource, dialect: Dialect) -> Statement:
    key = resource.table.c.key
    # Within a function, so that the database reads the piece by its keys and not all by an index of what is shown.
    shown = func.coalesce(resource.shown, false())
    return compiled(select(func.group_concat(key)).where(shown, *_in_piece(key)), dialect)


@lru_cache
def _values(resource: Resource, field: Field, dialect: Dialect) -> Statement:
    key = resource.table.c.key
    rows: Select[Any] = select(key, _as_read(field, field.column).label("value"))
    rows = rows.add_columns(_as_read(field, field.column if field.last is None else field.last).label("last"))
    if field.beside:
        source = field.beside.source
        joined = resource.table.join(source, field.beside.owner == field.beside.key)
        rows = rows.select_from(joined).distinct()
    found = rows.where(*_in_piece(key)).subquery("found")
    as_text = func.group_concat if _is_number(field) else func.json_group_array
    last = func.group_concat(found.c.last) if field.value.kind == "date" else literal_column("NULL")
    return compiled(select(func.group_concat(found.c.key), as_text(found.c.value), last), dialect)


def _in_piece(key: ColumnElement[Any]) -> tuple[ColumnElement[bool], ...]:
    return key > bindparam("after"), key <= bindparam("through")


def _as_read(field: Field, column: ColumnElement[Any]) -> ColumnElement[Any]:
    if field.value.kind == "date":
        day = func.replace(func.substr(column, 1, 10), "-", "")
        return cast(func.coalesce(func.nullif(day, ""), "0"), Integer)
    if field.value.kind == "fraction":
        return func.coalesce(cast(func.round(column * FRACTION_STEPS), Integer) + 1, 0)
    return func.coalesce(column, 0) if field.value.is_entity else func.nullif(column, "")
