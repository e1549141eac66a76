"""Rows of lists as JSON, kept while the data stays the same: lists overlap, and a row costs far more than its place."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from threading import Lock

from app.querying.resources import Resource

KEPT = 20_000
"""How many rows of each list are kept, the newest ones: about 20 MB of claims."""


class RowsAtHand:
    """Keeps the rows of one version of the data. For any thread."""

    def __init__(self) -> None:
        """Start with none."""
        self._version: int | None = None
        self._rows: dict[str, dict[int, str]] = {}
        self._lock = Lock()

    def of(
        self,
        resource: Resource,
        keys: Sequence[int],
        version: int,
        read: Callable[[Sequence[int]], Mapping[int, str]],
    ) -> dict[int, str]:
        """Give those of these rows that there are, by their keys and in their order.

        `read` gives those that are not at hand. All must be of the `version`; what is known of an older one is
        forgotten.
        """
        known = self._known(resource, keys, version)
        if len(known) == len(keys):
            return known
        read_now = read([key for key in keys if key not in known])
        self._keep(resource, read_now, version)
        return {key: row for key in keys if (row := known.get(key) or read_now.get(key)) is not None}

    def _known(self, resource: Resource, keys: Sequence[int], version: int) -> dict[int, str]:
        with self._lock:
            if self._version is None or version > self._version:
                self._rows, self._version = {}, version
            known = self._rows.get(resource.name, {}) if version == self._version else {}
            return {key: known[key] for key in keys if key in known}

    def _keep(self, resource: Resource, rows: Mapping[int, str], version: int) -> None:
        with self._lock:
            if version == self._version:
                known = self._rows.setdefault(resource.name, {})
                known.update(rows)
                for oldest in list(islice(known, max(0, len(known) - KEPT))):
                    del known[oldest]
