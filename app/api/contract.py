"""What the contract in OpenAPI says of every operation alike, and FastAPI does not know."""

from collections.abc import Sequence
from inspect import getmembers, isclass
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from app.api import schemas
from app.api.deprecation import Deprecation, mark_deprecated
from app.api.docs import PROBLEM
from app.api.front import MAX_URL_LENGTH

Contract = dict[str, Any]

_HEADERS: Contract = {
    "ETag": {
        "description": "Names these bytes; it changes with the data. Send it as If-None-Match to ask whether it did.",
        "schema": {"type": "string"},
        "example": '"0f343b0931126a20f133d67c"',
    },
    "Link": {
        "description": 'This page (rel="self") and others that belong to it, such as the next (rel="next"); RFC 8288.',
        "schema": {"type": "string"},
        "example": '</claims?limit=1>; rel="self"',
    },
    "X-Request-ID": {
        "description": "What the service's log calls the request: the X-Request-ID that it came with, or a new one.",
        "schema": {"type": "string"},
        "example": "front-page-7",
    },
    "Retry-After": {
        "description": "After how many seconds it may be worth another try.",
        "schema": {"type": "integer"},
        "example": 5,
    },
}
_HEADERS_OF = {"200": ("ETag", "Link"), "304": ("ETag",), "503": ("Retry-After",)}
_WITHOUT_TAG = {"fields", "health"}
_SCHEMA = "#/components/schemas/{model}"
_IF_NONE_MATCH: Contract = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "Tags of answers that you have; where one of them is still right, it is not sent again (304).",
    "schema": {"type": "string", "examples": [_HEADERS["ETag"]["example"]]},
}
_NOT_MODIFIED = "You have the answer already: If-None-Match names its tag."
_REFUSED = f"Any other request that cannot be answered: another method, a URL of over {MAX_URL_LENGTH} characters."


def complete_contract(app: FastAPI, deprecations: Sequence[Deprecation]) -> None:
    """Add to the application's OpenAPI what holds for every operation: headers, 304, problems, what is deprecated."""
    generate = app.openapi

    def openapi() -> Contract:
        if app.openapi_schema is None:
            _complete(generate())
            mark_deprecated(generate(), deprecations)
        return generate()

    app.openapi = openapi  # type: ignore[method-assign]


def _complete(contract: Contract) -> None:
    contract["security"] = []
    components = contract["components"]
    components["headers"] = _HEADERS
    # FastAPI leaves out the nulls in examples, and the models that are not answered as application/json.
    _, complete = models_json_schema([(model, "serialization") for model in _models()], ref_template=_SCHEMA)
    components["schemas"] |= complete["$defs"]
    for methods in contract["paths"].values():
        for operation in methods.values():
            _complete_operation(operation)


def _models() -> list[type[BaseModel]]:
    public = [value for name, value in getmembers(schemas, isclass) if not name.startswith("_")]
    return [value for value in public if issubclass(value, BaseModel) and value is not BaseModel]


def _complete_operation(operation: Contract) -> None:
    responses: Contract = operation["responses"]
    responses["4XX"] = {"description": _REFUSED, "content": PROBLEM}
    has_tag = not _WITHOUT_TAG.intersection(operation.get("tags", []))
    if has_tag:
        operation.setdefault("parameters", []).append(_IF_NONE_MATCH)
        responses["304"] = {"description": _NOT_MODIFIED}
    for status, response in responses.items():
        names = [*(_HEADERS_OF.get(status, ()) if has_tag else ()), "X-Request-ID"]
        response["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
    operation["responses"] = dict(sorted(responses.items()))
