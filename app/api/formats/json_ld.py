"""JSON-LD: claims, articles and entities in the words of schema.org, with the selectors of W3C Web Annotation.

A claim is a Claim, and a Quotation too where it is verbatim. What reads it from the article is an Annotation with a
TextQuoteSelector and a TextPositionSelector for each piece. What schema.org has no word for stands in
`additionalProperty`. Who denies a claim is its `contributor`: the `author` of a Claim is taken to assert its text.

The context is part of the document, and references are relative to the document: neither needs another host.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, repeat
from typing import Any

from sqlalchemy import ColumnElement

from app.api.formats.format import About, Batches, Format
from app.extraction.values import ClaimKind, EntityKind
from app.querying.evidence import evidence
from app.querying.json_rows import Record, as_json
from app.querying.resources import ARTICLES, CLAIMS, ENTITIES, Resource
from app.querying.shown import Shown

Node = dict[str, Any]

_CHARACTERS_AROUND = 32
_REFERENCE = {"@type": "@id"}
_PROPERTIES = ("kind", "hedged", "negated", "denied", "confidence")
"""Of a claim, what schema.org has no word for."""
_CONTEXT = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "url": _REFERENCE,
    "datePublished": {"@type": "Date"},
    "dateCreated": {"@type": "Date"},
    "annotation": {"@reverse": "oa:hasBody"},
    "target": {"@id": "oa:hasTarget"},
    "source": {"@id": "oa:hasSource", **_REFERENCE},
    "selector": {"@id": "oa:hasSelector"},
    "exact": {"@id": "oa:exact"},
    "prefix": {"@id": "oa:prefix"},
    "suffix": {"@id": "oa:suffix"},
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
}

_TYPES = {
    EntityKind.PERSON: "Person",
    EntityKind.ORGANIZATION: "Organization",
    EntityKind.UNIT: "Organization",
    EntityKind.PLACE: "Place",
    EntityKind.FACILITY: "Place",
    EntityKind.EVENT: "Event",
    EntityKind.PRODUCT: "Product",
    EntityKind.WORK: "CreativeWork",
    EntityKind.GROUP: "Thing",
}
_PLAIN_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def _row(record: Record, resource: Resource) -> ColumnElement[str]:
    return as_json({**record, "evidence": evidence(_CHARACTERS_AROUND)} if resource is CLAIMS else record)


@lru_cache
def _listed(resource: Resource, _: Shown) -> ColumnElement[str]:
    return _row(resource.listed, resource)


@lru_cache
def _single(resource: Resource) -> ColumnElement[str]:
    return _row(resource.single, resource)


def _document(about: About, batches: Batches) -> Iterator[bytes]:
    yield f'{{"@context":{_text(_context(about))},"@graph":['.encode()
    for comma, batch in zip(chain([""], repeat(",")), batches, strict=False):
        yield (comma + ",".join(_text(_NODES[about.resource](json.loads(row))) for row in batch)).encode()
    yield b"]}"


def _one(about: About, row: str) -> str:
    return _text({"@context": _context(about), **_NODES[about.resource](json.loads(row))})


def _context(about: About) -> Node:
    return {"@base": f"{about.root}/", **_CONTEXT}


def _claim(row: Mapping[str, Any]) -> Node:
    speaker = "contributor" if row["denied"] else "author"
    return _without_gaps(
        {
            "@id": f"claims/{row['id']}",
            "@type": ["Claim", "Quotation"] if row["kind"] == ClaimKind.DIRECT else "Claim",
            "identifier": row["id"],
            "text": row["content"]["text"],
            speaker: row["speaker"] and _credited(row["speaker"]),
            "recipient": row["via"] and _credited(row["via"]),
            "about": [_entity_in_short(mentioned) for mentioned in row["mentions"]],
            **_date("dateCreated", row["said_on"]),
            "appearance": _article_of(row["article"]),
            "additionalProperty": [_property(name, row[name]) for name in _PROPERTIES]
            + ([_property("cue", row["cue"]["text"])] if row["cue"] else []),
            "annotation": {"@type": "oa:Annotation", "target": [_target(row, piece) for piece in row["evidence"]]},
        }
    )


def _article_of(row: Mapping[str, Any]) -> Node:
    return _without_gaps(
        {
            "@id": f"articles/{row['id']}",
            "@type": "NewsArticle",
            "url": row["url"],
            "headline": row["title"],
            "publisher": row["outlet"] and _outlet(row["outlet"]),
            **_date("datePublished", row["published"]),
        }
    )


def _article(row: Mapping[str, Any]) -> Node:
    return _article_of(row) | _without_gaps(
        {
            "identifier": row["id"],
            "author": [{"name": name} for name in row["authors"]],
            "inLanguage": row["language"],
            "version": row["revision"],
            "articleBody": row.get("text"),
        }
    )


def _entity(row: Mapping[str, Any]) -> Node:
    return _entity_in_short(row) | _without_gaps({"identifier": row["id"], "alternateName": row["aliases"]})


def _entity_in_short(row: Mapping[str, Any]) -> Node:
    return {"@id": f"entities/{row['id']}", "@type": _TYPES[row["kind"]], "name": row["name"]}


def _outlet(row: Mapping[str, Any]) -> Node:
    return {"@id": f"entities/{row['id']}", "@type": "Organization", "name": row["name"]}


def _credited(row: Mapping[str, Any]) -> Node:
    # Where it is not known who the words mean, the words are all that can be said.
    return _entity_in_short(row) if row["id"] else {"name": row["text"]}


def _target(row: Mapping[str, Any], piece: Mapping[str, Any]) -> Node:
    quote = {"@type": "oa:TextQuoteSelector", **{name: piece[name] for name in ("exact", "prefix", "suffix")}}
    position = {"@type": "oa:TextPositionSelector", "start": piece["start"], "end": piece["end"]}
    source = f"articles/{row['article']['id']}?revision={row['article']['revision']}"
    return {"@type": "oa:SpecificResource", "source": source, "selector": [quote, position]}


def _date(name: str, edtf: str | None) -> Node:
    # schema.org's Date is ISO 8601; of EDTF's other forms only people can make something there.
    return {name if edtf and _PLAIN_DATE.fullmatch(edtf) else "temporal": edtf}


def _property(name: str, value: Any) -> Node | None:
    return None if value is None else {"@type": "PropertyValue", "name": name, "value": value}


def _without_gaps(node: Node) -> Node:
    kept = {name: list(filter(None, value)) if isinstance(value, list) else value for name, value in node.items()}
    return {name: value for name, value in kept.items() if value not in (None, [])}


def _text(node: Mapping[str, Any]) -> str:
    return json.dumps(node, ensure_ascii=False, separators=(",", ":"))


_NODES: dict[Resource, Callable[[Mapping[str, Any]], Node]] = {CLAIMS: _claim, ARTICLES: _article, ENTITIES: _entity}

JSON_LD = Format("jsonld", "application/ld+json", _listed, _document, single=_single, one=_one)
