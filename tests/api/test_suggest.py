import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from app.api.suggest import Suggestions
from tests.api.asking import get


def names(client: TestClient, q: str, limit: int = 10) -> list[str]:
    return [entity["name"] for entity in get(client, "/suggest", q=q, limit=limit)["data"]]


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("ze", ["Volodymyr Zelensky"]),
        ("VOLODYMYR Z", ["Volodymyr Zelensky"]),
        ("medecins", ["Médecins Sans Frontières"]),
        ("free europe", ["Radio Free Europe/Radio Liberty"]),
        ("mosc", ["Russia"]),
        ("The mosc", ["Russia"]),
        ("zelensky volo", ["Volodymyr Zelensky"]),
        ("nobody", []),
    ],
)
def test_what_was_typed_may_begin_any_word_of_any_name(client: TestClient, typed: str, suggested: list[str]) -> None:
    assert names(client, typed) == suggested


def test_who_is_credited_with_most_comes_first(client: TestClient) -> None:
    found = get(client, "/suggest", q="r")["data"]
    assert [entity["claims"] for entity in found] == sorted((entity["claims"] for entity in found), reverse=True)
    assert names(client, "u", limit=1) == ["Rustem Umerov"]
    assert get(client, "/suggest", q="zel")["data"][0]["claims"] == 2


def test_suggestions_are_what_the_contract_says(client: TestClient) -> None:
    Suggestions.model_validate_json(client.get("/suggest?q=r").text, strict=False)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_answered_or_refused(client: TestClient, typed: str) -> None:
    assert client.get("/suggest", params={"q": typed}).status_code in {200, 422}


@pytest.mark.parametrize(
    ("query", "parameter"), [("", "q"), ("q=", "q"), ("q=ze&limit=0", "limit"), ("q=%3F", "q"), ("q=a&q=b", "q")]
)
def test_what_cannot_be_suggested_for_is_a_problem_that_names_the_parameter(
    client: TestClient, query: str, parameter: str
) -> None:
    response = client.get(f"/suggest?{query}")
    assert (response.status_code, response.headers["content-type"]) == (422, "application/problem+json")
    assert [fault["parameter"] for fault in response.json()["errors"]] == [parameter]


def test_a_parameter_that_does_not_exist_is_refused(client: TestClient) -> None:
    assert client.get("/suggest?q=ze&kind=person").status_code == 422
