"""What tests of every room use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Engine

from app import schema
from app.database import open_for_writing

# What is tested is what comes out: how long that takes depends on what else the machine does.
settings.register_profile("whosaid", deadline=None)
settings.load_profile("whosaid")

ROOT = Path(__file__).parent.parent
CORPORA = ROOT.parent / "shared" / "data"


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """An empty database with the newest schema."""
    url = f"sqlite:///{tmp_path / 'database' / 'whosaid.db'}"
    schema.upgrade(url)
    return url


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_for_writing(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def seed() -> Path:
    return ROOT / "seeds" / "north-korean-troops-kursk.txt"
