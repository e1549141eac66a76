"""Whole results from a real server: read slowly, left early, and read while articles are loaded."""

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest

from app.database import open_for_writing
from tests import archive
from tests.api.asking import EVERY_CLAIM
from tests.api.serving import Address, serving

CLAIMS = 25_000
PATH = "/claims?format=ndjson"
MOST_BYTES_GROWN = 15_000_000
COPIES = """
INSERT INTO claims
  (id, article_key, current, kind, content, content_spans, cue, cue_spans, speaker_spans, via_spans, hedged, negated)
WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < :number)
SELECT 'copy' || n, article_key, 1, kind, :content, '[]', '', '[]', '[]', '[]', 0, 0
FROM counter, (SELECT * FROM claims WHERE kind = 'indirect' LIMIT 1)
"""

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads what Linux tells of a process")


@pytest.fixture(scope="module")
def large_url(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """An archive whose claims are some 45 megabytes of JSON."""
    file = tmp_path_factory.mktemp("large") / "archive.db"
    shutil.copy(database_url.removeprefix("sqlite:///"), file)
    engine = open_for_writing(f"sqlite:///{file}")
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER claims_search_insert")
        connection.exec_driver_sql(COPIES, {"number": CLAIMS, "content": "as was said before " * 60})
    engine.dispose()
    return f"sqlite:///{file}"


@pytest.fixture(scope="module")
def address(large_url: str) -> Iterator[Address]:
    with serving(large_url, query_threads=1) as address:
        yield address


@contextmanager
def download(address: Address) -> Iterator[HTTPResponse]:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=60)
    connection.request("GET", PATH)
    with connection.getresponse() as response:
        yield response
    connection.close()


def memory(address: Address) -> int:
    """What the server holds in memory, in bytes."""
    status = Path(f"/proc/{address.pid}/status").read_text()
    return 1024 * next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))


def open_files(address: Address) -> list[str]:
    return [str(file.readlink()) for file in Path(f"/proc/{address.pid}/fd").iterdir() if file.is_symlink()]


def test_a_slow_client_gets_everything_and_the_server_holds_little_of_it(address: Address) -> None:
    with download(address) as response:
        response.read(1)
        before, most, received, rows = memory(address), 0, 1, 0
        while part := response.read(1_000_000):
            received += len(part)
            rows += part.count(b"\n")
            most = max(most, memory(address))
            time.sleep(0.02)
    assert rows >= CLAIMS + len(EVERY_CLAIM)
    assert received > 2.5 * MOST_BYTES_GROWN
    assert most - before < MOST_BYTES_GROWN


def test_others_are_answered_while_clients_read_slowly(address: Address) -> None:
    with download(address) as slow, download(address) as slower:
        slow.read(1000)
        slower.read(1000)
        with download(address) as quick:
            assert quick.read().count(b"\n") > CLAIMS


def test_nothing_is_read_any_more_for_a_client_that_has_left(large_url: str) -> None:
    # Not the database itself: SQLite keeps a file open for later that another connection has locked.
    log = f"{large_url.removeprefix('sqlite:///')}-wal"
    with serving(large_url, query_threads=1) as address:
        httpx2.get(f"{address}/claims?limit=1").raise_for_status()
        assert open_files(address).count(log) == 1  # the event loop's own
        with download(address) as response:
            response.read(1000)
            assert open_files(address).count(log) == 2
        wait_until(lambda: open_files(address).count(log) == 1)


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline, "it is still not so"
        time.sleep(0.05)


def test_what_is_loaded_meanwhile_is_in_the_next_download(large_url: str, address: Address) -> None:
    new = archive.Reading(archive.WARMEST_YEAR_DRAFT)
    new.claim(archive.ClaimKind.NARRATED, archive.WARMEST_YEAR_DRAFT, confidence=None)
    with download(address) as response:
        begun, tag = response.readline(), response.headers["etag"]
        archive.add_article(large_url, archive.WARMEST_YEAR_DRAFT, extraction=new.extraction())
        under_way = [begun, *response.readlines()]
    with download(address) as response:
        following = response.readlines()
        assert response.headers["etag"] != tag
    assert following[:-1] == under_way
    assert json.loads(following[-1])["content"]["text"] == archive.WARMEST_YEAR_DRAFT
