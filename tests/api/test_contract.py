"""The contract in OpenAPI, and that what is answered is what it says."""

import json
import re
from typing import Any
from urllib.parse import urlencode

import pytest
from pydantic import BaseModel
from starlette.testclient import TestClient

from app.api import schemas
from app.querying.parameters import parameter_names
from app.querying.query import Scope
from app.querying.resources import ARTICLES, CLAIMS, ENTITIES
from tests.api import snapshot
from tests.api.asking import get

Contract = dict[str, Any]


def operations(contract: Contract) -> list[tuple[str, Contract]]:
    return [(path, operation) for path, methods in contract["paths"].items() for operation in methods.values()]


def query_parameters(contract: Contract, path: str) -> list[Contract]:
    return [each for each in contract["paths"][path]["get"]["parameters"] if each["in"] == "query"]


def test_every_parameter_has_a_description_and_an_example(contract: Contract) -> None:
    lacking = [
        (path, parameter["name"])
        for path, operation in operations(contract)
        for parameter in operation.get("parameters", [])
        if not (parameter.get("description") and parameter["schema"].get("examples"))
    ]
    assert not lacking


def test_every_property_of_a_response_has_a_description_and_an_example(contract: Contract) -> None:
    lacking = [
        (name, key)
        for name, schema in contract["components"]["schemas"].items()
        for key, part in schema.get("properties", {}).items()
        if not (part.get("description") and "examples" in part)
    ]
    assert not lacking


def test_every_operation_has_a_name_a_summary_a_tag_and_its_errors(contract: Contract) -> None:
    names = [operation["operationId"] for _, operation in operations(contract)]
    assert len(names) == len(set(names))
    for _, operation in operations(contract):
        assert operation["summary"]
        assert operation["description"]
        assert operation["tags"]
        for status, response in operation["responses"].items():
            assert response["description"] not in {"", "Successful Response"}
            assert ("application/problem+json" in response.get("content", {})) == (status not in {"200", "304"})


@pytest.mark.parametrize("path", ["/claims", "/articles", "/entities"])
def test_every_parameter_that_a_list_takes_is_described(contract: Contract, path: str) -> None:
    resource = {"/claims": CLAIMS, "/articles": ARTICLES, "/entities": ENTITIES}[path]
    described = [parameter["name"] for parameter in query_parameters(contract, path)]
    assert sorted(described) == sorted(parameter_names(resource))


def test_the_roles_of_an_entity_are_described(contract: Contract) -> None:
    parameters = contract["paths"]["/entities/{id}/claims"]["get"]["parameters"]
    roles = next(parameter for parameter in parameters if parameter["name"] == "role")
    assert roles["schema"]["items"]["enum"] == ["speaker", "via", "mentioned"]
    assert "role" in parameter_names(CLAIMS, Scope("x", dict.fromkeys("ab", CLAIMS.filters["speaker"])))


def example_url(path: str, operation: Contract) -> str:
    """The operation's address with the examples of the parameters that it cannot do without."""
    needed = [each for each in operation.get("parameters", []) if each["required"]]
    example = {each["name"]: each["schema"]["examples"][0] for each in needed}
    return f"{path.format(**example)}?{urlencode({name: example[name] for name in example if name != 'id'})}"


def test_every_answer_has_the_headers_that_are_described(client: TestClient, contract: Contract) -> None:
    possible = {name.lower() for name in contract["components"]["headers"]}
    for path, operation in operations(contract):
        headers = client.get(example_url(path, operation)).headers
        described = {name.lower() for name in operation["responses"]["200"]["headers"]}
        assert possible & set(headers) == described, path


def test_every_path_answers_for_the_id_in_its_example(client: TestClient, contract: Contract) -> None:
    for path, operation in operations(contract):
        assert client.get(example_url(path, operation)).status_code == 200


@pytest.mark.parametrize("path", ["/claims", "/articles", "/entities"])
def test_every_filter_is_accepted_as_its_example_shows(client: TestClient, contract: Contract, path: str) -> None:
    for parameter in query_parameters(contract, path):
        if parameter["name"] != "cursor":
            needed = {"sample": 1} if parameter["name"] == "seed" else {}
            get(client, path, **{parameter["name"]: parameter["schema"]["examples"][0]}, **needed)


@pytest.mark.parametrize(
    ("path", "page", "member"),
    [
        ("/claims", schemas.ClaimPage, schemas.Claim),
        ("/articles", schemas.ArticlePage, schemas.ArticleWithText),
        ("/entities", schemas.EntityPage, schemas.Entity),
    ],
)
def test_answers_are_what_the_contract_says(
    client: TestClient, path: str, page: type[BaseModel], member: type[BaseModel]
) -> None:
    answer = client.get(path, params={"limit": 100})
    page.model_validate_json(answer.text, strict=True)
    for row in answer.json()["data"]:
        member.model_validate_json(client.get(row["links"]["self"]).text, strict=True)


def test_a_problem_is_what_the_contract_says(client: TestClient) -> None:
    schemas.Problem.model_validate_json(client.get("/claims?limit=x").text, strict=True)


def test_the_docs_page_needs_no_other_host(client: TestClient) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    assert not re.search(r"(https?:)?//", re.sub(r"<!--.*?-->|// .*", "", page.text))
    assert '"validatorUrl": null' in page.text
    for address in re.findall(r'(?:href|src)="([^"]+)"', page.text):
        assert client.get(address).status_code == 200


def test_the_root_leads_to_the_docs_page(client: TestClient) -> None:
    assert client.get("/").url.path == "/docs"


def test_the_contract_is_as_it_was_last_looked_at() -> None:
    changed = "the contract has changed: `make contract` writes tests/api/openapi.json anew, and `git diff` shows how"
    assert json.loads(snapshot.FILE.read_text("utf8")) == snapshot.current_contract(), changed
