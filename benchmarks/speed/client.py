"""Asks a server as fast as it answers, from a process of its own.

Reads jobs from standard input, one JSON object a line, and writes what it measured to standard output likewise.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import cycle
from typing import IO, Self, cast

import uvloop

_SECONDS_UNTIL_IT_HANGS = 30


@dataclass(frozen=True)
class Job:
    """Requests (path, further header lines) to send over and over; each connection waits for its answer in between."""

    port: int
    requests: list[tuple[str, str]]
    connections: int
    seconds: float


@dataclass(frozen=True)
class Measured:
    """What came back: `p50` and `p99` in milliseconds, `bytes` of bodies, answers by status."""

    answers: int
    statuses: dict[str, int]
    bytes: int
    p50: float
    p99: float
    hung: int


class Client:
    """The other process, held by whoever measures."""

    def __enter__(self) -> Self:
        """Start it."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self._process.communicate()

    def run(self, job: Job) -> Measured:
        """Do a job."""
        to, back = cast(IO[str], self._process.stdin), cast(IO[str], self._process.stdout)
        print(json.dumps(asdict(job)), file=to, flush=True)
        return Measured(**json.loads(back.readline()))


class _Connection(asyncio.Protocol):
    """One connection kept open; notes the time from sending a request to the last byte of its answer."""

    def __init__(self, requests: Iterator[bytes], until: float) -> None:
        self._requests, self._until = requests, until
        self._buffer = bytearray()
        self.seconds: list[float] = []
        self.statuses: Counter[str] = Counter()
        self.bytes = 0
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._ask()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(error or ConnectionError("the server closed the connection"))

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        end_of_head = self._buffer.find(b"\r\n\r\n")
        if end_of_head < 0:
            return
        head = bytes(self._buffer[:end_of_head]).lower()
        length = _content_length(head)
        body = len(self._buffer) - end_of_head - 4
        whole = self._buffer.endswith(b"\r\n0\r\n\r\n") if length is None else body >= length
        if whole:
            self.seconds.append(time.perf_counter() - self._asked)
            self.statuses[head[9:12].decode()] += 1
            self.bytes += body
            self._buffer.clear()
            self._ask()

    def _ask(self) -> None:
        if time.perf_counter() >= self._until:
            self.done.set_result(None)
            self._transport.close()
            return
        self._asked = time.perf_counter()
        self._transport.write(next(self._requests))


def _content_length(head: bytes) -> int | None:
    """Bytes of the body; None where it comes in chunks."""
    at = head.find(b"\r\ncontent-length:")
    if at >= 0:
        return int(head[at + 17 :].split(b"\r\n", 1)[0])
    return 0 if head[9:12] == b"304" else None


async def _do(job: Job) -> Measured:
    loop = asyncio.get_running_loop()
    texts = [
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{job.port}\r\n{headers}\r\n".encode() for path, headers in job.requests
    ]
    requests, until = cycle(texts), time.perf_counter() + job.seconds
    connections = [
        (await loop.create_connection(lambda: _Connection(requests, until), "127.0.0.1", job.port))[1]
        for _ in range(job.connections)
    ]
    patience = job.seconds + _SECONDS_UNTIL_IT_HANGS
    finished, hanging = await asyncio.wait([one.done for one in connections], timeout=patience)
    for one in finished:
        one.result()
    seconds = sorted(second for one in connections for second in one.seconds)
    return Measured(
        answers=len(seconds),
        statuses=dict(sum((one.statuses for one in connections), Counter[str]())),
        bytes=sum(one.bytes for one in connections),
        p50=_milliseconds(seconds, 0.50),
        p99=_milliseconds(seconds, 0.99),
        hung=len(hanging),
    )


def _milliseconds(ordered: Sequence[float], share: float) -> float:
    return round(1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))], 3) if ordered else 0.0


def main() -> None:
    """Do the jobs on standard input."""
    for line in sys.stdin:
        print(json.dumps(asdict(uvloop.run(_do(Job(**json.loads(line)))))), flush=True)


if __name__ == "__main__":
    main()
