"""A page about an entity, from a user's own list of entities."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("entities", sa.Column("url", sa.String))


def downgrade() -> None:
    op.drop_column("entities", "url")
