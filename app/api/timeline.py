"""`/timeline`: how many claims there are in each year, month or day."""

import json
from dataclasses import replace

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from app.api.docs import filter_parameters, problems, query_parameter
from app.api.links import query_pairs
from app.api.responses import facet_counts_of, json_response, reader_of, readers_of
from app.querying import parameters
from app.querying.errors import InvalidParametersError, ParameterFault
from app.querying.resolving import resolved
from app.querying.resources import CLAIMS
from app.querying.timeline import MOST, filled

router = APIRouter(tags=["claims"])

_BY = [name for name, facet in CLAIMS.facets.items() if facet.unit]
_DEFAULT = "published:month"


class TimelineEntry(BaseModel):
    """A year, month or day, and its claims."""

    value: str = Field(description="The year, month or day, EDTF.", examples=["2024-12"])
    count: int = Field(description="How many claims lie in it.", examples=[3])


class Timeline(BaseModel):
    """Claims over time."""

    by: str = Field(description="Which date, and the unit of time.", examples=[_DEFAULT])
    data: list[TimelineEntry] = Field(
        description="From the first to the last with claims, those without any too.",
        examples=[[{"value": "2024-12", "count": 3}]],
    )
    missing: int = Field(description="Claims whose date is not known to lie in one such unit.", examples=[0])
    exact: bool = Field(
        description="False where there was no time to count, or where articles are being loaded.", examples=[True]
    )


@router.get(
    "/timeline",
    response_model=Timeline,
    response_description="The claims of each year, month or day.",
    responses=problems(422),
    openapi_extra=filter_parameters(
        CLAIMS,
        query_parameter(
            "by",
            "Which date to go by, and the unit of time.",
            {"type": "string", "enum": _BY, "default": _DEFAULT},
            _DEFAULT,
        ),
    ),
)
async def get_timeline(request: Request) -> Response:
    """Count claims by the year, month or day that they were said or published in, under any filter of /claims."""
    reader = reader_of(request)
    version = readers_of(request).state().version
    pairs = query_pairs(request)
    for name, _ in pairs:
        if name in parameters.CONTROLS:
            raise InvalidParametersError(
                ParameterFault(name, "is not a parameter here", "`by`, or a filter of /claims")
            )
    asked = [value for name, value in pairs if name == "by"] or [_DEFAULT]
    if len(asked) > 1 or asked[0] not in _BY:
        raise InvalidParametersError(ParameterFault("by", "is not such a date and unit", f"one of {', '.join(_BY)}"))
    query = resolved(parameters.parse(CLAIMS, [pair for pair in pairs if pair[0] != "by"]), reader)
    facet = CLAIMS.facets[asked[0]]
    found = await facet_counts_of(request).of(replace(query, facets=(facet,), facet_limit=MOST), version)
    counts = found.facets[facet.name]
    data = [{"value": value, "count": count} for value, count in filled(counts.buckets, str(facet.unit))]
    body = {"by": facet.name, "data": data, "missing": counts.missing, "exact": counts.exact}
    return json_response(request, json.dumps(body), version, cached=counts.exact)
