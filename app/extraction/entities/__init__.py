"""Names gathered into the entities that they name."""

from app.extraction.entities.gather import gather_entities

__all__ = ["gather_entities"]
