"""`/suggest`: names while somebody types them."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field

from app.api.docs import problems
from app.api.examples import ENTITY
from app.api.responses import json_response, readers_of, refuse_others
from app.extraction.values import EntityKind
from app.querying.suggest import expression, suggestions

router = APIRouter(tags=["entities"])

Typed = Annotated[
    str,
    Query(
        min_length=1,
        max_length=500,
        description="What was typed so far: whole words, and the beginning of the last.",
        examples=["volodymyr zel"],
    ),
]
Limit = Annotated[int, Query(ge=1, le=100, description="How many names to suggest at most.", examples=[10])]


class Suggestion(BaseModel):
    """An entity that may be meant."""

    id: str = Field(description="Its id.", examples=[ENTITY["id"]])
    kind: EntityKind = Field(description="What sort of thing it is.", examples=["person"])
    name: str = Field(description="Its canonical name; an alias may be what was typed.", examples=[ENTITY["name"]])
    claims: int = Field(description="How many claims it is credited with.", examples=[4])


class Suggestions(BaseModel):
    """Entities with names that begin so."""

    data: list[Suggestion] = Field(
        description="Those credited with most claims first.",
        examples=[[{"id": ENTITY["id"], "kind": "person", "name": ENTITY["name"], "claims": 4}]],
    )


@router.get(
    "/suggest",
    response_model=Suggestions,
    response_description="Entities that may be meant.",
    responses=problems(422),
)
async def suggest(request: Request, q: Typed, limit: Limit = 10) -> Response:
    """Suggest the entities with a name or alias whose words begin with what was typed."""
    refuse_others(request, "q", "limit")
    version = readers_of(request).state().version
    sought = expression(q)
    rows = await readers_of(request).short(lambda reader: suggestions(reader, sought, limit))
    return json_response(request, f'{{"data":[{",".join(rows)}]}}', version)
