"""Errors as people and programs can use them: `application/problem+json` (RFC 9457), whatever the path."""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from app.querying.errors import InvalidParametersError, TooSlowError, UnreadableError

MEDIA_TYPE = "application/problem+json"

_log = logging.getLogger(__name__)


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None, **more: Any) -> Response:
    """Give a response that says what went wrong: the status, `detail` in words, and `more` members."""
    content = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return Response(json.dumps(content, ensure_ascii=False), status, headers, MEDIA_TYPE)


def register_problems(app: FastAPI) -> None:
    """Let every error that can leave the application do so as a problem."""
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(InvalidParametersError, _invalid_parameters)
    app.add_exception_handler(TooSlowError, _too_slow)
    app.add_exception_handler(UnreadableError, _unavailable)
    app.add_exception_handler(Exception, _unexpected)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  (tells the type checker what it is registered for)
    details = {
        HTTPStatus.NOT_FOUND.phrase: f"There is nothing at {request.url.path}; /docs lists what there is.",
        HTTPStatus.METHOD_NOT_ALLOWED.phrase: f"{request.method} is not possible here; the API only answers GET.",
    }
    # FastAPI does not know that HEAD is answered too.
    headers = {"Allow": "GET, HEAD"} if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED else error.headers
    return problem(error.status_code, details.get(error.detail, error.detail), headers)


def _invalid_parameters(_: Request, error: Exception) -> Response:
    assert isinstance(error, InvalidParametersError)  # noqa: S101
    detail = "; ".join(f"{fault.parameter} {fault.problem} (expected {fault.remedy})" for fault in error.faults)
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors=[asdict(fault) for fault in error.faults])


def _too_slow(request: Request, _: Exception) -> Response:
    seconds = request.app.state.readers.seconds
    detail = f"Answering took longer than the {seconds:g} seconds that it may. Narrow the question with more filters."
    return problem(HTTPStatus.SERVICE_UNAVAILABLE, detail, headers={"Retry-After": "5"})


def _unavailable(_: Request, error: Exception) -> Response:
    _log.error("The database cannot be read: %s", error.__cause__)
    detail = "The database cannot be read at the moment. Where there is none yet, `whosaid load` makes it."
    return problem(HTTPStatus.SERVICE_UNAVAILABLE, detail, headers={"Retry-After": "5"})


def _unexpected(_: Request, error: Exception) -> Response:
    del error  # The server logs it.
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "This is a fault of the service; its log tells more.")
