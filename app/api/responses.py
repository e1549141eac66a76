"""A request for a list or for one thing, answered: parameters read, statement run, JSON and headers written."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from http import HTTPStatus
from urllib.parse import quote

from fastapi import HTTPException, Request, Response
from sqlalchemy import ColumnElement

from app.api import links
from app.api.caching import CACHE_CONTROL, entity_tag
from app.api.downloads import Downloads
from app.api.formats.format import About, Format, Formats, refuse_unpicked
from app.api.formats.negotiation import chosen
from app.api.formats.offered import LISTS, MEMBERS
from app.api.formats.plain_json import JSON
from app.api.links import query_pairs
from app.querying import cursor, parameters, shown
from app.querying.errors import InvalidParametersError, ParameterFault
from app.querying.facet_counts import FacetCounts, Faceted
from app.querying.pool import Readers
from app.querying.query import Query, Scope
from app.querying.reader import Page, Reader
from app.querying.resolving import resolved
from app.querying.resources import Resource
from app.querying.state import State
from app.querying.totals import Total, Totals
from app.querying.values import one_of


def readers_of(request: Request) -> Readers:
    """Give the application's readers."""
    readers: Readers = request.app.state.readers
    return readers


def reader_of(request: Request) -> Reader:
    """Give the event loop's reader, for reads that are always short."""
    return readers_of(request).here


def downloads_of(request: Request) -> Downloads:
    """Give what answers with whole results."""
    downloads: Downloads = request.app.state.downloads
    return downloads


def totals_of(request: Request) -> Totals:
    """Give what counts the rows of lists."""
    totals: Totals = request.app.state.totals
    return totals


def facet_counts_of(request: Request) -> FacetCounts:
    """Give what counts the rows of lists by their facets."""
    counts: FacetCounts = request.app.state.facet_counts
    return counts


async def list_response(
    request: Request,
    resource: Resource,
    scope: Scope | None = None,
    default_sort: str | None = None,
    offered: Formats | None = None,
) -> Response:
    """Answer a request for a list: for one page of it, or in some formats for all of it.

    Raises InvalidParametersError where its parameters are wrong, HTTPException (406) where no format is accepted.
    """
    offered = offered or LISTS[resource]
    form = chosen(request.scope, offered)
    if form.newest_first:
        default_sort = f"-{resource.stored_sort}"
    query = parameters.parse(resource, query_pairs(request), scope, default_sort, whole=form.whole)
    if query.facets and form is not JSON:
        raise InvalidParametersError(ParameterFault("facet", f"cannot be had in {form.name}", "none, or format=json"))
    refuse_unpicked(form, query.shown)
    if form.whole:
        return await downloads_of(request).answer(query, form, partial(_about_file, request, resource, form))
    state = readers_of(request).state()
    query = resolved(query, reader_of(request))
    if form is JSON:
        return await _json_page(request, query, state, offered)
    return await _page_in(form, request, query, state.version, offered)


async def _json_page(request: Request, query: Query, state: State, offered: Formats) -> Response:
    version = state.version
    row = shown.row(query.resource, "listed", query.shown)
    page = await _page(request, query, row, marked=query.searches and not query.shown.select)
    faceted = await facet_counts_of(request).of(query, version) if query.facets else None
    if faceted and faceted.rows is not None:
        total = Total(faceted.rows, exact=True)
    else:
        total = await totals_of(request).of(query, state, len(page.rows))
    following = _next(request, query, page)
    info = {"limit": query.limit, "next": following, "total": asdict(total), "version": version}
    more = (f',"facets":{_facets_json(faceted)}' if faceted else "") + _warnings_json(query)
    about = json.dumps(info, separators=(",", ":")) + more
    body = b'{"data":[%s],"page":%s}' % (b",".join(page.rows), about.encode())
    # Counts that are not exact may be better the next time, though nothing has changed.
    tag = entity_tag(request.scope, version) if faceted is None or faceted.is_exact else None
    return _answer(JSON, body, tag, {"Link": links.of_page(request, JSON, offered, following)})


async def _page_in(form: Format, request: Request, query: Query, version: int, offered: Formats) -> Response:
    page = await _page(request, query, form.row(query.resource, query.shown))
    following = _next(request, query, page)
    about = About(query.resource, links.host(request), links.root(request), links.own_url(request), following)
    body = b"".join(form.document(about, [page.rows] if page.rows else []))
    headers = {"Link": links.of_page(request, form, offered, following)}
    return _answer(form, body, entity_tag(request.scope, version), headers)


async def _page(request: Request, query: Query, row: ColumnElement[str] | None, *, marked: bool = False) -> Page:
    read = readers_of(request).long if query.searches else readers_of(request).short
    return await read(lambda reader: reader.page(query, row, marked=marked))


def _next(request: Request, query: Query, page: Page) -> str | None:
    return links.with_cursor(request, cursor.encode(page.following, query.canonical)) if page.following else None


def one_response(request: Request, resource: Resource, id_: str) -> Response:
    """Answer a request for one thing.

    Raises InvalidParametersError where its parameters are wrong, and HTTPException (404) where it does not exist.
    """
    form = chosen(request.scope, MEMBERS[resource])
    reader = reader_of(request)
    tag = entity_tag(request.scope, readers_of(request).state().version)
    revision, wanted = parameters.parse_member(resource, query_pairs(request))
    refuse_unpicked(form, wanted)
    written = form.single(resource) if form.single else shown.row(resource, "single", wanted)
    row = reader.single(resource, id_, revision, written)
    if row is None:
        raise missing(request, revision)
    body = form.one(About(resource, root=links.root(request)), row)
    return _answer(form, body, tag, {"Link": links.of_page(request, form, MEMBERS[resource])})


def json_response(request: Request, body: str, version: int, *, cached: bool = True) -> Response:
    """Answer with JSON made of one version of the data; what may be better the next time is not to be `cached`."""
    headers = {"Link": f'<{links.own_url(request)}>; rel="self"'}
    return _answer(JSON, body, entity_tag(request.scope, version) if cached else None, headers)


def refuse_others(request: Request, *known: str) -> None:
    """Raise InvalidParametersError for parameters that are not `known`, or are there more than once."""
    given = [name for name, _ in query_pairs(request)]
    faults = [
        ParameterFault(name, "is not a parameter here", one_of(known) if known else "none")
        for name in given
        if name not in known
    ]
    faults += [ParameterFault(name, "is given more than once", "one value") for name in known if given.count(name) > 1]
    if faults:
        raise InvalidParametersError(*faults)


def missing(request: Request, revision: int | None = None) -> HTTPException:
    """Give the error for an id that no row has, or none in the `revision` asked for."""
    detail = f"Nothing has the id in {quote(request.scope['path'])}"
    asked = f", or it has no revision {revision}; without `revision` you get the newest" if revision else ""
    return HTTPException(HTTPStatus.NOT_FOUND, f"{detail}{asked}.")


def _facets_json(faceted: Faceted) -> str:
    facets = {
        name: {
            "buckets": [{"value": each.value, "name": each.name, "count": each.count} for each in counts.buckets],
            "distinct": counts.distinct,
            "missing": counts.missing,
            "exact": counts.exact,
        }
        for name, counts in faceted.facets.items()
    }
    return json.dumps(facets, ensure_ascii=False)


def _warnings_json(query: Query) -> str:
    warnings = [asdict(fault) for fault in query.unknown]
    return f',"warnings":{json.dumps(warnings, ensure_ascii=False)}' if warnings else ""


def _answer(form: Format, body: str | bytes, tag: str | None, headers: Mapping[str, str]) -> Response:
    headers = {**({"ETag": tag} if tag else {}), "Cache-Control": CACHE_CONTROL, **headers}
    return Response(body, headers=headers, media_type=form.media_type)


def _about_file(request: Request, resource: Resource, form: Format, version: int) -> dict[str, str]:
    return {
        "ETag": entity_tag(request.scope, version),
        "Cache-Control": CACHE_CONTROL,
        "Link": links.of_page(request, form, LISTS[resource]),
        "Content-Disposition": f'inline; filename="{resource.name}.{form.name}"',
    }
