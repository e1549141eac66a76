"""Names gathered into the entities that they name."""

from app.extraction.entities.authority import BUILT_IN, Authority, Entry
from app.extraction.entities.gather import gather_entities
from app.extraction.entities.governments import governments_meant

__all__ = ["BUILT_IN", "Authority", "Entry", "gather_entities", "governments_meant"]
