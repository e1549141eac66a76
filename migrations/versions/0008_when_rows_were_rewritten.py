"""The version of the data that last changed or removed what lists of articles and claims show, or are found by.

Most loads only add. What a reader has at hand of other rows stays as it is then; triggers tell, whoever writes.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_REWRITING = {
    "articles_updated": "UPDATE ON articles",
    "articles_deleted": "DELETE ON articles",
    "claims_updated": "UPDATE ON claims",
    "claims_deleted": "DELETE ON claims",
    "entities_updated": "UPDATE OF id, kind, name, country ON entities",
    "entity_names_deleted": "DELETE ON entity_names",
}


def upgrade() -> None:
    op.add_column("dataset", sa.Column("rewritten", sa.Integer, nullable=False, server_default="0"))
    op.execute("UPDATE dataset SET rewritten = version")
    if op.get_context().dialect.name == "sqlite":
        note = "UPDATE dataset SET rewritten = version;"
        for name, event in _REWRITING.items():
            op.execute(f"CREATE TRIGGER {name} AFTER {event} BEGIN {note} END")


def downgrade() -> None:
    for name in _REWRITING:
        op.execute(f"DROP TRIGGER IF EXISTS {name}")
    op.drop_column("dataset", "rewritten")
