"""How a member of a response is described, with an example of the seed article."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """What has the members that it describes, and no others."""

    model_config = ConfigDict(extra="forbid")


def shown(description: str, example: Any) -> Any:
    """Describe a member."""
    return Field(description=description, examples=[example])


def included(example: Any) -> Any:
    """Describe a member of `included`."""
    return Field(default=None, description="Only where `include` asks for it.", examples=[example])


def like(example: dict[str, Any]) -> ConfigDict:
    """Give the whole an example: those of its members, put together, would make a claim that nobody made."""
    return ConfigDict(json_schema_extra={"examples": [example]})
