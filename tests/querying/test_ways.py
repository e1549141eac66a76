"""Filters by what stands beside a row: gathering all that fulfil one finds what walking through the list finds."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Engine

from app.querying import lists, parameters
from app.querying.errors import InvalidParametersError, TooSlowError
from app.querying.query import Query
from app.querying.reader import Reader
from app.querying.resolving import resolved
from app.querying.resources import ARTICLES, CLAIMS, ENTITIES, Resource
from app.querying.statements import Statement

VALUES = [
    *("Zelensky", "Kyodo News", "Example Gazette", "Kursk Oblast", "Desk"),
    *("person", "organization", "place", "direct", "indirect", "speaker", "mentioned"),
    *("en", "UA", "KP", "true", "false", "troops", "1", "10000", "2024", "https", "K"),
]


@pytest.fixture
def reader(engine: Engine) -> Iterator[Reader]:
    reader = Reader(engine)
    yield reader
    reader.close()


def queries(resource: Resource, reader: Reader) -> Iterator[Query]:
    """Every filter of the list with every value that it takes."""
    for field in resource.fields.values():
        for asked in field.filters:
            for value in {asked.example, *VALUES}:
                try:
                    yield resolved(parameters.parse(resource, [(asked.name, value)]), reader)
                except InvalidParametersError:
                    continue


def found(reader: Reader, query: Query, *, walked: bool) -> tuple[list[Any], int]:
    (places,) = lists.places(query, reader.dialect, walked=walked)
    count = lists.count(query, reader.dialect, walked=walked)
    values = lists.values_of(query)
    return list(reader.rows(places, values)), reader.rows(count, values)[0][0]


@pytest.mark.parametrize("resource", [CLAIMS, ARTICLES, ENTITIES], ids=lambda resource: resource.name)
def test_both_ways_find_the_same(reader: Reader, resource: Resource) -> None:
    asked, kept_some = 0, 0
    everything = reader.count(parameters.parse(resource, []), bounded=False).number
    for query in queries(resource, reader):
        gathered, walked = (found(reader, query, walked=walked) for walked in (False, True))
        assert gathered == walked, query.criteria
        if lists.places(query, reader.dialect) != lists.places(query, reader.dialect, walked=True):
            asked += 1
            kept_some += 0 < gathered[1] < everything
    assert kept_some > 5
    assert asked > kept_some


@pytest.fixture
def slowly(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Read a page where statements of some texts take too long; gives those that were run."""

    def read(*slow: str) -> list[str]:
        run: list[str] = []
        rows = Reader.rows

        def slow_rows(self: Reader, statement: Statement, values: Any) -> Any:
            run.append("EXISTS" if "EXISTS" in statement.sql else "IN")
            if run[-1] in slow and self._deadline < time.monotonic() + 1:
                raise TooSlowError
            return rows(self, statement, values)

        monkeypatch.setattr(Reader, "rows", slow_rows)
        reader.places(parameters.parse(CLAIMS, [("language", "en")]))
        return run

    return read


def test_what_is_soon_gathered_is_not_walked_to(slowly: Callable[..., list[str]]) -> None:
    assert slowly() == ["IN"]


def test_what_is_not_soon_gathered_is_walked_to(slowly: Callable[..., list[str]]) -> None:
    assert slowly("IN") == ["IN", "EXISTS"]


def test_what_takes_long_in_either_way_is_gathered(slowly: Callable[..., list[str]]) -> None:
    assert slowly("IN", "EXISTS") == ["IN", "EXISTS", "IN"]
