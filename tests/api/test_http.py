"""What HTTP asks of any resource: HEAD, CORS, request ids, links, health."""

import logging
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from app.api.front import MAX_URL_LENGTH
from app.database import open_for_writing
from app.main import create_app
from app.settings import Settings
from tests import archive
from tests.api.test_problems import assert_problem

ORIGIN = {"Origin": "https://newsroom.example"}


@pytest.mark.parametrize("path", ["/claims", "/articles/unknown", "/healthz", "/docs"])
def test_head_gives_the_headers_of_get_without_the_body(client: TestClient, path: str) -> None:
    named = {"X-Request-ID": "same"}
    got, head = client.get(path, headers=named), client.head(path, headers=named)
    assert head.status_code == got.status_code
    assert head.headers == got.headers
    assert head.content == b""


def test_pages_of_other_origins_may_read_answers_tags_and_links(client: TestClient) -> None:
    headers = client.get("/claims", headers=ORIGIN).headers
    assert headers["access-control-allow-origin"] == "*"
    assert {"ETag", "Link", "X-Request-ID"} <= set(headers["access-control-expose-headers"].split(", "))


@pytest.mark.parametrize("path", ["/claims?kind=x", "/nowhere"])
def test_pages_of_other_origins_may_read_problems(client: TestClient, path: str) -> None:
    assert client.get(path, headers=ORIGIN).headers["access-control-allow-origin"] == "*"


def test_pages_of_other_origins_may_ask_whether_an_answer_is_unchanged(client: TestClient) -> None:
    asked = {"Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "if-none-match"}
    headers = client.options("/claims", headers=ORIGIN | asked).raise_for_status().headers
    assert "GET" in headers["access-control-allow-methods"]
    assert "If-None-Match" in headers["access-control-allow-headers"]


def test_options_says_what_is_possible(client: TestClient) -> None:
    response = client.options("/claims")
    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["allow"] == "GET, HEAD, OPTIONS"


def test_browsers_are_told_to_take_an_answer_for_what_it_says_it_is(client: TestClient) -> None:
    assert client.get("/claims").headers["x-content-type-options"] == "nosniff"


def test_a_requests_own_id_comes_back(client: TestClient) -> None:
    assert client.get("/claims", headers={"X-Request-ID": "desk/4711"}).headers["x-request-id"] == "desk/4711"


@pytest.mark.parametrize("given", ["", "x" * 129, "two words", "é", "a\tb", '"><script>'])
def test_an_id_that_could_do_harm_is_replaced(client: TestClient, given: str) -> None:
    answered = client.get("/claims", headers={"X-Request-ID": given.encode()}).headers["x-request-id"]
    assert re.fullmatch(r"[0-9a-f]+-[0-9a-f]+", answered)


def test_every_request_without_an_id_gets_another(client: TestClient) -> None:
    assert len({client.get("/healthz").headers["x-request-id"] for _ in range(3)}) == 3


def test_a_problem_names_its_request(client: TestClient) -> None:
    response = client.get("/claims?limit=0")
    assert response.json()["request_id"] == response.headers["x-request-id"]


def test_the_log_names_the_request_that_failed(
    database_url: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    # import-linter, run by another test, switches off every log that there is.
    monkeypatch.setattr(logging.getLogger("app.api.front"), "disabled", False)
    app = create_app(Settings(database_url=database_url))
    app.add_api_route("/broken", lambda: 1 / 0)
    with TestClient(app) as client, caplog.at_level(logging.ERROR):
        problem = assert_problem(client.get("/broken", headers=ORIGIN), 500)
    assert problem["request_id"] in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_a_url_that_is_too_long_is_refused(client: TestClient) -> None:
    path = "/claims?q="
    assert client.get(path + "x" * (MAX_URL_LENGTH - len(path))).status_code == 422
    assert_problem(client.get(path + "x" * MAX_URL_LENGTH), 414)


@pytest.mark.parametrize("path", ["/claims/", "//claims", "/claims%2F", "//evil.example/claims", "/claims/a%2Fb"])
def test_a_path_has_one_spelling(client: TestClient, path: str) -> None:
    assert_problem(client.get(f"http://testserver{path}", follow_redirects=False), 404)


@given(st.text(max_size=20), st.text(max_size=20))
def test_nothing_in_a_url_gets_out_of_a_header(client: TestClient, name: str, value: str) -> None:
    url = client.build_request("GET", "/claims", params={"q": "the", name: value}).url
    response = client.get(url)
    assert response.status_code in {200, 422}
    assert "\n" not in "".join(response.headers.values())


def test_a_url_cannot_add_a_link(client: TestClient) -> None:
    response = client.get('/claims?q=the>;rel="next",<https://evil.example/')
    assert response.status_code == 200
    assert set(response.links) == {"self", "alternate"}


def test_links_start_from_where_a_proxy_shows_the_service(database_url: str) -> None:
    app = create_app(Settings(database_url=database_url, root_path="/whosaid"))
    with TestClient(app, root_path="/whosaid") as client:
        response = client.get("/whosaid/claims?limit=1")
        assert response.links["self"]["url"] == "/whosaid/claims?limit=1"
        assert response.json()["page"]["next"].startswith("/whosaid/claims?")
        assert client.get("/whosaid/openapi.json").json()["servers"] == [{"url": "/whosaid"}]
        assert client.get("/whosaid/", follow_redirects=False).headers["location"] == "docs"


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
