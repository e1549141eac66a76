from typing import Any

import pytest
from starlette.testclient import TestClient

from app.identifiers import article_id, text_sha256
from tests import archive
from tests.api.asking import EVERY_CLAIM, claims, get, nickname

SEED = article_id(None, archive.SEED_TEXT)
WARMEST_YEAR = article_id(archive.WARMEST_YEAR_URL, "")


@pytest.mark.parametrize(
    ("parameters", "titles"),
    [
        ({}, ["L'aide reste", "Warmest year", "Rates stay", None]),
        ({"sort": "published"}, [None, "Rates stay", "Warmest year", "L'aide reste"]),
        ({"sort": "loaded"}, [None, "Rates stay", "Warmest year", "L'aide reste"]),
        ({"outlet": "Example Gazette"}, ["L'aide reste", "Rates stay"]),
        ({"outlet__not": "Example Gazette"}, ["Warmest year", None]),
        ({"language": "fr"}, ["L'aide reste"]),
        ({"language": "FR"}, ["L'aide reste"]),
        ({"language__exists": "false"}, [None]),
        ({"author": "DESK"}, ["Rates stay"]),
        ({"url__prefix": "https://courier.example/"}, ["Warmest year"]),
        ({"speaker": "WMO"}, ["Warmest year"]),
        ({"speaker__exists": "true", "language": "en"}, ["Warmest year", "Rates stay"]),
        ({"mentions_kind": "person"}, [None]),
        ({"mentions_country__not": "UA", "outlet": "Example Gazette"}, ["L'aide reste", "Rates stay"]),
        ({"revision__gte": "2"}, ["Warmest year"]),
        ({"text_sha256": text_sha256(archive.AID_TEXT)}, ["L'aide reste"]),
        ({"source_file__prefix": "article"}, ["L'aide reste", "Warmest year", "Rates stay", None]),
        ({"extractor": "by hand", "published": "2023"}, ["Rates stay"]),
        ({"ids": f"{SEED},{WARMEST_YEAR},unknown"}, ["Warmest year", None]),
        ({"updated_since": "4"}, ["L'aide reste"]),
        ({"mentions": "Doctors Without Borders"}, ["L'aide reste"]),
        ({"published__gte": "2024-01", "published__lte": "2024-01"}, ["Warmest year"]),
        ({"q": "warmest"}, ["Warmest year"]),
        ({"q": "checkpoints"}, [None]),
        ({"q": "-the"}, ["L'aide reste"]),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else None,
)
def test_a_filter_keeps_the_articles_it_names(
    client: TestClient, parameters: dict[str, Any], titles: list[str | None]
) -> None:
    assert [article["title"] for article in get(client, "/articles", **parameters)["data"]] == titles


def test_a_list_leaves_out_the_texts(client: TestClient) -> None:
    assert not any("text" in article for article in get(client, "/articles")["data"])


def test_an_article_comes_with_its_text_and_what_is_known_about_it(client: TestClient) -> None:
    article = get(client, f"/articles/{article_id('https://gazette.example/rates', '')}")
    assert article["text"] == archive.RATES_TEXT
    assert article["outlet"]["name"] == "Example Gazette"
    assert article["authors"] == ["Desk"]
    assert (article["published"], article["published_first"], article["published_last"]) == ("2023-12-14",) * 3


def test_what_is_not_known_about_an_article_is_null(client: TestClient) -> None:
    article = get(client, f"/articles/{SEED}")
    assert [article[name] for name in ("url", "title", "outlet", "published", "language")] == [None] * 5


def test_an_article_is_its_newest_revision_unless_another_is_asked_for(client: TestClient) -> None:
    newest, old = get(client, f"/articles/{WARMEST_YEAR}"), get(client, f"/articles/{WARMEST_YEAR}", revision=1)
    assert (newest["revision"], newest["current"], newest["text"]) == (2, True, archive.WARMEST_YEAR_TEXT)
    assert (old["revision"], old["current"], old["text"]) == (1, False, archive.WARMEST_YEAR_DRAFT)
    assert newest["revisions"] == old["revisions"] == [1, 2]


@pytest.mark.parametrize("path", [f"/articles/{WARMEST_YEAR}?revision=3", "/articles/unknown"])
def test_what_does_not_exist_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_an_articles_claims_come_in_the_order_of_its_text(client: TestClient) -> None:
    rows = get(client, f"/articles/{SEED}/claims")["data"]
    assert [nickname(row["content"]["text"]) for row in rows] == [
        *("stationed", "dispatched", "treated", "killed", "joined", "supporting")
    ]


def test_an_articles_claims_can_be_filtered_like_any(client: TestClient) -> None:
    assert claims(client, f"/articles/{SEED}/claims", speaker="Zelensky", via__not="Kyodo News") == {"killed"}


def test_an_older_revisions_claims_are_not_among_an_articles_claims(client: TestClient) -> None:
    assert claims(client, f"/articles/{WARMEST_YEAR}/claims") == {"warmest"}
    assert len(get(client, f"/articles/{WARMEST_YEAR}/claims")["data"]) == 1


def test_the_claims_of_an_unknown_article_are_not_found(client: TestClient) -> None:
    assert client.get("/articles/unknown/claims").status_code == 404


def test_all_articles_claims_together_are_all_claims(client: TestClient) -> None:
    paths = [article["links"]["claims"] for article in get(client, "/articles")["data"]]
    assert set().union(*(claims(client, path) for path in paths)) == EVERY_CLAIM
