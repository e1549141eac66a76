"""Readers while articles are being loaded into the same file, each by a process of its own."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import insert, select, update

from app.database import open_for_writing
from app.extraction.values import Extraction
from app.loading.dataset import raise_version
from app.loading.document import Document, Metadata
from app.loading.writer import store
from app.schema import upgrade
from app.tables import entities, entity_names
from tests import archive
from tests.api.serving import Address, serving
from tests.conftest import ROOT

CLAIMS_PER_ARTICLE = 25
BEFORE, MEANWHILE = 20, 60


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database that holds some articles."""
    file = tmp_path / "whosaid.db"
    upgrade(f"sqlite:///{file}")
    with loading(write_articles(tmp_path / "before", BEFORE), file) as process:
        process.wait()
    return file


@pytest.fixture
def address(database: Path) -> Iterator[Address]:
    with serving(f"sqlite:///{database}") as address:
        yield address


def write_articles(folder: Path, number: int) -> Path:
    folder.mkdir()
    for article in range(number):
        lines = (f"Ann Lee: In {folder.name} {article}, {claim} of them.\n" for claim in range(CLAIMS_PER_ARTICLE))
        (folder / f"{article:04}.txt").write_text("".join(lines))
    return folder


@contextmanager
def loading(articles: Path, database: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.loading.load_lines", "load", str(articles)],
        cwd=ROOT,
        env={**os.environ, "WHOSAID_DATABASE_URL": f"sqlite:///{database}"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def get(client: httpx2.Client, path: str) -> dict[str, Any]:
    answer: dict[str, Any] = client.get(path).raise_for_status().json()
    return answer


def walk(client: httpx2.Client, path: str) -> list[str]:
    """The ids on all pages of a list."""
    ids: list[str] = []
    following: str | None = path
    while following:
        page = get(client, following)
        ids += [row["id"] for row in page["data"]]
        following = page["page"]["next"]
    return ids


def test_each_article_is_seen_whole_or_not_at_all(address: Address, database: Path, tmp_path: Path) -> None:
    articles = write_articles(tmp_path / "meanwhile", MEANWHILE)
    seen = set()
    with httpx2.Client(base_url=address, timeout=30) as client, loading(articles, database) as load:
        while load.poll() is None:
            newest = get(client, f"/claims?sort=-position&limit={10 * CLAIMS_PER_ARTICLE}")["data"]
            claims = Counter(claim["article"]["id"] for claim in newest)
            assert set(claims.values()) == {CLAIMS_PER_ARTICLE}
            seen |= claims.keys()
        assert load.returncode == 0
        assert get(client, "/articles?limit=1")["page"]["total"] == {"value": BEFORE + MEANWHILE, "exact": True}
    assert len(seen) > 10, "nothing was loaded while it was read"


@pytest.mark.parametrize(
    ("asked", "at_the_end"),
    [
        ("sort=-said", BEFORE + MEANWHILE),
        ("sort=position", BEFORE + MEANWHILE),
        # Every claim that is loaded changes how well all others match.
        ("q=before&sort=relevance", BEFORE),
    ],
)
def test_a_list_walked_during_a_load_repeats_nothing_and_misses_nothing_that_was_there(
    address: Address, database: Path, tmp_path: Path, asked: str, at_the_end: int
) -> None:
    articles = write_articles(tmp_path / "meanwhile", MEANWHILE)
    path = f"/claims?{asked}&limit=50"
    with httpx2.Client(base_url=address, timeout=30) as client:
        before = set(walk(client, path))
        assert len(before) == BEFORE * CLAIMS_PER_ARTICLE
        with loading(articles, database) as load:
            while load.poll() is None:
                ids = walk(client, path)
                assert len(ids) == len(set(ids))
                assert before <= set(ids)
        assert len(walk(client, path)) == at_the_end * CLAIMS_PER_ARTICLE


def test_readers_do_not_wait_for_a_writer_and_see_what_it_wrote_once_it_is_done(
    address: Address, database: Path
) -> None:
    engine = open_for_writing(f"sqlite:///{database}")
    document = Document(archive.RATES_TEXT, archive.NOTHING_KNOWN, "rates.txt")
    # A reader that waited for the writer would wait for ever.
    with httpx2.Client(base_url=address, timeout=20) as client:
        with engine.begin() as connection:
            store(connection, document, archive.read_rates(), "by hand")
            assert get(client, "/claims?speaker=ECB")["data"] == []
        (claim,) = get(client, "/claims?speaker=ECB")["data"]
    assert claim["speaker"]["name"] == "European Central Bank"
    engine.dispose()


def test_what_is_read_anew_renamed_or_gone_is_shown_so_at_once(address: Address, database: Path) -> None:
    engine = open_for_writing(f"sqlite:///{database}")
    titled = replace(archive.NOTHING_KNOWN, title="Rates unchanged")
    asked = "/claims?q=rates&sort=relevance"
    with httpx2.Client(base_url=address, timeout=20) as client:

        def stored(metadata: Metadata, extraction: Extraction) -> tuple[int, list[dict[str, Any]]]:
            with engine.begin() as connection:
                store(connection, Document(archive.RATES_TEXT, metadata, "rates.txt"), extraction, "by hand")
            page = get(client, asked)
            return page["page"]["total"]["value"], page["data"]

        number, (claim,) = stored(archive.NOTHING_KNOWN, archive.read_rates())
        assert (number, claim["article"]["title"]) == (1, None)
        number, (claim,) = stored(titled, archive.read_rates())
        assert (number, claim["article"]["title"]) == (1, "Rates unchanged")
        with engine.begin() as connection:
            raise_version(connection)
            connection.execute(update(entities).where(entities.c.id == claim["speaker"]["id"]).values(name="The Bank"))
        (claim,) = get(client, asked)["data"]
        assert claim["speaker"]["name"] == "The Bank"
        assert stored(titled, archive.NOTHING_READ) == (0, [])
    engine.dispose()


def test_a_total_counts_what_a_name_means_now(address: Address, database: Path) -> None:
    engine = open_for_writing(f"sqlite:///{database}")
    asked = "/claims?speaker=Frankfurt%20Bank"
    with httpx2.Client(base_url=address, timeout=20) as client:
        with engine.begin() as connection:
            document = Document(archive.RATES_TEXT, archive.NOTHING_KNOWN, "rates.txt")
            store(connection, document, archive.read_rates(), "by hand")
        assert get(client, asked)["page"]["total"]["value"] == 0
        with engine.begin() as connection:
            raise_version(connection)
            bank = select(entities.c.key).where(entities.c.name == "European Central Bank").scalar_subquery()
            name = {"name": "Frankfurt Bank", "normalized": "frankfurt bank"}
            connection.execute(insert(entity_names).values(entity_key=bank, **name))
        assert get(client, asked)["page"]["total"]["value"] == 1
    engine.dispose()


@pytest.mark.parametrize("form", ["csv", "ndjson"])
def test_a_download_shows_names_as_they_are_now(address: Address, database: Path, form: str) -> None:
    engine = open_for_writing(f"sqlite:///{database}")
    with httpx2.Client(base_url=address, timeout=20) as client:

        def downloaded() -> str:
            return client.get("/claims", params={"format": form}).raise_for_status().text

        before = downloaded()
        assert "Ann Lee" in before
        assert downloaded() == before
        with engine.begin() as connection:
            raise_version(connection)
            connection.execute(update(entities).where(entities.c.name == "Ann Lee").values(name="Ann Long"))
        assert '"Ann Long"' in downloaded()
    engine.dispose()
