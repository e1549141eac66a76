"""A request for a list or for one thing, answered: parameters read, statement run, JSON and headers written."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from http import HTTPStatus
from urllib.parse import parse_qsl, quote, urlencode

from fastapi import HTTPException, Request, Response

from app.api.caching import CACHE_CONTROL, entity_tag
from app.querying import cursor, parameters
from app.querying.parameters import Scope
from app.querying.pool import Readers
from app.querying.reader import Reader
from app.querying.resources import Resource
from app.querying.totals import Totals

Pairs = list[tuple[str, str]]

_SAFE_IN_QUERY = "%!$&'()*+,;=:@/?"
"""With letters, digits and -._~ all that a URL's query may hold; more would be a way out of a Link header."""


def readers_of(request: Request) -> Readers:
    """Give the application's readers."""
    readers: Readers = request.app.state.readers
    return readers


def reader_of(request: Request) -> Reader:
    """Give the event loop's reader, for reads that are always short."""
    return readers_of(request).here


def totals_of(request: Request) -> Totals:
    """Give what counts the rows of lists."""
    totals: Totals = request.app.state.totals
    return totals


async def list_response(
    request: Request, resource: Resource, scope: Scope | None = None, default_sort: str | None = None
) -> Response:
    """Answer a request for one page of a list. Raises InvalidParametersError where its parameters are wrong."""
    reader = reader_of(request)
    version = reader.version()
    tag = entity_tag(request.scope, version)
    pairs = query_pairs(request)
    query = reader.resolved(parameters.parse(resource, pairs, scope, default_sort))
    read = readers_of(request).long if query.searches else readers_of(request).short
    page = await read(lambda reader: reader.page(query))
    total = await totals_of(request).of(query, version, len(page.rows))
    following = cursor.encode(page.following, query.canonical) if page.following else None
    next_url = _with_cursor(request, pairs, following) if following else None
    info = json.dumps({"limit": query.limit, "next": next_url, "total": asdict(total)}, separators=(",", ":"))
    links = f'<{_own_url(request)}>; rel="self"' + (f', <{next_url}>; rel="next"' if next_url else "")
    return _json(f'{{"data":[{",".join(page.rows)}],"page":{info}}}', tag, {"Link": links})


def one_response(request: Request, resource: Resource, id_: str) -> Response:
    """Answer a request for one thing.

    Raises InvalidParametersError where its parameters are wrong, and HTTPException (404) where it does not exist.
    """
    reader = reader_of(request)
    tag = entity_tag(request.scope, reader.version())
    revision = parameters.parse_revision(resource, query_pairs(request))
    row = reader.single(resource, id_, revision)
    if row is None:
        raise missing(request, revision)
    return _json(row, tag, {"Link": f'<{_own_url(request)}>; rel="self"'})


def missing(request: Request, revision: int | None = None) -> HTTPException:
    """Give the error for an id that no row has, or none in the `revision` asked for."""
    detail = f"Nothing has the id in {quote(request.scope['path'])}"
    asked = f", or it has no revision {revision}; without `revision` you get the newest" if revision else ""
    return HTTPException(HTTPStatus.NOT_FOUND, f"{detail}{asked}.")


def query_pairs(request: Request) -> Pairs:
    """Give the names and values of the query string, in order."""
    return parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)


def _json(body: str, tag: str, headers: Mapping[str, str]) -> Response:
    headers = {"ETag": tag, "Cache-Control": CACHE_CONTROL, **headers}
    return Response(body, headers=headers, media_type="application/json")


def _own_url(request: Request) -> str:
    path, query = request.scope["path"], request.scope["query_string"].decode("latin-1")
    return quote(path) + (f"?{quote(query, safe=_SAFE_IN_QUERY)}" if query else "")


def _with_cursor(request: Request, pairs: Pairs, following: str) -> str:
    kept = [pair for pair in pairs if pair[0] != "cursor"]
    return f"{quote(request.scope['path'])}?{urlencode([*kept, ('cursor', following)])}"
