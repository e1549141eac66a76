"""Requests as they stand on the wire: several in a packet, several on a connection, of any age and with any body.

The server answers some of them before they reach the application (304), and must leave the connection as it was.
"""

import socket
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BufferedReader

import httpx2
import pytest

from tests.api.serving import Address, serving

PATH = "/claims?limit=1"
CLOSE = "Connection: close"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@pytest.fixture(scope="module")
def address(database_url: str) -> Iterator[Address]:
    with serving(database_url) as address:
        yield address


@pytest.fixture(scope="module")
def tag(address: Address) -> str:
    headers = httpx2.get(f"{address}{PATH}", headers={"Accept-Encoding": "identity"}).headers
    return str(headers["etag"])


def get(path: str, *headers: str, version: str = "1.1", body: str = "") -> str:
    length = [f"Content-Length: {len(body)}"] if body else []
    return "\r\n".join([f"GET {path} HTTP/{version}", "Host: localhost", *headers, *length, "", body])


def answers(address: Address, *requests: str) -> list[Answer]:
    """Send requests in one packet, over a connection that the last of them closes."""
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as connection, connection.makefile("rb") as file:
        connection.sendall("".join(requests).encode())
        found = [_answer(file) for _ in requests]
        assert file.read() == b""
    return found


def _answer(file: BufferedReader) -> Answer:
    status = int(file.readline().split()[1])
    lines = iter(lambda: file.readline().decode().strip(), "")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    return Answer(status, headers, file.read(int(headers.get("content-length", 0))))


def statuses(found: Sequence[Answer]) -> list[int]:
    return [answer.status for answer in found]


def test_what_the_client_has_is_told_with_the_headers_of_the_whole_answer(address: Address, tag: str) -> None:
    whole, same = answers(address, get(PATH), get(PATH, f"If-None-Match: {tag}", CLOSE))
    assert (whole.status, same.status, same.body) == (200, 304, b"")
    of_a_body = {"content-length", "content-type", "link"}
    assert set(whole.headers) - set(same.headers) == of_a_body
    for name in set(whole.headers) - of_a_body - {"date", "x-request-id"}:
        assert same.headers[name] == whole.headers[name]


def test_the_short_way_and_the_application_tell_it_alike(address: Address, tag: str) -> None:
    held = (
        get(PATH, f"If-None-Match: {tag}", "X-Request-ID: mine"),
        get(PATH, f"If-None-Match: {tag}", "X-Request-ID: mine", CLOSE),
    )
    short, by_application = answers(address, *held)
    assert statuses([short, by_application]) == [304, 304]
    assert {**short.headers, "connection": "close", "date": ""} == {**by_application.headers, "date": ""}


def test_answers_come_in_the_order_of_requests(address: Address, tag: str) -> None:
    held, other = get(PATH, f"If-None-Match: {tag}"), get(PATH, 'If-None-Match: "other"')
    found = answers(address, held, other, held, held, get(PATH), held, get("/healthz", CLOSE))
    assert statuses(found) == [304, 200, 304, 304, 200, 304, 200]


def test_ids_of_requests_differ_however_they_are_answered(address: Address, tag: str) -> None:
    held = get(PATH, f"If-None-Match: {tag}")
    found = answers(address, held, get(PATH), held, get(PATH, CLOSE))
    assert len({answer.headers["x-request-id"] for answer in found}) == len(found)


def test_a_body_that_nobody_asked_for_does_not_meet_the_next_request(address: Address, tag: str) -> None:
    found = answers(address, get(PATH, f"If-None-Match: {tag}", body="GET / HTTP/1.1"), get("/healthz", CLOSE))
    assert statuses(found) == [304, 200]


@pytest.mark.parametrize("header", ["If-None-Match: *", "If-None-Match: {}", "If-None-Match: W/{}"])
def test_an_old_client_is_told_and_let_go(address: Address, tag: str, header: str) -> None:
    assert statuses(answers(address, get(PATH, header.format(tag), version="1.0"))) == [304]


def test_what_is_encoded_otherwise_in_a_url_is_the_same_to_who_asks_so_again(address: Address) -> None:
    path = "/claims?speaker=Volodymyr%20Zelensky&limit=1#part"
    whole, _ = answers(address, get(path), get("/healthz", CLOSE))
    assert statuses(answers(address, get(path, f"If-None-Match: {whole.headers['etag']}", CLOSE))) == [304]
    same, _ = answers(address, get(path, f"If-None-Match: {whole.headers['etag']}"), get("/healthz", CLOSE))
    assert same.status == 304


def test_behind_a_proxy_that_shows_it_elsewhere_a_tag_holds_too(database_url: str) -> None:
    with serving(database_url, root_path="/whosaid") as address:
        whole, _ = answers(address, get(PATH), get("/healthz", CLOSE))
        held = get(PATH, f"If-None-Match: {whole.headers['etag']}")
        same, by_application = answers(address, held, held.replace("Host", f"{CLOSE}\r\nHost"))
    assert statuses([same, by_application]) == [304, 304]
