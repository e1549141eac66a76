"""Brings a database to the newest schema with the Alembic migrations.

Alembic is imported where it is used: it is slow to import, and serving does without.
"""

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.config import Config


def upgrade(url: str) -> None:
    """Apply the migrations that the database at `url` lacks. Raises what SQLAlchemy raises where it cannot."""
    from alembic import command

    command.upgrade(configuration(url), "head")


def newest_revision() -> str:
    """Name of the newest migration: the number that its file begins with."""
    names = (file.name for file in (files("migrations") / "versions").iterdir())
    return max(number for number, _, _ in (name.partition("_") for name in names) if number.isdecimal())


def configuration(url: str) -> "Config":
    """Give Alembic's configuration for the database at `url`; no ini file is needed."""
    from alembic.config import Config

    config = Config()
    # A percent sign would begin a reference to another option.
    config.set_main_option("script_location", str(files("migrations")).replace("%", "%%"))
    config.attributes["url"] = url
    return config
