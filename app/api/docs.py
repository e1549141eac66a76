"""What routes say of themselves in OpenAPI: query parameters from the registry of fields, and problems."""

import json
from typing import Any

from app.api.formats.format import Formats
from app.api.formats.offered import LISTS, MEMBERS
from app.api.formats.plain_json import JSON
from app.api.problems import MEDIA_TYPE
from app.querying.evidence import CHARACTERS_AROUND
from app.querying.filters import Filter
from app.querying.parameters import DEFAULT_LIMIT, MAX_LIMIT, MAX_SAMPLE, REVISION, SEED
from app.querying.query import DEFAULT_FACET_LIMIT
from app.querying.resources import Resource
from app.querying.shown import selectable

Parameter = dict[str, Any]

PROBLEM = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
"""The content of an answer that is a problem."""

_WRITTEN_LIKE_JSON = {"boolean", "fraction", "integer", "number"}
INCLUDED = {
    "claims": "What to add under `included`, in json, ndjson and csv: the whole record of its `article` (without the"
    " text), of its `speaker`, or of the `entities` that it is about; or the `evidence`: the words of its content as"
    f" they stand in the article, with up to {CHARACTERS_AROUND} code points of text on either side.",
    "articles": "What to add under `included`, in json, ndjson and csv: the `text`.",
}
_REPEATED = "Repeat it for any of several."


def list_parameters(resource: Resource, roles: tuple[str, ...] = (), offered: Formats | None = None) -> dict[str, Any]:
    """Give what FastAPI's `openapi_extra` needs to describe the query string of a list."""
    filters = [_filter(each) for each in resource.filters.values()]
    return {
        "parameters": [*filters, *([_role(roles)] if roles else []), *_controls(resource, offered or LISTS[resource])]
    }


def filter_parameters(resource: Resource, *more: Parameter) -> dict[str, Any]:
    """Give what FastAPI's `openapi_extra` needs to describe a query string of filters, and of some parameters more."""
    return {"parameters": [*(_filter(each) for each in resource.filters.values()), *more]}


def member_parameters(resource: Resource) -> dict[str, Any]:
    """Give what FastAPI's `openapi_extra` needs to describe the query string of a request for one thing."""
    text = "Which revision of the text; without it the newest."
    revision = [query_parameter("revision", text, REVISION.schema, 1)] if resource.revisioned else []
    return {"parameters": [*revision, *_shown(resource, "single"), _format(MEMBERS[resource])]}


def answers(offered: Formats, *errors: int) -> dict[int | str, dict[str, Any]]:
    """Give what FastAPI's `responses` needs: the media types beside JSON, and the errors, 503 always among them."""
    kinds = {each.media_type: "object" if each.media_type.endswith("+json") else "string" for each in offered}
    content = {name: {"schema": {"type": kind}} for name, kind in kinds.items() if name != JSON.media_type}
    return {200: {"content": content}, **problems(406, *errors)}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Give what FastAPI's `responses` needs to describe errors; 503 is always among them."""
    texts = {
        404: "No such id.",
        406: "No format that the client accepts.",
        422: "Parameters that are unknown or malformed.",
        503: "The database cannot be read, or not in the time that an answer may take.",
    }
    return {status: {"description": texts[status], "content": PROBLEM} for status in (*statuses, 503)}


def _filter(asked: Filter) -> Parameter:
    accepts = f"{asked.description} Takes {asked.takes.remedy}."
    example = json.loads(asked.example) if asked.takes.schema["type"] in _WRITTEN_LIKE_JSON else asked.example
    if asked.takes.single:
        return query_parameter(asked.name, accepts, asked.takes.schema, example)
    schema = {"type": "array", "items": asked.takes.schema}
    repeated = _REPEATED
    if asked.operator.complement:
        repeated = "Repeat it to leave out more."
    elif asked.operator.apart:
        repeated = "Repeat it for all of several."
    return query_parameter(asked.name, f"{accepts} {repeated}", schema, [example])


def _role(roles: tuple[str, ...]) -> Parameter:
    schema = {"type": "array", "items": {"type": "string", "enum": list(roles)}}
    return query_parameter(
        "role", f"What the entity is to the claim; by default any of these. {_REPEATED}", schema, [roles[0]]
    )


def _controls(resource: Resource, offered: Formats) -> list[Parameter]:
    orders = " ".join(f"`{name}`: {resource.fields[name].description}" for name in resource.orders)
    sort = {"type": "array", "minItems": 1, "items": {"type": "string", "enum": resource.sorts}}
    limit = {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT}  # no default, or clients would send it always
    most = f"How many a page holds at most, {DEFAULT_LIMIT} by default; of a whole result, where to stop."
    sample = {"type": "integer", "minimum": 1, "maximum": MAX_SAMPLE}
    return [
        {
            **query_parameter(
                "sort",
                f'The order, by one key or several, descending with "-". {orders}',
                sort,
                [resource.default_sort],
            ),
            "explode": False,
        },
        query_parameter("limit", most, limit, DEFAULT_LIMIT),
        *(_facets(resource) if JSON in offered else []),
        query_parameter(
            "cursor",
            "Where a page begins: part of the last page's `next`, good for the same filters and order only.",
            {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"},
            "ZnVsbCBvZiB",
        ),
        query_parameter(
            "sample", "So many rows by chance, on one page; without `sort`, `limit` and `cursor`.", sample, 10
        ),
        query_parameter(
            "seed", "Which `sample`: the same seed gives the same rows while the data stays the same.", SEED.schema, 1
        ),
        *(_shown(resource, "listed") if JSON in offered else []),
        _format(offered),
    ]


def _shown(resource: Resource, record: str) -> list[Parameter]:
    names = selectable(resource, record)
    select = {"type": "array", "minItems": 1, "items": {"type": "string", "enum": list(names)}}
    include = {"type": "array", "minItems": 1, "items": {"type": "string", "enum": list(resource.included)}}
    return [
        {
            **query_parameter("select", "Only these fields, in json, ndjson and csv.", select, [names[0]]),
            "explode": False,
        },
        *(
            [{**query_parameter("include", text, include, [next(iter(resource.included))]), "explode": False}]
            if (text := INCLUDED.get(resource.name))
            else []
        ),
    ]


def _format(offered: Formats) -> Parameter:
    whole = " and ".join(each.name for each in offered if each.whole)
    text = "What to answer in; it goes before the Accept header." + (
        f" All pages come at once in {whole}." if whole else ""
    )
    return query_parameter("format", text, {"type": "string", "enum": [each.name for each in offered]}, offered[0].name)


def _facets(resource: Resource) -> list[Parameter]:
    names = list(resource.facets)
    schema = {"type": "array", "minItems": 1, "items": {"type": "string", "enum": names}}
    counted = (
        "What to count the rows by, under the same filters and on all pages: for each value how many rows have it,"
        " the most frequent first; for years, months and days the newest first. Only in json."
    )
    limit = {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT}
    most = f"How many values of each facet to give at most, {DEFAULT_FACET_LIMIT} by default."
    return [
        {**query_parameter("facet", counted, schema, names[:1]), "explode": False},
        query_parameter("facet_limit", most, limit, DEFAULT_FACET_LIMIT),
    ]


def query_parameter(name: str, description: str, schema: dict[str, Any], example: Any) -> Parameter:
    """Describe one parameter of a query string."""
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": description,
        # In the schema, because Swagger UI would fill a form in with a parameter's own example.
        "schema": {**schema, "examples": [example]},
    }
