"""The service as users run it: another process, a port, a file."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import pytest

from app.database import open_for_writing
from tests.api.serving import serving

CLAIMS = 20_000
SLOW = "/claims?q=bank%20OR%20north*&kind=direct"
QUICK = "/claims?limit=1"
COPIES = """
INSERT INTO claims
  (id, article_key, current, kind, content, content_spans, cue, cue_spans, speaker_spans, via_spans, hedged, negated)
WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < :number)
SELECT 'copy' || n, article_key, 1, kind, 'the bank in the north, ' || n, '[]', '', '[]', '[]', '[]', 0, 0
FROM counter, (SELECT * FROM claims WHERE kind = 'indirect' LIMIT 1)
"""


@pytest.fixture(scope="module")
def crowded_url(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """An archive with so many claims that a search for a word of all of them takes more than a millisecond."""
    file = tmp_path_factory.mktemp("crowded") / "archive.db"
    shutil.copy(database_url.removeprefix("sqlite:///"), file)
    engine = open_for_writing(f"sqlite:///{file}")
    with engine.begin() as connection:
        connection.exec_driver_sql(COPIES, {"number": CLAIMS})
    engine.dispose()
    return f"sqlite:///{file}"


def test_a_served_file_is_read_and_never_written(database_url: str) -> None:
    file = Path(database_url.removeprefix("sqlite:///"))
    before = file.read_bytes()
    with serving(database_url) as address, httpx2.Client(base_url=address) as client:
        (claim,) = client.get("/claims", params={"via": "Kyodo News"}).raise_for_status().json()["data"]
        assert claim["speaker"]["name"] == "Volodymyr Zelensky"
        assert client.get("/readyz").status_code == 200
        assert client.post("/claims").status_code == 405
    assert file.read_bytes() == before


def test_every_one_of_64_connections_is_answered_however_slow_the_others_questions_are(crowded_url: str) -> None:
    with serving(crowded_url, query_threads=2) as address, httpx2.Client(base_url=address, timeout=60) as client:
        with ThreadPoolExecutor(64) as many:
            asked = [many.submit(client.get, path) for _ in range(64) for path in (SLOW, QUICK)]
            statuses = [each.result().status_code for each in asked]
        assert set(statuses[1::2]) == {200}
        assert set(statuses[::2]) <= {200, 503}


def test_a_question_that_takes_too_long_is_given_up_and_the_next_one_answered(crowded_url: str) -> None:
    with serving(crowded_url, query_seconds=0.001) as address, httpx2.Client(base_url=address) as client:
        for _ in range(8):
            refused = client.get(SLOW)
            assert refused.status_code == 503
            assert refused.headers["content-type"] == "application/problem+json"
            assert "0.001 seconds" in refused.json()["detail"]
            assert int(refused.headers["retry-after"]) > 0
        assert client.get("/healthz").status_code == 200


def test_behind_a_proxy_that_shows_it_elsewhere_links_start_from_there(database_url: str) -> None:
    with serving(database_url, root_path="/whosaid/") as address:
        response = httpx2.get(f"{address}/claims?limit=1").raise_for_status()
    assert response.links["self"]["url"] == "/whosaid/claims?limit=1"
    assert response.json()["page"]["next"].startswith("/whosaid/claims?")
