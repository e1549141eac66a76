"""Claims in the order of publication, the version that stored a row, and authors by name.

`claims.published_order` repeats its article's, because a list can be read in order only from an index of its own table.
"""

import json

import sqlalchemy as sa
from alembic import op

from app.names import folded

revision = "0003"
down_revision = "0002"

_VERSIONED = ("articles", "entities")
_INDEXES = {
    "ix_articles_version": ("articles", ["version"]),
    "ix_articles_current_loaded_at_key": ("articles", ["current", "loaded_at", "key"]),
    "ix_entities_version": ("entities", ["version"]),
    "ix_claims_current_published_order_key": ("claims", ["current", "published_order", "key"]),
}


def upgrade() -> None:
    for table in _VERSIONED:
        op.add_column(table, sa.Column("version", sa.Integer, nullable=False, server_default="0"))
        op.execute(f"UPDATE {table} SET version = coalesce((SELECT version FROM dataset), 0)")  # noqa: S608
    op.add_column("claims", sa.Column("published_order", sa.String, nullable=False, server_default=sa.text("''")))
    op.execute(
        "UPDATE claims SET published_order = (SELECT published_order FROM articles WHERE key = claims.article_key)"
    )
    _authors()
    for name, (table, columns) in _INDEXES.items():
        op.create_index(name, table, columns)


def downgrade() -> None:
    for name, (table, _) in _INDEXES.items():
        op.drop_index(name, table)
    op.drop_table("authors")
    op.drop_column("claims", "published_order")
    for table in _VERSIONED:
        op.drop_column(table, "version")


def _authors() -> None:
    authors = op.create_table(
        "authors",
        sa.Column("article_key", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("folded", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("article_key", "name", name="pk_authors"),
        sa.ForeignKeyConstraint(["article_key"], ["articles.key"], name="fk_authors_article_key_articles"),
    )
    op.create_index("ix_authors_folded", "authors", ["folded"])
    stored = op.get_bind().execute(sa.text("SELECT key, authors FROM articles WHERE authors <> '[]'"))
    rows = [
        {"article_key": key, "name": name, "folded": folded(name)}
        for key, names in stored
        for name in sorted(set(json.loads(names)))
    ]
    if rows:
        op.bulk_insert(authors, rows)
