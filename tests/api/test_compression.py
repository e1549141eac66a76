"""Answers in fewer bytes, for who takes them."""

import gzip

import brotli
import pytest
import zstandard
from starlette.testclient import TestClient

PLAIN = {"Accept-Encoding": "identity"}
DECODERS = {
    "zstd": lambda data: zstandard.ZstdDecompressor().decompressobj().decompress(data),
    "br": brotli.decompress,
    "gzip": gzip.decompress,
}


def raw(client: TestClient, path: str, accepted: str, **headers: str) -> tuple[bytes, dict[str, str]]:
    with client.stream("GET", path, headers={"Accept-Encoding": accepted, **headers}) as response:
        return b"".join(response.iter_raw()), {"status": str(response.status_code), **response.headers}


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("zstd", "zstd"),
        ("br", "br"),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "zstd"),
        ("gzip, deflate, br", "br"),
        ("gzip;q=0.5, br;q=0, zstd;q=0", "gzip"),
        ("GZIP", "gzip"),
    ],
)
def test_an_answer_is_compressed_as_the_client_takes_it(client: TestClient, accepted: str, encoding: str) -> None:
    data, headers = raw(client, "/claims", accepted)
    plain = client.get("/claims", headers=PLAIN)
    assert headers["content-encoding"] == encoding
    assert DECODERS[encoding](data) == plain.content
    assert int(headers["content-length"]) == len(data) < len(plain.content) / 2


@pytest.mark.parametrize("accepted", ["identity", "", "gzip;q=0", "deflate", "nonsense"])
def test_an_answer_is_plain_where_nothing_else_is_taken(client: TestClient, accepted: str) -> None:
    data, headers = raw(client, "/claims", accepted)
    assert "content-encoding" not in headers
    assert data.startswith(b"{")


def test_a_small_answer_is_left_alone(client: TestClient) -> None:
    data, headers = raw(client, "/healthz", "zstd, br, gzip")
    assert "content-encoding" not in headers
    assert data == b'{"status":"ok"}'


@pytest.mark.parametrize("path", ["/claims", "/healthz", "/nowhere", "/claims?kind=x"])
@pytest.mark.parametrize("accepted", ["identity", "zstd"])
def test_caches_are_told_that_answers_differ_by_what_is_accepted(client: TestClient, path: str, accepted: str) -> None:
    assert raw(client, path, accepted)[1]["vary"] == "Accept, Accept-Encoding"


def test_the_same_answer_in_other_bytes_has_another_tag(client: TestClient) -> None:
    tags = {raw(client, "/claims", accepted)[1]["etag"] for accepted in ("identity", "zstd", "br", "gzip")}
    assert len(tags) == 4
    assert not any(tag.startswith("W/") for tag in tags)


@pytest.mark.parametrize("encoding", ["zstd", "br", "gzip"])
def test_a_compressed_answer_that_is_unchanged_is_not_sent_again(client: TestClient, encoding: str) -> None:
    _, first = raw(client, "/claims", encoding)
    data, again = raw(client, "/claims", encoding, **{"If-None-Match": first["etag"]})
    assert (again["status"], again["etag"], data) == ("304", first["etag"], b"")


def test_a_compressed_answer_is_sent_again_to_who_does_not_take_it_any_more(client: TestClient) -> None:
    _, first = raw(client, "/claims", "gzip")
    for accepted in ("identity", "br", "gzip;q=0.0"):
        assert raw(client, "/claims", accepted, **{"If-None-Match": first["etag"]})[1]["status"] == "200"


def test_a_plain_answer_need_not_be_sent_again_to_who_takes_it_compressed_too(client: TestClient) -> None:
    _, first = raw(client, "/claims", "identity")
    _, again = raw(client, "/claims", "gzip, zstd", **{"If-None-Match": first["etag"]})
    assert (again["status"], again["etag"]) == ("304", first["etag"])


def test_any_tag_will_do_for_a_compressed_answer(client: TestClient) -> None:
    _, first = raw(client, "/claims", "zstd")
    data, again = raw(client, "/claims", "zstd", **{"If-None-Match": "*"})
    assert (again["status"], again["etag"], data) == ("304", first["etag"], b"")


def test_the_scripts_of_the_docs_page_keep_their_tags(client: TestClient) -> None:
    script = "/static-offline-docs/swagger-ui-bundle.js"
    _, first = raw(client, script, "zstd")
    assert raw(client, script, "zstd", **{"If-None-Match": first["etag"]})[1]["status"] == "304"


def test_head_tells_how_long_the_compressed_answer_is(client: TestClient) -> None:
    data, headers = raw(client, "/claims", "gzip")
    head = client.head("/claims", headers={"Accept-Encoding": "gzip"})
    assert (head.headers["content-length"], head.headers["etag"]) == (str(len(data)), headers["etag"])
