"""The best matches of searches, at hand for a while: ranking them takes far longer than showing a page of them."""

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

from app.querying.cursor import Position
from app.querying.query import Query

RANKED = 1_000
"""How many matches of a search are kept; later pages are ranked anew."""
_KEPT = 256


class Ranking:
    """The first matches of a search, best first, as they were in one version of the data."""

    def __init__(self, positions: Sequence[tuple[float, int]]) -> None:
        """Take the scores and keys of the first matches, one more than RANKED of them where there are more."""
        self._scores = array("d", (score for score, _ in positions))
        self._keys = array("q", (key for _, key in positions))

    def page(self, after: Position | None, number: int) -> list[tuple[float, int]] | None:
        """Give the `number` positions that follow, fewer at the end; None where they are not at hand."""
        first = 0 if after is None else self._place_after(after)
        if first is None or (first + number > len(self._keys) and len(self._keys) > RANKED):
            return None
        return list(zip(self._scores[first : first + number], self._keys[first : first + number], strict=True))

    def _place_after(self, position: Position) -> int | None:
        try:
            place = self._keys.index(int(position[1]))
        except ValueError:
            return None
        return place + 1 if self._scores[place] == position[0] else None


class Rankings:
    """Keeps the rankings of the latest searches. For any thread.

    While articles are loaded, scores change with every one of them. Whoever has begun to read a ranking goes on in the
    same one, for as long as it is kept: none of it comes twice or is passed over.
    """

    def __init__(self) -> None:
        """Start with none."""
        self._kept: OrderedDict[tuple[str, int], Ranking] = OrderedDict()
        self._lock = Lock()

    def page(self, query: Query, version: int) -> list[tuple[float, int]] | None:
        """Give the positions of a query's page, and of one row more; None where they are not at hand."""
        with self._lock:
            of_query = [
                kept for kept in self._kept if kept[0] == query.filtered and (query.after or kept[1] == version)
            ]
            for kept in reversed(of_query):
                if (found := self._kept[kept].page(query.after, query.limit + 1)) is not None:
                    self._kept.move_to_end(kept)
                    return found
        return None

    def keep(self, query: Query, version: int, ranking: Ranking) -> None:
        """Keep a ranking, in place of the one that was not read for the longest time."""
        with self._lock:
            self._kept[query.filtered, version] = ranking
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
