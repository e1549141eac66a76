"""How many rows a list has on all pages: counted once for each version of the data, and not at any price."""

from collections.abc import Hashable
from dataclasses import dataclass

from app.querying.errors import TooSlowError
from app.querying.lists import COUNTED_AT_MOST
from app.querying.pool import Readers
from app.querying.query import Query
from app.querying.reader import Count, Reader
from app.querying.state import State

_CACHED = 10_000
_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Total:
    """How many rows a list has; at least `value` where it is not `exact`."""

    value: int
    exact: bool


class Totals:
    """Counts what queries keep, and remembers it while the data stays the same. For the event loop.

    Where rows were only added since, it counts on: of those there before, the same are kept.
    """

    def __init__(self, readers: Readers) -> None:
        """Take who counts."""
        self._readers = readers
        self._counted: dict[Hashable, tuple[State, Count | None]] = {}

    async def of(self, query: Query, state: State, seen: int) -> Total:
        """Count the rows of a resolved query in a state of the data; where that takes too long, give those `seen`."""
        # With the entities that names mean now: a name that was added may find claims that were there before.
        asked = (query.filtered, *(criterion.values for criterion in query.criteria))
        before, count = self._counted.get(asked, (None, None))
        if before != state:
            only_added = before is not None and query.resource.rewritten_apart and state.only_adds_a_little_to(before)
            count = await self._count(query, count if only_added else None)
            if len(self._counted) >= _CACHED:
                self._counted.clear()
            self._counted[asked] = state, count
        if count is None:
            return Total(seen, exact=False)
        return Total(min(count.number, COUNTED_AT_MOST), count.number <= COUNTED_AT_MOST)

    async def _count(self, query: Query, before: Count | None) -> Count | None:
        if before and before.number > COUNTED_AT_MOST:
            return before
        count = self._readers.long if query.searches else self._readers.short
        try:
            return await count(lambda reader: _count(reader, query, before), _SECONDS)
        except TooSlowError:
            return None


def _count(reader: Reader, query: Query, before: Count | None) -> Count:
    return reader.count_on(query, before) if before else reader.count(query)
