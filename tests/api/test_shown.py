"""What of a row is shown: `select` and `include`."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api import schemas
from app.identifiers import article_id
from tests import archive
from tests.api.asking import get

SEED = article_id(None, archive.SEED_TEXT)


@pytest.mark.parametrize(
    ("path", "select", "row"),
    [
        ("/claims?via=Kyodo+News", "kind", {"kind": "indirect"}),
        ("/claims?via=Kyodo+News", "speaker.name", {"speaker": {"name": "Volodymyr Zelensky"}}),
        ("/claims?via=Kyodo+News", "mentions.name,hedged", {"hedged": False, "mentions": [{"name": "Russia"}]}),
        ("/claims?kind=narrated", "speaker.name,cue", {"speaker": None, "cue": None}),
        (
            "/claims?kind=narrated",
            ["quantities.low", "quantities.span"],
            {"quantities": [{"low": 10000.0, "span": [264, 284]}]},
        ),
        ("/claims?cue=confirmed", "article.outlet.name", {"article": {"outlet": {"name": "Example Courier"}}}),
        ("/articles?language=fr", "title,authors", {"title": "L'aide reste", "authors": []}),
        ("/entities?name=Zelensky", "name,name", {"name": "Volodymyr Zelensky"}),
    ],
)
def test_a_row_shows_only_what_is_selected(client: TestClient, path: str, select: Any, row: dict[str, Any]) -> None:
    names = select if isinstance(select, list) else [select]
    answer = client.get(path + "".join(f"&select={name}" for name in names))
    assert answer.json()["data"] == [row]
    schemas.SelectedPage.model_validate_json(answer.text, strict=True)


def test_a_whole_member_selected_is_as_it_is_without(client: TestClient) -> None:
    whole = get(client, "/claims", limit=1000)["data"]
    selected = get(client, "/claims", limit=1000, select="speaker.id,speaker,id")["data"]
    assert selected == [{"id": row["id"], "speaker": row["speaker"]} for row in whole]


def test_a_cursor_goes_on_with_other_fields(client: TestClient) -> None:
    ids = [row["id"] for row in get(client, "/claims")["data"]]
    following = get(client, "/claims", limit=2)["page"]["next"]
    assert get(client, following + "&select=id")["data"] == [{"id": id_} for id_ in ids[2:4]]


def test_one_thing_shows_only_what_is_selected(client: TestClient) -> None:
    assert get(client, f"/articles/{SEED}", select="id,revisions") == {"id": SEED, "revisions": [1]}


@pytest.mark.parametrize("path", ["/claims?via=Kyodo+News", "/claims?kind=narrated", "/claims?outlet=Example+Gazette"])
def test_what_is_included_is_the_whole_record(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}&include=article,speaker,entities")
    schemas.ClaimPage.model_validate_json(answer.text, strict=True)
    for claim in answer.json()["data"]:
        article = get(client, claim["links"]["article"])
        assert claim["included"]["article"] == {
            name: article[name] for name in schemas.Article.model_fields if name not in {"included", "snippet"}
        }
        speaker = claim["speaker"] and get(client, f"/entities/{claim['speaker']['id']}")
        assert claim["included"]["speaker"] == speaker
        entities = [get(client, f"/entities/{entity['id']}") for entity in claim["mentions"]]
        assert claim["included"]["entities"] == entities


def test_evidence_is_the_words_in_the_article_with_the_text_around_them(client: TestClient) -> None:
    for claim in get(client, "/claims", include="evidence")["data"]:
        text = get(client, claim["links"]["article"])["text"]
        assert [[piece["start"], piece["end"]] for piece in claim["included"]["evidence"]] == claim["content"]["spans"]
        for piece in claim["included"]["evidence"]:
            start, end = piece["start"], piece["end"]
            assert (piece["prefix"], piece["exact"]) == (text[max(0, start - 200) : start], text[start:end])
            assert piece["suffix"] == text[end : end + 200]


def test_what_is_included_comes_beside_what_is_selected(client: TestClient) -> None:
    (article,) = get(client, "/articles", language="fr", select="title", include="text")["data"]
    assert article == {"title": "L'aide reste", "included": {"text": archive.AID_TEXT}}


def test_one_claim_comes_with_what_is_included(client: TestClient) -> None:
    (claim,) = get(client, "/claims", via="Kyodo News", include="evidence")["data"]
    assert get(client, claim["links"]["self"], include="evidence") == claim


def test_following_the_version_of_an_answer_gives_what_came_later(client: TestClient) -> None:
    version = get(client, "/articles")["page"]["version"]
    assert get(client, "/articles", updated_since=version)["data"] == []
    assert len(get(client, "/articles", updated_since=version - 1)["data"]) == 1


def test_quantities_may_be_included_where_little_else_is_selected(client: TestClient) -> None:
    whole = get(client, "/claims")["data"]
    parts = get(client, "/claims", select="id", include="quantities")["data"]
    assert any(claim["quantities"] for claim in whole)
    assert parts == [{"id": claim["id"], "included": {"quantities": claim["quantities"]}} for claim in whole]
