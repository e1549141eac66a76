"""JSON: what is answered to who asks for nothing else."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, repeat

from sqlalchemy import ColumnElement

from app.api.formats.format import About, Batches, Format
from app.querying.json_rows import as_json
from app.querying.resources import Resource
from app.querying.shown import Shown, picked


@lru_cache(maxsize=512)
def json_row(resource: Resource, shown: Shown) -> ColumnElement[str]:
    """Give an SQL expression for one row as JSON text."""
    return as_json(picked(resource, "listed", shown))


def _document(_: About, batches: Batches) -> Iterator[bytes]:
    yield b'{"data":['
    for comma, batch in zip(chain([b""], repeat(b",")), batches, strict=False):
        yield comma + b",".join(batch)
    yield b"]}"


JSON = Format("json", "application/json", json_row, _document, picks=True, kept_as="json")
