"""Rows of lists as JSON, kept until some are rewritten: lists overlap, and a row costs far more than its place."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from threading import Lock

from app.querying.resources import Resource

KEPT = 10_000
"""How many rows of each list are kept, the newest ones: about 10 MB of claims."""


class RowsAtHand:
    """Keeps rows of each list as they are since one version of the data. For any thread."""

    def __init__(self) -> None:
        """Start with none."""
        self._lists: dict[str, tuple[int, dict[int, str]]] = {}
        self._lock = Lock()

    def of(
        self,
        resource: Resource,
        keys: Sequence[int],
        since: int,
        read: Callable[[Sequence[int]], Mapping[int, str]],
    ) -> dict[int, str]:
        """Give those of these rows that there are, by their keys and in their order.

        They are as they are `since` a version of the data; what is known since an older one is forgotten. `read` gives
        those that are not at hand.
        """
        known = self._known(resource, keys, since)
        if len(known) == len(keys):
            return known
        read_now = read([key for key in keys if key not in known])
        self._keep(resource, read_now, since)
        return {key: row for key in keys if (row := known.get(key) or read_now.get(key)) is not None}

    def _known(self, resource: Resource, keys: Sequence[int], since: int) -> dict[int, str]:
        with self._lock:
            kept_since, known = self._lists.get(resource.name, (-1, {}))
            if since > kept_since:
                self._lists[resource.name] = since, {}
            return {key: known[key] for key in keys if key in known} if since == kept_since else {}

    def _keep(self, resource: Resource, rows: Mapping[int, str], since: int) -> None:
        with self._lock:
            kept_since, known = self._lists[resource.name]
            if since == kept_since:
                known.update(rows)
                for oldest in list(islice(known, max(0, len(known) - KEPT))):
                    del known[oldest]
