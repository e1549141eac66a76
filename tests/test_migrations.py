"""The migrations make the tables that the models describe, and lose nothing that the schema still holds."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import OperationalError
from sqlmodel import SQLModel

import app.models  # noqa: F401  (fills the metadata)
from app import schema
from app.database import open_for_writing
from app.names import normalized


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'migrated.db'}"


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    schema.upgrade(url)
    engine = open_for_writing(url)
    yield engine
    engine.dispose()


def test_models_and_migrations_describe_the_same_tables(engine: Engine) -> None:
    with engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True, "include_name": _is_described_by_models}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, SQLModel.metadata) == []


def test_models_and_migrations_give_the_same_definitions(engine: Engine, tmp_path: Path) -> None:
    from_models = open_for_writing(f"sqlite:///{tmp_path / 'models.db'}")
    SQLModel.metadata.create_all(from_models)
    with engine.connect() as migrated, from_models.connect() as created:
        assert _tables(migrated) == _tables(created)
    from_models.dispose()


def test_upgrading_twice_changes_nothing(engine: Engine, url: str) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO dataset (key, version, changed_at) VALUES (1, 7, '2024-12-04T00:00:00Z')"))
    schema.upgrade(url)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version FROM dataset")) == 7
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == schema.newest_revision()


def test_the_schema_goes_down_and_up_again_with_data_in_place(engine: Engine, url: str) -> None:
    _put_an_article(engine)
    command.downgrade(schema.configuration(url), "base")
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    schema.upgrade(url)
    _put_an_article(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM articles")) == 1
        assert not list(connection.execute(text("PRAGMA foreign_key_check")))


def test_what_was_stored_before_gets_its_authors_order_and_version(url: str) -> None:
    command.upgrade(schema.configuration(url), "0002")
    engine = open_for_writing(url)
    _put_an_article(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO dataset (key, version, changed_at) VALUES (1, 7, '2024-12-04T00:00:00Z')"))
        connection.execute(text("UPDATE articles SET authors = '[\"Désk\", \"Désk\"]', published_first = '2024-12-04'"))
    schema.upgrade(url)
    with engine.connect() as connection:
        assert list(connection.execute(text("SELECT * FROM authors"))) == [(1, "Désk", "desk")]
        assert connection.scalar(text("SELECT published_order FROM claims")) == "2024-12-04"
        assert connection.scalar(text("SELECT version FROM articles")) == 7
        assert connection.scalar(text("SELECT version FROM entities")) == 7
    engine.dispose()


def test_names_stored_before_are_found_with_any_apostrophe(url: str) -> None:
    command.upgrade(schema.configuration(url), "0008")
    engine = open_for_writing(url)
    _put_an_article(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO entity_names VALUES (1, 'Moody’s', 'moody’s')"))
        connection.execute(text("INSERT INTO authors VALUES (1, 'Ann O’Lee', 'ann o’lee')"))
    schema.upgrade(url)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT normalized FROM entity_names WHERE name = 'Moody’s'")) == "moody's"
        assert connection.scalar(text("SELECT folded FROM authors")) == "ann o'lee"
        assert _found(connection, "entities", "moody") == [1]
    engine.dispose()


@pytest.mark.parametrize(
    ("folded", "plain"), [("the u.s. senate", "us senate"), ("the hague", "hague"), ("the", "the"), ("...", "...")]
)
def test_names_stored_before_are_found_without_full_stops_and_article(url: str, folded: str, plain: str) -> None:
    command.upgrade(schema.configuration(url), "0010")
    engine = open_for_writing(url)
    _put_an_article(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO entity_names VALUES (1, 'another', :folded)"), {"folded": folded})
    schema.upgrade(url)
    assert normalized(folded) == plain
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT normalized FROM entity_names WHERE name = 'another'")) == plain
        assert _found(connection, "entities", "another") == [1]
    engine.dispose()


@pytest.mark.parametrize(
    ("cue", "source", "denied"),
    [
        ("denied", "Moscow", 1),
        ("did not say", "Moscow", 1),
        ("agreed", "Not everyone", 1),
        ("said", "Moscow", 0),
        ("said", "No. 10", 0),
        ("said not only", "Moscow", 0),
    ],
)
def test_whether_what_was_stored_before_is_denied_is_told_by_its_cue_and_source(
    url: str, cue: str, source: str, denied: int
) -> None:
    command.upgrade(schema.configuration(url), "0009")
    engine = open_for_writing(url)
    _put_an_article(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE claims SET cue = :cue, speaker_text = :source"), {"cue": cue, "source": source})
    schema.upgrade(url)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT denied FROM claims")) == denied
    engine.dispose()


def test_a_migration_that_fails_leaves_the_database_as_it_was(url: str) -> None:
    engine = open_for_writing(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE claims_search (in_the_way)"))
    with pytest.raises(OperationalError, match="claims_search already exists"):
        schema.upgrade(url)
    assert inspect(engine).get_table_names() == ["claims_search"]
    engine.dispose()


@pytest.mark.parametrize(
    ("table", "words", "change"),
    [
        ("claims", "Moscow", "UPDATE claims SET content = 'Pyongyang denied it.'"),
        ("articles", "Moscow", "UPDATE articles SET text = 'Nothing.', title = NULL"),
        ("articles", "headline", "DELETE FROM articles"),
        ("claims", "Moscow", "DELETE FROM claims"),
        ("claims", "Moscow", "UPDATE claims SET current = 0"),
        ("articles", "Moscow", "UPDATE articles SET current = 0"),
    ],
)
def test_the_search_indexes_follow_their_tables(engine: Engine, table: str, words: str, change: str) -> None:
    _put_an_article(engine)
    with engine.begin() as connection:
        assert _found(connection, table, words) == [1]
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        connection.execute(text(change))
        assert _found(connection, table, words) == []
        connection.execute(text(f"INSERT INTO {table}_search({table}_search, rank) VALUES ('integrity-check', 1)"))
        connection.rollback()


def test_an_entity_is_found_by_each_of_its_names_and_no_longer_by_one_it_lost(engine: Engine) -> None:
    _put_an_article(engine)
    with engine.begin() as connection:
        assert _found(connection, "entities", "times") == _found(connection, "entities", "gray lady") == [1]
        assert _found(connection, "entities", '"times gray"') == _found(connection, "entities", '"lady times"') == []
        connection.execute(text("DELETE FROM entity_names WHERE name = 'Gray Lady'"))
        assert _found(connection, "entities", "gray") == []
        assert _found(connection, "entities", "times") == [1]
        connection.execute(text("UPDATE entity_names SET name = 'The Thunderer'"))
        assert _found(connection, "entities", "times") == []
        assert _found(connection, "entities", "thunderer") == [1]


def _found(connection: Connection, table: str, words: str) -> list[int]:
    search = text(f"SELECT rowid FROM {table}_search WHERE {table}_search MATCH :words")
    return list(connection.scalars(search, {"words": words}))


def _put_an_article(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO entities (key, id, kind, name) VALUES (1, 'e', 'organization', 'Times')"))
        connection.execute(text("INSERT INTO entity_names VALUES (1, 'Times', 'times'), (1, 'Gray Lady', 'gray lady')"))
        connection.execute(
            text(
                "INSERT INTO articles (id, revision, current, title, outlet_key, authors, text, text_sha256,"
                " source_file, loaded_at, extractor)"
                " VALUES ('a', 1, 1, 'A headline', 1, '[]', 'Moscow denied it.', 'x', 'a.txt', 'now', '1')"
            )
        )
        connection.execute(
            text(
                "INSERT INTO claims (id, article_key, current, kind, content, content_spans, cue, cue_spans,"
                " speaker_spans, via_spans, hedged, negated)"
                " VALUES ('c', 1, 1, 'narrated', 'Moscow denied it.', '[[0, 17]]', '', '[]', '[]', '[]', 0, 1)"
            )
        )


def _is_described_by_models(name: str | None, *_: object) -> bool:
    """The search indexes and what FTS5 keeps for them are the migrations' own."""
    return "_search" not in (name or "")


def _tables(connection: Connection) -> dict[str, set[str]]:
    rows = connection.execute(
        text(
            "SELECT name, sql FROM sqlite_master"
            " WHERE sql IS NOT NULL AND type <> 'trigger' AND name <> 'alembic_version'"
        )
    )
    return {name: _parts(sql) for name, sql in rows if _is_described_by_models(name)}


def _parts(sql: str) -> set[str]:
    """Columns and constraints of a definition: a column that was added later stands after the constraints."""
    return {" ".join(part.split()) for part in re.split(r",(?![^()]*\))", sql.partition("(")[2].rstrip()[:-1])}
