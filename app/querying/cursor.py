"""Cursors: where a page of a list ended, opaque to the client, and good only for the list it was made for."""

import json
import math
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import blake2b

_DIGEST_SIZE = 8
_GREATEST = 2**63 - 1


Position = tuple[str | int | float, ...]
"""A row's place in a sorted list: its values in the columns that the list is sorted by, of which the last is unique."""


def encode(position: Position, query: str) -> str:
    """Write a cursor for the list that the canonical `query` describes."""
    payload = json.dumps(position, ensure_ascii=False).encode()
    return urlsafe_b64encode(_digest(payload, query) + payload).decode().rstrip("=")


def decode(cursor: str, query: str) -> Position:
    """Read a cursor. Raises ValueError where it was altered, or made for another list than `query`."""
    try:
        data = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
        position = tuple(json.loads(data[_DIGEST_SIZE:]))
        # Comparing the whole text also refuses other spellings of the same bytes.
        genuine = all(map(_is_sortable, position)) and encode(position, query) == cursor
    except (ValueError, TypeError, RecursionError):
        genuine = False
    if not genuine:
        raise ValueError("was altered, or made for another list, filter or order")
    return position


def _digest(payload: bytes, query: str) -> bytes:
    return blake2b(payload + b"\0" + query.encode(), digest_size=_DIGEST_SIZE).digest()


def _is_sortable(value: object) -> bool:
    if isinstance(value, int):
        return not isinstance(value, bool) and abs(value) <= _GREATEST
    return isinstance(value, str) or (isinstance(value, float) and math.isfinite(value))
