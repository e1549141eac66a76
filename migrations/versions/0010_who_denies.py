"""Whether the source of a claim denies it, apart from whether the claim says that something is not so."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_CLAIMS = sa.table(
    "claims",
    *(sa.column(name, sa.String) for name in ("key", "cue", "speaker_text")),
    *(sa.column(name, sa.Boolean) for name in ("negated", "denied")),
)
_DENIES = re.compile(
    r"\b(?:den(?:y|i)|reject|refut|rebut|dismiss|disput|refus|declin|rul(?:es?|ed|ing) out|contradict|disavow)"
    r"|\b(?:not|never|cannot|none|nobody|nothing|neither|nowhere|no)\b|n[’']t\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\W*(?:no|nobody|none|neither|not)\b", re.IGNORECASE)


def upgrade() -> None:
    op.add_column("claims", sa.Column("denied", sa.Boolean, nullable=False, server_default=sa.false()))
    connection = op.get_bind()
    asked = sa.select(_CLAIMS.c.key, _CLAIMS.c.cue, _CLAIMS.c.speaker_text).where(
        _CLAIMS.c.negated, _CLAIMS.c.cue != ""
    )
    denied = [
        {"row": key}
        for key, cue, source in connection.execute(asked)
        if _DENIES.search(cue) or _NOBODY.match(source or "")
    ]
    if denied:
        connection.execute(_CLAIMS.update().where(_CLAIMS.c.key == sa.bindparam("row")).values(denied=True), denied)


def downgrade() -> None:
    op.drop_column("claims", "denied")
