"""Records as flat columns, and a row of them as one line of CSV, written by the database.

A column is named by its path through the record: `speaker_name` is the `name` in `speaker`. Lists become JSON text.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, Boolean, ColumnElement, Float, Integer, and_, case, func, literal_column, or_

from app.querying.json_rows import Each, Part, Record, When, as_json
from app.querying.resources import Resource
from app.querying.shown import EVERYTHING, Shown, picked

_LEFT_OUT = "links"
"""Paths of the API, which every id gives too; to be had where `select` names them."""

_EMPTY: ColumnElement[str] = literal_column("''")
_FIRST: tuple[ColumnElement[int], ...] = (literal_column("1"), literal_column("1"))
_FORMULA: list[ColumnElement[str]] = [literal_column(f"char({ord(char)})") for char in "=+-@\t\r\n＝＋－＠"]
"""What spreadsheets take for the beginning of a formula, also in full width."""
_FULL_WIDTH: ColumnElement[str] = literal_column(f"char({0xFF00})")


@lru_cache(maxsize=512)
def flat(resource: Resource, shown: Shown = EVERYTHING) -> dict[str, ColumnElement[Any]]:
    """Give the columns of a list's rows by their names."""
    record = picked(resource, "listed", shown)
    return dict(_flattened(record if shown.select else _without_links(record), ()))


@lru_cache(maxsize=512)
def csv_line(resource: Resource, shown: Shown) -> ColumnElement[str]:
    """Give an SQL expression for one row as a line of CSV (RFC 4180), its end included.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    # One call for the whole line, and in the database: %w doubles quotation marks. Python's csv module takes as long
    # for a row as finding and joining it does.
    fields = [_field(column) for column in flat(resource, shown).values()]
    form = ",".join(form for form, _ in fields)
    return func.printf(literal_column(f"'{form}' || char(13, 10)"), *(value for _, value in fields))


def _without_links(record: Record) -> Record:
    return {
        name: _without_links(part) if isinstance(part, Mapping) else part
        for name, part in record.items()
        if name != _LEFT_OUT
    }


def _flattened(part: Part, path: tuple[str, ...]) -> Iterator[tuple[str, ColumnElement[Any]]]:
    match part:
        case When():
            yield from _flattened(part.record, path)
        case Mapping():
            for name, inner in part.items():
                yield from _flattened(inner, (*path, name))
        case Each() | list():
            yield "_".join(path), func.json(as_json(part), type_=JSON())
        case _:
            yield "_".join(path), part


def _field(column: ColumnElement[Any]) -> tuple[str, ColumnElement[Any]]:
    match column.type:
        case Integer() | Float():
            return "%s", func.coalesce(column, _EMPTY)
        case Boolean():
            return "%s", case((column, literal_column("'true'")), else_=literal_column("'false'"))
        case JSON():
            return '"%w"', func.coalesce(column, _EMPTY)
        case _:
            return '"%w"', func.coalesce(_harmless(column), _EMPTY)


def _harmless(text: ColumnElement[str]) -> ColumnElement[str]:
    # Most texts begin with a letter, and are through with the first comparison.
    unusual = or_(text < literal_column("'A'"), text >= _FULL_WIDTH)
    begins_formula = func.substr(text, *_FIRST).in_(_FORMULA)
    return case((and_(unusual, begins_formula), literal_column("''''").concat(text)), else_=text)
