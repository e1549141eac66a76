"""Rows of lists as texts, kept until some are rewritten: lists overlap, and a row costs far more than its place.

A row is kept from the second time on that it is asked for, so that what is read but once drives out nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import cast

from app.querying.resources import Resource

KEPT = 16 * 2**20
"""How many bytes of each list's rows are kept in each form, the newest ones: of claims as JSON, 16,000."""
_KEPT_AFTER_A_CLEARING = 0.9 * KEPT
_REMEMBERED = 25_000
"""Of so many rows at least it is remembered that they were asked for."""


@dataclass(slots=True)
class _Kept:
    """Rows by their keys as they are `since` a version of the data, how many bytes they are, and what was asked for."""

    since: int
    rows: dict[int, bytes] = field(default_factory=dict)
    size: int = 0
    asked: set[int] = field(default_factory=set)
    asked_earlier: set[int] = field(default_factory=set)

    def keep(self, rows: Mapping[int, bytes]) -> None:
        again = (rows.keys() & self.asked) | (rows.keys() & self.asked_earlier)
        self.asked |= rows.keys()
        if len(self.asked) > _REMEMBERED:
            self.asked, self.asked_earlier = set(), self.asked
        for key in again - self.rows.keys():
            self.rows[key] = rows[key]
            self.size += len(rows[key])
        if self.size > KEPT:
            self._clear_the_oldest()

    def _clear_the_oldest(self) -> None:
        for key in list(self.rows):
            if self.size <= _KEPT_AFTER_A_CLEARING:
                break
            self.size -= len(self.rows.pop(key))


class RowsAtHand:
    """Keeps rows of each list, in each form that they are written in. For any thread."""

    def __init__(self) -> None:
        """Start with none."""
        self._kept: dict[tuple[str, str], _Kept] = {}
        self._lock = Lock()

    def of(
        self,
        resource: Resource,
        form: str,
        keys: Sequence[int],
        since: int,
        read: Callable[[Sequence[int]], Mapping[int, bytes]],
    ) -> list[bytes]:
        """Give the rows with these keys, in this order.

        They are as they are `since` a version of the data; what is known since an older one is forgotten. `read` gives
        those that are not at hand, of which there is none but has a row.
        """
        place = resource.name, form
        known = self._known(place, keys, since)
        if None in known:
            read_now = read([key for key, row in zip(keys, known, strict=True) if row is None])
            self._keep(place, read_now, since)
            return [read_now[key] if row is None else row for key, row in zip(keys, known, strict=True)]
        return cast(list[bytes], known)

    def _known(self, place: tuple[str, str], keys: Sequence[int], since: int) -> list[bytes | None]:
        with self._lock:
            kept = self._kept.setdefault(place, _Kept(since))
            if since > kept.since:
                kept = self._kept[place] = _Kept(since)
            return list(map((kept.rows if since == kept.since else {}).get, keys))

    def _keep(self, place: tuple[str, str], rows: Mapping[int, bytes], since: int) -> None:
        with self._lock:
            kept = self._kept[place]
            if since == kept.since:
                kept.keep(rows)
