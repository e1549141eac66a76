"""Which format a request asks for: `format=` in the query, else the Accept header (RFC 9110, 12.5.1)."""

import re
from functools import lru_cache
from http import HTTPStatus
from urllib.parse import parse_qsl

from fastapi import HTTPException
from starlette.types import Scope

from app.api.formats.format import Format, Formats
from app.querying.errors import InvalidParametersError, ParameterFault
from app.querying.values import did_you_mean, one_of

_WEIGHT = re.compile(r"0(\.\d{0,3})?|1(\.0{0,3})?")


def chosen(scope: Scope, offered: Formats) -> Format:
    """Give the one of the formats that a request asks for; where it likes several best, the first of them.

    Raises InvalidParametersError for a `format` that is not offered, HTTPException (406) where nothing offered is
    accepted.
    """
    if b"format=" in scope["query_string"] and (asked := _asked(scope["query_string"])):
        return _named(asked, offered)
    for name, value in scope["headers"]:
        if name == b"accept":
            return offered[0] if value == b"*/*" else _accepted(_accept(scope), offered)
    return offered[0]


def _asked(query_string: bytes) -> list[str]:
    pairs = parse_qsl(query_string.decode("latin-1"), keep_blank_values=True)
    return [value for name, value in pairs if name == "format"]


def _named(asked: list[str], offered: Formats) -> Format:
    names = [each.name for each in offered]
    if len(asked) > 1:
        raise InvalidParametersError(ParameterFault("format", "is given more than once", one_of(names)))
    found = next((each for each in offered if each.name == asked[0]), None)
    if found is None:
        problem = f"'{asked[0]}' cannot be had here{did_you_mean(asked[0], names)}"
        raise InvalidParametersError(ParameterFault("format", problem, one_of(names)))
    return found


def _accept(scope: Scope) -> str:
    # Several headers mean the same as one with all of their items.
    return ",".join(value.decode("latin-1") for name, value in scope["headers"] if name == b"accept")


@lru_cache
def _accepted(accept: str, offered: Formats) -> Format:
    ranges = dict(filter(None, map(_media_range, accept.lower().split(","))))
    if not ranges:
        return offered[0]
    qualities = [max(_quality(media_type, ranges) for media_type in (each.media_type, *each.also)) for each in offered]
    best = max(qualities)
    if not best:
        known = ", ".join(f"{each.media_type} (format={each.name})" for each in offered)
        detail = f"Nothing here can be had as {accept.strip()}; there is {known}."
        raise HTTPException(HTTPStatus.NOT_ACCEPTABLE, detail)
    return offered[qualities.index(best)]


def _media_range(item: str) -> tuple[str, float] | None:
    media_range, *parameters = (part.strip() for part in item.split(";"))
    weight = next((part[2:].strip() for part in parameters if part.startswith("q=")), "1")
    well_formed = "/" in media_range and _WEIGHT.fullmatch(weight)
    return (media_range, float(weight)) if well_formed else None


def _quality(media_type: str, ranges: dict[str, float]) -> float:
    # The range that says most decides, and not the one that weighs most.
    candidates = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
    return next((ranges[candidate] for candidate in candidates if candidate in ranges), 0)
