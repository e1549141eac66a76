"""Starts the servers that are compared, each as its users do, and reads from /proc what they cost."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

_HERE = Path(__file__).parent
_BIN = Path(sys.executable).parent
_TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
SHORTEST = 1 / _TICKS_PER_SECOND
"""The shortest CPU time that can be told from none."""
_SECONDS_TO_START = 30


@dataclass(frozen=True)
class Server:
    """A running server; `startup` are the seconds until its first answer."""

    pid: int
    port: int
    startup: float

    def cpu_seconds(self) -> float:
        """User and system time of the process and its children so far."""
        return sum(_ticks(pid) for pid in _family(self.pid)) / _TICKS_PER_SECOND

    def memory(self) -> float:
        """Proportional set size of the process and its children, in MB."""
        return sum(_proportional_set_size(pid) for pid in _family(self.pid)) / 1000

    def tag(self, path: str) -> str:
        """Fetch the entity tag of an answer."""
        with urlopen(f"http://127.0.0.1:{self.port}{path}") as answer:
            tag: str = answer.headers["ETag"]
            return tag

    def get(self, path: str) -> bytes:
        """Fetch one body. Raises HTTPError for any status of an error."""
        with urlopen(f"http://127.0.0.1:{self.port}{path}") as answer:
            body: bytes = answer.read()
            return body


@dataclass(frozen=True)
class Servers:
    """Those that are measured side by side."""

    ours: Server
    theirs: Server
    empty: Server


@contextmanager
def whosaid(file: Path) -> Iterator[Server]:
    """`whosaid serve` on an archive."""
    with _running([str(_BIN / "whosaid"), "serve"], "/readyz", WHOSAID_DATABASE_URL=f"sqlite:///{file}") as server:
        yield server


@contextmanager
def datasette(file: Path, queries: Mapping[str, str]) -> Iterator[Server]:
    """Datasette on the same archive, with named SQL queries at `/archive/{name}`."""
    python = _HERE / ".venv" / "bin" / "python"
    command = [str(python), str(_HERE / "datasette_server.py"), str(file), json.dumps(queries)]
    with _running(command, "/-/versions.json") as server:
        yield server


@contextmanager
def empty() -> Iterator[Server]:
    """An application that answers nothing, on the web server that Whosaid runs on."""
    command = [str(_BIN / "uvicorn"), "benchmarks.speed.empty:app", "--no-access-log"]
    with _running(command, "/") as server:
        yield server


@contextmanager
def _running(command: list[str], ready: str, **environment: str) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    started = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--port", str(port)], env={**os.environ, **environment}, stderr=subprocess.DEVNULL
    )
    server = Server(process.pid, port, 0)
    try:
        while not _answers(server, ready):
            if process.poll() is not None or time.perf_counter() - started > _SECONDS_TO_START:
                raise RuntimeError(f"{' '.join(command[:2])} did not start")
            time.sleep(0.01)
        yield Server(process.pid, port, time.perf_counter() - started)
    finally:
        process.terminate()
        process.wait()


def _answers(server: Server, path: str) -> bool:
    try:
        server.get(path)
    except (URLError, ConnectionError):
        return False
    return True


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(member for child in children for member in _family(int(child)))]


def _ticks(pid: int) -> int:
    # After the name, which stands in parentheses and may hold anything: utime, stime and those of ended children.
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(int(ticks) for ticks in fields[11:15])


def _proportional_set_size(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
