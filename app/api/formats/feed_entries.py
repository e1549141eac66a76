"""What both feed formats tell of a claim."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import chain
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from sqlalchemy import ColumnElement

from app.api.formats.format import About, Batches
from app.querying.json_rows import as_json
from app.querying.resources import Resource
from app.querying.shown import Shown
from app.tables import articles

GENERATOR = "Whosaid"
NEVER = "1970-01-01T00:00:00Z"
"""When a feed without entries was updated."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim as a feed shows it. `id` is the same on every host, `updated` is when its article was read (RFC 3339)."""

    id: str
    title: str
    html: str
    updated: str
    url: str
    article_url: str | None


@lru_cache
def feed_row(resource: Resource, _: Shown) -> ColumnElement[str]:
    """Give an SQL expression for what an entry is made of, as JSON text."""
    return as_json({**resource.listed, "updated": articles.c.loaded_at})


def entries(about: About, batches: Batches) -> list[Entry]:
    """Make the entries of a feed from its rows."""
    return [_entry(about, json.loads(row)) for row in chain.from_iterable(batches)]


def urn(kind: str, name: str) -> str:
    """Give a URI that is always the same for a thing, and for no other."""
    return uuid5(NAMESPACE_OID, f"whosaid {kind} {name}").urn


def _entry(about: About, row: Mapping[str, Any]) -> Entry:
    article = row["article"]
    url = article["url"] if (article["url"] or "").startswith(("http://", "https://")) else None
    return Entry(
        id=urn("claim", row["id"]),
        title=_credit(row) + row["content"]["text"],
        html=f"<blockquote>{escape(row['content']['text'])}</blockquote><p>{_source(row, url)}</p>",
        updated=row["updated"],
        url=about.host + row["links"]["self"],
        article_url=url,
    )


def _credit(row: Mapping[str, Any]) -> str:
    # With the cue, since a denial must not look like a statement.
    words = [row["speaker"] and (row["speaker"]["name"] or row["speaker"]["text"]), row["cue"] and row["cue"]["text"]]
    credit = ", ".join(filter(None, words))
    return f"{credit}: " if credit else ""


def _source(row: Mapping[str, Any], url: str | None) -> str:
    article, outlet = row["article"], row["article"]["outlet"]
    title = escape(article["title"] or article["id"])
    cited = f'<cite><a href="{escape(url)}">{title}</a></cite>' if url else f"<cite>{title}</cite>"
    told = row["via"] and f"told to {row['via']['name'] or row['via']['text']}"
    known = [_credit(row).removesuffix(": "), told, outlet and outlet["name"], article["published"]]
    return ", ".join([*(escape(each) for each in known if each), cited])
