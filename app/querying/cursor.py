"""Cursors: where a page of a list ended, opaque to the client, and good only for the list it was made for."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from hashlib import blake2b

_DIGEST_SIZE = 8
_MAX_KEY = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Position:
    """A row's place in a sorted list: its value in the sort column, and its key, which breaks ties."""

    value: str | int
    key: int


def encode(position: Position, query: str) -> str:
    """Write a cursor for the list that the canonical `query` describes."""
    payload = json.dumps([position.value, position.key], ensure_ascii=False).encode()
    return urlsafe_b64encode(_digest(payload, query) + payload).decode().rstrip("=")


def decode(cursor: str, query: str) -> Position:
    """Read a cursor. Raises ValueError where it was altered, or made for another list than `query`."""
    try:
        data = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
        value, key = json.loads(data[_DIGEST_SIZE:])
        position = Position(value, key)
        # Comparing the whole text also refuses other spellings of the same bytes.
        genuine = _sortable(value) and _is_key(key) and encode(position, query) == cursor
    except (ValueError, TypeError, RecursionError):
        genuine = False
    if not genuine:
        raise ValueError("was altered, or made for another list, filter or order")
    return position


def _digest(payload: bytes, query: str) -> bytes:
    return blake2b(payload + b"\0" + query.encode(), digest_size=_DIGEST_SIZE).digest()


def _sortable(value: object) -> bool:
    return isinstance(value, str) or _is_key(value)


def _is_key(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _MAX_KEY
