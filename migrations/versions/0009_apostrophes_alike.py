"""Names are compared without regard to which apostrophe they are written with, as `app.names.folded` has it now."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_APOSTROPHES = "’‘ʼʻ`"


def upgrade() -> None:
    for table in ("entity_names", "authors"):
        names = sa.table(table, sa.column("folded", sa.String))
        for apostrophe in _APOSTROPHES:
            alike = sa.func.replace(names.c.folded, apostrophe, "'")
            op.execute(names.update().where(names.c.folded.contains(apostrophe)).values(folded=alike))


def downgrade() -> None:
    """Nothing: the names themselves are as they were, and which apostrophe they were folded to is lost."""
