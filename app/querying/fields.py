"""The fields of every list, one entry each: from here come the parameters, their OpenAPI text and their SQL.

To add a filter, add a `Field` to the right tuple below, and a test.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Table

from app.extraction.values import ClaimKind, EntityKind
from app.querying import values
from app.querying.filters import Beside, Field
from app.querying.operators import (
    AT_LEAST,
    AT_MOST,
    BEGINS,
    EQUALS,
    NOT,
    NOT_ON,
    ON,
    SEARCH,
    SINCE,
    UNTIL,
    present,
)
from app.tables import articles, claim_entities, claims, entities, entity_names, mentions

_ANY = (EQUALS, NOT)
_ARTICLE_OF_CLAIM = Beside(claims.c.article_key, articles.c.key, articles)
_MENTIONED_IN_CLAIM = Beside(claims.c.key, claim_entities.c.claim_key, claim_entities)
_MENTIONED_IN_ARTICLE = Beside(articles.c.key, mentions.c.article_key, mentions)
_NAMES = Beside(entities.c.key, entity_names.c.entity_key, entity_names)


def _date(source: Table, name: str, what: str, example: str, beside: Beside | None = None) -> Field:
    return Field(
        name,
        f"{what} All days that the stored date may mean lie in the date or interval asked for.",
        example,
        values.date(),
        source.c[f"{name}_order"],
        (ON, NOT_ON, SINCE, UNTIL, present(source.c[name if name in source.c else f"{name}_on"].is_not(None))),
        beside,
        source.c[f"{name}_last"],
        facet=True,
        order=None if beside else source.c[f"{name}_order"],
    )


def _search(source: Table, what: str, example: str) -> Field:
    description = f'Search in {what}: words, "phrases", prefix*, -exclusion and OR. Case and accents do not matter.'
    return Field("q", description, example, values.search_text(), source.c.key, (SEARCH,))


def _order(name: str, column: ColumnElement[Any], description: str) -> Field:
    return Field(name, description, "", values.ordinal(), column, (), order=column)


_OUTLET = Field(
    "outlet",
    "Who published the article.",
    "Example Gazette",
    values.entity(),
    articles.c.outlet_key,
    _ANY,
    facet=True,
)

CLAIM_FIELDS = (
    Field("speaker", "Who said it.", "Volodymyr Zelensky", values.entity(), claims.c.speaker_key, _ANY, facet=True),
    Field("via", "The medium that it was told to.", "Kyodo News", values.entity(), claims.c.via_key, _ANY, facet=True),
    Field(
        "mentions",
        "An entity that the claim is about.",
        "North Korea",
        values.entity(),
        claim_entities.c.entity_key,
        _ANY,
        _MENTIONED_IN_CLAIM,
        facet=True,
    ),
    replace(_OUTLET, beside=_ARTICLE_OF_CLAIM),
    Field(
        "article",
        "The article's id.",
        "fgyssfooffooswbb",
        values.text("an article's id, as in /articles"),
        articles.c.id,
        _ANY,
        _ARTICLE_OF_CLAIM,
    ),
    Field(
        "kind",
        "How the words stand in the article: direct (verbatim), indirect, mixed, or narrated (nobody is credited).",
        "direct",
        values.choice(ClaimKind),
        claims.c.kind,
        _ANY,
        facet=True,
    ),
    Field(
        "hedged",
        "Whether the claim is hedged, as by “reportedly”.",
        "false",
        values.flag(),
        claims.c.hedged,
        _ANY,
        facet=True,
    ),
    Field("negated", "Whether the claim is a denial.", "false", values.flag(), claims.c.negated, _ANY, facet=True),
    _date(claims, "said", "When it was said; for sorting, claims of unknown year count as the oldest.", "2024-11"),
    _date(articles, "published", "When the article was published.", "2024-11/2024-12", _ARTICLE_OF_CLAIM),
    Field(
        "confidence",
        "How sure the reading is, a fraction. Narrated claims have none.",
        "0.8",
        values.fraction(),
        claims.c.confidence,
        (AT_LEAST, AT_MOST),
    ),
    _search(claims, "the claims' content", '"North Korean troops" -missiles'),
    _order("position", claims.c.key, "The order of loading, and of the text within an article."),
)

ARTICLE_FIELDS = (
    _OUTLET,
    Field(
        "mentions",
        "An entity that the article names.",
        "Kursk Oblast",
        values.entity(),
        mentions.c.entity_key,
        _ANY,
        _MENTIONED_IN_ARTICLE,
        facet=True,
    ),
    Field("language", "Its language, BCP 47.", "en", values.language(), articles.c.language, _ANY, facet=True),
    _date(
        articles,
        "published",
        "When it was published; for sorting, articles of unknown date count as the oldest.",
        "2024-11/2024-12",
    ),
    _search(articles, "titles and texts", "Kursk missiles"),
    _order("loaded", articles.c.key, "The order of loading."),
)

ENTITY_FIELDS = (
    replace(
        Field(
            "name", "A name or alias, whole.", "Zelensky", values.name(), entity_names.c.folded, (*_ANY, BEGINS), _NAMES
        ),
        order=entities.c.name,
    ),
    Field("kind", "What sort of thing it is.", "person", values.choice(EntityKind), entities.c.kind, _ANY, facet=True),
    Field(
        "country",
        "The country it belongs to, ISO 3166-1 alpha-2.",
        "UA",
        values.country(),
        entities.c.country,
        _ANY,
        facet=True,
    ),
    _search(entities, "names and aliases", "Zelensk*"),
)
