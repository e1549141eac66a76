"""Every setting. Each is read from the environment variable WHOSAID_ and its name, such as WHOSAID_DATABASE_URL."""

from pydantic import Field, PositiveInt
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Where the data is, where it is served, and what is too large to load.

    Raises pydantic's ValidationError, which names the setting, where a variable does not hold such a value.
    """

    model_config = SettingsConfigDict(env_prefix="WHOSAID_")

    database_url: str = "sqlite:///data/whosaid.db"
    """An SQLAlchemy URL. A relative SQLite path starts from the current folder."""

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65_535)

    max_article_bytes: PositiveInt = 5_000_000
    """A file larger than this is no article, and is refused."""
