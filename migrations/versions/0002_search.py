"""Full-text search of claims, articles and names with SQLite's FTS5.

The indexes of claims and articles hold no text of their own ("external content") and go by the rows' integer keys.
Names have no such key: their index keeps them, one row an entity, so that words may come from several names.
"""

from collections.abc import Iterator

from alembic import op

revision = "0002"
down_revision = "0001"

TOKENIZER = "tokenize='unicode61 remove_diacritics 2'"
SEARCHED = {"claims": ("content",), "articles": ("title", "text")}


def upgrade() -> None:
    for table, columns in SEARCHED.items():
        for statement in _external_content(table, columns):
            op.execute(statement)
    for statement in _names():
        op.execute(statement)


def downgrade() -> None:
    for table in (*SEARCHED, "entity_names"):
        for event in ("insert", "update", "delete"):
            op.execute(f"DROP TRIGGER IF EXISTS {table}_search_{event}")
    for table in (*SEARCHED, "entities"):
        op.execute(f"DROP TABLE {table}_search")


def _external_content(table: str, columns: tuple[str, ...]) -> Iterator[str]:
    names = ", ".join(columns)
    search = f"{table}_search"
    new = ", ".join(f"new.{column}" for column in columns)
    old = ", ".join(f"old.{column}" for column in columns)
    add = f"INSERT INTO {search}(rowid, {names}) VALUES (new.key, {new});"  # noqa: S608
    remove = f"INSERT INTO {search}({search}, rowid, {names}) VALUES ('delete', old.key, {old});"  # noqa: S608
    yield f"CREATE VIRTUAL TABLE {search} USING fts5({names}, content='{table}', content_rowid='key', {TOKENIZER})"
    yield f"CREATE TRIGGER {search}_insert AFTER INSERT ON {table} BEGIN {add} END"
    yield f"CREATE TRIGGER {search}_delete AFTER DELETE ON {table} BEGIN {remove} END"
    yield f"CREATE TRIGGER {search}_update AFTER UPDATE OF {names} ON {table} BEGIN {remove} {add} END"
    yield f"INSERT INTO {search}({search}) VALUES ('rebuild')"  # noqa: S608


def _names() -> Iterator[str]:
    gather = "SELECT entity_key, group_concat(name, ' | ') FROM entity_names"
    refresh = "INSERT OR REPLACE INTO entities_search(rowid, names)"
    remove = "DELETE FROM entities_search WHERE rowid = old.entity_key;"
    restore = f"{refresh} {gather} WHERE entity_key = old.entity_key GROUP BY entity_key;"
    add = f"{refresh} {gather} WHERE entity_key = new.entity_key GROUP BY entity_key;"
    yield f"CREATE VIRTUAL TABLE entities_search USING fts5(names, {TOKENIZER})"
    yield f"CREATE TRIGGER entity_names_search_insert AFTER INSERT ON entity_names BEGIN {add} END"
    yield f"CREATE TRIGGER entity_names_search_delete AFTER DELETE ON entity_names BEGIN {remove} {restore} END"
    yield f"CREATE TRIGGER entity_names_search_update AFTER UPDATE ON entity_names BEGIN {remove} {restore} {add} END"
    yield f"{refresh} {gather} GROUP BY entity_key"
