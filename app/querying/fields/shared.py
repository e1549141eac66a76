"""Fields that several lists have, or that are alike."""

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Table, func, literal_column

from app.extraction.values import EntityKind
from app.names import folded
from app.querying import values
from app.querying.filters import Beside, Field
from app.querying.operators import (
    AFTER,
    ALL,
    ANY,
    ANY_OR_NONE,
    BEGINS,
    BY_DAY,
    BY_TIME,
    EXISTS,
    RELEVANCE,
    SEARCH,
    of_column,
    present,
    search_index,
)
from app.tables import articles, authors, entities


def through(beside: Beside, key: ColumnElement[Any]) -> Beside:
    """The entities that `key`, a column beside a row, points at."""
    return replace(beside, source=beside.source.join(entities, entities.c.key == key))


def entity_field(
    name: str,
    description: str,
    example: str,
    column: ColumnElement[Any],
    beside: Beside | None = None,
) -> Field:
    """Field for an entity, by its id or any of its names."""
    operators = (*ANY_OR_NONE, ALL) if beside else ANY_OR_NONE
    return Field(name, description, example, values.entity(), column, operators, beside, facet=True)


def kind_of(name: str, whose: str, example: str, beside: Beside | None = None) -> Field:
    """Field for the kind of an entity."""
    text, kinds = f"What sort of thing {whose} is.", values.choice(EntityKind)
    return Field(name, text, example, kinds, entities.c.kind, ANY, beside, facet=True)


def country_of(name: str, whose: str, beside: Beside | None = None, example: str = "UA") -> Field:
    """Field for the country of an entity."""
    text = f"The country that {whose} is, or belongs to, ISO 3166-1 alpha-2."
    return Field(name, text, example, values.country(), entities.c.country, ANY_OR_NONE, beside, facet=True)


def flag(name: str, description: str, column: ColumnElement[Any], beside: Beside | None = None) -> Field:
    """Field that is true or false."""
    return Field(name, description, "false", values.flag(), column, ANY, beside, facet=True)


def dated(source: Table, name: str, what: str, stated: ColumnElement[Any]) -> Field:
    """Field for a date, of which `stated` is what the article says."""
    return Field(
        name,
        f"{what} All days that the stored date may mean lie in the date or interval asked for.",
        "2024-11/2024-12",
        values.date(),
        source.c[f"{name}_order"],
        (*BY_DAY, present(stated.is_not(None))),
        last=source.c[f"{name}_last"],
        facet=True,
        order=source.c[f"{name}_order"],
    )


def ids(source: Table, example: str) -> Field:
    """Field for the public ids of a list."""
    return Field("ids", "These and no others, in the order of `sort`.", example, values.ids(), source.c.id, ANY[:1])


def search(source: Table, what: str, example: str) -> tuple[Field, Field]:
    """Fields for searching in a list's full-text index, and for sorting by how well a row matches."""
    text = f'Search in {what}: words, "phrases", prefix*, -exclusion and OR. Case and accents do not matter.'
    relevance = "How well it matches `q`, the best match first; with words to find, and as the only key."
    # The name of the index stands for its rows.
    score = func.bm25(literal_column(search_index(source.name).name))
    return (
        Field("q", text, example, values.search_text(), source.c.key, (SEARCH,)),
        Field(RELEVANCE, relevance, "", values.ordinal(), source.c.key, (), order=score),
    )


def updated_since(source: Table, key: ColumnElement[Any]) -> Field:
    """Field for following changes of the rows of `source`, which have the `key`."""
    text = "What was stored, or stored anew, after a version of the data: `page.version` of an earlier answer."
    # Beside the rows even where it is theirs, so that nothing new is seen at once and not by reading a list to its end.
    changed = source.alias("changed")
    return Field(
        "updated_since",
        text,
        "0",
        values.version(),
        changed.c.version,
        (AFTER,),
        Beside(key, changed.c.key, changed),
    )


def of_article(table: Table, key: ColumnElement[Any], beside: Beside | None) -> tuple[Field, ...]:
    """Fields of the article that has the `key`: the row of `table` itself, or the one `beside` it."""
    return (
        entity_field("outlet", "Who published the article.", "Example Gazette", table.c.outlet_key),
        country_of("outlet_country", "its outlet", Beside(table.c.outlet_key, entities.c.key, entities)),
        Field(
            "author",
            "A name under the article, without regard to case and accents.",
            "Desk",
            values.name(folded),
            authors.c.name,
            (*of_column(authors.c.folded, *ANY, ALL, BEGINS), EXISTS),
            Beside(key, authors.c.article_key, authors),
            facet=True,
        ),
        Field(
            "language",
            "The article's language, BCP 47.",
            "en",
            values.language(),
            articles.c.language,
            ANY_OR_NONE,
            beside,
            facet=True,
        ),
        Field(
            "url",
            "Where the article was published.",
            "https://gazette.example/rates",
            values.text("a URL"),
            articles.c.url,
            (*ANY_OR_NONE, BEGINS),
            beside,
        ),
        Field(
            "loaded",
            "When the article was stored as it is now, in UTC.",
            "2020/..",
            values.date(),
            articles.c.loaded_at,
            BY_TIME,
            beside,
            order=None if beside else articles.c.loaded_at,
        ),
        updated_since(articles, key),
    )
