"""What HTTP asks of any resource: validators, HEAD, CORS, health."""

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from app.database import open_for_writing
from app.main import create_app
from app.settings import Settings
from tests import archive

ORIGIN = {"Origin": "https://newsroom.example"}


def test_an_unchanged_answer_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/claims?kind=direct").headers["etag"]
    again = client.get("/claims?kind=direct", headers={"If-None-Match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)


@pytest.mark.parametrize("path", ["/claims?kind=mixed", "/claims?limit=3", "/articles"])
def test_another_answer_has_another_tag(client: TestClient, path: str) -> None:
    tag = client.get("/claims?kind=direct").headers["etag"]
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 200


def test_a_change_of_the_data_changes_tags_and_totals(database_url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(database_url.removeprefix("sqlite:///"), copy)
    with TestClient(create_app(Settings(database_url=f"sqlite:///{copy}"))) as client:
        before = client.get("/articles")
        archive.add_article(f"sqlite:///{copy}", "The bank said that rates would stay.")
        after = client.get("/articles", headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    assert after.json()["page"]["total"]["value"] == before.json()["page"]["total"]["value"] + 1


@pytest.mark.parametrize("path", ["/claims", "/articles/unknown", "/healthz", "/docs"])
def test_head_gives_the_headers_of_get_without_the_body(client: TestClient, path: str) -> None:
    got, head = client.get(path), client.head(path)
    assert head.status_code == got.status_code
    assert head.headers == got.headers
    assert head.content == b""


def test_pages_of_other_origins_may_read_answers_tags_and_links(client: TestClient) -> None:
    headers = client.get("/claims", headers=ORIGIN).headers
    assert headers["access-control-allow-origin"] == "*"
    assert {name.strip() for name in headers["access-control-expose-headers"].split(",")} == {"ETag", "Link"}


def test_pages_of_other_origins_may_ask_whether_an_answer_is_unchanged(client: TestClient) -> None:
    asked = {"Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "if-none-match"}
    assert client.options("/claims", headers=ORIGIN | asked).status_code == 200


def test_a_living_ready_service_says_so(client: TestClient) -> None:
    assert client.get("/healthz").json() == client.get("/readyz").json() == {"status": "ok"}


def test_a_service_without_a_database_lives_but_is_not_ready_until_there_is_one(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'archive.db'}"
    with TestClient(create_app(Settings(database_url=url))) as client:
        assert client.get("/healthz").status_code == 200
        assert client.get("/readyz").status_code == 503
        archive.build(tmp_path)
        assert client.get("/readyz").status_code == 200


def test_a_database_of_another_schema_is_not_ready(tmp_path: Path) -> None:
    url = archive.build(tmp_path)
    with open_for_writing(url).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    with TestClient(create_app(Settings(database_url=url))) as client:
        response = client.get("/readyz")
    assert response.status_code == 503
    assert "whosaid migrate" in response.json()["detail"]
