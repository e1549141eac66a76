"""Representations: which one a request gets, and what it holds."""

import csv
import io
import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests import archive
from tests.api.asking import EVERY_CLAIM, get, nickname
from tests.api.test_problems import assert_problem

JSON, NDJSON, CSV = "application/json", "application/x-ndjson", "text/csv"


def media_type(response: Any) -> str:
    assert response.status_code == 200, response.text
    return str(response.headers["content-type"]).partition(";")[0]


def table(client: TestClient, path: str, **parameters: Any) -> list[dict[str, str]]:
    response = client.get(path, params={"format": "csv", **parameters})
    assert media_type(response) == CSV
    return list(csv.DictReader(io.StringIO(response.text, newline=""), strict=True))


def lines(client: TestClient, path: str, **parameters: Any) -> list[dict[str, Any]]:
    response = client.get(path, params={"format": "ndjson", **parameters})
    assert media_type(response) == NDJSON
    assert response.text.endswith("\n") or not response.text
    return [json.loads(line) for line in response.text.split("\n")[:-1]]


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        (None, JSON),
        ("*/*", JSON),
        ("application/json", JSON),
        ("text/csv", CSV),
        ("TEXT/CSV", CSV),
        ("text/csv; charset=utf-8; header=present", CSV),
        ("application/jsonl", NDJSON),
        ("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", JSON),
        ("text/*, application/json;q=0.5", CSV),
        ("application/json;q=0.5, application/x-ndjson;q=0.9, text/csv;q=0.8", NDJSON),
        ("application/json, text/csv", JSON),
        ("application/*;q=0.1, text/csv;q=0, application/x-ndjson;q=0.2", NDJSON),
        ("application/json;q=0, */*;q=0.1", NDJSON),
        ("text/csv;q=much, application/json", JSON),
        ("gibberish", JSON),
        ("", JSON),
    ],
)
def test_the_accept_header_chooses_what_the_client_likes_best(
    client: TestClient, accept: str | None, given: str
) -> None:
    headers = {} if accept is None else {"accept": accept}
    assert media_type(client.get("/claims", headers=headers)) == given


def test_format_in_the_query_goes_before_the_accept_header(client: TestClient) -> None:
    assert media_type(client.get("/claims?format=csv", headers={"accept": "application/json"})) == CSV
    assert media_type(client.get("/claims?format=json", headers={"accept": "text/csv"})) == JSON


@pytest.mark.parametrize("accept", ["text/html", "image/*", "*/*;q=0", "text/csv;q=0, application/*;q=0.000"])
def test_where_nothing_is_acceptable_the_problem_says_what_there_is(client: TestClient, accept: str) -> None:
    detail = assert_problem(client.get("/claims", headers={"accept": accept}), 406)["detail"]
    assert accept in detail
    for known in ("application/json (format=json)", "application/x-ndjson (format=ndjson)", "text/csv (format=csv)"):
        assert known in detail


def test_one_thing_in_a_format_of_lists_is_a_problem_that_says_what_there_is(client: TestClient) -> None:
    (row,) = get(client, "/claims", limit=1)["data"]
    path = row["links"]["self"]
    assert "application/json" in assert_problem(client.get(path, headers={"accept": CSV}), 406)["detail"]
    (fault,) = assert_problem(client.get(f"{path}?format=csv"), 422)["errors"]
    assert fault["parameter"] == "format"
    assert "json" in fault["remedy"]
    assert media_type(client.get(f"{path}?format=json")) == JSON


@pytest.mark.parametrize("query", ["format=cvs", "format=", "format=csv&format=json"])
def test_a_format_that_is_unknown_or_repeated_is_named(client: TestClient, query: str) -> None:
    (fault,) = assert_problem(client.get(f"/claims?{query}"), 422)["errors"]
    assert fault["parameter"] == "format"
    assert "json, ndjson, csv" in fault["remedy"]


def test_a_mistyped_parameter_may_have_meant_format(client: TestClient) -> None:
    assert "did you mean 'format'?" in client.get("/claims?fromat=csv").json()["detail"]


@pytest.mark.parametrize("path", ["/claims", "/articles", "/entities"])
def test_every_format_is_linked_as_an_alternate(client: TestClient, path: str) -> None:
    response = client.get(f"{path}?mentions=Russia" if path != "/entities" else path)
    alternates = [link for link in response.links.values() if link["rel"] == "alternate"]
    assert alternates
    for link in response.headers["link"].split(", "):
        if 'rel="alternate"' in link:
            url, _, rest = link.partition(">; ")
            assert f'type="{media_type(client.get(url[1:]))}"' in rest


@pytest.mark.parametrize("path", ["/claims", "/articles", "/entities"])
def test_ndjson_has_every_row_as_the_pages_of_json_have_it(client: TestClient, path: str) -> None:
    pages = get(client, path, limit=1000)["data"]
    found = lines(client, path)
    assert sorted(found, key=str) == sorted(pages, key=str)


def test_a_filter_narrows_a_whole_result_and_a_sort_orders_it(client: TestClient) -> None:
    asked = {"kind": ["direct", "indirect"], "sort": "-said"}
    assert lines(client, "/claims", **asked) == get(client, "/claims", limit=1000, **asked)["data"]
    assert lines(client, "/claims", speaker="Nobody at all") == []


def test_a_whole_result_comes_in_the_order_of_loading_unless_another_is_asked_for(client: TestClient) -> None:
    assert lines(client, "/claims") == get(client, "/claims", limit=1000, sort="position")["data"]


@pytest.mark.parametrize("limit", [1, 4, 2000])
def test_limit_ends_a_whole_result_early_and_may_be_greater_than_that_of_a_page(client: TestClient, limit: int) -> None:
    assert len(lines(client, "/claims", limit=limit)) == min(limit, len(EVERY_CLAIM))
    assert len(table(client, "/claims", limit=limit)) == min(limit, len(EVERY_CLAIM))


def test_a_cursor_is_for_pages_only(client: TestClient) -> None:
    cursor = get(client, "/claims", limit=1)["page"]["next"].partition("cursor=")[2]
    (fault,) = assert_problem(client.get(f"/claims?format=csv&cursor={cursor}"), 422)["errors"]
    assert fault["parameter"] == "cursor"
    assert "whole result" in fault["problem"]


def test_facets_are_for_json_only(client: TestClient) -> None:
    for name in ("csv", "jsonld", "atom"):
        (fault,) = assert_problem(client.get(f"/claims?facet=kind&format={name}"), 422)["errors"]
        assert fault["parameter"] == "facet"


def test_csv_holds_the_claims_with_the_names_of_what_belongs_to_them(client: TestClient) -> None:
    rows = table(client, "/claims")
    assert {nickname(row["content_text"]) for row in rows} == EVERY_CLAIM
    (row,) = (row for row in rows if nickname(row["content_text"]) == "rates")
    (claim,) = get(client, "/claims", article=row["article_id"])["data"]
    assert row["id"] == claim["id"]
    assert json.loads(row["content_spans"]) == claim["content"]["spans"]
    assert (row["speaker_id"], row["speaker_name"]) == (claim["speaker"]["id"], "European Central Bank")
    assert (row["speaker_text"], row["via_name"]) == ("The European Central Bank", "")
    assert (row["article_title"], row["article_outlet_name"]) == ("Rates stay", "Example Gazette")
    assert (row["article_url"], row["article_published"]) == ("https://gazette.example/rates", "2023-12-14")
    assert (row["said_on"], row["hedged"], row["confidence"]) == ("2023-12-14", "false", "0.9")


def test_csv_holds_lists_as_json(client: TestClient) -> None:
    (row,) = table(client, "/claims", kind="narrated")
    (claim,) = get(client, "/claims", kind="narrated")["data"]
    assert json.loads(row["quantities"]) == claim["quantities"]
    assert json.loads(row["mentions"]) == claim["mentions"]
    assert (row["speaker_name"], row["confidence"], row["cue_text"]) == ("", "", "")


def test_csv_has_the_columns_that_are_selected(client: TestClient) -> None:
    asked = {"select": "speaker.name,content.text,mentions.name,links.self", "via": "Kyodo News"}
    (claim,) = get(client, "/claims", via="Kyodo News")["data"]
    assert table(client, "/claims", **asked) == [
        {
            "content_text": claim["content"]["text"],
            "speaker_name": "Volodymyr Zelensky",
            "mentions": '[{"name":"Russia"}]',
            "links_self": claim["links"]["self"],
        }
    ]


def test_csv_has_columns_for_what_is_included(client: TestClient) -> None:
    (row,) = table(client, "/claims", via="Kyodo News", select="id", include="speaker,evidence")
    (claim,) = get(client, "/claims", via="Kyodo News", include="speaker,evidence")["data"]
    assert row["included_speaker_country"] == claim["included"]["speaker"]["country"] == "UA"
    assert json.loads(row["included_evidence"]) == claim["included"]["evidence"]
    assert {name.partition("_")[0] for name in row} == {"id", "included"}


@pytest.mark.parametrize("chosen", [{"select": "id,speaker.name"}, {"include": "evidence,article"}])
def test_lines_have_the_fields_that_are_chosen(client: TestClient, chosen: dict[str, str]) -> None:
    pages = get(client, "/claims", limit=1000, sort="position", **chosen)["data"]
    assert lines(client, "/claims", **chosen) == pages


@pytest.mark.parametrize("name", ["jsonld", "atom", "jsonfeed"])
@pytest.mark.parametrize("parameter", ["select", "include"])
def test_a_format_with_fields_of_its_own_refuses_others(client: TestClient, name: str, parameter: str) -> None:
    chosen = {"select": "id", "include": "evidence"}[parameter]
    (fault,) = assert_problem(client.get(f"/claims?{parameter}={chosen}&format={name}"), 422)["errors"]
    assert (fault["parameter"], fault["problem"]) == (parameter, f"cannot be had in {name}")
    assert "csv" in fault["remedy"]


@pytest.mark.parametrize(
    "asked", ["select=id", "include=evidence", "facet=kind&facet_limit=2", "limit=2000&format=csv"]
)
def test_alternates_are_asked_only_for_what_they_can_give(client: TestClient, asked: str) -> None:
    for link in client.get(f"/claims?{asked}").headers["link"].split(", "):
        assert client.get(link[1 : link.index(">")]).status_code == 200


@pytest.mark.parametrize("path", ["/claims", "/articles", "/entities"])
def test_csv_has_a_header_even_where_it_has_no_rows(client: TestClient, path: str) -> None:
    assert table(client, path, q="nothingsaysthis") == []
    response = client.get(path, params={"format": "csv", "q": "nothingsaysthis"})
    assert response.text.startswith("id,")
    assert response.text.endswith("\r\n")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r\n", "＝", "＠"])
def test_no_text_in_csv_begins_like_a_formula(begins: str, tmp_path: Any) -> None:
    claimed = f'{begins}1+2, "quoted"\nand more'
    with archive.serving_claim(tmp_path, claimed) as client:
        (row,) = table(client, "/claims")
        assert row["content_text"] == f"'{claimed}"
        (line,) = lines(client, "/claims")
        assert line["content"]["text"] == claimed


@pytest.mark.parametrize("claimed", ["A, B", 'say "yes"', "1\n2\r\n3", "é … “ü” 🎈", "'tis", "½", "한국", "ﬀ", "%s %w"])
def test_csv_gives_any_other_text_back_as_it_is(claimed: str, tmp_path: Any) -> None:
    with archive.serving_claim(tmp_path, claimed) as client:
        (row,) = table(client, "/claims")
        assert row["content_text"] == claimed


def test_a_whole_result_has_a_tag_of_its_own(client: TestClient) -> None:
    tags = {client.get(f"/claims?format={name}").headers["etag"] for name in ("json", "ndjson", "csv")}
    tags |= {client.get("/claims", headers={"accept": accept}).headers["etag"] for accept in (JSON, NDJSON, CSV)}
    assert len(tags) >= 5
    response = client.get("/claims?format=csv")
    again = client.get("/claims?format=csv", headers={"if-none-match": response.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
