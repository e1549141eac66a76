"""Parquet, for data frames; needs pyarrow, which is not installed by default."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, BinaryIO

from sqlalchemy import JSON, Boolean, ColumnElement, Float, Integer, literal_column

from app.api.formats.format import Batches
from app.querying.flat_rows import flat
from app.querying.json_rows import as_json
from app.querying.resources import Resource
from app.querying.shown import Shown

NAME = "parquet"
ROWS_A_GROUP = 20_000


@lru_cache
def row(resource: Resource, shown: Shown) -> ColumnElement[str]:
    """Give an SQL expression for a row's values as a JSON list."""
    columns = flat(resource, shown).values()
    # Lists are text here as in CSV: a function's JSON would become lists within the list, a concatenation's does not.
    empty: ColumnElement[str] = literal_column("''")
    return as_json([empty.concat(each) if isinstance(each.type, JSON) else each for each in columns])


def write(resource: Resource, shown: Shown, batches: Batches, file: BinaryIO) -> None:
    """Write rows, as `row` makes them, with the columns of CSV. Raises ModuleNotFoundError where pyarrow is missing."""
    import pyarrow as pa
    from pyarrow import parquet

    columns = flat(resource, shown)
    schema = pa.schema([(name, _type(column)) for name, column in columns.items()])
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        for rows in _groups(batches):
            values = zip(*rows, strict=True) if rows else ((),) * len(columns)
            arrays = [pa.array(column, field.type) for column, field in zip(values, schema, strict=True)]
            writer.write_batch(pa.record_batch(arrays, schema=schema))


def _groups(batches: Batches) -> Iterator[list[Any]]:
    group: list[Any] = []
    for batch in batches:
        group += json.loads(b"[%s]" % b",".join(batch))
        if len(group) >= ROWS_A_GROUP:
            yield group
            group = []
    yield group


def _type(column: ColumnElement[Any]) -> str:
    match column.type:
        case Integer():
            return "int64"
        case Float():
            return "float64"
        case Boolean():
            return "bool"
        case _:
            return "string"
