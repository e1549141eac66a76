"""The filters of every list, one entry each: from here come the parameters, their OpenAPI text and their SQL.

To add a filter, add a `Field` to the right tuple below, and a test.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Table,
    and_,
    column,
    false,
    literal_column,
    or_,
    select,
    table,
)

from app.extraction.values import ClaimKind, EntityKind
from app.querying import values
from app.querying.values import ValueType
from app.tables import articles, claim_entities, claims, entities, entity_names, mentions

Condition = ColumnElement[bool]
Binds = Sequence[BindParameter[Any]]
_Keeps = Callable[[Binds], Condition]
_Wrap = Callable[[_Keeps], _Keeps]

_LAST_CHARACTER: ColumnElement[str] = literal_column(f"'{chr(0x10FFFF)}'")


@dataclass(frozen=True, eq=False)
class Field:
    """A filter: what it takes, and the condition that keeps the rows which match any of the bound values.

    `negatable` fields are also offered as `name__not`, which keeps exactly the other rows.
    """

    name: str
    description: str
    example: str
    value: ValueType
    keeps: _Keeps
    negatable: bool = True


def _is(col: ColumnElement[Any]) -> _Keeps:
    def keeps(binds: Binds) -> Condition:
        # A plain "=" lets the database read an index in the order of the list.
        if len(binds) == 1:
            return col == binds[0]
        return col.in_(binds) if binds else false()

    return keeps


def _of_article(keeps: _Keeps) -> _Keeps:
    return lambda binds: claims.c.article_key.in_(select(articles.c.key).where(keeps(binds)))


def _mentioned_in_claim(binds: Binds) -> Condition:
    return claims.c.key.in_(select(claim_entities.c.claim_key).where(_is(claim_entities.c.entity_key)(binds)))


def _mentioned_in_article(binds: Binds) -> Condition:
    return articles.c.key.in_(select(mentions.c.article_key).where(_is(mentions.c.entity_key)(binds)))


def _named(binds: Binds) -> Condition:
    return entities.c.key.in_(select(entity_names.c.entity_key).where(_is(entity_names.c.folded)(binds)))


def _named_from(binds: Binds) -> Condition:
    # A range, because LIKE and GLOB would read wildcards in the name and could not always use the index.
    begins = (
        and_(entity_names.c.folded >= bind, entity_names.c.folded < bind.concat(_LAST_CHARACTER)) for bind in binds
    )
    return entities.c.key.in_(select(entity_names.c.entity_key).where(or_(*begins)))


def _at_least(col: ColumnElement[Any]) -> _Keeps:
    return lambda binds: or_(*(col >= bind for bind in binds))


def _at_most(*cols: ColumnElement[Any]) -> _Keeps:
    return lambda binds: or_(*(and_(*(col <= bind for col in cols)) for bind in binds))


def _days(name: str, source: Table, event: str, wrap: _Wrap = lambda keeps: keeps) -> tuple[Field, Field]:
    """Filters for the days that a date may mean: all of them must lie in the range asked for."""
    order, last = source.c[f"{name}_order"], source.c[f"{name}_last"]
    return (
        Field(
            f"{name}__gte",
            f"{event} on or after this date (the first day of a year or month). Leaves out dates of unknown year.",
            "2024-11",
            values.day("first"),
            wrap(_at_least(order)),
            negatable=False,
        ),
        Field(
            f"{name}__lte",
            f"{event} on or before this date (the last day of a year or month). Leaves out dates of unknown year.",
            "2024-12-04",
            values.day("last"),
            # The first day is never after the last; saying so lets the database read an index.
            wrap(_at_most(order, last)),
            negatable=False,
        ),
    )


def _search(source: Table, what: str, example: str) -> Field:
    index = table(f"{source.name}_search", column("rowid"))

    def keeps(binds: Binds) -> Condition:
        matches = literal_column(index.name).bool_op("MATCH")
        return source.c.key.in_(select(index.c.rowid).where(or_(*(matches(bind) for bind in binds))))

    return Field(
        "q",
        f'Search in {what}: words, "phrases", prefix*, -exclusion and OR. Case and accents do not matter.',
        example,
        values.search_text(),
        keeps,
        negatable=False,
    )


CLAIM_FIELDS = (
    Field("speaker", "Who said it.", "Volodymyr Zelensky", values.entity(), _is(claims.c.speaker_key)),
    Field("via", "The medium that it was told to.", "Kyodo News", values.entity(), _is(claims.c.via_key)),
    Field("mentions", "An entity that the claim is about.", "North Korea", values.entity(), _mentioned_in_claim),
    Field(
        "outlet",
        "Who published the article.",
        "Example Gazette",
        values.entity(),
        _of_article(_is(articles.c.outlet_key)),
    ),
    Field(
        "article",
        "The article's id.",
        "fgyssfooffooswbb",
        values.text("an article's id, as in /articles"),
        _of_article(_is(articles.c.id)),
    ),
    Field(
        "kind",
        "How the words stand in the article: direct (verbatim), indirect, mixed, or narrated (nobody is credited).",
        "direct",
        values.choice(ClaimKind),
        _is(claims.c.kind),
    ),
    Field("hedged", "Whether the claim is hedged, as by “reportedly”.", "false", values.flag(), _is(claims.c.hedged)),
    Field("negated", "Whether the claim is a denial.", "false", values.flag(), _is(claims.c.negated)),
    *_days("said", claims, "Said"),
    *_days("published", articles, "Published", wrap=_of_article),
    Field(
        "confidence__gte",
        "Least confidence, a fraction. Leaves out narrated claims, which have none.",
        "0.8",
        values.fraction(),
        _at_least(claims.c.confidence),
        negatable=False,
    ),
    Field(
        "confidence__lte",
        "Greatest confidence, a fraction. Leaves out narrated claims, which have none.",
        "0.9",
        values.fraction(),
        _at_most(claims.c.confidence),
        negatable=False,
    ),
    _search(claims, "the claims' content", '"North Korean troops" -missiles'),
)

ARTICLE_FIELDS = (
    Field(
        "outlet",
        "Who published it.",
        "Example Gazette",
        values.entity(),
        _is(articles.c.outlet_key),
    ),
    Field("mentions", "An entity that the article names.", "Kursk Oblast", values.entity(), _mentioned_in_article),
    Field(
        "language",
        "Its language, BCP 47.",
        "en",
        values.language(),
        _is(articles.c.language),
    ),
    *_days("published", articles, "Published"),
    _search(articles, "titles and texts", "Kursk missiles"),
)

ENTITY_FIELDS = (
    Field("name", "A name or alias, whole.", "Zelensky", values.name(), _named),
    Field("name__prefix", "How a name or alias begins.", "Zel", values.name(), _named_from, negatable=False),
    Field("kind", "What sort of thing it is.", "person", values.choice(EntityKind), _is(entities.c.kind)),
    Field(
        "country",
        "The country it belongs to, ISO 3166-1 alpha-2.",
        "UA",
        values.country(),
        _is(entities.c.country),
    ),
    _search(entities, "names and aliases", "Zelensk*"),
)
