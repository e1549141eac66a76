"""How fast a whole archive leaves as CSV, each server by its own way of streaming one.

Datasette cannot stream a query, only a table; with labels it gives the names behind keys, as Whosaid does.
"""

import csv
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.speed import servers
from benchmarks.speed.servers import SHORTEST, Server

_OURS = "/claims?format=csv"
_THEIRS = "/{archive}/claims.csv?_stream=on&_labels=on"
_ROUNDS = 3
_CHECKED = 1_000
_AT_ONCE = 1 << 16


@dataclass(frozen=True)
class Exporting:
    """Rows per second of each server's CPU time."""

    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """How many times as many rows ours streams."""
        return self.ours / self.theirs


def exporting(archive: Path, seconds: float) -> Exporting:
    """Read from each for so many seconds, in turns.

    Raises RuntimeError where the two do not stream the same claims of the same speakers.
    """
    path = _THEIRS.format(archive=archive.stem)
    with servers.whosaid(archive) as ours, servers.datasette(archive, {}) as theirs:
        if _first_rows(ours, _OURS, "speaker_name") != _first_rows(theirs, path, "speaker_key_label"):
            raise RuntimeError(f"{_OURS} and {path} give different rows")
        rates = [
            (_rows_per_cpu_second(ours, _OURS, seconds), _rows_per_cpu_second(theirs, path, seconds))
            for _ in range(_ROUNDS)
        ]
    ours_and_theirs = zip(*rates, strict=True)
    return Exporting(*map(median, ours_and_theirs))


def _first_rows(server: Server, path: str, speaker: str) -> list[tuple[str, str]]:
    with closing(_Stream(server, path)) as stream:
        rows = csv.DictReader(line.decode() for line in stream.answer)
        return [(row["id"], row[speaker]) for row in islice(rows, _CHECKED)]


def _rows_per_cpu_second(server: Server, path: str, seconds: float) -> float:
    used_before, until = server.cpu_seconds(), time.perf_counter() + seconds
    with closing(_Stream(server, path)) as stream:
        lines = sum(chunk.count(b"\n") for chunk in _chunks(stream.answer, until))
        used = server.cpu_seconds() - used_before
    return lines / max(used, SHORTEST)


def _chunks(answer: HTTPResponse, until: float) -> Iterator[bytes]:
    while time.perf_counter() < until and (chunk := answer.read1(_AT_ONCE)):
        yield chunk


class _Stream:
    """An answer that may be left before its end."""

    def __init__(self, server: Server, path: str) -> None:
        self._connection = HTTPConnection("127.0.0.1", server.port)
        self._connection.request("GET", path)
        self.answer = self._connection.getresponse()

    def close(self) -> None:
        self.answer.close()
        self._connection.close()
