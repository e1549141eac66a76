"""Where an answer is, and where others are that belong to it: as members of JSON, and in Link headers (RFC 8288)."""

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import parse_qsl, quote, urlencode

from fastapi import Request

from app.api.formats.format import Format, Formats
from app.api.formats.plain_json import JSON
from app.querying.parameters import MAX_LIMIT

Pairs = Sequence[tuple[str, str]]

_SAFE_IN_QUERY = "%!$&'()*+,;=:@/?"
"""With letters, digits and -._~ all that a URL's query may hold; more would be a way out of a Link header."""
_OF_JSON = {"facet", "facet_limit"}
_OF_PICKS = {"select", "include"}


def query_pairs(request: Request) -> Pairs:
    """Give the names and values of the query string, in order."""
    return _pairs(request.scope["query_string"])


def host(request: Request) -> str:
    """Give the beginning of every absolute URL, before the path."""
    return f"{request.url.scheme}://{request.url.netloc}"


def root(request: Request) -> str:
    """Give the path where a proxy shows the API, or nothing."""
    path: str = request.scope.get("root_path", "")
    return path


def own_url(request: Request) -> str:
    """Give the path and query of the request itself."""
    return _own_url(request.scope["path"], request.scope["query_string"])


def with_cursor(request: Request, cursor: str) -> str:
    """Give the path and query of the page that begins at a cursor."""
    kept = [pair for pair in query_pairs(request) if pair[0] != "cursor"]
    return f"{quote(request.scope['path'])}?{urlencode([*kept, ('cursor', cursor)])}"


def of_page(request: Request, form: Format, offered: Formats, following: str | None = None) -> str:
    """Give a Link header: the answer itself, the same in the other formats, and the page that follows."""
    scope = request.scope
    next_page = f', <{following}>; rel="next"' if following else ""
    return _self_and_alternates(scope["path"], scope["query_string"], form, offered) + next_page


@lru_cache(maxsize=1024)
def _pairs(query: bytes) -> Pairs:
    return tuple(parse_qsl(query.decode("latin-1"), keep_blank_values=True))


def _own_url(path: str, query: bytes) -> str:
    return quote(path) + (f"?{quote(query.decode('latin-1'), safe=_SAFE_IN_QUERY)}" if query else "")


@lru_cache(maxsize=1024)
def _self_and_alternates(path: str, query: bytes, form: Format, offered: Formats) -> str:
    written = {pair: f"{urlencode([pair])}&" for pair in _pairs(query)}
    alternates = []
    for other in offered:
        if other is not form:
            asked = "".join(written[pair] for pair in _kept(_pairs(query), other))
            address = f"<{quote(path)}?{asked}format={other.name}>"
            alternates.append(f', {address}; rel="alternate"; type="{other.media_type}"')
    return f'<{_own_url(path, query)}>; rel="self"' + "".join(alternates)


def _kept(pairs: Pairs, form: Format) -> Pairs:
    """What another format can be asked for too: a page's cursor, say, means nothing to a whole result."""
    left_out = {"format", "cursor"}.union(() if form.picks else _OF_PICKS, () if form is JSON else _OF_JSON)
    return [pair for pair in pairs if pair[0] not in left_out and (form.whole or not _is_beyond_a_page(*pair))]


def _is_beyond_a_page(name: str, value: str) -> bool:
    return name == "limit" and int(value) > MAX_LIMIT
