"""`/healthz` and `/readyz`: for whatever watches the service."""

from http import HTTPStatus

from fastapi import APIRouter, HTTPException, Request

from app.api.docs import problems
from app.api.responses import reader_of
from app.api.schemas import Health

router = APIRouter(tags=["health"])


@router.get("/healthz", response_description="It answers.")
async def healthz() -> Health:
    """Say whether the process answers."""
    return Health(status="ok")


@router.get("/readyz", response_description="It is ready.", responses=problems())
async def readyz(request: Request) -> Health:
    """Say whether the database can be read and has the schema that this release expects."""
    found, expected = reader_of(request).schema_revision(), request.app.state.expected_revision
    if found != expected:
        detail = f"The database is at schema revision {found}, this release needs {expected}; run `whosaid migrate`."
        raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, detail)
    return Health(status="ok")
