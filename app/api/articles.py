"""`/articles`: the texts that claims were read from."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from app.api.docs import answers, list_parameters, member_parameters
from app.api.formats.offered import LISTS, MEMBERS
from app.api.responses import list_response, missing, one_response, reader_of
from app.api.schemas import ArticlePage, ArticleWithText, ClaimPage, Selected, SelectedPage
from app.querying.query import Scope
from app.querying.resources import ARTICLES, CLAIMS

router = APIRouter(prefix="/articles", tags=["articles"])

ArticleId = Annotated[str, Path(description="The article's id.", examples=["fgyssfooffooswbb"])]


@router.get(
    "",
    response_model=ArticlePage | SelectedPage,
    response_description="One page of articles.",
    responses=answers(LISTS[ARTICLES], 422),
    openapi_extra=list_parameters(ARTICLES),
)
async def list_articles(request: Request) -> Response:
    """List the articles in their newest revision, newest first, without their texts."""
    return await list_response(request, ARTICLES)


@router.get(
    "/{id}",
    response_model=ArticleWithText | Selected,
    response_description="The article.",
    responses=answers(MEMBERS[ARTICLES], 404, 422),
    openapi_extra=member_parameters(ARTICLES),
)
async def get_article(request: Request, id: ArticleId) -> Response:
    """Give one article with its text: the newest revision, or the one asked for."""
    return one_response(request, ARTICLES, id)


@router.get(
    "/{id}/claims",
    response_model=ClaimPage | SelectedPage,
    response_description="One page of claims.",
    responses=answers(LISTS[CLAIMS], 404, 422),
    openapi_extra=list_parameters(CLAIMS),
)
async def list_claims_of_article(request: Request, id: ArticleId) -> Response:
    """List the claims of one article in the order of its text; every filter of /claims applies."""
    if not reader_of(request).exists(ARTICLES, id):
        raise missing(request)
    scope = Scope(id, {"article": CLAIMS.filters["article"]})
    return await list_response(request, CLAIMS, scope, default_sort="position")
