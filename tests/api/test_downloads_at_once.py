"""How many downloads may be under way, and for how long a client may leave one alone."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.api import downloads
from app.main import create_app
from app.settings import Settings

Message = dict[str, Any]
SCOPE = {
    "type": "http",
    "method": "GET",
    "path": "/claims",
    "raw_path": b"/claims",
    "query_string": b"format=csv",
    "headers": [(b"host", b"localhost")],
}


@pytest.fixture
def app(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[FastAPI]:
    monkeypatch.setattr(downloads, "MOST_AT_ONCE", 1)
    app = create_app(Settings(database_url=database_url))
    with TestClient(app):
        yield app


def download(app: FastAPI, meanwhile: Callable[[Message], Awaitable[object]]) -> int:
    """Download all claims, do something with each message of the answer, and give the status of another download."""
    return asyncio.run(_download(app, meanwhile))


async def _download(app: FastAPI, meanwhile: Callable[[Message], Awaitable[object]]) -> int:
    statuses: list[int] = []

    async def stay() -> Message:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def note(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])
        await meanwhile(message)

    await app({**SCOPE}, stay, note)
    return statuses[0]


def another_when(app: FastAPI, *, is_over: bool) -> tuple[int, list[int]]:
    """The status of a download, and those of downloads that begin while it is under way, or with its last message."""
    others: list[int] = []

    async def nothing(_: Message) -> None:
        pass

    async def ask(message: Message) -> None:
        if message["type"] == "http.response.body" and is_over is not message["more_body"]:
            others.append(await _download(app, nothing))

    return download(app, ask), others


def test_one_too_many_is_refused(app: FastAPI) -> None:
    status, others = another_when(app, is_over=False)
    assert status == 200
    assert set(others[:1]) == {503}


def test_who_has_everything_may_ask_for_more_at_once(app: FastAPI) -> None:
    assert another_when(app, is_over=True) == (200, [200])


def test_a_client_that_leaves_its_download_alone_is_let_go(app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    async def sleep(message: Message) -> None:
        if message["type"] == "http.response.body":
            await asyncio.sleep(60)

    with monkeypatch.context() as hurry:
        hurry.setattr(downloads, "_SECONDS_A_CLIENT_MAY_PAUSE", 0.01)
        assert download(app, sleep) == 200
    assert another_when(app, is_over=True) == (200, [200])
