"""An extractor that needs no model: in a text, each line of the form `Speaker: content` is a claim."""

import re
from dataclasses import replace

from app.extraction.entities import BUILT_IN, Authority
from app.extraction.values import (
    Claim,
    ClaimKind,
    Entity,
    EntityKind,
    Extraction,
    Mention,
    MentionHow,
    Quantity,
    Reference,
)
from app.identifiers import entity_id

_CLAIM = re.compile(r"^(?P<speaker>[^:\n]+)(?P<cue>:) (?P<content>[^\n\r]*\w[^\n\r]*)", re.MULTILINE)


class LineExtractor:
    """Counts the texts that it read; `said_on` of every claim is the day of publication."""

    def __init__(self, authority: Authority = BUILT_IN, version: str = "lines-1") -> None:
        self.version = version + authority.version
        self._authority = authority
        self.texts = 0

    def extract(self, text: str, published: str | None = None) -> Extraction:
        self.texts += 1
        found = list(_CLAIM.finditer(text))
        entities = {
            name: replace(
                self._entity(name),
                mentions=tuple(
                    Mention(match.span("speaker"), MentionHow.NAME) for match in found if match["speaker"] == name
                ),
            )
            for name in dict.fromkeys(match["speaker"] for match in found)
        }
        claims = tuple(_claim(match, entities[match["speaker"]], published) for match in found)
        return Extraction(claims, tuple(entities.values()), (), ())

    def _entity(self, name: str) -> Entity:
        if known := self._authority.entry(name, EntityKind.PERSON):
            return known.entity()
        return Entity(entity_id(EntityKind.PERSON, name), EntityKind.PERSON, name, (), aliases=(name.split()[-1],))


def _claim(match: re.Match[str], speaker: Entity, published: str | None) -> Claim:
    start = match.start("content")
    return Claim(
        kind=ClaimKind.DIRECT,
        content=(match.span("content"),),
        cue=(match.span("cue"),),
        speaker=Reference((match.span("speaker"),), speaker.id, speaker.name),
        via=None,
        said_on=published,
        hedged=False,
        negated=False,
        denied=False,
        confidence=0.5,
        quantities=tuple(
            Quantity((start + n.start(), start + n.end()), float(n[0]), float(n[0]), None, approximate=False)
            for n in re.finditer("[0-9]+", match["content"])
        ),
        about=(speaker.id,),
    )
