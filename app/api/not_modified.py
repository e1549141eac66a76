"""Tells what a client has already (304), from its request and the version of the data alone."""

from collections.abc import Callable, Mapping

from app.api.caching import CACHE_CONTROL, matching_tag, tag_of
from app.api.headers import Headers, RequestIds, on_every_answer
from app.querying.errors import UnreadableError

_READING = {"GET", "HEAD"}
_CACHE_CONTROL = (b"cache-control", CACHE_CONTROL.encode())


class NotModified:
    """Knows by the version of the data whether an answer is still what it was."""

    def __init__(self, version: Callable[[], int], request_ids: RequestIds) -> None:
        """Take what gives the version, and what gives ids to requests."""
        self._version = version
        self._request_ids = request_ids

    def headers(self, method: str, target: bytes, asked: Mapping[bytes, bytes]) -> Headers | None:
        """Give the headers of the answer 304; None where the client has not what it would get, or names no tag.

        `target` is the request's path, `?` and query, as they were sent, and `asked` are its headers.
        """
        held = asked.get(b"if-none-match")
        if held is None or method not in _READING:
            return None
        try:
            tag = tag_of(target, asked.get(b"accept", b""), self._version())
        except UnreadableError:
            return None  # The route says better what is wrong.
        encodings = asked.get(b"accept-encoding", b"")
        found = matching_tag(tag, held.decode("latin-1"), encodings.decode("latin-1"))
        return not_modified(found.encode("latin-1"), on_every_answer(self._request_ids.of(asked))) if found else None


def not_modified(tag: bytes, headers: Headers) -> Headers:
    """Give the headers of an answer 304: its tag, and those that every answer has."""
    return [(b"etag", tag), _CACHE_CONTROL, *headers]
