"""Stores an article and all that was read from it. The caller's transaction makes that one step, or none."""

from collections.abc import Sequence
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, insert, select, update

from app.extraction.entities import BUILT_IN, Authority
from app.extraction.values import Extraction
from app.identifiers import article_id, text_sha256
from app.loading.contents import StoredArticle, claim_keys, remove_contents, store_contents
from app.loading.dataset import now, raise_version
from app.loading.document import Document, Metadata
from app.loading.entities import remove_unused, store_entities
from app.loading.rows import days, verify_extraction
from app.tables import articles, claims, entities


class Outcome(StrEnum):
    """What became of an article: new, the same as before, read anew, or changed in its text."""

    LOADED = "loaded"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    REVISED = "revised"


def id_of(document: Document) -> str:
    """Id of the article that a document is a text of."""
    return article_id(document.metadata.url, document.text)


def with_known_metadata(connection: Connection, document: Document) -> Document:
    """The document, with the metadata of the article of which it is a copy: another file's, that has any."""
    if document.metadata != Metadata():
        return document
    copied = connection.execute(
        _articles_with(entities.c.name)
        .where(
            articles.c.text_sha256 == text_sha256(document.text),
            articles.c.current,
            articles.c.source_file != document.source_file,
        )
        .order_by(articles.c.key)
    ).first()
    if copied is None:
        return document
    known = {field.name: getattr(copied, field.name) for field in fields(Metadata)}
    return replace(document, metadata=Metadata(**known | {"authors": tuple(copied.authors)}))


def is_stored(connection: Connection, document: Document, extractor: str, authority: Authority = BUILT_IN) -> bool:
    """Say whether the current revision has this text and metadata and was read by this version of the extractor."""
    known = connection.execute(
        _articles_with(entities.c.id).where(articles.c.id == id_of(document), articles.c.current)
    ).one_or_none()
    outlet = authority.outlet(document.metadata.outlet) if document.metadata.outlet else None
    wanted = {**_columns(document, extractor), "outlet": outlet and outlet.id}
    return known is not None and all(getattr(known, name) == value for name, value in wanted.items())


def store(
    connection: Connection, document: Document, extraction: Extraction, extractor: str, authority: Authority = BUILT_IN
) -> Outcome:
    """Store a document as the current revision of its article, with its claims and entities.

    `authority` tells which organization its outlet is. A text that the article has now or had before goes into the row
    that holds it; any other text is a new revision.
    Raises ValueError, before anything is written, where a span or an entity of the extraction does not exist.
    """
    verify_extraction(document.text, extraction)
    version = raise_version(connection)
    outlets = [authority.outlet(document.metadata.outlet)] if document.metadata.outlet else []
    entity_keys = store_entities(connection, [*extraction.entities, *outlets], version)
    columns = {
        **_columns(document, extractor),
        "outlet_key": entity_keys[outlets[0].id] if outlets else None,
        "source_file": document.source_file,
        "loaded_at": now(),
        "current": True,
        "version": version,
    }
    revisions = connection.execute(select(articles).where(articles.c.id == columns["id"])).all()
    same = next((row for row in revisions if row.text_sha256 == columns["text_sha256"]), None)
    former = claim_keys(connection, same.key) if same else {}
    released = {same.outlet_key, *remove_contents(connection, same.key)} if same else set()
    _retire(connection, [row.key for row in revisions if row.current and row is not same])
    article = _rewrite(connection, same.key, columns) if same else _add(connection, revisions, columns)
    stored = StoredArticle(columns["id"], article, columns["outlet_key"], former)
    store_contents(connection, document, extraction, stored, entity_keys)
    remove_unused(connection, released)
    if not revisions:
        return Outcome.LOADED
    return Outcome.UPDATED if same and same.current else Outcome.REVISED


def _articles_with(outlet: Column[str]) -> Select[Any]:
    """Articles with a column of their outlets, called `outlet`."""
    return select(articles, outlet.label("outlet")).outerjoin(entities, entities.c.key == articles.c.outlet_key)


def _columns(document: Document, extractor: str) -> dict[str, Any]:
    metadata = document.metadata
    published_first, published_last = days(metadata.published)
    return {
        "id": id_of(document),
        "url": metadata.url,
        "title": metadata.title,
        "authors": list(metadata.authors),
        "language": metadata.language,
        "published": metadata.published,
        "published_first": published_first,
        "published_last": published_last,
        "text": document.text,
        "text_sha256": text_sha256(document.text),
        "extractor": extractor,
    }


def _retire(connection: Connection, revisions: Sequence[int]) -> None:
    connection.execute(update(articles).where(articles.c.key.in_(revisions)).values(current=False))
    connection.execute(update(claims).where(claims.c.article_key.in_(revisions)).values(current=False))


def _rewrite(connection: Connection, article: int, columns: dict[str, Any]) -> int:
    connection.execute(update(articles).where(articles.c.key == article).values(columns))
    return article


def _add(connection: Connection, revisions: Sequence[Row[Any]], columns: dict[str, Any]) -> int:
    revision = max((row.revision for row in revisions), default=0) + 1
    added = insert(articles).values(revision=revision, **columns).returning(articles.c.key)
    return int(connection.scalars(added).one())
