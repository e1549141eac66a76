"""uvicorn's HTTP protocol with one short cut: what the client has already is told (304) before a request is set up.

Most of what such a request costs is setting up the application's call and checking headers that never change.
"""

from collections.abc import Sequence

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from app.api.headers import Headers
from app.api.not_modified import NotModified

NOT_MODIFIED = "not_modified"
"""Where the application's lifespan leaves its NotModified. Without one, the application is asked, which knows too."""


class Protocol(HttpToolsProtocol):
    """One connection."""

    _is_answered = False

    def on_headers_complete(self) -> None:
        """Answer a request whose head is read, or hand it to the application."""
        headers = self._headers_of_not_modified()
        self._is_answered = headers is not None
        if headers is None:
            super().on_headers_complete()
        else:
            self.transport.write(_head(304, [*self.server_state.default_headers, *headers]))

    def on_body(self, body: bytes) -> None:
        """Take a part of the request's body, which nobody wants where it is answered."""
        if not self._is_answered:
            super().on_body(body)

    def on_message_complete(self) -> None:
        """End the request."""
        if self._is_answered:
            self.on_response_complete()
        else:
            super().on_message_complete()

    def _headers_of_not_modified(self) -> Headers | None:
        known: NotModified | None = self.app_state.get(NOT_MODIFIED)
        if known is None or not self._is_simple():
            return None
        target = self.root_path.encode() + (self.url if b"?" in self.url else self.url + b"?")
        return known.headers(self.parser.get_method().decode(), target, dict(self.headers))

    def _is_simple(self) -> bool:
        """Whether nothing asked before is still on its way, and the connection goes on as it is."""
        is_idle = (self.cycle is None or self.cycle.response_complete) and not self.flow.write_paused
        goes_on = self.parser.should_keep_alive() and not self.parser.should_upgrade() and not self.expect_100_continue
        return is_idle and bool(goes_on) and self.parser.get_http_version() == "1.1"


def _head(status: int, headers: Sequence[tuple[bytes, bytes]]) -> bytes:
    parts = [STATUS_LINE[status]]
    for name, value in headers:
        parts += name, b": ", value, b"\r\n"
    return b"".join([*parts, b"\r\n"])
