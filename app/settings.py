"""Every setting. Each is read from the environment variable WHOSAID_ and its name, such as WHOSAID_DATABASE_URL."""

from pydantic import Field, PositiveFloat, PositiveInt
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Where the data is, where it is served, how long an answer may take, and what is too large to load.

    Raises pydantic's ValidationError, which names the setting, where a variable does not hold such a value.
    """

    model_config = SettingsConfigDict(env_prefix="WHOSAID_")

    database_url: str = "sqlite:///data/whosaid.db"
    """An SQLAlchemy URL. A relative SQLite path starts from the current folder."""

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65_535)

    root_path: str = ""
    """Where a proxy shows the service, such as /whosaid; links start from there."""

    query_seconds: PositiveFloat = 5
    """What takes longer to find, searches and counts, is given up: an error, or where it can be left out, left out."""

    query_threads: PositiveInt = 4
    """How many such searches and counts run at once; more wait for their turn, which counts as their time."""

    max_article_bytes: PositiveInt = 5_000_000
    """A file larger than this is no article, and is refused."""
