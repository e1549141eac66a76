"""The first tables: articles, entities, mentions, claims, quantities, and the version of the data."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _entities()
    _articles()
    _claims()
    op.create_table(
        "dataset",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_dataset"),
    )


def downgrade() -> None:
    for table in (
        "dataset",
        "quantities",
        "claim_entities",
        "claims",
        "mentions",
        "articles",
        "entity_names",
        "entities",
    ):
        op.drop_table(table)


def _entities() -> None:
    op.create_table(
        "entities",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("country", sa.String),
        sa.PrimaryKeyConstraint("key", name="pk_entities"),
        sa.UniqueConstraint("id", name="uq_entities_id"),
    )
    op.create_index("ix_entities_name_key", "entities", ["name", "key"])
    op.create_table(
        "entity_names",
        sa.Column("entity_key", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("folded", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("entity_key", "name", name="pk_entity_names"),
        sa.ForeignKeyConstraint(["entity_key"], ["entities.key"], name="fk_entity_names_entity_key_entities"),
    )
    op.create_index("ix_entity_names_folded", "entity_names", ["folded"])


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("url", sa.String),
        sa.Column("title", sa.String),
        sa.Column("outlet_key", sa.Integer),
        sa.Column("authors", sa.JSON, nullable=False),
        sa.Column("language", sa.String),
        sa.Column("published", sa.String),
        sa.Column("published_first", sa.String),
        sa.Column("published_last", sa.String),
        sa.Column("published_order", sa.String, sa.Computed("coalesce(published_first, '')", persisted=True)),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("text_sha256", sa.String, nullable=False),
        sa.Column("source_file", sa.String, nullable=False),
        sa.Column("loaded_at", sa.String, nullable=False),
        sa.Column("extractor", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_articles"),
        sa.UniqueConstraint("id", "revision", name="uq_articles_id_revision"),
        sa.ForeignKeyConstraint(["outlet_key"], ["entities.key"], name="fk_articles_outlet_key_entities"),
    )
    op.create_index("ix_articles_current_published_order_key", "articles", ["current", "published_order", "key"])
    op.create_index(
        "ix_articles_outlet_key_current_published_order_key",
        "articles",
        ["outlet_key", "current", "published_order", "key"],
    )
    op.create_table(
        "mentions",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("article_key", sa.Integer, nullable=False),
        sa.Column("entity_key", sa.Integer, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("how", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_mentions"),
        sa.ForeignKeyConstraint(["article_key"], ["articles.key"], name="fk_mentions_article_key_articles"),
        sa.ForeignKeyConstraint(["entity_key"], ["entities.key"], name="fk_mentions_entity_key_entities"),
    )
    op.create_index("ix_mentions_article_key", "mentions", ["article_key"])
    op.create_index("ix_mentions_entity_key", "mentions", ["entity_key"])


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("article_key", sa.Integer, nullable=False),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("content", sa.String, nullable=False),
        sa.Column("content_spans", sa.JSON, nullable=False),
        sa.Column("cue", sa.String, nullable=False),
        sa.Column("cue_spans", sa.JSON, nullable=False),
        sa.Column("speaker_key", sa.Integer),
        sa.Column("speaker_text", sa.String),
        sa.Column("speaker_spans", sa.JSON, nullable=False),
        sa.Column("via_key", sa.Integer),
        sa.Column("via_text", sa.String),
        sa.Column("via_spans", sa.JSON, nullable=False),
        sa.Column("said_on", sa.String),
        sa.Column("said_first", sa.String),
        sa.Column("said_last", sa.String),
        sa.Column("said_order", sa.String, sa.Computed("coalesce(said_first, '')", persisted=True)),
        sa.Column("hedged", sa.Boolean, nullable=False),
        sa.Column("negated", sa.Boolean, nullable=False),
        sa.Column("confidence", sa.Float),
        sa.PrimaryKeyConstraint("key", name="pk_claims"),
        sa.UniqueConstraint("id", name="uq_claims_id"),
        sa.ForeignKeyConstraint(["article_key"], ["articles.key"], name="fk_claims_article_key_articles"),
        sa.ForeignKeyConstraint(["speaker_key"], ["entities.key"], name="fk_claims_speaker_key_entities"),
        sa.ForeignKeyConstraint(["via_key"], ["entities.key"], name="fk_claims_via_key_entities"),
    )
    op.create_index("ix_claims_article_key", "claims", ["article_key"])
    op.create_index("ix_claims_current_said_order_key", "claims", ["current", "said_order", "key"])
    op.create_index(
        "ix_claims_speaker_key_current_said_order_key", "claims", ["speaker_key", "current", "said_order", "key"]
    )
    op.create_index("ix_claims_via_key", "claims", ["via_key"])
    op.create_table(
        "claim_entities",
        sa.Column("claim_key", sa.Integer, nullable=False),
        sa.Column("entity_key", sa.Integer, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("claim_key", "entity_key", "role", name="pk_claim_entities"),
        sa.ForeignKeyConstraint(["claim_key"], ["claims.key"], name="fk_claim_entities_claim_key_claims"),
        sa.ForeignKeyConstraint(["entity_key"], ["entities.key"], name="fk_claim_entities_entity_key_entities"),
    )
    op.create_index("ix_claim_entities_entity_key", "claim_entities", ["entity_key"])
    op.create_table(
        "quantities",
        sa.Column("key", sa.Integer, nullable=False),
        sa.Column("claim_key", sa.Integer, nullable=False),
        sa.Column("low", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("unit", sa.String),
        sa.Column("approximate", sa.Boolean, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_quantities"),
        sa.ForeignKeyConstraint(["claim_key"], ["claims.key"], name="fk_quantities_claim_key_claims"),
    )
    op.create_index("ix_quantities_claim_key", "quantities", ["claim_key"])
