"""Every table. Offsets are Unicode code points into `articles.text`, end exclusive; dates are EDTF.

`key` is a table's own integer, private to one database; `id` is public and the same on every machine.
`…_first`/`…_last` hold the range of days that an EDTF date covers, null where its year is unknown.
`…_order` is `…_first` with the empty text for null: lists sort and page by it, and null cannot be compared.
"""

from typing import Any

from sqlalchemy import JSON, Column, Computed, Index, String, UniqueConstraint, false, text
from sqlmodel import Field, SQLModel

# Before the first table, so that constraints have the same name in every database and migration.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def _or_empty(column: str) -> Column[str]:
    return Column(String, Computed(f"coalesce({column}, '')", persisted=True))


def _of_current(table: str, *columns: str, also: str | None = None) -> Index:
    """Index of the rows that lists show, in the order of the columns and then of the key.

    It has `also` a column that those rows are often filtered by, which then need not be looked up.
    """
    columns = (*columns, "key", *([also] if also else []))
    name = f"ix_{table}_{'_'.join(columns)}"
    return Index(name, *columns, sqlite_where=text("current = 1"), postgresql_where=text("current"))


def _stored_by() -> int:
    """Column for the version of the data whose transaction stored the row as it is."""
    version: int = Field(default=0, index=True, sa_column_kwargs={"server_default": "0"})
    return version


class Entity(SQLModel, table=True):
    """One person, organization, place, … across all articles."""

    __tablename__ = "entities"
    __table_args__ = (Index("ix_entities_name_key", "name", "key"),)

    key: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    kind: str
    name: str
    country: str | None = None
    version: int = _stored_by()
    url: str | None = None


class EntityName(SQLModel, table=True):
    """A name by which an entity is found: its canonical name and every alias, also normalized."""

    __tablename__ = "entity_names"

    entity_key: int = Field(foreign_key="entities.key", primary_key=True)
    name: str = Field(primary_key=True)
    normalized: str = Field(index=True)


class Article(SQLModel, table=True):
    """One published text in one revision; `current` marks the one whose text was read last."""

    __tablename__ = "articles"
    __table_args__ = (
        UniqueConstraint("id", "revision"),
        _of_current("articles", "loaded_at"),
        _of_current("articles", "published_order"),
        _of_current("articles", "outlet_key", "published_order"),
    )

    key: int | None = Field(default=None, primary_key=True)
    id: str
    revision: int
    current: bool
    url: str | None = Field(default=None, index=True)
    title: str | None = None
    outlet_key: int | None = Field(default=None, foreign_key="entities.key")
    authors: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    language: str | None = None
    published: str | None = None
    published_first: str | None = None
    published_last: str | None = None
    published_order: str | None = Field(default=None, sa_column=_or_empty("published_first"))
    text: str
    text_sha256: str = Field(index=True)
    source_file: str
    loaded_at: str
    extractor: str
    version: int = _stored_by()


class Author(SQLModel, table=True):
    """A name under an article, also case- and accent-folded."""

    __tablename__ = "authors"

    article_key: int = Field(foreign_key="articles.key", primary_key=True)
    name: str = Field(primary_key=True)
    folded: str = Field(index=True)


class Mention(SQLModel, table=True):
    """One appearance of an entity in an article; `how`: name, alias, nominal or pronoun."""

    __tablename__ = "mentions"

    key: int | None = Field(default=None, primary_key=True)
    article_key: int = Field(foreign_key="articles.key", index=True)
    entity_key: int = Field(foreign_key="entities.key", index=True)
    start: int
    end: int
    text: str
    how: str


class Claim(SQLModel, table=True):
    """One statement that somebody, or the article itself, makes.

    `…_spans` are lists of [start, end]; `content`, `cue`, `speaker_text` and `via_text` are the texts at those spans,
    pieces joined by " … ".
    `confidence` is a fraction, null for a narrated claim.
    `outlet_key` and `published_order` repeat the article's: only from an index of its own can a list be read in order.
    `quantities` repeats the rows of that table as readers see them: to look for those of each row costs a list a fifth.
    """

    __tablename__ = "claims"
    __table_args__ = (
        _of_current("claims", "published_order"),
        _of_current("claims", "said_order"),
        _of_current("claims", "outlet_key", "published_order"),
        _of_current("claims", "outlet_key", "said_order"),
        _of_current("claims", "speaker_key", "published_order", also="kind"),
        _of_current("claims", "speaker_key", "said_order", also="kind"),
        _of_current("claims", "via_key", "said_order"),
    )

    key: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    article_key: int = Field(foreign_key="articles.key", index=True)
    current: bool
    kind: str
    content: str
    content_spans: list[list[int]] = Field(sa_column=Column(JSON, nullable=False))
    cue: str
    cue_spans: list[list[int]] = Field(sa_column=Column(JSON, nullable=False))
    speaker_key: int | None = Field(default=None, foreign_key="entities.key")
    speaker_text: str | None = None
    speaker_spans: list[list[int]] = Field(sa_column=Column(JSON, nullable=False))
    via_key: int | None = Field(default=None, foreign_key="entities.key")
    via_text: str | None = None
    via_spans: list[list[int]] = Field(sa_column=Column(JSON, nullable=False))
    said_on: str | None = None
    said_first: str | None = None
    said_last: str | None = None
    said_order: str | None = Field(default=None, sa_column=_or_empty("said_first"))
    hedged: bool
    negated: bool
    denied: bool = Field(sa_column_kwargs={"server_default": false()})
    confidence: float | None = None
    outlet_key: int | None = None
    published_order: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    quantities: list[dict[str, Any]] = Field(sa_column=Column(JSON, nullable=False, server_default=text("'[]'")))


class ClaimEntity(SQLModel, table=True):
    """An entity that a claim's content mentions."""

    __tablename__ = "claim_entities"

    claim_key: int = Field(foreign_key="claims.key", primary_key=True)
    entity_key: int = Field(foreign_key="entities.key", primary_key=True, index=True)
    role: str = Field(primary_key=True)


class Quantity(SQLModel, table=True):
    """A number in a claim, normalised. A missing `low` or `high` is unbounded."""

    __tablename__ = "quantities"

    key: int | None = Field(default=None, primary_key=True)
    claim_key: int = Field(foreign_key="claims.key", index=True)
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    approximate: bool
    start: int
    end: int
    text: str


class Dataset(SQLModel, table=True):
    """One row: the version of the data, raised by every transaction that changes it. ETags derive from it.

    `rewritten` is the one that last changed what lists of articles and claims show of rows that were there before.
    """

    __tablename__ = "dataset"

    key: int = Field(default=1, primary_key=True)
    version: int
    rewritten: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    changed_at: str
