"""Claims with what a list of them shows at hand: their numbers in the row, their kind in the indexes by speaker."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_BY_SPEAKER = (["speaker_key", "published_order", "key"], ["speaker_key", "said_order", "key"])
_FILL = """
UPDATE claims SET quantities = (
    SELECT json_group_array(
        json_object(
            'low', low, 'high', high, 'unit', unit,
            'approximate', json(CASE WHEN approximate THEN 'true' ELSE 'false' END),
            'text', text, 'span', json_array(start, "end")
        )
    ) FROM quantities WHERE claim_key = claims.key
) WHERE key IN (SELECT claim_key FROM quantities)
"""


def upgrade() -> None:
    op.add_column("claims", sa.Column("quantities", sa.JSON, nullable=False, server_default=sa.text("'[]'")))
    if op.get_context().dialect.name == "sqlite":  # no other database has held an archive yet
        op.execute(_FILL)
    for columns in _BY_SPEAKER:
        _replace(columns, [*columns, "kind"])


def downgrade() -> None:
    for columns in _BY_SPEAKER:
        _replace([*columns, "kind"], columns)
    op.drop_column("claims", "quantities")


def _replace(old: list[str], new: list[str]) -> None:
    op.drop_index(f"ix_claims_{'_'.join(old)}", "claims")
    where = sa.text("current = 1")
    op.create_index(
        f"ix_claims_{'_'.join(new)}", "claims", new, sqlite_where=where, postgresql_where=sa.text("current")
    )
