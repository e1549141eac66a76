"""One export: which rows, in which format, into which file."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Engine

from app.api.formats.format import About, Batches, Format, refuse_unpicked
from app.api.formats.offered import LISTS
from app.exporting import parquet
from app.querying import parameters
from app.querying.downloads import Download, patient_reader
from app.querying.errors import InvalidParametersError, ParameterFault
from app.querying.resources import ARTICLES, CLAIMS, ENTITIES, Resource

RESOURCES = {resource.name: resource for resource in (CLAIMS, ARTICLES, ENTITIES)}

_OF_THE_API = {"format", "cursor", "facet"}
Told = Callable[[int], object]


class Export:
    """Every row that the API's parameters ask for, of one state of the data."""

    def __init__(self, engine: Engine, resource: Resource, name: str, pairs: list[tuple[str, str]]) -> None:
        """Take the database, the list, the format's name and the parameters of the API.

        Raises InvalidParametersError for parameters that the list does not take, and for a format that it cannot be
        had in.
        """
        self._resource = resource
        self._format = _text_format(resource, name)
        for parameter, _ in pairs:
            if parameter in _OF_THE_API:
                raise InvalidParametersError(ParameterFault(parameter, "is not for exports", "a filter, sort or limit"))
        newest = f"-{resource.stored_sort}" if self._format and self._format.newest_first else None
        query = parameters.parse(resource, pairs, default_sort=newest, whole=True)
        row = self._format.row if self._format else parquet.row
        if self._format:
            refuse_unpicked(self._format, query.shown)
        self._shown = query.shown
        self._reader = patient_reader(engine)
        self._download = Download(self._reader, query, row(resource, query.shown))

    def count(self) -> int:
        """Count the rows. Raises UnreadableError, as `write` does."""
        return self._download.count()

    def write(self, file: BinaryIO, told: Told) -> None:
        """Write the rows, and tell how many more have been written, again and again."""
        batches = _telling(self._download.batches(), told)
        if self._format is None:
            parquet.write(self._resource, self._shown, batches, file)
            return
        file.writelines(self._format.document(About(self._resource, shown=self._shown), batches))

    def close(self) -> None:
        """Let go of the database."""
        self._reader.close()


def formats(resource: Resource) -> list[str]:
    """Name the formats that a list can be exported in."""
    return [*(each.name for each in LISTS[resource]), parquet.NAME]


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file that appears under its name only when all of it is written; what was there before stays till then."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with unfinished.open("xb") as file:
            yield file
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _text_format(resource: Resource, name: str) -> Format | None:
    known = {each.name: each for each in LISTS[resource]}
    if name not in known and name != parquet.NAME:
        problem = f"'{name}' cannot be had of {resource.name}"
        raise InvalidParametersError(ParameterFault("format", problem, ", ".join(formats(resource))))
    return known.get(name)


def _telling(batches: Batches, told: Told) -> Iterator[list[bytes]]:
    for batch in batches:
        yield batch
        told(len(batch))
