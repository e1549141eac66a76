"""What a list may be counted by: fields, and for dates the years, months or days that they lie in."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.querying.filters import Field

UNITS: Mapping[str, int] = {"year": 10_000, "month": 100, "day": 1}
"""Units of time, each with what a day as the number YYYYMMDD is divided by to give it."""


@dataclass(frozen=True, eq=False)
class Facet:
    """A field to count the rows of a list by; of a date, what lies in the same `unit` counts together."""

    name: str
    field: Field
    unit: str | None = None


def facets_of(fields: Mapping[str, Field]) -> dict[str, Facet]:
    """Give every facet that the fields of a list offer, by name."""
    found = []
    for name, field in fields.items():
        if field.facet and field.value.kind == "date":
            found += [Facet(f"{name}:{unit}", field, unit) for unit in UNITS]
        elif field.facet:
            found.append(Facet(name, field))
    return {facet.name: facet for facet in found}
