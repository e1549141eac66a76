"""Rows of lists as JSON, kept while the data stays the same: lists overlap, and a row costs far more than its place."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from app.querying.resources import Resource

KEPT = 20_000
"""How many rows of each list are kept, the newest ones: about 20 MB of claims."""


class RowsAtHand:
    """Keeps the rows of one version of the data. For one thread at a time."""

    def __init__(self) -> None:
        """Start with none."""
        self._version: int | None = None
        self._rows: dict[str, dict[int, str]] = {}

    def of(
        self,
        resource: Resource,
        keys: Sequence[int],
        version: int,
        read: Callable[[Sequence[int]], Iterable[tuple[int, str]]],
    ) -> list[str]:
        """Give the rows with these keys, in their order; `read` gives those that are not at hand, with their keys.

        All must be of the `version`; what is known of another one is forgotten.
        """
        if version != self._version:
            self._rows, self._version = {}, version
        known = self._rows.setdefault(resource.name, {})
        if missing := [key for key in keys if key not in known]:
            known.update(read(missing))
        rows = [known[key] for key in keys]
        for oldest in list(islice(known, max(0, len(known) - KEPT))):
            del known[oldest]
        return rows
