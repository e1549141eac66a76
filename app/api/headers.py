"""What every answer has in its head, whatever it answers."""

import re
from collections.abc import Mapping
from itertools import count
from secrets import token_hex

Headers = list[tuple[bytes, bytes]]

_SANE_REQUEST_ID = re.compile(rb"[\w.:+/=@-]{1,128}")
_ON_EVERY_ANSWER: Headers = [
    (b"vary", b"Accept, Accept-Encoding"),
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag, Link, Retry-After, X-Request-ID, Deprecation, Sunset"),
    (b"x-content-type-options", b"nosniff"),
]


class RequestIds:
    """Gives each request an id, its own where it brings one."""

    def __init__(self) -> None:
        """Begin with a token that tells this process from others."""
        self._process = token_hex(4)
        self._requests = count(1)

    def of(self, asked: Mapping[bytes, bytes]) -> str:
        """Give the id of a request with these headers."""
        given = asked.get(b"x-request-id", b"")
        if given and _SANE_REQUEST_ID.fullmatch(given):
            return given.decode()
        return f"{self._process}-{next(self._requests):x}"


def on_every_answer(request_id: str) -> Headers:
    """Give the headers of caches, of CORS and of the request's id."""
    return [*_ON_EVERY_ANSWER, (b"x-request-id", request_id.encode())]
