"""Resolves the source of each attribution: a short list of resolvers, each for one way of telling who speaks."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.extraction.entities.titles import Gender
from app.extraction.layout import Layout
from app.extraction.scene import Named, Scene
from app.extraction.speakers.by_age import by_age
from app.extraction.speakers.by_body import by_body, by_company
from app.extraction.speakers.by_continuation import by_continuation
from app.extraction.speakers.by_description import by_description, complete_later
from app.extraction.speakers.by_document import by_issued_document
from app.extraction.speakers.by_interview import by_initials, interviewed
from app.extraction.speakers.by_name import by_known_name, by_name, by_name_after
from app.extraction.speakers.by_nationality import by_nationality
from app.extraction.speakers.by_pronoun import by_pronoun, quote_first_person
from app.extraction.speakers.by_relative import by_relative
from app.extraction.speakers.salience import HE_OR_SHE
from app.extraction.speakers.source import Found, Resolved, Source, anchor, read_source
from app.extraction.tags import Attribution
from app.extraction.values import Entity, Mention, MentionHow, Reference

_RESOLVERS: tuple[tuple[Callable[[Source], Entity | None], MentionHow | None], ...] = (
    (by_initials, None),
    (by_name, None),
    (by_name_after, None),
    (by_known_name, None),
    (by_pronoun, MentionHow.PRONOUN),
    (by_relative, MentionHow.PRONOUN),
    (by_age, MentionHow.NOMINAL),
    (by_nationality, MentionHow.NOMINAL),
    (by_company, MentionHow.NOMINAL),
    (by_description, MentionHow.NOMINAL),
    (by_body, MentionHow.NOMINAL),
    (by_issued_document, None),
    (by_continuation, None),
)
"""Tried in order; the first that is sure decides, and tells how the source mentions its entity."""

_OWN_PRONOUN = re.compile(
    r"(?:that\s+)?(he|she)\s+(?:would|will|hoped|felt|thought|believed|knew|agreed|disagreed|wanted|planned|intended|expected"
    r"|did\s+not\s+(?:know|want|believe|think)|was\s+(?:\w+ly\s+)?(?:sure|sorry|happy|proud|confident|shocked|glad|pleased))\b",
    re.IGNORECASE,
)
"""What somebody says of no other: "Noor Aziz said she would stay", "he was sorry"."""
_FEW = 8
"""Attributions before one among which the same words may be the source."""


@dataclass
class Speakers:
    """Who said what: a reference for each attribution, and the entities with the mentions that this has found."""

    references: tuple[Reference, ...]
    entities: tuple[Entity, ...]


def resolve_speakers(layout: Layout, entities: Sequence[Entity], attributions: Sequence[Attribution]) -> Speakers:
    """Finds the entity behind each attribution's source; one that is not sure is left open (entity and name None).

    References come in the order of `attributions`, with the source spans as they were tagged. Sources that are a
    description or a pronoun are added to their entity's mentions.
    """
    scene = Scene.of(layout, entities)
    order = sorted(range(len(attributions)), key=lambda i: _begins(attributions[i]))
    resolved = [Resolved(attribution) for attribution in attributions]
    speakers: list[Named] = []
    found = Found()
    earlier: list[Resolved] = []
    for i in order:
        current = resolved[i]
        if same := _same_source(current, earlier):
            current.entity = same.entity
            earlier.append(current)
            continue
        source = read_source(scene, current.attribution, earlier, speakers)
        for resolver, how in _RESOLVERS:
            if entity := resolver(source):
                current.entity = entity
                speakers.append(Named(source.span, entity))
                if how:
                    found.add(entity, source.span, how)
                if gender := HE_OR_SHE.get(source.text.lower()) or _own_pronoun(scene, source):
                    scene.called.setdefault(entity.id, gender)
                break
        earlier.append(current)
    complete_later(scene, [resolved[i] for i in order], found)
    quote_first_person(scene, resolved, found)
    interviewed(scene, resolved, found)
    references = tuple(_reference(each) for each in resolved)
    return Speakers(references, tuple(_with_mentions(entity, found) for entity in entities))


def _own_pronoun(scene: Scene, source: Source) -> Gender | None:
    """Which of "he" and "she" a person says of itself: "Noor Aziz said she would stay"."""
    content = source.attribution.content[0]
    opening = _OWN_PRONOUN.match(scene.text, *content) if content[0] > source.span[1] else None
    return HE_OR_SHE[opening[1].lower()] if opening else None


def _same_source(current: Resolved, earlier: Sequence[Resolved]) -> Resolved | None:
    """An attribution that the same words are the source of, and that has been resolved: "he said, adding".

    In "backed by Acme, whose chair, Ann Lee, said" they are two sources, one behind its cue and one before it.
    """
    span = current.attribution.source
    before = (each for each in reversed(earlier[-_FEW:]) if span and each.entity)
    same = (each for each in before if each.attribution.source == span)
    return next((each for each in same if _leads(each.attribution) == _leads(current.attribution)), None)


def _leads(attribution: Attribution) -> bool:
    """Whether a source stands before its cue."""
    return bool(attribution.cue) and attribution.source[0] < attribution.cue[0]


def _begins(attribution: Attribution) -> tuple[int, int]:
    """Where an attribution begins, so that what holds another comes before it: “He left,” Lee said."""
    at = anchor(attribution)[0]
    return min(at, attribution.content[0][0]), at


def _reference(resolved: Resolved) -> Reference:
    entity = resolved.entity
    return Reference(resolved.attribution.source, entity.id if entity else None, entity.name if entity else None)


def _with_mentions(entity: Entity, found: Found) -> Entity:
    added = found.mentions.get(entity.id)
    if not added:
        return entity
    known = {mention.span for mention in entity.mentions}
    new = [Mention(span, how) for span, how in added.items() if span not in known]
    return replace(entity, mentions=tuple(sorted((*entity.mentions, *new), key=lambda mention: mention.span)))
