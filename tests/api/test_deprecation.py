"""What is marked as deprecated tells everybody who uses it."""

from collections.abc import Iterator
from datetime import date

import pytest
from starlette.testclient import TestClient

from app.api.deprecation import Deprecation
from app.main import create_app
from app.settings import Settings

GUIDE = "https://whosaid.example/changes"
MARKS = (
    Deprecation("old_route", since=date(2024, 12, 4), guide=GUIDE, sunset=date(2025, 12, 4)),
    Deprecation("list_claims", since=date(2024, 12, 4), guide=GUIDE, parameter="hedged"),
)


@pytest.fixture(scope="module")
def deprecating(database_url: str) -> Iterator[TestClient]:
    app = create_app(Settings(database_url=database_url), MARKS)
    app.add_api_route("/old", lambda: None, name="old_route")
    with TestClient(app) as client:
        yield client


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_deprecated_operation_says_since_when_until_when_and_what_instead(
    deprecating: TestClient, method: str
) -> None:
    response = deprecating.request(method, "/old")
    assert response.headers["deprecation"] == "@1733270400"
    assert response.headers["sunset"] == "Thu, 04 Dec 2025 00:00:00 GMT"
    assert response.links["deprecation"]["url"] == GUIDE


@pytest.mark.parametrize("query", ["hedged=true", "kind=direct&hedged=", "hedged=maybe"])
def test_a_deprecated_parameter_says_so_where_it_is_used(deprecating: TestClient, query: str) -> None:
    headers = deprecating.get(f"/claims?{query}").headers
    assert headers["deprecation"] == "@1733270400"
    assert "sunset" not in headers


@pytest.mark.parametrize("path", ["/claims", "/claims?kind=direct", "/articles", "/nowhere"])
def test_what_is_not_deprecated_says_nothing(deprecating: TestClient, path: str) -> None:
    assert "deprecation" not in deprecating.get(path).headers


def test_a_deprecation_stands_beside_the_other_links(deprecating: TestClient) -> None:
    assert set(deprecating.get("/claims?hedged=true").links) == {"self", "alternate", "deprecation"}


def test_the_contract_marks_what_is_deprecated(deprecating: TestClient) -> None:
    paths = deprecating.get("/openapi.json").json()["paths"]
    assert paths["/old"]["get"]["deprecated"]
    parameters = paths["/claims"]["get"]["parameters"]
    assert [each["name"] for each in parameters if each.get("deprecated")] == ["hedged"]
