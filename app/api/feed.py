"""`/feed`: new claims, for feed readers."""

from fastapi import APIRouter, Request, Response

from app.api.docs import answers, list_parameters
from app.api.formats.offered import FEEDS
from app.api.responses import list_response
from app.querying.resources import CLAIMS

router = APIRouter(tags=["claims"])


@router.get(
    "/feed",
    response_class=Response,
    response_description="A feed of claims.",
    responses=answers(FEEDS, 422),
    openapi_extra=list_parameters(CLAIMS, offered=FEEDS),
)
async def get_feed(request: Request) -> Response:
    """Give the claims that were loaded last, as Atom or JSON Feed; every filter of /claims applies."""
    return await list_response(request, CLAIMS, offered=FEEDS)
