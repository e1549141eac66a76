"""Searching: what is found, in which order, and how it is shown."""

import re
from html import escape
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from app.api import schemas
from app.querying.snippets import Snippets
from tests.api.asking import get, nickname

LISTS = ("/claims", "/articles", "/entities")


def found(client: TestClient, q: str, **parameters: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = get(client, "/claims", q=q, **parameters)["data"]
    return rows


def test_the_best_match_comes_first(client: TestClient) -> None:
    ranked = [nickname(row["content"]["text"]) for row in found(client, "troops OR killed", sort="relevance")]
    assert ranked[0] == "killed"
    assert set(ranked) == {"killed", "dispatched", "joined"}


def test_ranked_or_not_the_same_is_found_and_counted(client: TestClient) -> None:
    for parameters in ({}, {"kind": "indirect"}, {"kind__not": "direct", "speaker__exists": "true"}):
        newest, ranked = (
            get(client, "/claims", q="north OR that", sort=sort, **parameters) for sort in ("-said", "relevance")
        )
        assert {row["id"] for row in newest["data"]} == {row["id"] for row in ranked["data"]}
        assert newest["page"]["total"] == ranked["page"]["total"] == {"value": len(newest["data"]), "exact": True}


def test_what_older_revisions_say_is_not_found(client: TestClient) -> None:
    assert found(client, "likely", sort="relevance") == []
    assert get(client, "/articles", q="likely")["page"]["total"]["value"] == 0


@pytest.mark.parametrize(
    "parameters",
    [
        {"sort": "relevance"},
        {"sort": "relevance", "q": "-north"},
        {"sort": "relevance,said", "q": "north"},
        {"sort": "-relevance", "q": "north"},
    ],
    ids=str,
)
def test_there_is_no_relevance_without_words_to_find_nor_beside_other_keys(
    client: TestClient, parameters: dict[str, str]
) -> None:
    response = client.get("/claims", params=parameters)
    assert response.status_code == 422
    assert [fault["parameter"] for fault in response.json()["errors"]] == ["sort"]


@pytest.mark.parametrize(
    ("path", "q", "words"),
    [
        ("/claims", "REGION", "que l&#x27;organisation quitte la <mark>région</mark>"),
        ("/claims", '"key interest rates"', "leaving its <mark>key interest rates</mark> unchanged"),
        ("/claims", "interes* unchanged", "key <mark>interest</mark> rates <mark>unchanged</mark>"),
        ("/articles", "stay unchanged", "Rates <mark>stay</mark> … The European Central Bank said"),
        ("/entities", "Wmo", "<mark>WMO</mark> | World Meteorological Organization"),
    ],
)
def test_a_row_found_shows_its_matches_in_html(client: TestClient, path: str, q: str, words: str) -> None:
    (row,) = get(client, path, q=q)["data"]
    assert words in row["snippet"]


def test_a_row_found_for_what_it_lacks_has_no_matches_to_show(client: TestClient) -> None:
    assert {row["snippet"] for row in found(client, "-north")} == {None}


def test_there_are_no_snippets_without_a_search(client: TestClient) -> None:
    assert "snippet" not in get(client, "/claims")["data"][0]


@pytest.mark.parametrize("path", LISTS)
def test_answers_to_searches_are_what_the_contract_says(client: TestClient, path: str) -> None:
    page = {"/claims": schemas.ClaimPage, "/articles": schemas.ArticlePage, "/entities": schemas.EntityPage}[path]
    page.model_validate_json(client.get(path, params={"q": "n* OR r*", "sort": "relevance"}).text, strict=True)


@given(st.text(min_size=1, max_size=60), st.sampled_from(LISTS), st.sampled_from(["name", "relevance", None]))
@example('"', "/claims", "relevance")
@example("a" * 500, "/articles", None)
@example('x* -"y" OR -z NEAR(a b) {c}:^d', "/entities", "relevance")
def test_whatever_is_searched_for_is_answered_or_refused(
    client: TestClient, q: str, path: str, sort: str | None
) -> None:
    response = client.get(path, params={"q": q, **({"sort": sort} if sort else {})})
    assert response.status_code in {200, 422}


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\x02\x03"), max_size=80))
@example("<script>alert('word')</script> & word")
def test_a_snippet_is_the_text_itself_escaped(text: str) -> None:
    snippet = Snippets().of('"word"', {1: f"{text} word"})[1]
    assert snippet is not None
    assert re.sub("</?mark>", "", snippet).strip("…") in escape(f"{text} word")
