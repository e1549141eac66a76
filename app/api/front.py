"""What every request meets first and every answer last: one ASGI middleware, since each layer costs."""

import logging
from collections.abc import Mapping, Sequence

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette_compress import CompressMiddleware, add_compress_type, remove_compress_type

from app.api.caching import encoded_tag, target_of
from app.api.deprecation import Deprecation, announcing
from app.api.headers import Headers, RequestIds, on_every_answer
from app.api.not_modified import NotModified, not_modified
from app.api.problems import REQUEST_ID, problem

MAX_URL_LENGTH = 8_000
"""How many characters path and query may have together; RFC 9110 asks for no fewer."""

_NO_BODY: Message = {"type": "http.response.body", "body": b""}
_TO_OPTIONS = {
    "Allow": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "Accept, If-None-Match, X-Request-ID",
    "Access-Control-Max-Age": "86400",
}

_log = logging.getLogger(__name__)

for _media_type in ("application/feed+json", "application/problem+json", "application/x-ndjson", "text/csv"):
    add_compress_type(_media_type)
# The tags of the docs page's own files are made elsewhere, and would not tell compressed bytes from others.
for _media_type in ("text/css", "text/javascript"):
    remove_compress_type(_media_type)


class Front:
    """ASGI middleware for what is the same on every path.

    It answers by itself what needs no route: a request for what the client has already (304), OPTIONS, and URLs that
    are too long (414). All else goes to the application, HEAD as GET. Answers leave compressed where the client takes
    that, with a request id and the headers of CORS and of what is deprecated; a fault leaves as a problem.
    """

    def __init__(
        self, app: ASGIApp, request_ids: RequestIds, known: NotModified, deprecations: Sequence[Deprecation] = ()
    ) -> None:
        """Take the application to wrap, what gives ids to requests, what knows 304s, and what is deprecated."""
        self._app = app
        self._compressing = CompressMiddleware(app)
        self._request_ids = request_ids
        self._known = known
        self._deprecations = deprecations

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = dict(scope["headers"])
        if (same := self._known.headers(scope["method"], target_of(scope), asked)) is not None:
            await send({"type": "http.response.start", "status": 304, "headers": same})
            await send(_NO_BODY)
            return
        request_id = scope[REQUEST_ID] = self._request_ids.of(asked)
        headers = on_every_answer(request_id)
        bodiless = scope["method"] == "HEAD"
        if bodiless:
            scope = {**scope, "method": "GET"}
        if self._deprecations:
            send = announcing(self._deprecations, scope, send)
        answer = _Answer(send, headers, bodiless, any_is_held=asked.get(b"if-none-match") == b"*")
        try:
            await self._application(scope, asked)(scope, receive, answer.send)
        except Exception:
            if answer.started:
                raise
            _log.exception("Request %s failed", request_id)
            fault = problem(scope, 500, "This is a fault of the service; its log tells more.")
            await fault(scope, receive, answer.send)

    def _application(self, scope: Scope, asked: Mapping[bytes, bytes]) -> ASGIApp:
        if len(scope["path"]) + len(scope["query_string"]) > MAX_URL_LENGTH:
            detail = f"The URL is too long: path and query may have {MAX_URL_LENGTH} characters together."
            return problem(scope, 414, detail)
        if scope["method"] == "OPTIONS":
            return Response(status_code=204, headers=_TO_OPTIONS)
        return self._compressing if b"accept-encoding" in asked else self._app


class _Answer:
    """An answer on its way out: takes the headers that all have on, and leaves its body where none is wanted."""

    def __init__(self, send: Send, headers: Headers, bodiless: bool, any_is_held: bool) -> None:
        self.started = False
        self._send = send
        self._headers = headers
        self._bodiless = bodiless
        self._any_is_held = any_is_held
        self._over = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            await self._send(self._complete(message))
        elif not self._bodiless:
            await self._send(message)
        elif not self._over:
            self._over = True  # The server then tells a stream that nobody listens any more.
            await self._send(_NO_BODY)

    def _complete(self, start: Message) -> Message:
        headers: Headers = start["headers"]
        found = dict(headers)
        if b"vary" in found:  # by the compressor; every answer has one
            headers = [header for header in headers if header[0] != b"vary"]
        tag = found.get(b"etag")
        if tag and b"content-encoding" in found:
            tag = encoded_tag(tag.decode(), found[b"content-encoding"].decode()).encode()
            headers = [*(header for header in headers if header[0] != b"etag"), (b"etag", tag)]
        if tag and self._any_is_held and start["status"] == 200:
            self._bodiless = True
            return {**start, "status": 304, "headers": not_modified(tag, self._headers)}
        return {**start, "headers": [*headers, *self._headers]}
