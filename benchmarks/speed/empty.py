"""The least that the web server can be asked for: an answer without a body."""

from starlette.types import Receive, Scope, Send


async def app(scope: Scope, _: Receive, send: Send) -> None:
    """Answer any request."""
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})
