"""What responses hold, for OpenAPI; the examples are of the seed article.

Responses are not built from these models: the database writes the JSON (`app.querying.records`), and a test holds
the two together.
"""

from app.api.schemas.pages import ArticlePage, Bucket, ClaimPage, EntityPage, FacetCounts, PageInfo, SelectedPage, Total
from app.api.schemas.problems import Fault, Health, Problem
from app.api.schemas.records import (
    Article,
    ArticleLinks,
    ArticleOfClaim,
    ArticleWithText,
    Claim,
    ClaimLinks,
    Credited,
    Entity,
    EntityLinks,
    Evidence,
    IncludedWithArticle,
    IncludedWithClaim,
    MentionedEntity,
    Outlet,
    Passage,
    Quantity,
    Selected,
)

__all__ = [
    "Article",
    "ArticleLinks",
    "ArticleOfClaim",
    "ArticlePage",
    "ArticleWithText",
    "Bucket",
    "Claim",
    "ClaimLinks",
    "ClaimPage",
    "Credited",
    "Entity",
    "EntityLinks",
    "EntityPage",
    "Evidence",
    "FacetCounts",
    "Fault",
    "Health",
    "IncludedWithArticle",
    "IncludedWithClaim",
    "MentionedEntity",
    "Outlet",
    "PageInfo",
    "Passage",
    "Problem",
    "Quantity",
    "Selected",
    "SelectedPage",
    "Total",
]
