"""Alembic runs this for every command; the URL comes from `app.schema.configuration`."""

from alembic import context
from sqlmodel import SQLModel

import app.models  # noqa: F401  (fills the metadata)
from app.database import open_for_writing

engine = open_for_writing(context.config.attributes["url"])
with engine.connect() as connection:
    # SQLite's changes of schema are part of a transaction too, once the driver leaves transactions alone.
    context.configure(connection, target_metadata=SQLModel.metadata, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
