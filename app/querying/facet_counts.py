"""Facets of lists, counted over columns that are held in memory for as long as the data stays the same."""

import asyncio
import time
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from app.querying.columns import Column, Numbers, load_column, load_keys
from app.querying.counting import NO_TIME, Counts, in_units, largest, tally
from app.querying.errors import TooSlowError
from app.querying.facets import Facet
from app.querying.filters import Field
from app.querying.pool import Readers
from app.querying.query import Query
from app.querying.reader import Reader
from app.querying.resources import Resource
from app.querying.selection import fields_asked, kept

_TIMES_AS_LONG_AS_LOADING = 10
_ANSWERS_KEPT = 1_000
_ROWS_ON_THE_LOOP = 2_000_000
"""Few enough that to hand a count to a thread costs more than the one or two milliseconds that it takes."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Faceted:
    """What was counted: all rows that a query keeps (None where there was no time), and those of each facet."""

    rows: int | None
    facets: Mapping[str, Counts]

    @property
    def is_exact(self) -> bool:
        """Whether every facet is exact."""
        return all(counts.exact for counts in self.facets.values())


class FacetCounts:
    """Counts what queries keep by their facets. For the event loop.

    Columns are loaded when they are first asked for, and anew when the data has changed; but those that took long to
    load serve for a while longer, or a server would do nothing else while articles are being loaded.
    """

    def __init__(self, readers: Readers) -> None:
        """Take who reads; nothing is loaded yet."""
        self._readers = readers
        self._held = _Held(readers, version=None)

    async def of(self, query: Query, version: int) -> Faceted:
        """Count the rows of a resolved query by each of its facets, in a version of the data.

        What takes too long is left out, and what was counted in an earlier version is not `exact`.
        """
        held = self._held_for(version)
        asked = (query.filtered, tuple(facet.name for facet in query.facets), query.facet_limit)
        if asked not in held.answers:
            try:
                held.answers[asked] = await self._counted(query, held)
            except (TooSlowError, TimeoutError):
                return Faceted(None, {facet.name: NO_TIME for facet in query.facets})
        found = held.answers[asked]
        if held.version == version:
            return found
        return Faceted(None, {name: replace(counts, exact=False) for name, counts in found.facets.items()})

    def _held_for(self, version: int) -> "_Held":
        if version != self._held.version and not self._held.is_still_good():
            self._held = _Held(self._readers, version)
        if len(self._held.answers) >= _ANSWERS_KEPT:
            self._held.answers.clear()
        return self._held

    async def _counted(self, query: Query, held: "_Held") -> Faceted:
        resource = query.resource
        async with asyncio.timeout(self._readers.seconds):
            keys = await held.keys(resource)
            columns = {field.name: await held.column(resource, field) for field in fields_asked(query)}
            by_facet = [(facet, await held.facet(resource, facet)) for facet in query.facets]

        def count(reader: Reader) -> Faceted:
            rows = kept(query, keys, columns, reader)
            counts = {
                facet.name: largest(facet, column, tally(column, rows), query.facet_limit, reader)
                for facet, column in by_facet
            }
            return Faceted(rows.number, counts)

        read = self._readers.short if keys.size <= _ROWS_ON_THE_LOOP else self._readers.long
        return await read(count)


class _Held:
    """The columns of one version of the data, each loaded once, by whoever asks for it first."""

    def __init__(self, readers: Readers, version: int | None) -> None:
        self.version = version
        self.answers: dict[Hashable, Faceted] = {}
        self._readers = readers
        self._begun = time.monotonic()
        self._seconds_of_loading = 0.0
        self._loads: dict[Hashable, asyncio.Future[Any]] = {}

    def is_still_good(self) -> bool:
        """Whether it is used though the data has changed since."""
        loading = any(not load.done() for load in self._loads.values())
        return loading or time.monotonic() - self._begun < _TIMES_AS_LONG_AS_LOADING * self._seconds_of_loading

    async def keys(self, resource: Resource) -> Numbers:
        return await self._once(resource.name, lambda reader: load_keys(reader, resource))

    async def column(self, resource: Resource, field: Field) -> Column:
        keys = await self.keys(resource)
        return await self._once((resource.name, field.name), lambda reader: load_column(reader, resource, keys, field))

    async def facet(self, resource: Resource, facet: Facet) -> Column:
        column = await self.column(resource, facet.field)
        if facet.unit is None:
            return column
        unit = facet.unit
        return await self._once((resource.name, facet.name), lambda _: in_units(column, unit))

    async def _once(self, what: Hashable, read: Callable[[Reader], T]) -> T:
        load = self._loads.get(what)
        if load is None or (load.done() and load.exception()):
            load = self._loads[what] = asyncio.ensure_future(self._timed(read))
        # Whoever waits may lose patience: that ends the waiting, not the loading.
        found: T = await asyncio.shield(load)
        return found

    async def _timed(self, read: Callable[[Reader], T]) -> T:
        begun = time.monotonic()
        try:
            return await self._readers.unhurried(read)
        finally:
            self._seconds_of_loading += time.monotonic() - begun
