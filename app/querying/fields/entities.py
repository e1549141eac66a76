"""What entities can be filtered, counted and sorted by."""

from sqlalchemy import and_, exists

from app.names import normalized
from app.querying import values
from app.querying.fields.shared import country_of, ids, kind_of, search, updated_since
from app.querying.filters import Beside, Field
from app.querying.operators import ANY, BEGINS, playing
from app.tables import articles, claim_entities, claims, entities, entity_names, mentions

_ARTICLE = Beside(
    entities.c.key,
    mentions.c.entity_key,
    mentions.join(articles, and_(articles.c.key == mentions.c.article_key, articles.c.current)),
)
_NAME = Beside(entities.c.key, entity_names.c.entity_key, entity_names)
_ROLES = {
    "speaker": exists().where(claims.c.speaker_key == entities.c.key, claims.c.current),
    "via": exists().where(claims.c.via_key == entities.c.key, claims.c.current),
    "mentioned": exists().where(
        claim_entities.c.entity_key == entities.c.key, claims.c.key == claim_entities.c.claim_key, claims.c.current
    ),
    "outlet": exists().where(articles.c.outlet_key == entities.c.key, articles.c.current),
}


ENTITY_FIELDS = (
    ids(entities, "vho7bv3lvumdv3wh"),
    Field(
        "name",
        'A name or alias, whole, without regard to case, accents, full stops and a "the" before it.',
        "Zelensky",
        values.name(normalized),
        entity_names.c.normalized,
        (*ANY, BEGINS),
        _NAME,
        order=entities.c.name,
    ),
    kind_of("kind", "it", "person"),
    country_of("country", "it"),
    Field(
        "role",
        "What it does in any article: speak, be told something as a medium, be what a claim is about, or publish.",
        "speaker",
        values.choice(_ROLES),
        entities.c.key,
        playing(_ROLES),
    ),
    Field(
        "article",
        "The id of an article that names it.",
        "fgyssfooffooswbb",
        values.text("an article's id, as in /articles"),
        articles.c.id,
        ANY,
        _ARTICLE,
    ),
    updated_since(entities, entities.c.key),
    *search(entities, "names and aliases", "Zelensk*"),
)
