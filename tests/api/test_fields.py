"""The catalogue of fields, which other programs build their queries from."""

import pytest
from starlette.testclient import TestClient

from tests.api.asking import get

CATALOGUE = ["/claims", "/articles", "/entities"]


def test_a_parameter_that_does_nothing_here_is_refused(client: TestClient) -> None:
    (fault,) = client.get("/fields?kind=direct").json()["errors"]
    assert (fault["parameter"], fault["problem"]) == ("kind", "is not a parameter here")


def test_every_list_has_its_fields(client: TestClient) -> None:
    assert [each["path"] for each in get(client, "/fields")["data"]] == CATALOGUE


@pytest.mark.parametrize("path", CATALOGUE)
def test_every_filter_sort_and_facet_of_the_catalogue_can_be_asked_for(client: TestClient, path: str) -> None:
    (listed,) = (each for each in get(client, "/fields")["data"] if each["path"] == path)
    for field in listed["fields"]:
        for each in field["filters"]:
            get(client, path, **{each["parameter"]: each["example"]})
        if field["name"] == "relevance":
            get(client, path, q="war", sort="relevance")
        elif field["sorts"]:
            get(client, path, sort=f"-{field['name']}")
        for facet in field["facets"]:
            get(client, path, facet=facet)


@pytest.mark.parametrize("path", CATALOGUE)
def test_the_catalogue_and_the_contract_name_the_same_filters(client: TestClient, path: str) -> None:
    (listed,) = (each for each in get(client, "/fields")["data"] if each["path"] == path)
    parameters = get(client, "/openapi.json")["paths"][path]["get"]["parameters"]
    filters = [each["parameter"] for field in listed["fields"] for each in field["filters"]]
    assert [each["name"] for each in parameters][: len(filters)] == filters


def test_a_field_tells_what_it_is_and_how_to_ask_about_it(client: TestClient) -> None:
    (claims, *_) = get(client, "/fields")["data"]
    (said,) = (field for field in claims["fields"] if field["name"] == "said")
    assert (said["type"], said["sorts"], said["facets"]) == ("date", True, ["said:year", "said:month", "said:day"])
    assert [each["operator"] for each in said["filters"]] == ["is", "not", "gte", "lte", "exists"]
