"""What a format is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement

from app.querying.errors import InvalidParametersError, ParameterFault
from app.querying.resources import Resource
from app.querying.shown import EVERYTHING, Shown

Batches = Iterable[list[bytes]]
"""Rows as texts (UTF-8)."""


@dataclass(frozen=True, slots=True)
class About:
    """What a document is about: rows of a resource. `host` is the beginning of every absolute URL of the API.

    `path` is the document's own URL after that, `following` the next page's; `root` is where both begin.
    `shown` are the fields that its rows have.
    """

    resource: Resource
    host: str = ""
    root: str = ""
    path: str = ""
    following: str | None = None
    shown: Shown = EVERYTHING


@dataclass(frozen=True, eq=False)
class Format:
    """A way to write results, named `name` in `format=` and `media_type` in Accept, where `also` are taken too.

    `row` gives the SQL expression by which the database writes a row of a list, `document` puts batches of such rows
    together; `single` and `one` do so for one thing, which is JSON otherwise. A list in a format that is `whole` has
    every row, one in another format comes in pages; `newest_first` is its order unless another is asked for. Where it
    `picks`, rows have the fields that `select` and `include` ask for; in other formats, none can be chosen. `kept_as`
    names what its rows are kept at hand as where they show everything; formats with the same rows share them.
    """

    name: str
    media_type: str
    row: Callable[[Resource, Shown], ColumnElement[Any]]
    document: Callable[[About, Batches], Iterator[bytes]]
    single: Callable[[Resource], ColumnElement[Any]] | None = None
    one: Callable[[About, str], str] = lambda _, row: row
    also: tuple[str, ...] = ()
    whole: bool = False
    newest_first: bool = False
    picks: bool = False
    kept_as: str | None = None


def refuse_unpicked(form: Format, shown: Shown) -> None:
    """Raise InvalidParametersError where fields are chosen, and the format's rows always have the same."""
    asked = [name for name in ("select", "include") if getattr(shown, name)]
    if asked and not form.picks:
        remedy = "none, or one of the formats json, ndjson and csv"
        raise InvalidParametersError(*(ParameterFault(name, f"cannot be had in {form.name}", remedy) for name in asked))


Formats = tuple[Format, ...]
