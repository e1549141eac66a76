"""`/entities`: the people, organizations and places that speak and are spoken of."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from app.api.docs import answers, list_parameters, member_parameters
from app.api.formats.offered import LISTS, MEMBERS
from app.api.responses import list_response, missing, one_response, reader_of
from app.api.schemas import ClaimPage, Entity, EntityPage, Selected, SelectedPage
from app.querying.query import Scope
from app.querying.resources import CLAIMS, ENTITIES

router = APIRouter(prefix="/entities", tags=["entities"])

EntityId = Annotated[str, Path(description="The entity's id.", examples=["vho7bv3lvumdv3wh"])]

ROLES = {
    "speaker": CLAIMS.filters["speaker"],
    "via": CLAIMS.filters["via"],
    "mentioned": CLAIMS.filters["mentions"],
}


@router.get(
    "",
    response_model=EntityPage | SelectedPage,
    response_description="One page of entities.",
    responses=answers(LISTS[ENTITIES], 422),
    openapi_extra=list_parameters(ENTITIES),
)
async def list_entities(request: Request) -> Response:
    """List the entities by name."""
    return await list_response(request, ENTITIES)


@router.get(
    "/{id}",
    response_model=Entity | Selected,
    response_description="The entity.",
    responses=answers(MEMBERS[ENTITIES], 404, 422),
    openapi_extra=member_parameters(ENTITIES),
)
async def get_entity(request: Request, id: EntityId) -> Response:
    """Give one entity with its names."""
    return one_response(request, ENTITIES, id)


@router.get(
    "/{id}/claims",
    response_model=ClaimPage | SelectedPage,
    response_description="One page of claims.",
    responses=answers(LISTS[CLAIMS], 404, 422),
    openapi_extra=list_parameters(CLAIMS, tuple(ROLES)),
)
async def list_claims_of_entity(request: Request, id: EntityId) -> Response:
    """List the claims that an entity made, heard as a medium, or is mentioned in, newest first.

    Every filter of /claims applies.
    """
    if not reader_of(request).exists(ENTITIES, id):
        raise missing(request)
    return await list_response(request, CLAIMS, Scope(id, ROLES))
