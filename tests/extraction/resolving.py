"""Resolves the speakers of texts that the tests have marked up."""

from app.extraction.entities import gather_entities
from app.extraction.layout import Layout
from app.extraction.speakers import Speakers, resolve_speakers
from tests.extraction.markup import attribution, names

Said = tuple[str, str, str]
"""Source, cue and content of an attribution."""


def resolved(text: str, *said: Said, **of_kind: list[str]) -> Speakers:
    attributions = [attribution(text, *each) for each in said]
    entities = gather_entities(text, names(text, **of_kind))
    return resolve_speakers(Layout.of(text), entities, attributions)


def speakers(text: str, *said: Said, **of_kind: list[str]) -> list[str | None]:
    return [reference.name for reference in resolved(text, *said, **of_kind).references]
