"""Full-text indexes of what lists show, and names that no phrase runs across.

The indexes of claims and articles held older revisions too, so that a search had to leave them out: it looked through
the whole table for them.
"""

from collections.abc import Iterator

from alembic import op

revision = "0007"
down_revision = "0006"

_TOKENIZER = "tokenize='unicode61 remove_diacritics 2'"
_SEARCHED = {"claims": "content", "articles": "title, text"}
_BETWEEN_NAMES = "' ' || char(0xE000) || ' '"
"""A word of its own, of a letter for private use: the last word of one name is not followed by the next one's first."""


def upgrade() -> None:
    for table, columns in _SEARCHED.items():
        _drop(table, table)
        shown = f"SELECT key, {columns} FROM {table} WHERE current = 1"  # noqa: S608
        op.execute(f"CREATE VIEW {table}_searched AS {shown}")
        _search(table, columns, source=f"{table}_searched", where="{row}.current = 1")
    _drop("entity_names", "entities")
    _search_names(_BETWEEN_NAMES)


def downgrade() -> None:
    for table, columns in _SEARCHED.items():
        _drop(table, table)
        op.execute(f"DROP VIEW {table}_searched")
        _search(table, columns, source=table, where="true")
    _drop("entity_names", "entities")
    _search_names("' | '")


def _drop(triggered_by: str, table: str) -> None:
    for event in ("insert", "update", "delete"):
        op.execute(f"DROP TRIGGER IF EXISTS {triggered_by}_search_{event}")
    op.execute(f"DROP TABLE {table}_search")


def _search(table: str, columns: str, source: str, where: str) -> None:
    for statement in _index(table, columns, source, where):
        op.execute(statement)


def _index(table: str, columns: str, source: str, where: str) -> Iterator[str]:
    search = f"{table}_search"
    new, old = (", ".join(f"{row}.{column}" for column in ("key", *columns.split(", "))) for row in ("new", "old"))
    add = f"INSERT INTO {search}(rowid, {columns}) SELECT {new} WHERE {where.format(row='new')};"
    forget = f"INSERT INTO {search}({search}, rowid, {columns}) SELECT 'delete', {old}"
    remove = f"{forget} WHERE {where.format(row='old')};"
    yield f"CREATE VIRTUAL TABLE {search} USING fts5({columns}, content='{source}', content_rowid='key', {_TOKENIZER})"
    yield f"CREATE TRIGGER {search}_insert AFTER INSERT ON {table} BEGIN {add} END"
    yield f"CREATE TRIGGER {search}_delete AFTER DELETE ON {table} BEGIN {remove} END"
    yield f"CREATE TRIGGER {search}_update AFTER UPDATE OF {columns}, current ON {table} BEGIN {remove} {add} END"
    yield f"INSERT INTO {search}({search}) VALUES ('rebuild')"  # noqa: S608


def _search_names(between: str) -> None:
    gather = f"SELECT entity_key, group_concat(name, {between}) FROM entity_names"  # noqa: S608
    fill = "INSERT INTO entities_search(rowid, names)"
    forget = "DELETE FROM entities_search WHERE rowid = {row}.entity_key;"
    renew = f"{forget} {fill} {gather} WHERE entity_key = {{row}}.entity_key GROUP BY entity_key;"
    old, new = renew.format(row="old"), renew.format(row="new")
    op.execute(f"CREATE VIRTUAL TABLE entities_search USING fts5(names, {_TOKENIZER})")
    op.execute(f"CREATE TRIGGER entity_names_search_insert AFTER INSERT ON entity_names BEGIN {new} END")
    op.execute(f"CREATE TRIGGER entity_names_search_delete AFTER DELETE ON entity_names BEGIN {old} END")
    op.execute(f"CREATE TRIGGER entity_names_search_update AFTER UPDATE ON entity_names BEGIN {old} {new} END")
    op.execute(f"{fill} {gather} GROUP BY entity_key")
