"""What a format is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement

from app.querying.resources import Resource

Batches = Iterable[list[str]]


@dataclass(frozen=True, eq=False)
class Format:
    """A way to write results, named `name` in `format=` and `media_type` in Accept, where `also` are taken too.

    `row` gives the SQL expression by which the database writes a row, `document` puts batches of such rows together.
    A list in a format that is `whole` has every row, one in another format comes in pages.
    """

    name: str
    media_type: str
    row: Callable[[Resource], ColumnElement[Any]]
    document: Callable[[Resource, Batches], Iterator[str]]
    also: tuple[str, ...] = ()
    whole: bool = False
