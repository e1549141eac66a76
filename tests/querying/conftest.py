from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from app.database import open_read_only
from tests import archive


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = open_read_only(archive.build(tmp_path_factory.mktemp("archive")))
    yield engine
    engine.dispose()
