"""`/fields`: what each list can be filtered, sorted and counted by, for programs that build queries."""

from typing import Any

import pydantic
from fastapi import APIRouter, Request
from pydantic import BaseModel

from app.api.docs import problems
from app.api.responses import refuse_others
from app.querying.filters import Field
from app.querying.resources import ARTICLES, CLAIMS, ENTITIES, Resource

router = APIRouter(tags=["fields"])


def _described(description: str, example: Any) -> Any:
    return pydantic.Field(description=description, examples=[example])


_FILTER = {
    "parameter": "speaker",
    "operator": "is",
    "description": "Who said it.",
    "takes": "an entity's id, name or alias",
    "example": "Volodymyr Zelensky",
}
_FIELD = {
    "name": "speaker",
    "description": "Who said it.",
    "type": "entity",
    "example": "Volodymyr Zelensky",
    "filters": [_FILTER],
    "sorts": False,
    "facets": ["speaker"],
}
_LIST = {"path": "/claims", "default_sort": "-said", "fields": [_FIELD]}


class FilterShown(BaseModel):
    """A parameter that asks about a field."""

    parameter: str = _described("The parameter's name.", "said__gte")
    operator: str = _described("How it asks: is, not, all, gte, lte, exists or prefix.", "gte")
    description: str = _described(
        "What it does.", "`said` is on or after this date (the first day of a year or month)."
    )
    takes: str = _described("What it is given.", "a year, month or day, such as 2024, 2024-12 or 2024-12-04")
    example: str = _described("A value that it takes.", "2024-11")


class FieldShown(BaseModel):
    """Something that a list can be filtered, sorted or counted by."""

    name: str = _described("The field's name.", "speaker")
    description: str = _described("What it is.", "Who said it.")
    type: str = _described("What sort of value it has.", "entity")
    example: str = _described("A value.", "Volodymyr Zelensky")
    filters: list[FilterShown] = _described(
        "The parameters that ask about it; none where it only sorts.",
        [_FILTER],
    )
    sorts: bool = _described("Whether it can be given to `sort`.", False)
    facets: list[str] = _described("What `facet` may be given to count by it.", ["speaker"])


class FieldsOfList(BaseModel):
    """The fields of one list."""

    path: str = _described("The list's path.", "/claims")
    default_sort: str = _described("The order where `sort` is not given.", "-said")
    fields: list[FieldShown] = _described("Its fields.", [_FIELD])


class ListsShown(BaseModel):
    """Every list and its fields."""

    data: list[FieldsOfList] = _described("One entry for each list.", [_LIST])


def _field(resource: Resource, field: Field) -> FieldShown:
    return FieldShown(
        name=field.name,
        description=field.description,
        type=field.value.kind,
        example=field.example,
        filters=[
            FilterShown(
                parameter=each.name,
                operator=each.operator.suffix.removeprefix("__") or "is",
                description=each.description,
                takes=each.takes.remedy,
                example=each.example,
            )
            for each in field.filters
        ],
        sorts=field.name in resource.orders,
        facets=[name for name, facet in resource.facets.items() if facet.field is field],
    )


_LISTS = ListsShown(
    data=[
        FieldsOfList(
            path=f"/{resource.name}",
            default_sort=resource.default_sort,
            fields=[_field(resource, field) for field in resource.fields.values()],
        )
        for resource in (CLAIMS, ARTICLES, ENTITIES)
    ]
)


@router.get("/fields", response_description="The fields of every list.", responses=problems(422))
async def list_fields(request: Request) -> ListsShown:
    """Tell for each list its fields, how each can be asked about, and whether lists can be sorted and counted by it."""
    refuse_others(request)
    return _LISTS
