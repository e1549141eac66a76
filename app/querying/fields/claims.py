"""What claims can be filtered, counted and sorted by."""

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, func, literal_column, select

from app.extraction.values import ClaimKind
from app.querying import values
from app.querying.fields.shared import (
    country_of,
    dated,
    entity_field,
    flag,
    ids,
    kind_of,
    of_article,
    search,
    through,
)
from app.querying.filters import Beside, Field
from app.querying.operators import (
    ANY,
    ANY_OR_NONE,
    AT_LEAST,
    AT_MOST,
    BEGINS,
    EXACTLY,
    EXISTS,
    NOT_EXACTLY,
    either,
    present,
)
from app.tables import articles, claim_entities, claims, entities, quantities

_ARTICLE = Beside(claims.c.article_key, articles.c.key, articles)
_ENTITY_SPEAKING = Beside(claims.c.speaker_key, entities.c.key, entities)
_ENTITY_TOLD = Beside(claims.c.via_key, entities.c.key, entities)
_QUANTITY = Beside(claims.c.key, quantities.c.claim_key, quantities)
_ABOUT = Beside(claims.c.key, claim_entities.c.claim_key, claim_entities)
_ENTITY_ABOUT = through(_ABOUT, claim_entities.c.entity_key)


def _credited(field: Field) -> Field:
    """Let it also count as there where the article's words could not be resolved to an entity."""
    words = claims.c[f"{field.name}_text"]
    return replace(field, operators=(*ANY, present(field.column.is_not(None) | words.is_not(None))))


def _of_article(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return select(column).where(articles.c.key == claims.c.article_key).correlate(claims).scalar_subquery()


_SPEAKER = _credited(entity_field("speaker", "Who said it.", "Volodymyr Zelensky", claims.c.speaker_key))
_VIA = _credited(entity_field("via", "The medium that it was told to.", "Kyodo News", claims.c.via_key))
_MENTIONS = entity_field(
    "mentions",
    'An entity that the claim is about. A country\'s people, as in "North Korean troops", are an entity beside the '
    "country: `mentions_country` finds both.",
    "North Korea",
    claim_entities.c.entity_key,
    _ABOUT,
)

CLAIM_FIELDS = (
    ids(claims, "uom5gqfltbd3rpu7"),
    _SPEAKER,
    kind_of("speaker_kind", "the speaker", "person", _ENTITY_SPEAKING),
    country_of("speaker_country", "the speaker", _ENTITY_SPEAKING),
    _VIA,
    kind_of("via_kind", "the medium that it was told to", "organization", _ENTITY_TOLD),
    country_of("via_country", "the medium that it was told to", _ENTITY_TOLD, "JP"),
    _MENTIONS,
    kind_of("mentions_kind", "an entity that the claim is about", "place", _ENTITY_ABOUT),
    country_of("mentions_country", "an entity that the claim is about", _ENTITY_ABOUT),
    Field(
        "entity",
        "An entity in any role: who said it, the medium that it was told to, or an entity that the claim is about.",
        "Kyodo News",
        values.entity(),
        claims.c.key,
        either(claims, claims.c.current, _SPEAKER, _VIA, _MENTIONS),
    ),
    Field(
        "article",
        "The article's id.",
        "fgyssfooffooswbb",
        values.text("an article's id, as in /articles"),
        articles.c.id,
        ANY,
        _ARTICLE,
    ),
    *of_article(claims, claims.c.article_key, _ARTICLE),
    Field(
        "kind",
        "How the words stand in the article: direct (verbatim), indirect, mixed, or narrated (nobody is credited).",
        "direct",
        values.choice(ClaimKind),
        claims.c.kind,
        ANY,
        facet=True,
    ),
    Field(
        "cue",
        "The words that credit it.",
        "said",
        values.text("the words, exactly"),
        claims.c.cue,
        (*ANY, BEGINS, present(claims.c.cue != "")),
        facet=True,
    ),
    flag("hedged", "Whether the claim is hedged, as by “reportedly”.", claims.c.hedged),
    flag("negated", "Whether the claim says that something is not so.", claims.c.negated),
    flag(
        "denied", "Whether the source denies the claim, as by “denied that”, rather than asserts it.", claims.c.denied
    ),
    dated(
        claims,
        "said",
        "When it was said; for sorting, claims of unknown year count as the oldest.",
        claims.c.said_on,
    ),
    replace(
        dated(
            articles,
            "published",
            "When the article was published; for sorting, claims of unknown date count as the oldest.",
            _of_article(articles.c.published),
        ),
        column=claims.c.published_order,
        last=_of_article(articles.c.published_last),
        order=claims.c.published_order,
    ),
    Field(
        "confidence",
        "How sure the reading is, a fraction. Narrated claims have none; for sorting, they count as the least sure.",
        "0.9",
        values.fraction(),
        claims.c.confidence,
        (AT_LEAST, AT_MOST, EXISTS),
        order=func.coalesce(claims.c.confidence, literal_column("-1")),
    ),
    Field(
        "quantity",
        "A number in the claim, normalised; a range only if both ends are this."
        " Filters of quantities must hold of one and the same quantity.",
        "2000",
        values.number(),
        quantities.c.low,
        (EXACTLY, NOT_EXACTLY, AT_LEAST, AT_MOST, present(quantities.c.key.is_not(None))),
        _QUANTITY,
        quantities.c.high,
    ),
    Field(
        "unit",
        "What a number in the claim counts: a currency (ISO 4217), a measure, or the plural of the things counted.",
        "troops",
        values.text("a unit, such as USD, percent, km or people"),
        quantities.c.unit,
        (*ANY_OR_NONE, BEGINS),
        _QUANTITY,
        facet=True,
    ),
    flag("approximate", "Whether a number in the claim is given as approximate.", quantities.c.approximate, _QUANTITY),
    *search(claims, "the claims' content", '"North Korean troops" -missiles'),
    Field(
        "position",
        "The order of loading, and of the text within an article.",
        "1",
        values.ordinal(),
        claims.c.key,
        (),
        order=claims.c.key,
    ),
)
