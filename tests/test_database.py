"""Databases are opened either to write or only to read."""

import os
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

from app.database import open_for_writing, open_read_only


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a folder" / "100% näme#1.db"


@pytest.fixture
def url(path: Path) -> str:
    return f"sqlite:///{path}"


@pytest.fixture
def writer(url: str) -> Engine:
    engine = open_for_writing(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE outlets (key INTEGER PRIMARY KEY)"))
        connection.execute(text("CREATE TABLE articles (outlet_key INTEGER REFERENCES outlets)"))
    return engine


def test_the_folder_of_a_new_database_is_made(writer: Engine, path: Path) -> None:
    writer.dispose()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_reader_sees_what_was_committed_and_not_what_is_being_written(writer: Engine, url: str) -> None:
    reader = open_read_only(url)
    with writer.begin() as writing:
        writing.execute(text("INSERT INTO outlets VALUES (1)"))
        assert _count(reader) == 0
    assert _count(reader) == 1


def test_a_reader_cannot_write(writer: Engine, url: str) -> None:
    writer.dispose()
    with open_read_only(url).connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.execute(text("INSERT INTO outlets VALUES (1)"))


def test_a_reader_makes_no_database(url: str, path: Path) -> None:
    with pytest.raises(OperationalError):
        open_read_only(url).connect()
    assert not path.parent.exists()


def test_a_reference_to_a_row_that_is_missing_is_refused(writer: Engine) -> None:
    with pytest.raises(IntegrityError), writer.begin() as connection:
        connection.execute(text("INSERT INTO articles VALUES (7)"))


def test_changes_of_schema_are_rolled_back_with_the_rest(writer: Engine) -> None:
    with writer.connect() as connection:
        connection.execute(text("DROP TABLE articles"))
        connection.rollback()
        assert connection.scalar(text("SELECT count(*) FROM articles")) == 0


def test_a_second_writer_waits_for_the_first(writer: Engine, url: str) -> None:
    waits = Event()

    def write() -> None:
        engine = open_for_writing(url)
        waits.set()
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO outlets SELECT max(key) + 1 FROM outlets"))
        engine.dispose()

    second = Thread(target=write)
    with writer.begin() as connection:
        second.start()
        waits.wait()
        connection.execute(text("INSERT INTO outlets VALUES (1)"))
    second.join()
    assert _count(writer) == 2


def test_any_number_of_readers_read_at_once(writer: Engine, url: str) -> None:
    writer.dispose()
    reader = open_read_only(url)
    connections = [reader.connect() for _ in range(64)]
    assert {connection.scalar(text("SELECT count(*) FROM outlets")) for connection in connections} == {0}
    for connection in connections:
        connection.close()


def test_a_frozen_database_is_read_without_a_file_beside_it(
    writer: Engine, url: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer.dispose()
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_flag=os.ST_RDONLY))
    with open_read_only(url).connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM outlets")) == 0
        assert [file.name for file in path.parent.iterdir()] == [path.name]


def _count(engine: Engine) -> int | None:
    with engine.connect() as connection:
        return connection.scalar(text("SELECT count(*) FROM outlets"))
