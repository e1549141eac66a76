"""Brings a database to the newest schema with the Alembic migrations."""

from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory


def upgrade(url: str) -> None:
    """Apply the migrations that the database at `url` lacks. Raises what SQLAlchemy raises where it cannot."""
    command.upgrade(configuration(url), "head")


def newest_revision() -> str | None:
    """Name of the newest migration."""
    return ScriptDirectory.from_config(configuration("")).get_current_head()


def configuration(url: str) -> Config:
    """Give Alembic's configuration for the database at `url`; no ini file is needed."""
    config = Config()
    # A percent sign would begin a reference to another option.
    config.set_main_option("script_location", str(files("migrations")).replace("%", "%%"))
    config.attributes["url"] = url
    return config
