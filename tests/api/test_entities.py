from typing import Any

import pytest
from starlette.testclient import TestClient

from app.identifiers import article_id, entity_id
from tests import archive
from tests.api.asking import claims, get

RUSSIA = entity_id("place", "Russia")
KYODO = entity_id("organization", "Kyodo News")
ZELENSKY = entity_id("person", "Volodymyr Zelensky")


def names(client: TestClient, **parameters: Any) -> list[str]:
    return [entity["name"] for entity in get(client, "/entities", limit=1000, **parameters)["data"]]


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({"kind": "person"}, ["Andrii Cherniak", "Rustem Umerov", "Volodymyr Zelensky"]),
        ({"kind": "person", "sort": "-name"}, ["Volodymyr Zelensky", "Rustem Umerov", "Andrii Cherniak"]),
        ({"kind": "person", "country__not": "UA"}, []),
        ({"country": ["ru", "KP"]}, ["North Korea", "Russia"]),
        ({"name": "zelensky"}, ["Volodymyr Zelensky"]),
        ({"name": "Zelen"}, []),
        ({"kind": "person", "name__not": "Zelensky"}, ["Andrii Cherniak", "Rustem Umerov"]),
        ({"name": "The E.C.B."}, ["European Central Bank"]),
        ({"name__prefix": "The Kyo"}, ["Kyodo News"]),
        ({"name__prefix": "zel"}, ["Volodymyr Zelensky"]),
        ({"name__prefix": "MEDECINS"}, ["Médecins Sans Frontières"]),
        ({"name__prefix": "%"}, []),
        ({"country__exists": "true", "kind__not": ["person", "place"]}, ["Kyodo News", "National Resistance Center"]),
        ({"role": "outlet"}, ["Example Courier", "Example Gazette"]),
        ({"role": "via"}, ["Kyodo News", "Radio Free Europe/Radio Liberty"]),
        ({"role": ["mentioned", "outlet"], "kind": "place"}, ["North Korea", "Russia"]),
        ({"role__not": ["speaker", "via", "mentioned"]}, ["Example Courier", "Example Gazette"]),
        ({"article": article_id(archive.WARMEST_YEAR_URL, "")}, ["World Meteorological Organization"]),
        ({"ids": [KYODO, ZELENSKY]}, ["Kyodo News", "Volodymyr Zelensky"]),
        ({"updated_since": "4"}, ["Médecins Sans Frontières"]),
        ({"q": "borders"}, ["Médecins Sans Frontières"]),
        ({"q": "volodymyr president"}, ["Volodymyr Zelensky"]),
        ({"q": "radio -liberty"}, []),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else None,
)
def test_a_filter_keeps_the_entities_it_names(client: TestClient, parameters: dict[str, Any], found: list[str]) -> None:
    assert names(client, **parameters) == found


def test_an_entity_comes_with_its_other_names(client: TestClient) -> None:
    entity = get(client, f"/entities/{ZELENSKY}")
    assert (entity["kind"], entity["name"], entity["country"]) == ("person", "Volodymyr Zelensky", "UA")
    assert sorted(entity["aliases"]) == ["President Volodymyr Zelensky", "Zelensky"]


@pytest.mark.parametrize(
    ("entity", "roles", "found"),
    [
        (ZELENSKY, [], {"treated", "killed"}),
        (ZELENSKY, ["speaker"], {"treated", "killed"}),
        (ZELENSKY, ["mentioned"], set()),
        (KYODO, [], {"treated"}),
        (KYODO, ["via"], {"treated"}),
        (KYODO, ["speaker"], set()),
        (RUSSIA, ["mentioned"], {"stationed", "dispatched", "treated"}),
        (RUSSIA, ["speaker", "mentioned"], {"stationed", "dispatched", "treated"}),
    ],
)
def test_an_entitys_claims_are_those_it_has_a_role_in(
    client: TestClient, entity: str, roles: list[str], found: set[str]
) -> None:
    assert claims(client, f"/entities/{entity}/claims", role=roles) == found


def test_an_entitys_claims_can_be_filtered_like_any(client: TestClient) -> None:
    assert claims(client, f"/entities/{RUSSIA}/claims", kind="narrated") == {"dispatched"}


@pytest.mark.parametrize("path", ["/entities/unknown", "/entities/unknown/claims"])
def test_what_does_not_exist_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_an_entity_shows_the_page_about_it_that_its_users_list_gives(client: TestClient) -> None:
    assert get(client, f"/entities/{KYODO}")["url"] == archive.KYODO_URL
    assert get(client, f"/entities/{ZELENSKY}")["url"] is None


def test_an_entity_links_to_its_articles_and_to_its_claims_over_time(client: TestClient) -> None:
    (bank,) = get(client, "/entities", name="ECB")["data"]
    (article,) = get(client, bank["links"]["articles"])["data"]
    assert article["title"] == "Rates stay"
    assert get(client, bank["links"]["timeline"])["data"] == [{"value": "2023-12", "count": 1}]
