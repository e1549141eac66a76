"""The service as users run it: another process, a port, a file."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2


class Address(str):
    """Where a service answers; `pid` is its process."""

    __slots__ = ("pid",)
    pid: int


@contextmanager
def serving(database_url: str, **settings: object) -> Iterator[Address]:
    """Serve a database for as long as the context lasts, and give the address. Settings are named as in Settings."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("whosaid")), "serve", "--port", str(port)]
    variables = {f"WHOSAID_{name.upper()}": str(value) for name, value in settings.items()}
    process = subprocess.Popen(command, env={**os.environ, "WHOSAID_DATABASE_URL": database_url, **variables})
    url = Address(f"http://127.0.0.1:{port}")
    url.pid = process.pid
    try:
        _wait_for(url, process)
        yield url
    finally:
        process.terminate()
        assert process.wait(timeout=10) is not None


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and process.poll() is None:
        try:
            httpx2.get(f"{url}/healthz").raise_for_status()
        except httpx2.TransportError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server did not start")
