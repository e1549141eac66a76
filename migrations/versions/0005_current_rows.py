"""Indexes of what lists show, and claims by their outlet.

The old indexes began with `current`, which nearly every row is: the database took it for a rare value, and read a whole
list in order where another index would have found the few rows asked for.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_BEFORE = {
    "ix_articles_current_loaded_at_key": ("articles", ["current", "loaded_at", "key"]),
    "ix_articles_current_published_order_key": ("articles", ["current", "published_order", "key"]),
    "ix_articles_outlet_key_current_published_order_key": (
        "articles",
        ["outlet_key", "current", "published_order", "key"],
    ),
    "ix_claims_current_published_order_key": ("claims", ["current", "published_order", "key"]),
    "ix_claims_current_said_order_key": ("claims", ["current", "said_order", "key"]),
    "ix_claims_speaker_key_current_said_order_key": ("claims", ["speaker_key", "current", "said_order", "key"]),
    "ix_claims_via_key": ("claims", ["via_key"]),
}
_OF_CURRENT_ROWS = (
    ("articles", ["loaded_at", "key"]),
    ("articles", ["published_order", "key"]),
    ("articles", ["outlet_key", "published_order", "key"]),
    ("claims", ["published_order", "key"]),
    ("claims", ["said_order", "key"]),
    ("claims", ["outlet_key", "published_order", "key"]),
    ("claims", ["outlet_key", "said_order", "key"]),
    ("claims", ["speaker_key", "published_order", "key"]),
    ("claims", ["speaker_key", "said_order", "key"]),
    ("claims", ["via_key", "said_order", "key"]),
)
_OF_ALL_ROWS = (("articles", ["url"]), ("articles", ["text_sha256"]))


def upgrade() -> None:
    for name, (table, _) in _BEFORE.items():
        op.drop_index(name, table)
    op.add_column("claims", sa.Column("outlet_key", sa.Integer))
    op.execute("UPDATE claims SET outlet_key = (SELECT outlet_key FROM articles WHERE key = claims.article_key)")
    where = sa.text("current = 1")
    for table, columns in _OF_CURRENT_ROWS:
        op.create_index(_name(table, *columns), table, columns, sqlite_where=where, postgresql_where=sa.text("current"))
    for table, columns in _OF_ALL_ROWS:
        op.create_index(_name(table, *columns), table, columns)


def downgrade() -> None:
    for table, columns in (*_OF_CURRENT_ROWS, *_OF_ALL_ROWS):
        op.drop_index(_name(table, *columns), table)
    op.drop_column("claims", "outlet_key")
    for name, (table, columns) in _BEFORE.items():
        op.create_index(name, table, columns)


def _name(table: str, *columns: str) -> str:
    return f"ix_{table}_{'_'.join(columns)}"
