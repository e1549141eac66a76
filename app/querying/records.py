"""What a claim, an article and an entity look like in a response. `app.api.schemas` describes the same to readers."""

from typing import Any

from sqlalchemy import BindParameter, ColumnElement, FromClause, and_, bindparam, func, literal_column, or_, select

from app.querying.evidence import evidence
from app.querying.json_rows import Each, Record, When
from app.querying.parts import mentioned, outlet, revisions, speaker, via
from app.tables import articles, claim_entities, claims, entities, entity_names, quantities

ROOT: BindParameter[str] = bindparam("root", "")
"""The path that every link begins with: where a proxy shows the API, or nothing."""


def _link(start: str, id_: ColumnElement[str], end: str = "") -> ColumnElement[Any]:
    link = ROOT.concat(literal_column(f"'{start}'")).concat(id_)
    return link.concat(literal_column(f"'{end}'")) if end else link


def _credited(entity: FromClause, role: str) -> When:
    text, spans = claims.c[f"{role}_text"], claims.c[f"{role}_spans"]
    return When(
        or_(claims.c[f"{role}_key"].is_not(None), text.is_not(None)),
        {"id": entity.c.id, "kind": entity.c.kind, "name": entity.c.name, "text": text, "spans": spans},
    )


_OUTLET = When(outlet.c.key.is_not(None), {"id": outlet.c.id, "name": outlet.c.name})

_MENTIONED = (
    claim_entities.join(mentioned, mentioned.c.key == claim_entities.c.entity_key),
    claim_entities.c.claim_key == claims.c.key,
)

CLAIM: Record = {
    "id": claims.c.id,
    "kind": claims.c.kind,
    "content": {"text": claims.c.content, "spans": claims.c.content_spans},
    "cue": When(claims.c.cue != literal_column("''"), {"text": claims.c.cue, "spans": claims.c.cue_spans}),
    "speaker": _credited(speaker, "speaker"),
    "via": _credited(via, "via"),
    "article": {
        "id": articles.c.id,
        "revision": articles.c.revision,
        "url": articles.c.url,
        "title": articles.c.title,
        "outlet": _OUTLET,
        "published": articles.c.published,
    },
    "said_on": claims.c.said_on,
    "said_first": claims.c.said_first,
    "said_last": claims.c.said_last,
    "hedged": claims.c.hedged,
    "negated": claims.c.negated,
    "denied": claims.c.denied,
    "confidence": claims.c.confidence,
    "current": claims.c.current,
    "mentions": Each({"id": mentioned.c.id, "kind": mentioned.c.kind, "name": mentioned.c.name}, *_MENTIONED),
    "quantities": Each(
        {
            "low": quantities.c.low,
            "high": quantities.c.high,
            "unit": quantities.c.unit,
            "approximate": quantities.c.approximate,
            "text": quantities.c.text,
            "span": [quantities.c.start, quantities.c.end],
        },
        quantities,
        quantities.c.claim_key == claims.c.key,
        stored=claims.c.quantities,
    ),
    "links": {"self": _link("/claims/", claims.c.id), "article": _link("/articles/", articles.c.id)},
}


def beside_claims(rows: FromClause) -> FromClause:
    """Join to rows of claims what CLAIM shows of other tables."""
    return (
        rows.outerjoin(articles, articles.c.key == claims.c.article_key)
        .outerjoin(outlet, outlet.c.key == articles.c.outlet_key)
        .outerjoin(speaker, speaker.c.key == claims.c.speaker_key)
        .outerjoin(via, via.c.key == claims.c.via_key)
    )


ARTICLE: Record = {
    "id": articles.c.id,
    "revision": articles.c.revision,
    "current": articles.c.current,
    "url": articles.c.url,
    "title": articles.c.title,
    "outlet": _OUTLET,
    "authors": articles.c.authors,
    "language": articles.c.language,
    "published": articles.c.published,
    "published_first": articles.c.published_first,
    "published_last": articles.c.published_last,
    "text_sha256": articles.c.text_sha256,
    "source_file": articles.c.source_file,
    "loaded_at": articles.c.loaded_at,
    "extractor": articles.c.extractor,
    "links": {"self": _link("/articles/", articles.c.id), "claims": _link("/articles/", articles.c.id, "/claims")},
}

ARTICLE_WITH_TEXT: Record = {
    **ARTICLE,
    "revisions": Each(revisions.c.revision, revisions, revisions.c.id == articles.c.id),
    "text": articles.c.text,
}


def beside_articles(rows: FromClause) -> FromClause:
    """Join to rows of articles what ARTICLE shows of other tables."""
    return rows.outerjoin(outlet, outlet.c.key == articles.c.outlet_key)


def _entity(of: FromClause) -> Record:
    return {
        "id": of.c.id,
        "kind": of.c.kind,
        "name": of.c.name,
        "aliases": Each(
            entity_names.c.name,
            entity_names,
            and_(entity_names.c.entity_key == of.c.key, entity_names.c.name != of.c.name),
        ),
        "country": of.c.country,
        "url": of.c.url,
        "links": {
            "self": _link("/entities/", of.c.id),
            "claims": _link("/entities/", of.c.id, "/claims"),
            "articles": _link("/articles?mentions=", of.c.id),
            "timeline": _link("/timeline?entity=", of.c.id),
        },
    }


ENTITY: Record = _entity(entities)

CLAIM_INCLUDED: Record = {
    "article": ARTICLE,
    "speaker": When(speaker.c.key.is_not(None), _entity(speaker)),
    "entities": Each(_entity(mentioned), *_MENTIONED),
    "evidence": evidence(),
    "quantities": CLAIM["quantities"],
}
ARTICLE_INCLUDED: Record = {"text": articles.c.text}


NAMES: ColumnElement[str] = (
    select(func.group_concat(entity_names.c.name, literal_column("' | '")))
    .where(entity_names.c.entity_key == entities.c.key)
    .scalar_subquery()
)
"""All names of an entity in one text."""
