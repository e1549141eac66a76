"""`/claims`: who said what."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from app.api.docs import answers, list_parameters, member_parameters
from app.api.formats.offered import LISTS, MEMBERS
from app.api.responses import list_response, one_response
from app.api.schemas import Claim, ClaimPage, Selected, SelectedPage
from app.querying.resources import CLAIMS

router = APIRouter(prefix="/claims", tags=["claims"])

ClaimId = Annotated[str, Path(description="The claim's id.", examples=["uom5gqfltbd3rpu7"])]


@router.get(
    "",
    response_model=ClaimPage | SelectedPage,
    response_description="One page of claims.",
    responses=answers(LISTS[CLAIMS], 422),
    openapi_extra=list_parameters(CLAIMS),
)
async def list_claims(request: Request) -> Response:
    """List the claims of all articles in their newest revision, by default those said last first.

    Claims of unknown date come after the others; `sort=-published` goes by the articles' dates instead.
    """
    return await list_response(request, CLAIMS)


@router.get(
    "/{id}",
    response_model=Claim | Selected,
    response_description="The claim.",
    responses=answers(MEMBERS[CLAIMS], 404, 422),
    openapi_extra=member_parameters(CLAIMS),
)
async def get_claim(request: Request, id: ClaimId) -> Response:
    """Give one claim, also of an article's older revisions."""
    return one_response(request, CLAIMS, id)
