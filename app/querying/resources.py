"""The three lists that the API offers: which rows, which filters and orders, and what a row looks like."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, FromClause, Table, true

from app.querying import fields, records
from app.querying.fields import Field
from app.querying.json_rows import Record
from app.tables import articles, claims, entities


@dataclass(frozen=True, eq=False)
class Order:
    """A column to sort by (never null; ties are broken by the row's key), and what sorting by it means."""

    column: ColumnElement[object]
    description: str


@dataclass(frozen=True, eq=False)
class Resource:
    """A list and its members. `beside` joins to rows of `table` what `listed` and `single` show of other tables.

    Lists hold the rows that are `shown`. Where the resource is `revisioned`, several rows share an id, and a member
    is the one shown unless the request names a revision.
    """

    name: str
    table: Table
    beside: Callable[[FromClause], FromClause]
    shown: ColumnElement[bool]
    listed: Record
    single: Record
    fields: Mapping[str, Field]
    orders: Mapping[str, Order]
    default_sort: str
    revisioned: bool = False

    def sorts(self) -> list[str]:
        """Every value of `sort`: each order ascending, and with "-" descending."""
        return [f"{sign}{name}" for name in self.orders for sign in ("", "-")]


def _by_name(entries: tuple[Field, ...]) -> dict[str, Field]:
    return {field.name: field for field in entries}


CLAIMS = Resource(
    name="claims",
    table=claims,
    beside=records.beside_claims,
    shown=claims.c.current,
    listed=records.CLAIM,
    single=records.CLAIM,
    fields=_by_name(fields.CLAIM_FIELDS),
    orders={
        "said": Order(claims.c.said_order, "the day it was said; claims of unknown year count as the oldest"),
        "position": Order(claims.c.key, "the order of loading, and of the text within an article"),
    },
    default_sort="-said",
)

ARTICLES = Resource(
    name="articles",
    table=articles,
    beside=records.beside_articles,
    shown=articles.c.current,
    listed=records.ARTICLE,
    single=records.ARTICLE_WITH_TEXT,
    fields=_by_name(fields.ARTICLE_FIELDS),
    orders={
        "published": Order(
            articles.c.published_order, "the day it was published; articles of unknown date count as the oldest"
        ),
        "loaded": Order(articles.c.key, "the order of loading"),
    },
    default_sort="-published",
    revisioned=True,
)

ENTITIES = Resource(
    name="entities",
    table=entities,
    beside=lambda rows: rows,
    shown=true(),
    listed=records.ENTITY,
    single=records.ENTITY,
    fields=_by_name(fields.ENTITY_FIELDS),
    orders={"name": Order(entities.c.name, "the name, by code points")},
    default_sort="name",
)
