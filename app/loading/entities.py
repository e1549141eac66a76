"""Stores entities once, however many articles name them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, exists, insert, or_, select, update

from app.extraction.values import Entity, EntityKind
from app.identifiers import entity_id
from app.names import folded
from app.tables import articles, claim_entities, claims, entities, entity_names, mentions


def outlet(name: str) -> Entity:
    """Give the organization that publishes under a name."""
    return Entity(entity_id(EntityKind.ORGANIZATION, name), EntityKind.ORGANIZATION, name, mentions=())


def store_entities(connection: Connection, found: Sequence[Entity], version: int) -> dict[str, int]:
    """Store the entities and names that the database lacks, under the data's new version.

    Gives the key of each entity's id.
    """
    ids = {entity.id for entity in found}
    known = set(connection.scalars(select(entities.c.id).where(entities.c.id.in_(ids))))
    for entity in found:
        if entity.id not in known:
            known.add(entity.id)
            row = {"id": entity.id, "kind": entity.kind, "name": entity.name, "country": entity.country}
            connection.execute(insert(entities).values(version=version, **row))
        elif entity.country:
            lacking = entities.c.id == entity.id, entities.c.country.is_(None)
            connection.execute(update(entities).where(*lacking).values(country=entity.country, version=version))
    stored = connection.execute(select(entities.c.id, entities.c.key).where(entities.c.id.in_(ids)))
    keys = {row.id: row.key for row in stored}
    names = {(keys[entity.id], name) for entity in found for name in (entity.name, *entity.aliases)}
    _store_names(connection, names, version)
    return keys


def remove_unused(connection: Connection, keys: Iterable[int | None]) -> None:
    """Remove those of the entities that no article, claim or mention points at any more."""
    pointing = (
        articles.c.outlet_key,
        mentions.c.entity_key,
        claims.c.speaker_key,
        claims.c.via_key,
        claim_entities.c.entity_key,
    )
    used = or_(*(exists().where(column == entities.c.key) for column in pointing))
    unused = list(connection.scalars(select(entities.c.key).where(entities.c.key.in_(set(keys)), ~used)))
    connection.execute(delete(entity_names).where(entity_names.c.entity_key.in_(unused)))
    connection.execute(delete(entities).where(entities.c.key.in_(unused)))


def _store_names(connection: Connection, names: set[tuple[int, str]], version: int) -> None:
    columns = entity_names.c.entity_key, entity_names.c.name
    keys = {key for key, _ in names}
    known = {(key, name) for key, name in connection.execute(select(*columns).where(columns[0].in_(keys)))}
    rows = [{"entity_key": key, "name": name, "folded": folded(name)} for key, name in sorted(names - known)]
    if rows:
        connection.execute(insert(entity_names), rows)
        named_anew = {row["entity_key"] for row in rows}
        connection.execute(update(entities).where(entities.c.key.in_(named_anew)).values(version=version))
