"""Stores and removes what belongs to one article: its authors, its mentions and its claims."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import Connection, Table, delete, insert, select

from app.extraction.values import Extraction
from app.identifiers import claim_id, text_sha256
from app.loading.document import Document
from app.loading.rows import MENTIONED, Row, author_rows, claim_row, days, mention_rows, quantity_row
from app.tables import authors, claim_entities, claims, mentions, quantities


class StoredArticle(NamedTuple):
    """An article's id, its key, the key of its outlet, and the keys by id of the claims that it had before."""

    id: str
    key: int
    outlet: int | None
    former: Mapping[str, int]


def store_contents(
    connection: Connection,
    document: Document,
    extraction: Extraction,
    article: StoredArticle,
    entities: Mapping[str, int],
) -> None:
    """Store authors, mentions and claims of an article; `entities` maps ids to keys.

    Where it has the same claims as before they keep their keys, so that who walks through a list by these misses none.
    Else all are new, since keys tell the order of the text.
    """
    article_id, article_key = article.id, article.key
    text, metadata = document.text, document.metadata
    digest = text_sha256(text)
    of_article = {"outlet_key": article.outlet, "published_order": days(metadata.published)[0] or ""}
    _insert(connection, authors, author_rows(metadata.authors, article_key))
    _insert(connection, mentions, mention_rows(text, extraction, article_key, entities))
    ids = [claim_id(article_id, digest, claim.content, claim.cue) for claim in extraction.claims]
    kept = article.former if list(article.former) == ids else {}
    for id_, claim in zip(ids, extraction.claims, strict=True):
        row = claim_row(text, claim, id_, article_key, entities) | of_article
        if id_ in kept:
            row["key"] = kept[id_]
        key = connection.scalars(insert(claims).values(row).returning(claims.c.key)).one()
        about = [{"claim_key": key, "entity_key": entities[id_], "role": MENTIONED} for id_ in set(claim.about)]
        _insert(connection, claim_entities, about)
        _insert(connection, quantities, [quantity_row(text, quantity, key) for quantity in claim.quantities])


def claim_keys(connection: Connection, article: int) -> dict[str, int]:
    """Keys of an article's claims by their ids, in the order of its text."""
    its_claims = select(claims.c.id, claims.c.key).where(claims.c.article_key == article).order_by(claims.c.key)
    return {row.id: row.key for row in connection.execute(its_claims)}


def remove_contents(connection: Connection, article: int) -> set[int | None]:
    """Remove what belongs to an article by its key. Gives the keys of the entities that it pointed at."""
    its_claims = select(claims.c.key).where(claims.c.article_key == article)
    pointing = (
        select(mentions.c.entity_key).where(mentions.c.article_key == article),
        select(claims.c.speaker_key).where(claims.c.article_key == article),
        select(claims.c.via_key).where(claims.c.article_key == article),
        select(claim_entities.c.entity_key).where(claim_entities.c.claim_key.in_(its_claims)),
    )
    released = {key for query in pointing for key in connection.scalars(query)}
    for table in (claim_entities, quantities):
        connection.execute(delete(table).where(table.c.claim_key.in_(its_claims)))
    for table in (claims, mentions, authors):
        connection.execute(delete(table).where(table.c.article_key == article))
    return released


def _insert(connection: Connection, table: Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)
