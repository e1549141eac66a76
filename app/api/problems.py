"""Errors as people and programs can use them: `application/problem+json` (RFC 9457), whatever the path."""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.types import Scope

from app.querying.errors import InvalidParametersError, ParameterFault, TooSlowError, UnreadableError

MEDIA_TYPE = "application/problem+json"
REQUEST_ID = "whosaid.request_id"
"""Where the scope of every request holds its id, which its answer and the log tell."""

_log = logging.getLogger(__name__)


def problem(scope: Scope, status: int, detail: str, headers: Mapping[str, str] | None = None, **more: Any) -> Response:
    """Give the answer to the request in `scope` that says what went wrong: `detail` in words, and `more` members."""
    content = {"type": "about:blank", "title": title_of(status), "status": status, "detail": detail, **more}
    content["request_id"] = scope[REQUEST_ID]
    text = json.dumps(content, ensure_ascii=False)
    return Response(text, status, {"Cache-Control": "no-store", **(headers or {})}, MEDIA_TYPE)


def title_of(status: int) -> str:
    """Give the words of RFC 9110 for a status; releases of Python differ in some."""
    return {414: "URI Too Long", 422: "Unprocessable Content"}.get(status) or HTTPStatus(status).phrase


def register_problems(app: FastAPI) -> None:
    """Let every error that can leave the application do so as a problem."""
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(InvalidParametersError, _invalid_parameters)
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(TooSlowError, _too_slow)
    app.add_exception_handler(UnreadableError, _unavailable)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  (tells the type checker what it is registered for)
    docs = f"{request.scope.get('root_path', '')}/docs"
    details = {
        HTTPStatus.NOT_FOUND.phrase: f"There is nothing at {quote(request.url.path)}; {docs} lists what there is.",
        HTTPStatus.METHOD_NOT_ALLOWED.phrase: f"{request.method} is not possible here; the API only answers GET.",
    }
    # FastAPI does not know that HEAD is answered too.
    headers = {"Allow": "GET, HEAD, OPTIONS"} if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED else error.headers
    return problem(request.scope, error.status_code, details.get(error.detail, error.detail), headers)


def _invalid_parameters(request: Request, error: Exception) -> Response:
    assert isinstance(error, InvalidParametersError)  # noqa: S101
    detail = "; ".join(f"{fault.parameter} {fault.problem} (expected {fault.remedy})" for fault in error.faults)
    errors = [asdict(fault) for fault in error.faults]
    return problem(request.scope, HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors=errors)


def _invalid_request(request: Request, error: Exception) -> Response:
    """Say of the few parameters that FastAPI itself reads what it found wrong with them."""
    assert isinstance(error, RequestValidationError)  # noqa: S101
    faults = (
        ParameterFault(
            str(each["loc"][-1]),
            "is missing" if each["type"] == "missing" else f"is not possible: {each['msg']}",
            "a value as /docs describes it",
        )
        for each in error.errors()
    )
    return _invalid_parameters(request, InvalidParametersError(*faults))


def _too_slow(request: Request, _: Exception) -> Response:
    seconds = request.app.state.readers.seconds
    detail = f"Answering took longer than the {seconds:g} seconds that it may. Narrow the question with more filters."
    return problem(request.scope, HTTPStatus.SERVICE_UNAVAILABLE, detail, headers={"Retry-After": "5"})


def _unavailable(request: Request, error: Exception) -> Response:
    _log.error("Request %s: the database cannot be read: %s", request.scope[REQUEST_ID], error.__cause__)
    detail = "The database cannot be read at the moment. Where there is none yet, `whosaid load` makes it."
    return problem(request.scope, HTTPStatus.SERVICE_UNAVAILABLE, detail, headers={"Retry-After": "5"})
