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
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?"
    r"|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|refus(?:es?|ed|ing|al)|declin(?:es?|ed|ing)|rul(?:es?|ed|ing) out"
    r"|contradict(?:s|ed|ing)?|disavow(?:s|ed|ing)?|not(?! only\b| just\b|-)|never|cannot|none|nobody"
    r"|nothing(?! but\b)|neither|nowhere|no(?! doubt\b| question\b| matter\b| less than\b| more than\b))\b|n[’']t\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\W*(?:no(?!\.|-|\s*\d)|nobody|none|neither|not\s+(?:one|a(?:ny|ll)?|every\w*|many|any\w*))\b", re.IGNORECASE
)


def upgrade() -> None:
    op.add_column("claims", sa.Column("denied", sa.Boolean, nullable=False, server_default=sa.false()))
    connection = op.get_bind()
    asked = sa.select(_CLAIMS.c.key, _CLAIMS.c.cue, _CLAIMS.c.speaker_text).where(_CLAIMS.c.negated)
    denied = [
        {"row": key}
        for key, cue, source in connection.execute(asked)
        if _DENIES.search(cue) or _NOBODY.match(source or "")
    ]
    if denied:
        connection.execute(_CLAIMS.update().where(_CLAIMS.c.key == sa.bindparam("row")).values(denied=True), denied)


def downgrade() -> None:
    op.drop_column("claims", "denied")
