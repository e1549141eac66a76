"""A request for a list or for one thing, answered: parameters read, statement run, JSON and headers written."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from http import HTTPStatus
from urllib.parse import parse_qsl, quote, urlencode

from fastapi import HTTPException, Request, Response

from app.api.caching import CACHE_CONTROL, entity_tag
from app.api.downloads import Downloads
from app.api.formats.format import About, Format, Formats
from app.api.formats.negotiation import chosen
from app.api.formats.offered import LISTS, MEMBERS
from app.api.formats.plain_json import JSON
from app.querying import cursor, parameters, shown
from app.querying.errors import InvalidParametersError, ParameterFault
from app.querying.facet_counts import FacetCounts, Faceted
from app.querying.parameters import Query, Scope
from app.querying.pool import Readers
from app.querying.reader import Reader
from app.querying.resources import Resource
from app.querying.shown import Shown
from app.querying.totals import Total, Totals

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
    reader = reader_of(request)
    version = reader.version()
    tag = entity_tag(request.scope, version)
    pairs = query_pairs(request)
    if form.newest_first:
        default_sort = f"-{resource.stored_sort}"
    query = parameters.parse(resource, pairs, scope, default_sort, whole=form.whole)
    if query.facets and form is not JSON:
        raise InvalidParametersError(ParameterFault("facet", f"cannot be had in {form.name}", "none, or format=json"))
    _refuse_other_records(form, query.shown)
    if form.whole:
        return await downloads_of(request).answer(query, form, partial(_about_file, request, resource, form))
    query = reader.resolved(query)
    read = readers_of(request).long if query.searches else readers_of(request).short
    row = shown.row(resource, "listed", query.shown) if form is JSON else form.row(resource)
    marked = query.searches and form is JSON and not query.shown.select
    page = await read(lambda reader: reader.page(query, row, marked=marked))
    following = cursor.encode(page.following, query.canonical) if page.following else None
    next_url = _with_cursor(request, pairs, following) if following else None
    links = _self_and_alternates(request, form, offered) + (f', <{next_url}>; rel="next"' if next_url else "")
    if form is not JSON:
        about = About(resource, _host(request), _root(request), _own_url(request), next_url)
        return _answer(form, "".join(form.document(about, [page.rows] if page.rows else [])), tag, {"Link": links})
    faceted = await facet_counts_of(request).of(query, version) if query.facets else None
    if faceted and faceted.rows is not None:
        total = Total(faceted.rows, exact=True)
    else:
        total = await totals_of(request).of(query, version, len(page.rows))
    info = {"limit": query.limit, "next": next_url, "total": asdict(total), "version": version}
    more = (f',"facets":{_facets_json(faceted)}' if faceted else "") + _warnings_json(query)
    body = f'{{"data":[{",".join(page.rows)}],"page":{json.dumps(info, separators=(",", ":"))}{more}}}'
    # Counts that are not exact may be better the next time, though nothing has changed.
    return _answer(form, body, tag if faceted is None or faceted.is_exact else None, {"Link": links})


def one_response(request: Request, resource: Resource, id_: str) -> Response:
    """Answer a request for one thing.

    Raises InvalidParametersError where its parameters are wrong, and HTTPException (404) where it does not exist.
    """
    form = chosen(request.scope, MEMBERS[resource])
    reader = reader_of(request)
    tag = entity_tag(request.scope, reader.version())
    revision, wanted = parameters.parse_member(resource, query_pairs(request))
    _refuse_other_records(form, wanted)
    written = form.single(resource) if form.single else shown.row(resource, "single", wanted)
    row = reader.single(resource, id_, revision, written)
    if row is None:
        raise missing(request, revision)
    return _answer(form, form.one(About(resource, root=_root(request)), row), tag, {"Link": _self_and_alternates(request, form, MEMBERS[resource])})


def json_response(request: Request, body: str, version: int, *, cached: bool = True) -> Response:
    """Answer with JSON made of one version of the data; what may be better the next time is not to be `cached`."""
    headers = {"Link": f'<{_own_url(request)}>; rel="self"'}
    return _answer(JSON, body, entity_tag(request.scope, version) if cached else None, headers)


def missing(request: Request, revision: int | None = None) -> HTTPException:
    """Give the error for an id that no row has, or none in the `revision` asked for."""
    detail = f"Nothing has the id in {quote(request.scope['path'])}"
    asked = f", or it has no revision {revision}; without `revision` you get the newest" if revision else ""
    return HTTPException(HTTPStatus.NOT_FOUND, f"{detail}{asked}.")


def query_pairs(request: Request) -> Pairs:
    """Give the names and values of the query string, in order."""
    return parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)


def _refuse_other_records(form: Format, wanted: Shown) -> None:
    faults = (
        ParameterFault(name, f"cannot be had in {form.name}", "none, or format=json")
        for name in ("select", "include")
        if form is not JSON and getattr(wanted, name)
    )
    if found := tuple(faults):
        raise InvalidParametersError(*found)


def _facets_json(faceted: Faceted) -> str:
    return json.dumps({name: asdict(counts) for name, counts in faceted.facets.items()}, ensure_ascii=False)


def _warnings_json(query: Query) -> str:
    warnings = [asdict(fault) for fault in query.unknown]
    return f',"warnings":{json.dumps(warnings, ensure_ascii=False)}' if warnings else ""


def _answer(form: Format, body: str, tag: str | None, headers: Mapping[str, str]) -> Response:
    headers = {**({"ETag": tag} if tag else {}), "Cache-Control": CACHE_CONTROL, **headers}
    return Response(body, headers=headers, media_type=form.media_type)


def _host(request: Request) -> str:
    return f"{request.url.scheme}://{request.url.netloc}"


def _root(request: Request) -> str:
    root: str = request.scope.get("root_path", "")
    return root


def _own_url(request: Request) -> str:
    path, query = request.scope["path"], request.scope["query_string"].decode("latin-1")
    return quote(path) + (f"?{quote(query, safe=_SAFE_IN_QUERY)}" if query else "")


def _about_file(request: Request, resource: Resource, form: Format, version: int) -> dict[str, str]:
    return {
        "ETag": entity_tag(request.scope, version),
        "Cache-Control": CACHE_CONTROL,
        "Link": _self_and_alternates(request, form, LISTS[resource]),
        "Content-Disposition": f'inline; filename="{resource.name}.{form.name}"',
    }


def _self_and_alternates(request: Request, form: Format, offered: Formats) -> str:
    kept = [pair for pair in query_pairs(request) if pair[0] not in {"format", "cursor"}]
    own_path, query = quote(request.scope["path"]), "".join(f"{urlencode([pair])}&" for pair in kept)
    alternates = (
        f', <{own_path}?{query}format={other.name}>; rel="alternate"; type="{other.media_type}"'
        for other in offered
        if other is not form
    )
    return f'<{_own_url(request)}>; rel="self"' + "".join(alternates)


def _with_cursor(request: Request, pairs: Pairs, following: str) -> str:
    kept = [pair for pair in pairs if pair[0] != "cursor"]
    return f"{quote(request.scope['path'])}?{urlencode([*kept, ('cursor', following)])}"
