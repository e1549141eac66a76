"""Gathers the names in a text into entities: one for each person, organization, place, … that they name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.extraction.entities.authority import BUILT_IN, Authority
from app.extraction.entities.bodies import group_bodies_and_places
from app.extraction.entities.forms import Group, read_forms
from app.extraction.entities.founders import with_founders_companies
from app.extraction.entities.known import as_known
from app.extraction.entities.names import name_key, without_middle_initials
from app.extraction.entities.people import group_people
from app.extraction.entities.units import is_unit
from app.extraction.states import STATES
from app.extraction.tags import NamedSpan
from app.extraction.values import Entity, EntityKind, Mention, MentionHow
from app.identifiers import entity_id


def gather_entities(text: str, names: Sequence[NamedSpan], authority: Authority = BUILT_IN) -> tuple[Entity, ...]:
    """The entities that the tagged names of `text` name, in the order of their first mention.

    Within one text, a surname means the person named in full, an acronym the organization or place that it
    abbreviates; of two people with one surname each keeps the mentions that are plainly theirs.
    What `authority` knows has its id, kind and canonical name from there.
    A mention's span leaves out titles, possessives and small determiners; overlapping names give one mention.
    """
    forms = read_forms(text, names, authority)
    people = [form for form in forms if form.kind is EntityKind.PERSON]
    others = [form for form in forms if form.kind is not EntityKind.PERSON]
    grouped = [*group_people(text, people), *group_bodies_and_places(text, others, people)]
    groups = as_known(with_founders_companies(text, grouped))
    entities = [_entity(group) for group in groups]
    return tuple(sorted(_merged(entities), key=lambda entity: entity.mentions[0].span))


def _entity(group: Group) -> Entity:
    best = group.best
    entry = best.entry
    name = entry.name if entry else best.spelling()
    kind = entry.kind if entry else _kind(group, name)
    if kind is EntityKind.PLACE:
        name = STATES.get(name, name)
    key = name_key(name)
    mentions = [
        Mention(span, MentionHow.NAME if form.name.key == key else MentionHow.ALIAS)
        for form in group.forms
        for span in form.spans
    ]
    mentions += [Mention(span, MentionHow.ALIAS) for span in group.spans]
    written = dict.fromkeys(text for form in group.forms for text in form.written)
    plain = [without_middle_initials(name)] if kind is EntityKind.PERSON else []
    aliases = dict.fromkeys((*written, *plain, *(entry.aliases if entry else ())))
    return Entity(
        id=entry.id if entry else entity_id(kind, name),
        kind=kind,
        name=name,
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
        aliases=tuple(alias for alias in aliases if alias != name),
        country=entry.country if entry else None,
        url=entry.url if entry else None,
    )


def _kind(group: Group, name: str) -> EntityKind:
    votes: dict[EntityKind, float] = defaultdict(float)
    for form in group.forms:
        for kind, weight in form.votes.items():
            votes[kind] += weight
    kind = max(votes, key=votes.__getitem__)
    # Told last: until here a unit's names are grouped and mended by the rules for organizations.
    return EntityKind.UNIT if kind is EntityKind.ORGANIZATION and is_unit(name) else kind


def _merged(entities: Iterable[Entity]) -> list[Entity]:
    """One entity for each id: two groups can come to the same kind and name."""
    by_id: dict[str, Entity] = {}
    for entity in entities:
        same = by_id.get(entity.id)
        if same:
            entity = replace(
                same,
                mentions=tuple(sorted({*same.mentions, *entity.mentions}, key=lambda mention: mention.span)),
                aliases=tuple(dict.fromkeys((*same.aliases, *entity.aliases))),
            )
        by_id[entity.id] = entity
    return list(by_id.values())
