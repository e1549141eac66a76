"""The application factory: routers, middleware, and the database for as long as the application runs."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from fastapi_offline import FastAPIOffline

from app.api import articles, claims, entities, feed, fields, health, suggest, timeline
from app.api.contract import complete_contract
from app.api.deprecation import DEPRECATIONS, Deprecation
from app.api.downloads import Downloads
from app.api.front import Front
from app.api.headers import RequestIds
from app.api.not_modified import NotModified
from app.api.problems import register_problems
from app.api.protocol import NOT_MODIFIED
from app.database import open_read_only
from app.querying.facet_counts import FacetCounts
from app.querying.pool import Readers
from app.querying.totals import Totals
from app.schema import newest_revision
from app.settings import Settings

DESCRIPTION = """
Who claimed what, about whom, when, and through which outlet: read from news articles, and every claim points at the
exact characters of the article that it was read from.

* Different filters narrow a list; the same filter repeated widens it. An unknown parameter is an error.
* Lists come in pages; follow `page.next`, or the `Link` header, until it is null.
* Offsets count Unicode code points of the article's `text`; ends are exclusive. Dates are EDTF (ISO 8601-2).
* Errors are `application/problem+json` (RFC 9457) and say what would be right.
"""

TAGS = [
    {"name": "claims", "description": "Who said what."},
    {"name": "articles", "description": "The texts that claims were read from."},
    {"name": "entities", "description": "The people, organizations and places that speak and are spoken of."},
    {"name": "fields", "description": "What lists can be filtered, sorted and counted by."},
    {"name": "health", "description": "For whatever watches the service."},
]


def create_app(settings: Settings | None = None, deprecations: Sequence[Deprecation] = DEPRECATIONS) -> FastAPI:
    """Build the application; the database opens with the first request that reads it.

    Raises ValueError where the database's URL cannot be used.
    """
    settings = settings or Settings()
    engine = open_read_only(settings.database_url)
    root = settings.root_path.rstrip("/")
    readers = Readers(engine, settings.query_seconds, settings.query_threads, root)
    downloads = Downloads(engine, settings.query_seconds, root, readers.at_hand)
    request_ids = RequestIds()
    known = NotModified(lambda: readers.state().version, request_ids)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[Mapping[str, Any]]:
        yield {NOT_MODIFIED: known}
        downloads.close()
        readers.close()

    # FastAPI's own pages load their scripts from elsewhere, and whoever hosts this may be offline.
    app = FastAPIOffline(
        redoc_url=None,
        redirect_slashes=False,  # it would lead to whatever host the request names
        title="Whosaid",
        version=version("whosaid"),
        summary="Who claimed what, read from news articles.",
        description=DESCRIPTION,
        openapi_tags=TAGS,
        license_info={"name": "MIT", "identifier": "MIT"},
        servers=[{"url": root or "/"}],
        swagger_ui_parameters={"validatorUrl": None},
        generate_unique_id_function=lambda route: route.name,
        lifespan=lifespan,
        telemetry={"tracing": False, "metrics": False, "logs": False},  # looked for anew with every request
    )
    app.state.readers = readers
    app.state.totals = Totals(readers)
    app.state.downloads = downloads
    app.state.facet_counts = FacetCounts(readers)
    app.state.expected_revision = newest_revision()
    app.add_middleware(Front, request_ids=request_ids, known=known, deprecations=deprecations)
    register_problems(app)
    complete_contract(app, deprecations)
    for part in (claims, timeline, feed, articles, entities, suggest, fields, health):
        app.include_router(part.router)
    app.add_api_route("/", _to_docs, include_in_schema=False)
    return app


async def _to_docs() -> RedirectResponse:
    return RedirectResponse("docs")
