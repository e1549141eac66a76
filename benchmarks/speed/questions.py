"""What both servers are asked: requests to Whosaid, and the SQL that Whosaid runs for them as Datasette's queries."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from sqlalchemy import ColumnElement, Dialect, Select, column, func, literal_column, select, text, union_all
from sqlalchemy.dialects import sqlite

from app.database import open_read_only
from app.querying import lists, parameters, statements
from app.querying.conditions import conditions, shape_of
from app.querying.flat_rows import flat
from app.querying.json_rows import as_json
from app.querying.lists import values_of
from app.querying.query import Query
from app.querying.reader import Reader
from app.querying.resolving import resolved
from app.querying.resources import CLAIMS
from app.querying.statements import Statement, compiled
from app.tables import claims, entities
from benchmarks.speed.servers import Server
from benchmarks.speed.texts import WORDS

NAMED: Dialect = sqlite.dialect(paramstyle="named")
_VARIANTS = 100
_VARIANTS_OF_FACETS = 5_000
"""More than Whosaid remembers: each request is counted anew."""
_CHECKED = 25
_COMMON, _LESS_COMMON = WORDS[20:70], WORDS[70:120]
"""Words that neither stand in every tenth claim nor are rare. All pairs of them are more than Whosaid remembers."""

Bound = Mapping[str, Any]
Rows = Callable[[bytes], list[Any]]


@dataclass(frozen=True)
class Question:
    """One kind of request: paths at Whosaid, and what Datasette runs for each of them.

    `rows` and `their_rows` read what one answer of each server holds, in the same form.
    """

    name: str
    ours: Sequence[str]
    sql: str
    bound: Sequence[Bound]
    rows: Rows
    their_rows: Rows = lambda answer: [json.loads(row) for row in json.loads(answer)]
    form: str = "json"

    def theirs(self, file: Path) -> list[str]:
        """Paths at Datasette; of JSON, the first column of each row as an array is what costs it least."""
        shape = {"_shape": "arrayfirst"} if self.form == "json" else {}
        return [f"/{file.stem}/{self.name}.{self.form}?{urlencode({**shape, **one})}" for one in self.bound]

    def check(self, file: Path, ours: Server, theirs: Server) -> None:
        """Raise RuntimeError where the two give different rows, or none."""
        for path, other in islice(zip(self.ours, self.theirs(file), strict=True), _CHECKED):
            rows = self.rows(ours.get(path))
            if not rows or rows != self.their_rows(theirs.get(other)):
                raise RuntimeError(f"{path} and {other} give different rows, or none")


def questions(file: Path, ours: Server) -> list[Question]:
    """Every question about an archive, whose Whosaid is running to tell ids and cursors."""
    reader = Reader(open_read_only(f"sqlite:///{file}"))
    newest = json.loads(ours.get(f"/claims?limit={_VARIANTS}"))["data"]
    numbers = range(1, _VARIANTS + 1)
    asked = [
        _one([f"/claims/{claim['id']}" for claim in newest]),
        _page(reader, "list", [f"/claims?speaker=Person%20{n}&kind=indirect" for n in numbers]),
        _page(reader, "deep", _deep_pages(ours)),
        _search(reader, "search", zip(_COMMON, _LESS_COMMON, strict=True)),
        _search(reader, "search_anew", product(reversed(_COMMON), _LESS_COMMON)),
        _facets(reader, [_with_facets(n) for n in range(_VARIANTS_OF_FACETS)]),
        _csv(reader, "csv", range(20, 30)),
        _csv(reader, "csv_anew", _who_says_less(reader)),
    ]
    reader.close()
    return asked


def _one(paths: Sequence[str]) -> Question:
    statement = statements.single(CLAIMS, ("id",), False, NAMED)
    bound = [{**statement.fixed, "id": path.rpartition("/")[2]} for path in paths]
    return Question("one", paths, statement.sql, bound, rows=lambda answer: [json.loads(answer)])


def _page(reader: Reader, name: str, paths: Sequence[str]) -> Question:
    queries = list(_queries(reader, paths))
    statement = _rows_of_a_page(queries[0])
    # Whosaid reads one row more, to know whether there is another page.
    bound = [{**statement.fixed, **_given(query), "rows": query.limit} for query in queries]
    return Question(name, paths, statement.sql, bound, rows=lambda answer: json.loads(answer)["data"])


def _rows_of_a_page(query: Query) -> Statement:
    """Give what Whosaid runs for the places of a page's rows and for the rows, as one statement.

    Of the parts of places, Whosaid reads the next only where the last gave too few.
    """
    parts, order = lists.places(query, NAMED), CLAIMS.order(query.sort)
    names = [f"by_{i}" for i in range(len(order))]
    found = " UNION ALL ".join(f"SELECT * FROM ({part.sql})" for part in parts) + " LIMIT :rows"  # noqa: S608
    page = text(found).columns(*map(column, names)).subquery("page")
    rows = select(as_json(CLAIMS.listed)).select_from(
        CLAIMS.beside(page.join(claims, claims.c.key == page.c[names[-1]]))
    )
    directed = [page.c[i].desc() if descending else page.c[i] for i, (_, descending) in enumerate(order)]
    statement = compiled(rows.order_by(*directed), NAMED)
    return replace(statement, fixed={name: value for part in parts for name, value in part.fixed.items()})


def _search(reader: Reader, name: str, pairs: Iterable[tuple[str, str]]) -> Question:
    """Ranked search: Whosaid's rows have the snippet too."""
    asked = _page(reader, name, [f"/claims?q={one}%20{other}&sort=relevance" for one, other in pairs])
    return replace(asked, rows=lambda answer: [_without_snippet(row) for row in json.loads(answer)["data"]])


def _facets(reader: Reader, paths: Sequence[str]) -> Question:
    """Counts: Whosaid's are made in memory, so that the SQL is what anybody would write."""
    queries = list(_queries(reader, paths))
    kept = conditions(CLAIMS, shape_of(queries[0]))
    counted = [_counted(facet.name, facet.field.column, kept, queries[0].facet_limit) for facet in queries[0].facets]
    statement = compiled(union_all(*counted), NAMED)
    return Question(
        "facets",
        paths,
        statement.sql,
        [{**statement.fixed, **_given(query)} for query in queries],
        rows=_buckets,
        their_rows=lambda answer: [[name, count] for name, _, count in map(json.loads, json.loads(answer))],
    )


def _counted(name: str, column: ColumnElement[Any], kept: Sequence[ColumnElement[bool]], limit: int) -> Select[Any]:
    number = func.count()
    row = func.json_array(literal_column(f"'{name}'"), column, number)
    rows = select(row.label("row")).where(*kept, column.is_not(None)).group_by(column)
    return select(rows.order_by(number.desc(), column).limit(limit).subquery().c.row)


def _who_says_less(reader: Reader) -> list[int]:
    """The numbers of a thousand persons who are credited seldom, in no order, and of a small archive of fewer."""
    speaking = select(entities.c.name).join(claims, claims.c.speaker_key == entities.c.key).distinct()
    names = {name for (name,) in reader.rows(compiled(speaking, reader.dialect), {})}
    shuffled = Random(0).sample(range(300, 1_300), 1_000)  # noqa: S311
    return [number for number in shuffled if f"Person {number}" in names]


def _csv(reader: Reader, name: str, speakers: Iterable[int]) -> Question:
    """Everything that somebody said. All that a thousand said is more than Whosaid has at hand."""
    paths = [f"/claims?speaker=Person%20{n}&format=csv" for n in speakers]
    queries = list(_queries(reader, paths, whole=True))
    columns = [column.label(name) for name, column in flat(CLAIMS).items()]
    rows = select(*columns).select_from(CLAIMS.beside(claims)).where(*conditions(CLAIMS, shape_of(queries[0])))
    statement = compiled(rows.order_by(claims.c.key), NAMED)
    return Question(
        name,
        paths,
        statement.sql,
        [{**statement.fixed, **_given(query)} for query in queries],
        rows=_ids_and_contents,
        their_rows=_ids_and_contents,
        form="csv",
    )


def _queries(reader: Reader, paths: Iterable[str], *, whole: bool = False) -> Iterable[Query]:
    for path in paths:
        yield resolved(parameters.parse(CLAIMS, parse_qsl(urlsplit(path).query), whole=whole), reader)


def _given(query: Query) -> Bound:
    return {name: value for name, value in values_of(query).items() if value is not None}


def _deep_pages(ours: Server) -> list[str]:
    """Pages of 25, deep in the list of all claims: from 100,000 claims on, where there are so many."""
    pages: list[str] = []
    following = "/claims?limit=1000"
    while len(pages) < 2 * _VARIANTS and following:
        pages.append(following.replace("limit=1000", "limit=25"))
        following = json.loads(ours.get(following))["page"]["next"]
    return pages[len(pages) // 2 :]


def _without_snippet(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "snippet"}


def _with_facets(number: int) -> str:
    outlet, least = number % 10 + 1, round(0.55 + number * 0.00005, 5)
    return f"/claims?outlet=Outlet%20{outlet}&confidence__gte={least}&facet=speaker&facet=kind&limit=1"


def _buckets(answer: bytes) -> list[Any]:
    facets = json.loads(answer)["facets"]
    return [[name, bucket["count"]] for name, facet in facets.items() for bucket in facet["buckets"]]


def _ids_and_contents(answer: bytes) -> list[Any]:
    found = csv.DictReader(io.StringIO(answer.decode()))
    return [(row["id"], row["content_text"], row["speaker_name"]) for row in found]
