from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from tests import archive


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return archive.build(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="session")
def client(database_url: str) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(database_url=database_url))) as client:
        yield client


@pytest.fixture(scope="session")
def contract(client: TestClient) -> dict[str, Any]:
    contract: dict[str, Any] = client.get("/openapi.json").json()
    return contract
