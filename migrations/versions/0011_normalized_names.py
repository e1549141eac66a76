"""Entities' names are compared as `app.names.normalized` has them: without full stops and an article before them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_ARTICLE = "the "


def upgrade() -> None:
    _rename("folded", "normalized")
    names = sa.table("entity_names", sa.column("normalized", sa.String))
    without_stops = sa.func.replace(names.c.normalized, ".", "")
    without_article = sa.case(
        (sa.func.substr(without_stops, 1, len(_ARTICLE)) == _ARTICLE, sa.func.substr(without_stops, len(_ARTICLE) + 1)),
        else_=without_stops,
    )
    plain = sa.func.coalesce(sa.func.nullif(sa.func.trim(without_article), ""), names.c.normalized)
    op.execute(names.update().where(names.c.normalized != plain).values(normalized=plain))


def downgrade() -> None:
    """Rename the column alone: the full stops and articles that names were folded with are lost."""
    _rename("normalized", "folded")


def _rename(old: str, new: str) -> None:
    op.drop_index(f"ix_entity_names_{old}", "entity_names")
    op.execute(f"ALTER TABLE entity_names RENAME COLUMN {old} TO {new}")
    op.create_index(f"ix_entity_names_{new}", "entity_names", [new])
