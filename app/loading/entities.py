"""Stores entities once, however many articles name them."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Engine, delete, exists, insert, or_, select, update

from app.extraction.entities import Entry
from app.extraction.values import Entity, MentionHow
from app.loading.dataset import raise_version
from app.names import normalized
from app.tables import articles, claim_entities, claims, entities, entity_names, mentions

_AT_ONCE = 1000
"""How many entities are looked up by one statement."""
_LONGEST_ACRONYM = 5
"""Letters of a word in capitals up to which it is taken for an acronym, and not for a name in a headline."""


def store_entities(connection: Connection, found: Sequence[Entity], version: int) -> dict[str, int]:
    """Store the entities and names that the database lacks, under the data's new version.

    Gives the key of each entity's id. Of the spellings of a name, the same one is shown in whatever order they come.
    """
    ids = {entity.id for entity in found}
    known = {row.id: row for row in connection.execute(select(entities).where(entities.c.id.in_(ids)))}
    for entity in {entity.id: entity for entity in found}.values():
        columns = {name: value for name, value in _columns(entity).items() if value is not None}
        if entity.id not in known:
            connection.execute(insert(entities).values(id=entity.id, version=version, **columns))
            continue
        columns["name"] = _best_spelling(known[entity.id].name, entity.name)
        if any(getattr(known[entity.id], name) != value for name, value in columns.items()):
            changed = update(entities).where(entities.c.id == entity.id)
            connection.execute(changed.values(version=version, **columns))
    stored = connection.execute(select(entities.c.id, entities.c.key).where(entities.c.id.in_(ids)))
    keys = {row.id: row.key for row in stored}
    names = {(keys[entity.id], name) for entity in found for name in _names(entity)}
    _store_names(connection, names, version)
    return keys


def _best_spelling(stored: str, found: str) -> str:
    """Of two spellings of one name the one to be shown; others are shown before those in capitals throughout.

    Names that are not the same but for their spelling are an entry's: what was found is what it is called now.
    """
    return max(stored, found, key=_how_telling) if normalized(stored) == normalized(found) else found


def _how_telling(name: str) -> tuple[bool, bool, bool, int, str]:
    words = name.split()
    is_shouted = name.isupper() and (len(words) > 1 or len(name) > _LONGEST_ACRONYM)
    return not is_shouted, words[0] == "The", not name.isascii(), sum(word[0].isupper() for word in words), name


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


def refresh_entities(engine: Engine, entries: Sequence[Entry]) -> None:
    """Bring the stored ones of a user's entities up to what the user's file says now.

    Names that it no longer has are forgotten, but for those that stand in an article.
    """
    with engine.begin() as connection:
        for first in range(0, len(entries), _AT_ONCE):
            known = {entry.id: entry for entry in entries[first : first + _AT_ONCE]}
            stored = connection.execute(select(entities).where(entities.c.id.in_(known))).all()
            others = _other_names(connection, {row.key: known[row.id] for row in stored})
            changed = [
                row
                for row in stored
                if row.key in others
                or any(getattr(row, name) != value for name, value in _columns(known[row.id]).items())
            ]
            if changed:
                version = raise_version(connection)
            for row in changed:
                new = update(entities).where(entities.c.key == row.key)
                connection.execute(new.values(version=version, **_columns(known[row.id])))
                _forget_names(connection, row.key, others.get(row.key, set()))
                _store_names(connection, {(row.key, name) for name in _names(known[row.id])}, version)


def _other_names(connection: Connection, known: Mapping[int, Entry]) -> dict[int, set[str]]:
    """Names to be forgotten for each entity by its key, and an empty set where names are only lacking."""
    by_name = mentions.c.entity_key.in_(known), mentions.c.how.in_((MentionHow.NAME, MentionHow.ALIAS))
    written = select(mentions.c.entity_key, mentions.c.text).where(*by_name).distinct()
    in_articles = {(key, name) for key, name in connection.execute(written)}
    named = select(entity_names.c.entity_key, entity_names.c.name).where(entity_names.c.entity_key.in_(known))
    stored = {(key, name) for key, name in connection.execute(named)}
    wanted = {(key, name) for key, entry in known.items() for name in _names(entry)}
    others: dict[int, set[str]] = {key: set() for key, _ in wanted - stored}
    for key, name in stored - wanted - in_articles:
        others.setdefault(key, set()).add(name)
    return others


def _forget_names(connection: Connection, key: int, names: set[str]) -> None:
    if names:
        connection.execute(delete(entity_names).where(entity_names.c.entity_key == key, entity_names.c.name.in_(names)))


def _names(entity: Entity | Entry) -> tuple[str, ...]:
    return entity.name, *entity.aliases


def _columns(entity: Entity | Entry) -> dict[str, str | None]:
    return {"kind": entity.kind, "name": entity.name, "country": entity.country, "url": entity.url}


def _store_names(connection: Connection, names: set[tuple[int, str]], version: int) -> None:
    columns = entity_names.c.entity_key, entity_names.c.name
    keys = {key for key, _ in names}
    known = {(key, name) for key, name in connection.execute(select(*columns).where(columns[0].in_(keys)))}
    rows = [{"entity_key": key, "name": name, "normalized": normalized(name)} for key, name in sorted(names - known)]
    if rows:
        connection.execute(insert(entity_names), rows)
        named_anew = {row["entity_key"] for row in rows}
        connection.execute(update(entities).where(entities.c.key.in_(named_anew)).values(version=version))
