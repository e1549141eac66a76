"""Pages of lists: their rows, where they stand, and what was counted."""

from typing import Annotated

from pydantic import Field

from app.api.examples import ARTICLE, BUCKET, CLAIM, ENTITY, FACET, PAGE, WARNING
from app.api.schemas.described import Model, shown
from app.api.schemas.problems import Fault
from app.api.schemas.records import Article, Claim, Entity, Selected


class Total(Model):
    """How many there are under the filters, on all pages."""

    value: int = shown("The number, or where it is not exact, the least that it can be.", PAGE["total"]["value"])
    exact: bool = shown("False where there are too many to count for every request, or counting took too long.", True)


class PageInfo(Model):
    """Where a page stands in its list."""

    limit: int = shown("How many a page holds at most.", 25)
    next: str | None = shown("URL of the next page, relative to the host; null on the last.", None)
    total: Total = shown("How many there are on all pages.", PAGE["total"])
    version: int = shown(
        "Version of the data. To follow changes, keep that of your first page, and ask for `updated_since` it later.",
        PAGE["version"],
    )


class Bucket(Model):
    """The rows that share a value of a facet."""

    value: str = shown("The value, as the filter of the same name takes it.", BUCKET["value"])
    name: str = shown("The value for people: of an entity its name.", BUCKET["name"])
    count: int = shown("How many rows have it.", BUCKET["count"])


class FacetCounts(Model):
    """How many rows have each value of a facet, on all pages."""

    buckets: list[Bucket] = shown("The most frequent values; of years, months and days the newest.", [BUCKET])
    distinct: int = shown("How many different values there are.", FACET["distinct"])
    missing: int = shown(
        "How many rows have no value; of dates, also those that are not known to lie in one such year, month or day.",
        FACET["missing"],
    )
    exact: bool = shown(
        "False where there was no time to count, or where the counts are of a moment ago while articles are loaded.",
        FACET["exact"],
    )


Facets = Annotated[
    dict[str, FacetCounts] | None,
    Field(description="The facets that were asked for, by name.", examples=[{"speaker": FACET}]),
]


Warnings = Annotated[
    list[Fault] | None,
    Field(description="Names that no entity has, so that nothing can be found by them.", examples=[[WARNING]]),
]


class ClaimPage(Model):
    """One page of claims."""

    data: list[Claim] = shown("The claims.", [CLAIM])
    page: PageInfo = shown("Where this page stands in the list.", PAGE)
    facets: Facets = None
    warnings: Warnings = None


class ArticlePage(Model):
    """One page of articles."""

    data: list[Article] = shown("The articles, without their texts.", [ARTICLE])
    page: PageInfo = shown("Where this page stands in the list.", PAGE)
    facets: Facets = None
    warnings: Warnings = None


class EntityPage(Model):
    """One page of entities."""

    data: list[Entity] = shown("The entities.", [ENTITY])
    page: PageInfo = shown("Where this page stands in the list.", PAGE)
    facets: Facets = None
    warnings: Warnings = None


class SelectedPage(Model):
    """One page of a list of which `select` left some fields."""

    data: list[Selected] = shown("The things, with the fields that `select` names.", [{"id": CLAIM["id"]}])
    page: PageInfo = shown("Where this page stands in the list.", PAGE)
    facets: Facets = None
    warnings: Warnings = None
