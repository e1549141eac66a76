"""What a list costs: the plan that the database makes for it."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from app.querying import cursor, lists, parameters
from app.querying.query import Query
from app.querying.reader import Reader
from app.querying.resolving import resolved
from app.querying.resources import ARTICLES, CLAIMS, ENTITIES, Resource


def deep(resource: Resource, *pairs: tuple[str, str]) -> Query:
    canonical = parameters.parse(resource, pairs).canonical
    return parameters.parse(resource, [*pairs, ("cursor", cursor.encode(("x", 1), canonical))])


def plan(engine: Engine, query: Query) -> list[str]:
    """The steps of all parts of a page's places."""
    steps = []
    with engine.connect() as connection:
        for part in lists.places(query, engine.dialect):
            found = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {part.sql}", part.bound(lists.values_of(query)))
            steps += [row[3] for row in found]
    return steps


@pytest.mark.parametrize(
    ("query", "tied", "beyond"),
    [
        (deep(CLAIMS), "(said_order=? AND key<?)", "(said_order<?)"),
        (deep(CLAIMS, ("sort", "said")), "(said_order=? AND key>?)", "(said_order>?)"),
        (deep(ARTICLES), "(published_order=? AND key<?)", "(published_order<?)"),
        (deep(ENTITIES), "(name=? AND key>?)", "(name>?)"),
    ],
    ids=["claims", "claims, oldest first", "articles", "entities"],
)
def test_a_deep_page_starts_where_the_last_one_ended(engine: Engine, query: Query, tied: str, beyond: str) -> None:
    steps = plan(engine, query)
    assert any(step.endswith(tied) for step in steps), steps
    assert any(step.endswith(beyond) for step in steps), steps
    assert not any(step in {"SCAN claims", "SCAN articles", "SCAN entities"} for step in steps), steps


def test_a_speakers_claims_are_read_in_order_from_an_index(engine: Engine) -> None:
    reader = Reader(engine)
    query = resolved(deep(CLAIMS, ("speaker", "Zelensky")), reader)
    reader.close()
    assert any("(speaker_key=? AND said_order<?)" in step for step in plan(engine, query))


@pytest.mark.parametrize(
    ("name", "value", "sort", "start"),
    [
        ("speaker", "Zelensky", "-published", "(speaker_key=? AND published_order<?)"),
        ("outlet", "Example Gazette", "-said", "(outlet_key=? AND said_order<?)"),
        ("outlet", "Example Gazette", "-published", "(outlet_key=? AND published_order<?)"),
        ("via", "Kyodo News", "-said", "(via_key=? AND said_order<?)"),
    ],
)
def test_claims_of_an_entity_are_read_in_order_from_an_index(
    engine: Engine, name: str, value: str, sort: str, start: str
) -> None:
    reader = Reader(engine)
    query = resolved(deep(CLAIMS, (name, value), ("sort", sort)), reader)
    reader.close()
    assert any(step.endswith(start) for step in plan(engine, query)), plan(engine, query)


@pytest.mark.parametrize(
    "pair",
    [("ids", "a,b"), ("author", "desk"), ("entity", "Zelensky"), ("updated_since", "9")],
    ids=lambda pair: pair[0],
)
def test_few_claims_are_found_without_reading_all(engine: Engine, pair: tuple[str, str]) -> None:
    reader = Reader(engine)
    query = resolved(parameters.parse(CLAIMS, [pair]), reader)
    reader.close()
    steps = plan(engine, query)
    assert not any(step.startswith("SCAN claims") for step in steps), steps


def test_queries_of_one_shape_share_a_statement(engine: Engine) -> None:
    one, other = (parameters.parse(CLAIMS, [("kind", kind), ("limit", "3")]) for kind in ("direct", "mixed"))
    (of_one,), (of_other,) = (lists.places(query, engine.dialect) for query in (one, other))
    assert of_one is of_other


def test_everything_in_the_order_of_loading_is_read_from_where_the_last_batch_ended(engine: Engine) -> None:
    assert any(step == "SEARCH claims USING INTEGER PRIMARY KEY (rowid>?)" for step in plan(engine, whole(engine)))


def test_all_claims_of_a_speaker_are_found_by_an_index(engine: Engine) -> None:
    assert any("(speaker_key=?)" in step for step in plan(engine, whole(engine, ("speaker", "Zelensky"))))


def whole(engine: Engine, *pairs: tuple[str, str]) -> Query:
    """Query for a batch of a whole result, not the first."""
    reader = Reader(engine)
    query = resolved(parameters.parse(CLAIMS, pairs, whole=True), reader)
    reader.close()
    return replace(query, limit=1000, after=(1,))
