"""The three lists that the API offers: which rows, which filters and orders, and what a row looks like."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Table, func, literal_column, true

from app.querying import records
from app.querying.facets import Facet, facets_of
from app.querying.fields.articles import ARTICLE_FIELDS
from app.querying.fields.claims import CLAIM_FIELDS
from app.querying.fields.entities import ENTITY_FIELDS
from app.querying.filters import Field, Filter
from app.querying.json_rows import Record
from app.querying.operators import RELEVANCE
from app.tables import articles, claims, entities


@dataclass(frozen=True, eq=False)
class Resource:
    """A list and its members. `beside` joins to rows of `table` what they show of other tables.

    A row is shown as `listed`, a member as `single`; either may also have what is `included` on request.

    Lists hold the rows that are `shown`. Where the resource is `revisioned`, several rows share an id, and a member
    is the one shown unless the request names a revision. Reading everything costs least in the order `stored_sort`.
    `searched` is the text that a search finds words in. Rows are `rewritten_apart` where nothing that is added changes
    what they show.
    """

    name: str
    table: Table
    beside: Callable[[FromClause], FromClause]
    shown: ColumnElement[bool]
    listed: Record
    single: Record
    included: Record
    searched: ColumnElement[str]
    fields: Mapping[str, Field]
    default_sort: str
    stored_sort: str
    revisioned: bool = False
    rewritten_apart: bool = True

    @cached_property
    def filters(self) -> dict[str, Filter]:
        """Its filters, by the names of their parameters."""
        return {each.name: each for field in self.fields.values() for each in field.filters}

    @cached_property
    def orders(self) -> dict[str, ColumnElement[Any]]:
        """The columns that it can be sorted by, by the names of their fields."""
        return {name: field.order for name, field in self.fields.items() if field.order is not None}

    def order(self, sort: Sequence[str]) -> list[tuple[ColumnElement[Any], bool]]:
        """Give the columns to sort by, and whether each descends. The last is the key, which is unique."""
        order: list[tuple[ColumnElement[Any], bool]] = []
        for name in sort:
            order.append((self.orders[name.removeprefix("-")], name.startswith("-")))
            if order[-1][0] is self.table.c.key:
                return order
        return [*order, (self.table.c.key, bool(order) and order[-1][1])]

    @cached_property
    def facets(self) -> dict[str, Facet]:
        """What its rows can be counted by, by name."""
        return facets_of(self.fields)

    @cached_property
    def sorts(self) -> list[str]:
        """Every value of `sort`: each order ascending, and with "-" descending, but the best match always first."""
        return [f"{sign}{name}" for name in self.orders for sign in ("", *(["-"] if name != RELEVANCE else []))]


def _by_name(entries: tuple[Field, ...]) -> dict[str, Field]:
    return {field.name: field for field in entries}


CLAIMS = Resource(
    name="claims",
    table=claims,
    beside=records.beside_claims,
    shown=claims.c.current,
    listed=records.CLAIM,
    single=records.CLAIM,
    included=records.CLAIM_INCLUDED,
    searched=claims.c.content,
    fields=_by_name(CLAIM_FIELDS),
    default_sort="-said",
    stored_sort="position",
)

ARTICLES = Resource(
    name="articles",
    table=articles,
    beside=records.beside_articles,
    shown=articles.c.current,
    listed=records.ARTICLE,
    single=records.ARTICLE_WITH_TEXT,
    included=records.ARTICLE_INCLUDED,
    searched=func.coalesce(articles.c.title + literal_column("' … '"), "").concat(articles.c.text),
    fields=_by_name(ARTICLE_FIELDS),
    default_sort="-published",
    stored_sort="loaded",
    revisioned=True,
)

ENTITIES = Resource(
    name="entities",
    table=entities,
    beside=lambda rows: rows,
    shown=true(),
    listed=records.ENTITY,
    single=records.ENTITY,
    included={},
    searched=records.NAMES,
    fields=_by_name(ENTITY_FIELDS),
    default_sort="name",
    stored_sort="name",
    rewritten_apart=False,  # they show names that articles add
)
