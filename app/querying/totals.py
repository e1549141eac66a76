"""How many rows a list has on all pages: counted once for each version of the data, and not at any price."""

from dataclasses import dataclass

from app.querying.errors import TooSlowError
from app.querying.lists import COUNTED_AT_MOST
from app.querying.parameters import Query
from app.querying.pool import Readers

_CACHED = 10_000
_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Total:
    """How many rows a list has; at least `value` where it is not `exact`."""

    value: int
    exact: bool


class Totals:
    """Counts what queries keep, and remembers it while the data stays the same. For the event loop."""

    def __init__(self, readers: Readers) -> None:
        """Take who counts."""
        self._readers = readers
        self._known: dict[str, Total] = {}
        self._version: int | None = None

    async def of(self, query: Query, version: int, seen: int) -> Total:
        """Count the rows of a resolved query in a version of the data; where that takes too long, give those `seen`."""
        if version != self._version or len(self._known) >= _CACHED:
            self._known, self._version = {}, version
        known = self._known
        if query.filtered not in known:
            known[query.filtered] = await self._count(query, seen)
        return known[query.filtered]

    async def _count(self, query: Query, seen: int) -> Total:
        count = self._readers.long if query.searches else self._readers.short
        try:
            number = await count(lambda reader: reader.count(query), _SECONDS)
        except TooSlowError:
            return Total(seen, exact=False)
        return Total(min(number, COUNTED_AT_MOST), number <= COUNTED_AT_MOST)
