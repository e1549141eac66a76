"""The check finds what a bug, a hand or a disk has damaged."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from app.loading.check import damage, wrong_spans
from app.loading.load import Loader
from tests.loading.line_extractor import LineExtractor


@pytest.fixture
def loaded(engine: Engine, tmp_path: Path) -> Engine:
    file = tmp_path / "a.txt"
    file.write_text("Ann Lee: Yes, 20 times, says “😀”.")
    Loader(engine, LineExtractor(), max_bytes=1000).load(file)
    return engine


def test_a_database_as_it_was_loaded_is_sound(loaded: Engine) -> None:
    with loaded.connect() as connection:
        assert not list(wrong_spans(connection))
        assert not list(damage(connection))


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE claims SET content = 'No.'",
        "UPDATE claims SET cue_spans = '[[0, 1]]'",
        "UPDATE claims SET speaker_text = NULL",
        "UPDATE mentions SET start = start + 1",
        "UPDATE quantities SET text = '30'",
        'UPDATE quantities SET "end" = start',
    ],
)
def test_a_span_that_does_not_equal_its_text_is_found(loaded: Engine, harm: str) -> None:
    with loaded.begin() as connection:
        connection.execute(text(harm))
        assert len(list(wrong_spans(connection))) == 1


def test_a_row_that_points_nowhere_is_found(loaded: Engine) -> None:
    with loaded.connect() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        connection.execute(text("DELETE FROM entities"))
        assert any("points at a missing row of entities" in fault for fault in damage(connection))
