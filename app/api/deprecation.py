"""What will go away: marked here once, told in every answer (RFC 9745, RFC 8594) and in the contract."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qsl

from starlette.types import Message, Scope, Send


@dataclass(frozen=True, slots=True)
class Deprecation:
    """An operation, by its id in the contract, that is deprecated; or only one `parameter` of it.

    `since` is the day from which nobody should use it, `sunset` the first day on which it may be gone, and `guide` the
    address of a page that says what to use instead.
    """

    operation: str
    since: date
    guide: str
    sunset: date | None = None
    parameter: str | None = None

    def is_used_by(self, operation: str, parameters: Collection[str]) -> bool:
        """Tell whether a request of an operation with such parameters uses what is deprecated."""
        return operation == self.operation and (self.parameter is None or self.parameter in parameters)

    def headers(self) -> list[tuple[bytes, bytes]]:
        """Give the headers that tell of it."""
        found = [
            ("deprecation", f"@{_midnight(self.since).timestamp():.0f}"),
            ("link", f'<{self.guide}>; rel="deprecation"'),
        ]
        if self.sunset:
            found.append(("sunset", format_datetime(_midnight(self.sunset), usegmt=True)))
        return [(name.encode(), value.encode()) for name, value in found]


DEPRECATIONS: tuple[Deprecation, ...] = ()
"""Everything that is deprecated."""


def announcing(deprecations: Sequence[Deprecation], scope: Scope, send: Send) -> Send:
    """Give a `send` that adds the headers which tell of what the request in `scope`, routed by then, has used."""

    async def announce(message: Message) -> None:
        if message["type"] == "http.response.start" and "route" in scope:
            given = {name for name, _ in parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)}
            used = (each for each in deprecations if each.is_used_by(scope["route"].name, given))
            message["headers"] = [*message["headers"], *(header for each in used for header in each.headers())]
        await send(message)

    return announce


def mark_deprecated(contract: dict[str, Any], deprecations: Sequence[Deprecation]) -> None:
    """Mark what is deprecated in an OpenAPI document. Raises StopIteration where it has no such operation."""
    operations = [operation for methods in contract["paths"].values() for operation in methods.values()]
    for each in deprecations:
        operation = next(one for one in operations if one["operationId"] == each.operation)
        if each.parameter is None:
            operation["deprecated"] = True
        else:
            parameter = next(one for one in operation["parameters"] if one["name"] == each.parameter)
            parameter["deprecated"] = True


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
