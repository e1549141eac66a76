import base64
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from app.loading.document import Metadata
from app.main import create_app
from app.settings import Settings
from tests import archive
from tests.api.asking import get

LISTS = [
    ("/claims", {}),
    ("/claims", {"sort": "said"}),
    ("/claims", {"sort": "position"}),
    ("/claims", {"sort": "-position", "kind": ["indirect", "mixed"]}),
    ("/claims", {"q": "north OR zinsen"}),
    ("/claims", {"sort": "-said,position"}),
    ("/claims", {"sort": "confidence,-published"}),
    ("/claims", {"sort": "-confidence"}),
    ("/claims", {"sort": "published,-said", "speaker__exists": "true"}),
    ("/claims", {"q": "that OR north* OR zinsen", "sort": "relevance"}),
    ("/claims", {"q": "that OR the", "sort": "relevance", "kind": ["indirect", "mixed"]}),
    ("/entities", {"q": "n* OR r*", "sort": "relevance"}),
    ("/articles", {}),
    ("/articles", {"sort": "-loaded"}),
    ("/articles", {"sort": "published"}),
    ("/entities", {}),
    ("/entities", {"sort": "-name"}),
]


def walk(client: TestClient, path: str, **parameters: Any) -> list[list[str]]:
    pages = []
    url: str | None = str(client.build_request("GET", path, params=parameters or None).url)
    while url:
        answer = get(client, url)
        pages.append([row["id"] for row in answer["data"]])
        url = answer["page"]["next"]
    return pages


@pytest.mark.parametrize(("path", "parameters"), LISTS, ids=str)
@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_together_are_the_whole_list(
    client: TestClient, path: str, parameters: dict[str, Any], limit: int
) -> None:
    (whole,) = walk(client, path, limit=1000, **parameters)
    pages = walk(client, path, limit=limit, **parameters)
    assert [id_ for page in pages for id_ in page] == whole
    assert {len(page) for page in pages[:-1]} <= {limit}


@pytest.mark.parametrize(("path", "sort"), [("/claims", "said"), ("/articles", "published"), ("/entities", "name")])
def test_descending_is_ascending_turned_round(client: TestClient, path: str, sort: str) -> None:
    (ascending,), (descending,) = walk(client, path, sort=sort), walk(client, path, sort=f"-{sort}")
    assert ascending == descending[::-1]


@pytest.mark.parametrize("sort", ["-said", "published,-said", "position", "-position"])
def test_articles_loaded_between_two_pages_neither_repeat_nor_hide_a_row(
    database_url: str, tmp_path: Path, sort: str
) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(database_url.removeprefix("sqlite:///"), copy)
    metadata = Metadata(url="https://gazette.example/more", published="2024-01-13")
    text = archive.WARMEST_YEAR_TEXT
    with TestClient(create_app(Settings(database_url=f"sqlite:///{copy}"))) as client:
        (before,) = walk(client, "/claims", sort=sort)
        first = get(client, "/claims", sort=sort, limit=4)
        archive.add_article(f"sqlite:///{copy}", text, metadata, archive.read_warmest_year(text, "confirmed"))
        later = [id_ for page in walk(client, first["page"]["next"]) for id_ in page]
    seen = [row["id"] for row in first["data"]] + later
    assert len(set(seen)) == len(seen)
    assert [id_ for id_ in seen if id_ in before] == before


def test_several_keys_sort_one_within_the_other(client: TestClient) -> None:
    rows = get(client, "/claims", sort="-confidence,said", limit=1000)["data"]
    keys = [(-(row["confidence"] if row["confidence"] is not None else -1), row["said_first"] or "") for row in rows]
    assert keys == sorted(keys)
    assert len(set(keys)) > 3


@pytest.mark.parametrize("sort", ["-said,position", ["-said", "position"]], ids=str)
def test_the_last_key_decides_what_the_others_leave_open(client: TestClient, sort: Any) -> None:
    (whole,) = walk(client, "/claims", sort="position")
    (undated,) = walk(client, "/claims", sort="position", said="2023/..")
    (found,) = walk(client, "/claims", sort=sort)
    assert found[3:] == [id_ for id_ in whole if id_ not in undated]


def test_a_sample_is_some_of_the_rows_and_the_same_for_the_same_seed(client: TestClient) -> None:
    (whole,) = walk(client, "/claims")
    samples = [walk(client, "/claims", sample=4, seed=seed) for seed in range(20)]
    assert samples == [walk(client, "/claims", sample=4, seed=seed) for seed in range(20)]
    assert {len(pages) for pages in samples} == {1}
    assert {len(set(page)) for (page,) in samples} == {4}
    assert {id_ for (page,) in samples for id_ in page} == set(whole)
    assert walk(client, "/claims", sample=4) == samples[0]


def test_a_sample_is_drawn_from_what_the_filters_keep(client: TestClient) -> None:
    answer = get(client, "/claims", sample=100, speaker="Zelensky")
    assert {row["speaker"]["name"] for row in answer["data"]} == {"Volodymyr Zelensky"}
    assert answer["page"]["total"]["value"] == len(answer["data"]) == 2
    assert answer["page"]["next"] is None


def test_claims_come_newest_first_and_undated_ones_last(client: TestClient) -> None:
    days = [claim["said_first"] for claim in get(client, "/claims")["data"]]
    assert days == ["2024-06-01", "2024-01-12", "2023-12-14", *[None] * 6]


def test_the_link_header_names_this_page_and_the_next(client: TestClient) -> None:
    response = client.get("/claims", params={"limit": 2, "speaker": "Zelensky", "kind": "indirect"})
    assert response.links["self"]["url"] == "/claims?limit=2&speaker=Zelensky&kind=indirect"
    assert "next" not in response.links
    first = client.get("/claims?limit=1&speaker=Zelensky")
    assert first.links["next"]["url"] == first.json()["page"]["next"]


def test_next_keeps_the_other_parameters_as_they_were(client: TestClient) -> None:
    following = get(client, "/claims", limit=1, q='"north korean"')["page"]["next"]
    parameters = parse_qs(urlsplit(following).query)
    assert (parameters["limit"], parameters["q"]) == (["1"], ['"north korean"'])


def test_the_limit_may_change_from_page_to_page(client: TestClient) -> None:
    (whole,) = walk(client, "/claims")
    following = get(client, "/claims", limit=1)["page"]["next"].replace("limit=1", "limit=4")
    assert [claim["id"] for claim in get(client, following)["data"]] == whole[1:5]


@pytest.mark.parametrize("change", [{"kind": "direct"}, {"sort": "said"}, {"speaker": "Zelensky"}], ids=str)
def test_a_cursor_is_refused_by_another_list(client: TestClient, change: dict[str, str]) -> None:
    cursor = parse_qs(urlsplit(get(client, "/claims", limit=1)["page"]["next"]).query)["cursor"]
    response = client.get("/claims", params={"cursor": cursor, **change})
    assert response.status_code == 422
    assert [fault["parameter"] for fault in response.json()["errors"]] == ["cursor"]


def test_a_cursor_of_one_things_list_is_refused_by_anothers(client: TestClient) -> None:
    first, second = (article["links"]["claims"] for article in get(client, "/articles", sort="loaded")["data"][:2])
    cursor = parse_qs(urlsplit(get(client, first, limit=1)["page"]["next"]).query)["cursor"]
    assert client.get(second, params={"cursor": cursor}).status_code == 422


@given(st.text() | st.binary().map(lambda data: base64.urlsafe_b64encode(data).decode()))
def test_no_cursor_that_was_not_given_out_is_accepted(client: TestClient, cursor: str) -> None:
    assert client.get("/claims", params={"cursor": cursor}).status_code == 422
