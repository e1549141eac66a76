"""Counts of a list by its facets: they must be what somebody would find who filtered by every value in turn."""

import shutil
import time
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api import schemas
from app.identifiers import entity_id
from app.main import create_app
from app.querying import facet_counts
from app.querying.errors import TooSlowError
from app.querying.resources import ARTICLES, CLAIMS, ENTITIES, Resource
from app.schema import upgrade
from app.settings import Settings
from tests import archive
from tests.api.asking import get

QUESTIONS: list[tuple[str, dict[str, Any]]] = [
    ("/claims", {}),
    ("/claims", {"kind": "indirect"}),
    ("/claims", {"kind__not": "indirect"}),
    ("/claims", {"kind": ["direct", "mixed"], "hedged": "false"}),
    ("/claims", {"speaker": "Zelensky"}),
    ("/claims", {"speaker": ["Zelensky", "Umerov"], "via__exists": "true"}),
    ("/claims", {"speaker__not": "Zelensky"}),
    ("/claims", {"speaker": "Russia"}),
    ("/claims", {"speaker__not": "Russia"}),
    ("/claims", {"mentions": "Russia"}),
    ("/claims", {"mentions__not": "Russia"}),
    ("/claims", {"mentions__all": ["Russia", "North Korea"]}),
    ("/claims", {"mentions__all": ["Russia", "North Korea"], "mentions_kind": "place"}),
    ("/claims", {"mentions": "Russia", "mentions_kind": "place"}),
    ("/claims", {"unit": "percent", "quantity__gte": "5"}),
    ("/claims", {"unit": ["percent", "countries"]}),
    ("/claims", {"language": "fr"}),
    ("/claims", {"language": "de"}),
    ("/claims", {"confidence__gte": ["0.8", "0.65"]}),
    ("/claims", {"confidence__lte": "0.9"}),
    ("/claims", {"confidence__gte": "0.65", "confidence__lte": "0.9", "kind": "indirect"}),
    ("/claims", {"said__gte": "2024"}),
    ("/claims", {"said__lte": "2024-06-29"}),
    ("/claims", {"said__gte": ["2024-06", "2023-12"], "said__lte": ["2023", "2024-01-12"]}),
    ("/claims", {"said": ["2023", "2024-06"]}),
    ("/claims", {"said": "2024-06-01"}),
    ("/claims", {"said__not": "2024"}),
    ("/claims", {"published": "2023/2024-01"}),
    ("/claims", {"loaded": "2020"}),
    ("/claims", {"entity": "Russia"}),
    ("/claims", {"q": "north -killed", "kind": "mixed"}),
    ("/claims", {"q": "-north"}),
    ("/articles", {}),
    ("/articles", {"mentions": "Russia"}),
    ("/articles", {"outlet": "Example Gazette"}),
    ("/articles", {"published__gte": "2024"}),
    ("/articles", {"q": "warmest"}),
    ("/entities", {}),
    ("/entities", {"country": "UA"}),
    ("/entities", {"country__not": "UA", "kind": ["place", "organization"]}),
]
EVERY_FACET = {f"/{resource.name}": list(resource.facets) for resource in (CLAIMS, ARTICLES, ENTITIES)}


@pytest.mark.parametrize(("path", "parameters"), QUESTIONS, ids=str)
def test_a_bucket_counts_the_rows_that_its_value_as_a_filter_would_leave(
    client: TestClient, path: str, parameters: dict[str, Any]
) -> None:
    whole = get(client, path, facet=EVERY_FACET[path], facet_limit=1000, limit=1000, **parameters)
    rows = {row["id"] for row in whole["data"]}
    assert whole["page"]["total"] == {"value": len(rows), "exact": True}
    assert whole["facets"].keys() == set(EVERY_FACET[path])
    for facet, counts in whole["facets"].items():
        for bucket in counts["buckets"]:
            alone = get(client, path, limit=1000, **{facet.partition(":")[0]: bucket["value"]})["data"]
            assert bucket["count"] == len(rows & {row["id"] for row in alone}) > 0, (facet, bucket)
        assert (counts["exact"], counts["distinct"]) == (True, len(counts["buckets"]))
        assert counts["missing"] + sum(bucket["count"] for bucket in counts["buckets"]) >= len(rows)


def facet(client: TestClient, name: str, path: str = "/claims", **parameters: Any) -> dict[str, Any]:
    found: dict[str, Any] = get(client, path, facet=name, **parameters)["facets"][name]
    return found


def test_a_facet_names_values_for_people_and_counts_the_rows_without_one(client: TestClient) -> None:
    counts = facet(client, "speaker", facet_limit=1)
    assert counts["buckets"] == [
        {"value": entity_id("person", "Volodymyr Zelensky"), "name": "Volodymyr Zelensky", "count": 2}
    ]
    assert (counts["distinct"], counts["missing"]) == (7, 1)


def test_the_most_frequent_values_come_first(client: TestClient) -> None:
    buckets = facet(client, "kind")["buckets"]
    assert [(bucket["value"], bucket["count"]) for bucket in buckets[:2]] == [("indirect", 5), ("mixed", 2)]
    assert [bucket["count"] for bucket in buckets] == sorted((bucket["count"] for bucket in buckets), reverse=True)


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        ("year", [("2024", 2), ("2023", 1)]),
        ("month", [("2024-06", 1), ("2024-01", 1), ("2023-12", 1)]),
        ("day", [("2024-01-12", 1), ("2023-12-14", 1)]),
    ],
)
def test_dates_are_counted_by_the_year_month_or_day_that_they_surely_lie_in_the_newest_first(
    client: TestClient, unit: str, found: list[tuple[str, int]]
) -> None:
    counts = facet(client, f"said:{unit}")
    assert [(bucket["value"], bucket["count"]) for bucket in counts["buckets"]] == found
    assert counts["missing"] == 9 - sum(number for _, number in found)
    assert facet(client, f"said:{unit}", facet_limit=1)["buckets"][0]["value"] == found[0][0]


def test_a_row_with_several_values_counts_for_each_and_once(client: TestClient) -> None:
    counts = facet(client, "mentions", article=get(client, "/articles", sort="loaded")["data"][0]["id"])
    assert {bucket["name"]: bucket["count"] for bucket in counts["buckets"]} == {"Russia": 3, "North Korea": 1}
    assert counts["missing"] == 3


def test_a_list_that_belongs_to_something_is_counted_too(client: TestClient) -> None:
    russia = entity_id("place", "Russia")
    assert (
        facet(client, "kind", f"/entities/{russia}/claims")["buckets"]
        == facet(client, "kind", entity=russia)["buckets"]
    )


def test_no_facets_are_given_where_none_is_asked_for(client: TestClient) -> None:
    assert "facets" not in get(client, "/claims")


def test_a_facet_that_does_not_exist_is_refused_with_a_proposal(client: TestClient) -> None:
    response = client.get("/claims?facet=speakers&facet_limit=0")
    assert response.status_code == 422
    faults = {fault["parameter"]: fault["problem"] for fault in response.json()["errors"]}
    assert "did you mean 'speaker'" in faults["facet"]
    assert "facet_limit" in faults


def test_facets_are_named_with_commas_or_one_by_one(client: TestClient) -> None:
    assert (
        get(client, "/claims?facet=kind,speaker")["facets"] == get(client, "/claims?facet=kind&facet=speaker")["facets"]
    )


def test_facets_do_not_part_a_cursor_from_its_list(client: TestClient) -> None:
    following = get(client, "/claims", limit=2, facet="kind")["page"]["next"]
    assert len(get(client, following.replace("facet=kind", "facet=speaker"))["data"]) == 2


def test_answers_with_facets_are_what_the_contract_says(client: TestClient) -> None:
    answer = client.get("/claims", params={"facet": EVERY_FACET["/claims"]})
    schemas.ClaimPage.model_validate_json(answer.text, strict=True)


def test_facets_follow_a_change_of_the_data(database_url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(database_url.removeprefix("sqlite:///"), copy)
    with TestClient(create_app(Settings(database_url=f"sqlite:///{copy}"))) as client:
        before = facet(client, "language", "/articles")["missing"]
        archive.add_article(f"sqlite:///{copy}", "The bank said that rates would stay.")
        deadline = time.monotonic() + 30
        while not (after := facet(client, "language", "/articles"))["exact"]:
            assert time.monotonic() < deadline
    assert after["missing"] == before + 1


def test_a_facet_for_which_there_is_no_time_is_left_out_and_the_page_answered(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_slow(*_: object) -> None:
        raise TooSlowError

    monkeypatch.setattr(facet_counts, "kept", too_slow)
    response = client.get("/claims?limit=1&facet=kind&facet_limit=3")
    assert len(response.json()["data"]) == 1
    assert response.json()["facets"]["kind"] == {"buckets": [], "distinct": 0, "missing": 0, "exact": False}
    assert "etag" not in response.headers


@pytest.mark.parametrize("resource", [CLAIMS, ARTICLES, ENTITIES], ids=lambda resource: resource.name)
@pytest.mark.parametrize("stored", [True, False], ids=["nothing is known of it", "nothing is stored"])
def test_an_archive_without_values_has_facets_without_buckets(tmp_path: Path, resource: Resource, stored: bool) -> None:
    url = f"sqlite:///{tmp_path / 'bare.db'}"
    upgrade(url)
    if stored:
        bare = archive.Reading(archive.RATES_TEXT)
        bare.claim(archive.ClaimKind.NARRATED, archive.RATES_TEXT, confidence=None)
        archive.add_article(url, archive.RATES_TEXT, extraction=bare.extraction())
    with TestClient(create_app(Settings(database_url=url))) as client:
        for name in resource.facets:
            facets = get(client, f"/{resource.name}", facet=name)["facets"]
            assert facets[name]["distinct"] == len(facets[name]["buckets"])
