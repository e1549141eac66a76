"""The service as users run it: another process, a port, a file."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest


@pytest.fixture
def server(database_url: str) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", "--factory", "app.main:create_app", "--port", str(port)]
    process = subprocess.Popen(command, env={**os.environ, "WHOSAID_DATABASE_URL": database_url})
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(url, process)
        yield url
    finally:
        process.terminate()
        assert process.wait(timeout=10) is not None


def test_a_served_file_is_read_and_never_written(server: str, database_url: str) -> None:
    file = Path(database_url.removeprefix("sqlite:///"))
    before = file.read_bytes()
    with httpx2.Client(base_url=server) as client:
        (claim,) = client.get("/claims", params={"via": "Kyodo News"}).raise_for_status().json()["data"]
        assert claim["speaker"]["name"] == "Volodymyr Zelensky"
        assert client.get("/readyz").status_code == 200
        assert client.post("/claims").status_code == 405
    assert file.read_bytes() == before


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        try:
            httpx2.get(f"{url}/healthz").raise_for_status()
        except httpx2.TransportError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server did not start")
