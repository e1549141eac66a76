"""Gathers the entities of texts of which the names are given by kind."""

from app.extraction.entities import gather_entities
from app.extraction.values import Entity
from tests.extraction.markup import names


def gathered(text: str, **of_kind: list[str]) -> dict[str, list[str]]:
    """Each entity's name with the text of its mentions."""
    entities = gather_entities(text, names(text, **of_kind))
    return {entity.name: [text[slice(*mention.span)] for mention in entity.mentions] for entity in entities}


def only(entities: tuple[Entity, ...]) -> Entity:
    assert len(entities) == 1
    return entities[0]
