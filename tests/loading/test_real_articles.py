"""Real articles, read by the trained extractor through the command line as anybody runs it."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from sqlalchemy import Engine, text

from tests.conftest import CORPORA, ROOT
from tests.loading.tables import rows

WIKINEWS = CORPORA / "wikinews" / "2019.csv"

pytestmark = pytest.mark.skipif(
    not (ROOT / "app" / "extraction" / "model" / "tagger.onnx").exists(),
    reason="needs extractor: the model is not here",
)


def whosaid(database_url: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from app.cli import main; main()", *words],
        cwd=ROOT,
        env={**os.environ, "WHOSAID_DATABASE_URL": database_url},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_seed_gets_no_year_that_its_file_does_not_tell(database_url: str, engine: Engine, seed: Path) -> None:
    assert whosaid(database_url, "load", str(seed.parent)).stdout == LOADED_ONE
    with engine.connect() as connection:
        assert rows(connection.execute(text("SELECT url, title, outlet_key, published FROM articles"))) == [(None,) * 4]
        dates = set(connection.scalars(text("SELECT said_on FROM claims WHERE said_on IS NOT NULL")))
    assert {"XXXX-12-04", "XXXX-11-27"} <= dates
    assert all(date.startswith("XXXX") for date in dates)


def test_the_seed_with_a_day_of_publication_has_dates_with_years(
    database_url: str, engine: Engine, seed: Path, tmp_path: Path
) -> None:
    copy = shutil.copy(seed, tmp_path)
    (tmp_path / f"{seed.stem}.meta.yaml").write_text("published: 2024-12-04")
    assert whosaid(database_url, "load", str(copy)).stdout == LOADED_ONE
    with engine.connect() as connection:
        dates = set(connection.scalars(text("SELECT said_on FROM claims WHERE said_on IS NOT NULL")))
        days = connection.execute(text("SELECT said_first, said_last FROM claims WHERE said_on = '2024-11-27'"))
        assert set(rows(days)) == {("2024-11-27", "2024-11-27")}
    assert {"2024-12-04", "2024-11-27"} <= dates


def test_an_outlet_is_the_medium_that_the_text_calls_by_its_name(
    database_url: str, engine: Engine, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(
        "Ann Lee told the Leeds Courier it was late. Bo Chen told The Leeds Courier it rained."
    )
    (tmp_path / "a.meta.yaml").write_text("outlet: The Leeds Courier")
    assert whosaid(database_url, "load", str(tmp_path)).stdout == LOADED_ONE
    with engine.connect() as connection:
        assert rows(connection.execute(text("SELECT name FROM entities WHERE kind = 'organization'"))) == [
            ("The Leeds Courier",)
        ]
        assert set(connection.scalars(text("SELECT via_key FROM claims"))) == set(
            connection.scalars(text("SELECT outlet_key FROM articles"))
        )


@pytest.mark.skipif(not WIKINEWS.exists(), reason="needs ../shared/data/wikinews/2019.csv")
def test_a_year_of_wikinews_loads_without_a_failure_and_every_span_equals_its_text(
    database_url: str, tmp_path: Path
) -> None:
    folder = tmp_path / "wikinews"
    folder.mkdir()
    with WIKINEWS.open(encoding="utf8", newline="") as opened:
        for number, article in enumerate(csv.DictReader(opened)):
            (folder / f"{number}.txt").write_bytes(article["text"].encode())
            metadata = {"url": article["url"], "title": article["title"], "published": article["date"]}
            (folder / f"{number}.meta.yaml").write_text(yaml.safe_dump({**metadata, "outlet": "Wikinews"}))
    loaded = whosaid(database_url, "load", str(folder))
    assert (loaded.stdout, loaded.stderr) == ("loaded 171, unchanged 0, updated 0, revised 0, failed 0\n", "")
    assert whosaid(database_url, "check").stdout == "spans: sound\ndatabase: sound\n"


LOADED_ONE = "loaded 1, unchanged 0, updated 0, revised 0, failed 0\n"
