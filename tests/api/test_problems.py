from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from app.main import create_app
from app.querying.parameters import parameter_names
from app.querying.resources import ARTICLES, CLAIMS, ENTITIES
from app.settings import Settings


def assert_problem(response: Any, status: int) -> dict[str, Any]:
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert problem["status"] == status
    assert problem["detail"]
    return problem


@pytest.mark.parametrize(
    ("path", "parameter", "problem", "remedy"),
    [
        ("/claims?speeker=x", "speeker", "did you mean 'speaker'?", "speaker, speaker__not, "),
        ("/claims?search=troops", "search", "did you mean 'q'?", "speaker, speaker__not, "),
        ("/claims?said_on=2024-12-04", "said_on", "did you mean 'said'?", "speaker, speaker__not, "),
        ("/claims?about=Russia", "about", "did you mean 'mentions'?", "speaker, speaker__not, "),
        ("/claims?per_page=10", "per_page", "did you mean 'limit'?", "speaker, speaker__not, "),
        ("/claims?hedged__not__not=true", "hedged__not__not", "did you mean 'hedged__not'?", "one of"),
        ("/claims?said__gte__not=2024", "said__gte__not", "not a parameter", "said__gte"),
        ("/claims?kind=derect", "kind", "'derect' is not known; did you mean 'direct'?", "direct, indirect"),
        ("/claims?hedged=yes", "hedged", "'yes' is neither", "true or false"),
        ("/claims?said__gte=yesterday", "said__gte", "'yesterday' is not a date in EDTF", "2024-12-04"),
        ("/claims?said__lte=XXXX-12-04", "said__lte", "no known year", "2024-12-04"),
        ("/claims?confidence__gte=high", "confidence__gte", "not a number", "from 0 to 1"),
        ("/claims?confidence__gte=1.5", "confidence__gte", "out of range", "from 0 to 1"),
        ("/claims?confidence__gte=nan", "confidence__gte", "out of range", "from 0 to 1"),
        ("/claims?said=XXXX-12-04", "said", "no known year", "2024-10/2024-12"),
        ("/claims?said__exists=maybe", "said__exists", "'maybe' is neither", "true or false"),
        ("/claims?said__exists=true&said__exists=false", "said__exists", "more than once", "true or false"),
        ("/claims?quantity__gte=many", "quantity__gte", "'many' is not a number", "12000"),
        ("/claims?quantity=inf", "quantity", "out of range", "a number"),
        ("/claims?ids=,", "ids", "is empty", "at most 100"),
        ("/claims?ids=" + ",".join(map(str, range(101))), "ids", "holds 101 ids", "at most 100"),
        ("/claims?updated_since=yesterday", "updated_since", "'yesterday'", "a whole number from 0"),
        ("/entities?role=talker", "role", "'talker' is not known", "speaker, via"),
        ("/claims?speaker=", "speaker", "is empty", "id, name or alias"),
        ("/claims?q=%3F%3F", "q", "no word", "prefix*"),
        ("/claims?q=" + "x" * 501, "q", "longer than 500", "words"),
        ("/claims?limit=0", "limit", "'0'", "from 1 to 1000"),
        ("/claims?limit=1001", "limit", "'1001'", "from 1 to 1000"),
        ("/claims?limit=1&limit=2", "limit", "more than once", "from 1 to 1000"),
        ("/claims?limit=%D9%A1", "limit", "'١'", "from 1 to 1000"),
        ("/claims?sort=sayd", "sort", "did you mean 'said'?", "said, -said"),
        ("/claims?sort=said,position,-said", "sort", "names a key twice", "several with commas"),
        ("/claims?select=speaker.nam", "select", "did you mean 'speaker.name'?", "content.spans"),
        ("/claims?include=speakers", "include", "did you mean 'speaker'?", "article, speaker, entities, evidence"),
        ("/entities?include=text", "include", "not a parameter", "select"),
        ("/claims?format=atom&select=id", "select", "cannot be had in atom", "json, ndjson and csv"),
        ("/claims?sample=0", "sample", "'0'", "from 1 to 1000"),
        ("/claims?sample=5&limit=5", "limit", "does not go with `sample`", "none"),
        ("/claims?seed=5", "seed", "needs a `sample`", "both, or neither"),
        ("/claims?cursor=abc", "cursor", "altered", "next"),
        ("/claims?role=speaker", "role", "not a parameter", "speaker"),
        ("/articles?hedged=true", "hedged", "not a parameter", "outlet"),
        ("/articles/x?revision=first", "revision", "'first'", "a whole number from 1"),
        ("/claims/x?revision=1", "revision", "not a parameter", "format"),
        ("/articles?language=French!", "language", "'French!' is not a language tag", "pt-BR"),
        ("/entities?country=Ukraine", "country", "'Ukraine' is not a country code", "UA"),
        ("/entities?kind=persn", "kind", "did you mean 'person'?", "organization"),
    ],
)
def test_a_wrong_parameter_is_named_with_what_would_be_right(
    client: TestClient, path: str, parameter: str, problem: str, remedy: str
) -> None:
    (fault,) = assert_problem(client.get(path), 422)["errors"]
    assert fault["parameter"] == parameter
    assert problem in fault["problem"]
    assert remedy in fault["remedy"]


def test_a_wrong_role_is_named_with_the_right_ones(client: TestClient) -> None:
    entity = client.get("/entities").json()["data"][0]["id"]
    (fault,) = assert_problem(client.get(f"/entities/{entity}/claims?role=speeker"), 422)["errors"]
    assert (fault["parameter"], fault["remedy"]) == ("role", "one of speaker, via, mentioned")


def test_everything_that_is_wrong_is_said_at_once(client: TestClient) -> None:
    problem = assert_problem(client.get("/claims?speeker=x&kind=y&limit=0"), 422)
    assert [fault["parameter"] for fault in problem["errors"]] == ["speeker", "kind", "limit"]
    assert all(name in problem["detail"] for name in ("speeker", "kind", "limit"))


def test_too_many_parameters_are_refused(client: TestClient) -> None:
    assert_problem(client.get("/claims?" + "&".join(f"speaker={number}" for number in range(101))), 422)


def test_an_unknown_path_is_a_problem_that_names_it(client: TestClient) -> None:
    assert "/nowhere" in assert_problem(client.get("/nowhere"), 404)["detail"]


def test_an_unknown_id_is_a_problem_that_names_it(client: TestClient) -> None:
    assert "/claims/unknown" in assert_problem(client.get("/claims/unknown"), 404)["detail"]


def test_an_unknown_revision_is_a_problem_that_names_it(client: TestClient) -> None:
    id_ = client.get("/articles").json()["data"][0]["id"]
    detail = assert_problem(client.get(f"/articles/{id_}?revision=9"), 404)["detail"]
    assert f"/articles/{id_}, or it has no revision 9" in detail


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_changed(client: TestClient, method: str) -> None:
    response = client.request(method, "/claims")
    assert method in assert_problem(response, 405)["detail"]
    assert response.headers["allow"] == "GET, HEAD, OPTIONS"


def test_a_missing_database_is_a_passing_problem(tmp_path: Any) -> None:
    with TestClient(create_app(Settings(database_url=f"sqlite:///{tmp_path / 'none.db'}"))) as client:
        response = client.get("/claims")
        assert_problem(response, 503)
        assert int(response.headers["retry-after"]) > 0
        assert "`whosaid load` makes it" in response.json()["detail"]


def test_a_fault_of_the_service_is_a_problem_too(database_url: str) -> None:
    app = create_app(Settings(database_url=database_url))
    app.add_api_route("/broken", lambda: 1 / 0)
    with TestClient(app, raise_server_exceptions=False) as client:
        assert_problem(client.get("/broken"), 500)


PARAMETERS = st.sampled_from([name for resource in (CLAIMS, ARTICLES, ENTITIES) for name in parameter_names(resource)])
PATHS = st.sampled_from(["/claims", "/articles", "/entities"])


@given(PATHS, st.lists(st.tuples(PARAMETERS | st.text(max_size=10), st.text(max_size=20)), max_size=4))
def test_no_query_string_breaks_the_service(client: TestClient, path: str, pairs: list[tuple[str, str]]) -> None:
    assert client.get(path, params=urlencode(pairs)).status_code in {200, 422}


@given(PATHS, st.text(min_size=1, max_size=300))
def test_no_search_breaks_the_service(client: TestClient, path: str, typed: str) -> None:
    assert client.get(path, params={"q": typed}).status_code in {200, 422}


@given(st.binary(max_size=40))
def test_no_raw_query_breaks_the_service(client: TestClient, raw: bytes) -> None:
    response = client.get("/claims?" + "".join(f"%{byte:02x}" for byte in raw))
    assert response.status_code in {200, 422}
