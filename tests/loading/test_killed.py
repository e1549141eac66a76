"""A load that is killed leaves whole articles, and the next one finishes its work."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT

ARTICLES = 200
CLAIMS = 25


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(ARTICLES):
        lines = (f"Ann Lee: In {number}, {claim} of them.\n" for claim in range(CLAIMS))
        (folder / f"{number:04}.txt").write_text("".join(lines))
    return folder


def start_loading(articles: Path, database: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.loading.load_lines", "load", str(articles)],
        cwd=ROOT,
        env={**os.environ, "WHOSAID_DATABASE_URL": f"sqlite:///{database}"},
        stdout=subprocess.PIPE,
        text=True,
    )


def count(database: Path, query: str) -> int:
    connection = sqlite3.connect(database, timeout=60)
    try:
        return int(connection.execute(query).fetchone()[0])
    except sqlite3.OperationalError:  # no table yet
        return 0
    finally:
        connection.close()


@pytest.mark.parametrize("stored_before_the_kill", [1, 60])
def test_a_killed_load_leaves_whole_articles_and_can_be_repeated(
    articles: Path, tmp_path: Path, stored_before_the_kill: int
) -> None:
    database = tmp_path / "whosaid.db"
    loading = start_loading(articles, database)
    while loading.poll() is None and count(database, "SELECT count(*) FROM articles") < stored_before_the_kill:
        time.sleep(0.02)
    loading.send_signal(signal.SIGKILL)
    loading.communicate()
    assert loading.returncode == -signal.SIGKILL, "the load ended before it was killed"

    stored = count(database, "SELECT count(*) FROM articles")
    assert stored_before_the_kill <= stored < ARTICLES
    claims_of_an_article = (
        "SELECT count(*) AS claims FROM articles LEFT JOIN claims ON article_key = articles.key GROUP BY article_key"
    )
    assert count(database, f"SELECT count(*) FROM ({claims_of_an_article}) WHERE claims <> {CLAIMS}") == 0
    assert count(database, "SELECT count(*) FROM mentions") == stored * CLAIMS
    assert count(database, "SELECT count(*) FROM quantities") == stored * CLAIMS * 2
    assert count(database, "SELECT version FROM dataset") == stored

    summary, _ = start_loading(articles, database).communicate()
    assert summary == f"loaded {ARTICLES - stored}, unchanged {stored}, updated 0, revised 0, failed 0\n"
    assert count(database, "SELECT count(*) FROM claims") == ARTICLES * CLAIMS
