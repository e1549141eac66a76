"""The tables of `app.models` as SQLAlchemy Core sees them, for statements that leave the ORM out."""

from sqlmodel import SQLModel

import app.models  # noqa: F401  (fills the metadata)

_tables = SQLModel.metadata.tables

articles = _tables["articles"]
authors = _tables["authors"]
claim_entities = _tables["claim_entities"]
claims = _tables["claims"]
dataset = _tables["dataset"]
entities = _tables["entities"]
entity_names = _tables["entity_names"]
mentions = _tables["mentions"]
quantities = _tables["quantities"]
