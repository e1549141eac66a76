"""Tags, and what is not sent again because of them."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from tests import archive
from tests.api.test_problems import assert_problem

LIST = "/claims?kind=direct"


def tag_of(client: TestClient, path: str = LIST, **headers: str) -> str:
    tag: str = client.get(path, headers=_named(headers)).raise_for_status().headers["etag"]
    return tag


def asked_again(client: TestClient, held: str, path: str = LIST, **headers: str) -> Any:
    return client.get(path, headers={"If-None-Match": held, **_named(headers)})


def _named(headers: dict[str, str]) -> dict[str, str]:
    return {"Accept-Encoding": "identity", **{name.replace("_", "-"): value for name, value in headers.items()}}


@pytest.mark.parametrize("held", ["{}", "W/{}", '"other", {}', '"other",W/{},"third"', '"a,b" , {} ,'])
def test_an_unchanged_answer_is_not_sent_again(client: TestClient, held: str) -> None:
    tag = tag_of(client)
    again = asked_again(client, held.format(tag))
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)


def test_an_unchanged_answer_comes_with_what_a_cache_must_know(client: TestClient) -> None:
    full = client.get(LIST, headers={"Accept-Encoding": "identity"})
    again = asked_again(client, full.headers["etag"])
    for name in ("cache-control", "vary", "access-control-allow-origin"):
        assert again.headers[name] == full.headers[name]
    assert not {"content-length", "content-type"} & set(again.headers)


@pytest.mark.parametrize("held", ['"other"', "", "*x", "{unquoted}", '"{unquoted}', 'W/"*"', '"x{unquoted}"'])
def test_another_tag_gets_the_answer(client: TestClient, held: str) -> None:
    unquoted = tag_of(client).strip('"')
    assert asked_again(client, held.replace("{unquoted}", unquoted)).status_code == 200


@pytest.mark.parametrize("path", [LIST, "/articles", "/entities?limit=1"])
def test_any_tag_will_do_where_there_is_an_answer(client: TestClient, path: str) -> None:
    again = asked_again(client, "*", path)
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag_of(client, path))


@pytest.mark.parametrize(("path", "status"), [("/claims?kind=x", 422), ("/claims/unknown", 404), ("/nowhere", 404)])
def test_any_tag_will_not_do_where_there_is_none(client: TestClient, path: str, status: int) -> None:
    assert_problem(asked_again(client, "*", path), status)


@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_a_tag_does_not_allow_another_method(client: TestClient, method: str) -> None:
    assert client.request(method, LIST, headers={"If-None-Match": tag_of(client)}).status_code == 405


def test_head_is_told_that_nothing_changed_too(client: TestClient) -> None:
    assert client.head(LIST, headers={"If-None-Match": tag_of(client), "Accept-Encoding": ""}).status_code == 304
    assert client.head(LIST, headers={"If-None-Match": "*"}).status_code == 304


@pytest.mark.parametrize("path", ["/claims?kind=mixed", "/claims?limit=3", "/articles"])
def test_another_answer_has_another_tag(client: TestClient, path: str) -> None:
    assert asked_again(client, tag_of(client), path).status_code == 200


def test_another_representation_has_another_tag(client: TestClient) -> None:
    tags = {tag_of(client, Accept=accept) for accept in ("*/*", "application/json")}
    assert len(tags) == 1
    assert tag_of(client, Accept="application/problem+json, */*") not in tags


def test_a_change_of_the_data_changes_tags_and_totals(database_url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(database_url.removeprefix("sqlite:///"), copy)
    with TestClient(create_app(Settings(database_url=f"sqlite:///{copy}"))) as client:
        before = client.get("/articles")
        archive.add_article(f"sqlite:///{copy}", "The bank said that rates would stay.")
        after = client.get("/articles", headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    assert after.json()["page"]["total"]["value"] == before.json()["page"]["total"]["value"] + 1


def test_a_problem_is_not_kept(client: TestClient) -> None:
    response = client.get("/claims/unknown")
    assert response.headers["cache-control"] == "no-store"
    assert "etag" not in response.headers


def test_without_a_database_a_tag_gets_the_reason(tmp_path: Path) -> None:
    with TestClient(create_app(Settings(database_url=f"sqlite:///{tmp_path / 'none.db'}"))) as client:
        assert_problem(asked_again(client, '"any"'), 503)
