"""What a database holds, in a form that does not depend on keys, which are private to one database."""

from typing import Any

from sqlalchemy import Engine, text

PUBLIC = {
    "articles": "SELECT id, revision, current, url, title, authors, published, text, extractor FROM articles",
    "claims": """
        SELECT claims.id, articles.id, articles.revision, claims.current, claims.kind, content, content_spans, cue,
            entities.id, speaker_text, said_on, said_first, said_last
        FROM claims JOIN articles ON articles.key = article_key LEFT JOIN entities ON entities.key = speaker_key""",
    "entities": "SELECT id, kind, name, country FROM entities",
    "names": "SELECT id, entity_names.name, normalized FROM entity_names JOIN entities ON entities.key = entity_key",
    "mentions": """
        SELECT articles.id, articles.revision, entities.id, start, "end", mentions.text, how
        FROM mentions JOIN articles ON articles.key = article_key JOIN entities ON entities.key = entity_key""",
    "about": """
        SELECT claims.id, entities.id, role
        FROM claim_entities JOIN claims ON claims.key = claim_key JOIN entities ON entities.key = entity_key""",
    "quantities": """
        SELECT claims.id, low, high, unit, start, "end", quantities.text
        FROM quantities JOIN claims ON claims.key = claim_key""",
}


def public_rows(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    """Rows by their public ids, sorted."""
    with engine.connect() as connection:
        return {what: sorted(map(tuple, connection.execute(text(query))), key=repr) for what, query in PUBLIC.items()}


def every_row(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    """Rows as they are stored, keys and times included."""
    with engine.connect() as connection:
        return {table: rows(connection.execute(text(f"SELECT * FROM {table}"))) for table in _TABLES}


def rows(result: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in result]


_TABLES = ("articles", "entities", "entity_names", "mentions", "claims", "claim_entities", "quantities", "dataset")
